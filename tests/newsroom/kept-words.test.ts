// Words that the desk keeps: spellings that are searched together, the house list, and what readers did not find.
import { beforeEach, describe, expect, test } from 'vitest'
import { deleteOldMissedSearches, listMissedSearches } from '#db/missed-searches.ts'
import { findStories } from '#db/published.ts'
import { addHouseWord, listHouseWords, removeHouseWord } from '#db/settings.ts'
import { joinSpellings, listSpellings, partSpelling } from '#db/spellings.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, bodyOf, chief, editor, givenLiveStory, givenPaper, reporter, theClockSays, viewer } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)
beforeEach(() => theClockSays(atFirst))

const at = new Date(atFirst)
const total = async (text: string) => (await findStories({ language: 'ar', text })).total

describe('spellings', () => {
  test('that every Arabic paper shares are searched together, in every form of the word', async () => {
    await givenLiveStory({ headline: 'الرئيس الأميركي في GOOGLE', standfirst: '', body: bodyOf('أميركا ترحّب') })
    expect(await total('الأمريكيون')).toBe(1)
  })

  test('that editors join are found by one another, and apart again alone', async () => {
    await givenLiveStory({ headline: 'زيارة إلى طنجة', standfirst: '', body: bodyOf('وصل الوفد') })
    expect(await total('تنجير')).toBe(0)
    await joinSpellings({ language: 'ar', spellings: ['طنجة', 'تنجير'], by: chief, at })
    await joinSpellings({ language: 'ar', spellings: ['تنجير', 'تانجير'], by: chief, at })
    expect([await total('تنجير'), await total('تانجير')]).toEqual([1, 1])
    expect((await listSpellings('ar'))[0]?.toSorted()).toEqual(['تانجير', 'تنجير', 'طنجة'])
    expect(await partSpelling({ language: 'ar', word: 'تنجير', by: chief, at })).toBe(true)
    expect(await partSpelling({ language: 'ar', word: 'تنجير', by: chief, at })).toBe(false)
    expect(await total('تنجير')).toBe(0)
  })

  test('are two words at least, each without a space, joined by who may', async () => {
    const joined = (spellings: string[], by: Parameters<typeof joinSpellings>[0]['by'] = chief) => joinSpellings({ language: 'ar', spellings, by, at })
    await expect(joined(['جوجل'])).rejects.toMatchObject({ name: 'NotReady' })
    await expect(joined(['مُحَمّد', 'محمد'])).rejects.toMatchObject({ name: 'NotReady' })
    await expect(joined(['هونغ كونغ', 'هونج كونج'])).rejects.toMatchObject({ name: 'NotReady' })
    await expect(joined(['جوجل', 'قوقل'], viewer)).rejects.toMatchObject({ name: 'NotAllowed' })
  })
})

describe('the house list', () => {
  test('holds each word once, whatever its harakat, and lets it go', async () => {
    await addHouseWord({ wrong: 'ترمب', right: 'ترامب', by: chief, at })
    await addHouseWord({ wrong: 'تَرمب', right: 'دونالد ترامب', by: chief, at })
    expect(await listHouseWords()).toEqual([{ wrong: 'تَرمب', right: 'دونالد ترامب' }])
    expect(await removeHouseWord({ wrong: 'ترمب', by: chief, at })).toBe(true)
    expect(await removeHouseWord({ wrong: 'ترمب', by: chief, at })).toBe(false)
    expect(await listHouseWords()).toEqual([])
    await expect(addHouseWord({ wrong: 'ترامب', right: 'ترامب ', by: chief, at })).rejects.toMatchObject({ name: 'NotReady' })
  })

  test('is kept by editors: a reporter’s spelling is not yet the house’s', async () => {
    await addHouseWord({ wrong: 'ترمب', right: 'ترامب', by: editor, at })
    await expect(addHouseWord({ wrong: 'هونج كونج', right: 'هونغ كونغ', by: reporter, at })).rejects.toMatchObject({ name: 'NotAllowed' })
    await expect(removeHouseWord({ wrong: 'ترمب', by: reporter, at })).rejects.toMatchObject({ name: 'NotAllowed' })
    expect(await listHouseWords()).toEqual([{ wrong: 'ترمب', right: 'ترامب' }])
  })
})

describe('what readers did not find', () => {
  const missed = async () => (await listMissedSearches('ar', { since: new Date(0), limit: 10 })).map(({ query, times }) => [query, times])

  test('is counted by its words, the most wanted first, and forgotten after three months', async () => {
    for (const text of ['زنجبيلٌ', 'كركديه', 'زنجبيل']) await findStories({ language: 'ar', text })
    expect(await missed()).toEqual([
      ['زنجبيل', 2],
      ['كركديه', 1],
    ])
    theClockSays('2027-03-01T00:00:00Z')
    await deleteOldMissedSearches()
    expect(await missed()).toEqual([])
  })

  test('names nobody, and nothing that was found', async () => {
    await givenLiveStory({ headline: 'الزنجبيل في الطبّ', standfirst: '' })
    for (const text of ['زنجبيل', 'leila@paper.example', '0123 456 7890', 'قسم:غير-موجود', 'س'.repeat(81)]) await findStories({ language: 'ar', text })
    expect((await missed()).map(([query]) => query)).toEqual(['قسم:غير-موجود'])
  })
})
