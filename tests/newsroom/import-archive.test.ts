// An archive moves in: story by story, line by line, again and again without doubling anything.
import { sql } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { withdrawArticle } from '#db/articles.ts'
import { rawReader } from '#db/client.sqlite.ts'
import { importArchive } from '#db/import-archive.ts'
import { rebuildIndex } from '#db/indexed.ts'
import { findStories, getStory, listByAuthor, listInSection, listInTopic } from '#db/published.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, chief, givenPaper } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const at = new Date(atFirst)

type Line = { id: string | number; title?: string; body?: string; date?: string | number | null; category?: string; tags?: string[]; author?: string; language?: string }
const story = ({ id, ...more }: Line) => JSON.stringify({ id, title: `مُحَمَّدٌ يفتتح ١٢ مدرسة مع Reuters ${id}`, body: 'قالَ مُحَمَّدٌ إنَّ 3 مدنٍ\nتنتظرُ دورها.', date: '2019-03-04T05:06:07Z', ...more })

async function* archive(...lines: string[]) {
  yield* lines
}
const moveIn = (...lines: string[]) => importArchive(archive(...lines), at)
const countOf = async (table: string) => (await rawReader().all<{ all: number }>(sql`select count(*) as "all" from ${sql.identifier(table)}`))[0]?.all
const found = async (text = 'محمد') => (await findStories({ language: 'ar', text, length: 1_000 })).total

test('a line becomes a live story of its own date, with its id at the end of its address', async () => {
  const { added } = await moveIn(story({ id: 'alj-2019_77', category: 'سياسة', author: 'ريما خليل', tags: ['حلب', 'إعمار'] }))
  expect(await getStory(added[0] ?? 0)).toMatchObject({
    state: 'live',
    slug: 'alj-2019_77',
    path: `/سياسة/${added[0]}/alj-2019_77`,
    publishedAt: new Date('2019-03-04T05:06:07Z'),
    byline: [{ name: 'ريما خليل' }],
    topics: [{ name: 'حلب' }, { name: 'إعمار' }],
  })
  expect([await found(), await found('خليل'), await found('«3 مدن»')]).toEqual([1, 1, 1])
})

test('a bad line is named by its number and why, and the rest goes on', async () => {
  const report = await moveIn(
    story({ id: 1 }),
    '{ هذا ليس JSON',
    '',
    story({ id: 2, title: '؟!' }),
    story({ id: 3, body: ' \n ' }),
    story({ id: 4, date: 'أمس' }),
    '[1, 2]',
    story({ id: '؟' }),
    story({ id: 5, title: 'ا'.repeat(501) }),
    story({ id: 6 }),
  )
  expect(report.added).toHaveLength(2)
  expect(report.refused.map(({ line }) => line)).toEqual([2, 4, 5, 6, 7, 8, 9])
  expect(report.refused.map(({ why }) => why.split(':')[0])).toEqual(['the line', 'title', 'body', 'date', 'the line', 'id', 'headline'])
  expect(await found()).toBe(2)
})

test('run again it adds nothing, and says that all were here', async () => {
  const lines = [story({ id: 1 }), story({ id: 2, language: 'en' }), story({ id: 1 })]
  const first = await moveIn(...lines)
  expect([first.added.length, first.known]).toEqual([2, 1])
  const before = [await countOf('article'), await countOf('timeline'), await countOf('section')]
  expect(await moveIn(...lines)).toEqual({ added: [], known: 3, refused: [] })
  expect([await countOf('article'), await countOf('timeline'), await countOf('section')]).toEqual(before)
})

test('broken off, it keeps what it had brought in, and goes on where it was', async () => {
  const lines = Array.from({ length: 450 }, (_, number) => story({ id: number + 1 }))
  async function* brokenOff() {
    yield* lines.slice(0, 430)
    throw new Error('the disk was taken out')
  }
  await expect(importArchive(brokenOff(), at)).rejects.toThrow('the disk was taken out')
  expect(await found()).toBe(400)
  const { added, known } = await moveIn(...lines)
  expect([added.length, known, await found()]).toEqual([50, 400, 450])
})

test('its progress counts lines, the bad ones too', async () => {
  const seen: number[] = []
  await importArchive(archive('x', ...Array.from({ length: 201 }, (_, number) => story({ id: number + 1 })), ''), at, lines => void seen.push(lines))
  expect(seen).toEqual([201, 203])
})

test('sections, topics and authors are made once, however they are spelled, and those of the paper are taken', async () => {
  await moveIn(story({ id: 1, category: 'رياضة', tags: ['الدورى', 'حلب'], author: 'ريما خليل' }))
  await moveIn(story({ id: 2, category: 'رياضه', tags: ['الدوري', 'الدوريّ'], author: 'ريما خليل' }), story({ id: 3, category: 'سياسه', author: 'ريما خليل' }))
  expect([await countOf('section'), await countOf('topic'), await countOf('author')]).toEqual([4, 2, 1])
  expect((await listInSection('ar', 'رياضة', 1))?.cards).toHaveLength(2)
  expect((await listInSection('ar', 'سياسة', 1))?.cards).toHaveLength(1)
  expect((await listInTopic('ar', 'الدورى', 1))?.cards).toHaveLength(2)
  expect((await listByAuthor('ar', 'ريما-خليل', 1))?.cards).toHaveLength(3)
})

describe('a name that cannot stand in an address as it is', () => {
  test.each([
    ['of a section that the paper needs for itself', { category: 'search' }, { category: 'Search!' }],
    ['of sections that differ by a sign', { category: 'رأي' }, { category: 'رأي؟' }],
    ['of sections without a letter', { category: '***' }, { category: '---' }],
    ['of topics that differ by a sign', { tags: ['C++', 'C#', 'C'] }, { tags: ['غزة', 'غزة!'] }],
    ['of topics without a letter', { tags: ['؟', '!'] }, { tags: ['؟!'] }],
    ['of authors without a letter', { author: '***' }, { author: '؟' }],
  ])('%s stops nothing', async (_name, one, other) => {
    const report = await moveIn(story({ id: 1, ...one }), story({ id: 2, ...other }))
    expect([report.added.length, report.refused, await found()]).toEqual([2, [], 2])
  })
})

test('a section of the paper is meant by its English name and by its link too', async () => {
  await moveIn(story({ id: 1, category: 'World' }), story({ id: 2, category: 'العالمية!' }), story({ id: 3, language: 'en', category: 'politics' }))
  expect(await countOf('section')).toBe(3)
})

test('a story that editors withdrew does not come back with the next run', async () => {
  const [articleId] = (await moveIn(story({ id: 1 }))).added
  await withdrawArticle({ articleId: articleId ?? 0, reason: 'خطأ', by: chief, at })
  expect(await moveIn(story({ id: 1 }))).toEqual({ added: [], known: 1, refused: [] })
  expect(await found()).toBe(0)
})

test('a story without a section stands in the archive’s, one without a date at the hour of the import, in its own language', async () => {
  const { added } = await moveIn(story({ id: 1, date: null }), story({ id: 2, title: 'Ports reopen', body: 'In 12 hours, says AFP.' }))
  expect(await getStory(added[0] ?? 0)).toMatchObject({ language: 'ar', section: { name: 'أرشيف' }, publishedAt: at })
  expect(await getStory(added[1] ?? 0)).toMatchObject({ language: 'en', section: { name: 'Archive' } })
})

describe('an archive of many batches', () => {
  // More than two batches: their words are read in a thread beside.
  const many = Array.from({ length: 650 }, (_, number) =>
    story({
      id: number,
      title: `${number % 3 ? 'زلزالٌ في المدينة' : 'Ports reopen in المدينة'} ${number}`,
      tags: ['حلب'],
      author: 'ريما خليل',
      language: number % 3 ? 'ar' : 'en',
      body: `قالَ مُحَمَّدٌ إنَّ ${number % 7} مدنٍ\nتنتظرُ Reuters.`,
    }),
  )
  const queries = ['زلزال', 'مدينه', '«3 مدن»', 'وسم:حلب', 'كاتب:خليل', 'Reutrs', 'porting', '٦٤٩']
  const allThatIsFound = () =>
    Promise.all(queries.flatMap(text => (['ar', 'en'] as const).map(async language => (await findStories({ language, text, length: 1_000 })).hits.map(({ id, snippet }) => [id, snippet]))))
  const counts = () => rawReader().all(sql`select term, stories from search_term where stories > 0 order by term`)

  test('is found as it is after the index was written again, one story after the other', async () => {
    await moveIn(...many)
    const [before, counted] = [await allThatIsFound(), await counts()]
    expect(before.filter(hits => hits.length > 0).length).toBeGreaterThan(queries.length)
    await rebuildIndex({ fromNothing: true })
    expect(await allThatIsFound()).toEqual(before)
    expect(await counts()).toEqual(counted)
  })

  test('leaves the index in one piece, and with the settings that it had', async () => {
    await moveIn(...many)
    expect(await rawReader().all(sql`select count(distinct segid) as pieces from search_index_idx`)).toEqual([{ pieces: 1 }])
    expect(await rawReader().all(sql`select k, v from search_index_config where k in ('automerge', 'crisismerge', 'hashsize') order by k`)).toEqual([
      { k: 'automerge', v: 4 },
      { k: 'crisismerge', v: 16 },
      { k: 'hashsize', v: 1_048_576 },
    ])
  })

  test('stands in each working copy and its revision in the same words', async () => {
    await moveIn(...many.slice(0, 3))
    const words = 'headline, kicker, standfirst, dateline, kind, importance, section_id, slug, byline, topic_ids, picture, seo, body'
    const drafts = await rawReader().all(sql`select article_id, ${sql.raw(words)}, saved_by, saved_at from draft order by article_id`)
    const revisions = await rawReader().all(sql`select article_id, ${sql.raw(words)}, cut_by as saved_by, cut_at as saved_at from revision order by id`)
    expect(revisions).toEqual(drafts)
    expect(await rawReader().all(sql`select count(*) as live from article join revision on revision.id = live_revision_id and revision.article_id = article.id`)).toEqual([{ live: 3 }])
  })
})
