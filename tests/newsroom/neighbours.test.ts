// The stories before and after one in its section: which they are, and whose pages change when they do.
import { gt } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { moveArticle, publishArticle, saveDraft, withdrawArticle } from '#db/articles.ts'
import { db } from '#db/client.ts'
import { lastInvalidationId } from '#db/invalidations.ts'
import { getStory, listNeighbours } from '#db/published.ts'
import { invalidation } from '#db/schema.ts'
import { collectAnswer } from '#lib/platform/page-answer.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, chief, givenDraft, givenLiveStory, givenOnTheDesk, givenPaper, minutesAfter, sections } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const at = new Date(atFirst)
const [oldest, middle, newest] = ['فَيضانٌ في ٣ قرى', 'خطة Reuters لِـ12 مدينة', 'اتفاق 3-2']

async function beside(id: number) {
  const story = await getStory(id)
  if (story?.state !== 'live') throw new Error(`${id} is ${story?.state}`)
  return collectAnswer(() => listNeighbours({ id, language: story.language, sectionId: story.section.id, publishedAt: story.publishedAt }))
}
const headlinesBeside = async (id: number) => {
  const { previous, next } = (await beside(id)).result
  return [previous?.headline, next?.headline]
}

/** Three stories of one section, an hour between them. */
async function givenThree() {
  const first = await givenLiveStory({ headline: oldest, at: minutesAfter(at, -120) })
  const second = await givenLiveStory({ headline: middle, at: minutesAfter(at, -60) })
  const third = await givenLiveStory({ headline: newest, at })
  return { first, second, third }
}

describe('a story leads', () => {
  test('to the one published just before it and the one just after, and the ends lead one way', async () => {
    const { first, second, third } = await givenThree()
    expect(await headlinesBeside(first)).toEqual([undefined, middle])
    expect(await headlinesBeside(second)).toEqual([oldest, newest])
    expect(await headlinesBeside(third)).toEqual([middle, undefined])
    expect((await beside(first)).result.next).toEqual({ id: second, headline: middle, path: expect.stringMatching(`^/العالمية/${second}/`) })
  })

  test('past other sections, other languages and what nobody may see', async () => {
    const { first, second } = await givenThree()
    await givenLiveStory({ headline: 'اقتصاد', sectionId: sections.economy, at: minutesAfter(at, -90) })
    await givenLiveStory({ language: 'en', headline: 'English', at: minutesAfter(at, -90) })
    await givenDraft({ headline: 'مسودة', at: minutesAfter(at, -90) })
    const embargoed = await givenLiveStory({ headline: 'تحت الحظر', at: minutesAfter(at, -90) })
    await givenOnTheDesk(embargoed, { embargoUntil: minutesAfter(at, 60) })
    expect(await headlinesBeside(first)).toEqual([undefined, middle])
    const { result, answer } = await beside(second)
    expect(result.previous?.headline).toBe(oldest)
    expect(answer.freshUntil).toBe(minutesAfter(at, 60).getTime())
  })

  test('through stories of one minute in one order, each once', async () => {
    const ids = [await givenLiveStory({ headline: 'أ', at }), await givenLiveStory({ headline: 'ب', at }), await givenLiveStory({ headline: 'ج', at })]
    expect(await Promise.all(ids.map(headlinesBeside))).toEqual([
      [undefined, 'ب'],
      ['أ', 'ج'],
      ['ب', undefined],
    ])
  })
})

describe('the pages that change are those', () => {
  /** Whose pages show a neighbour of theirs as it no longer is. */
  async function changedBy(act: () => Promise<unknown>, ids: number[]) {
    const tags = await Promise.all(ids.map(async id => (await beside(id)).answer.tags))
    const before = await lastInvalidationId()
    await act()
    const touched = (await db.select({ tag: invalidation.tag }).from(invalidation).where(gt(invalidation.id, before))).map(row => row.tag)
    return ids.filter((_, place) => touched.some(tag => tags[place]?.has(tag)))
  }

  test('of the newest alone, when a newer story appears', async () => {
    const { first, second, third } = await givenThree()
    expect(await changedBy(() => givenLiveStory({ headline: 'أحدث', at: minutesAfter(at, 5) }), [first, second, third])).toEqual([third])
    expect(await headlinesBeside(third)).toEqual([middle, 'أحدث'])
  })

  test('of both sides, when a story appears between two', async () => {
    const { first, second, third } = await givenThree()
    expect(await changedBy(() => givenLiveStory({ headline: 'بينهما', at: minutesAfter(at, -90) }), [first, second, third])).toEqual([first, second])
    expect(await headlinesBeside(first)).toEqual([undefined, 'بينهما'])
  })

  test('that show its headline, when a live story is mended', async () => {
    const { first, second, third } = await givenThree()
    const mend = async () => {
      await saveDraft({ articleId: third, startedFrom: 1, content: { headline: 'اتفاق 3-3' }, by: chief, at })
      await publishArticle({ articleId: third, by: chief, at })
    }
    expect(await changedBy(mend, [first, second])).toEqual([second])
  })

  test('between which it stood, when it is withdrawn', async () => {
    const { first, second, third } = await givenThree()
    expect(await changedBy(() => withdrawArticle({ articleId: second, reason: 'خطأ', by: chief, at }), [first, third])).toEqual([first, third])
    expect(await headlinesBeside(first)).toEqual([undefined, newest])
  })

  test('that it leaves and between which it comes to stand, when it moves to another section', async () => {
    const { first, second, third } = await givenThree()
    const early = await givenLiveStory({ headline: 'قديم', sectionId: sections.economy, at: minutesAfter(at, -90) })
    const late = await givenLiveStory({ headline: 'حديث', sectionId: sections.economy, at: minutesAfter(at, -30) })
    const last = await givenLiveStory({ headline: 'الأحدث', sectionId: sections.economy, at })
    expect(await changedBy(() => moveArticle({ articleId: second, sectionId: sections.economy, by: chief, at }), [first, third, early, late, last])).toEqual([first, third, early, late])
    expect(await headlinesBeside(early)).toEqual([undefined, middle])
    expect(await headlinesBeside(first)).toEqual([undefined, newest])
  })

  test('of no other section', async () => {
    const other = await givenLiveStory({ headline: 'اقتصاد', sectionId: sections.economy, at: minutesAfter(at, -10) })
    expect(await changedBy(() => givenLiveStory({ headline: 'خبر', at }), [other])).toEqual([])
  })
})
