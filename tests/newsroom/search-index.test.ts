// The index says of the paper what its articles say: after every change, and after it is written again from the articles alone.
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { correctArticle, moveArticle, publishArticle, saveDraft, withdrawArticle } from '#db/articles.ts'
import { rawReader } from '#db/client.sqlite.ts'
import { transaction } from '#db/client.ts'
import { indexWhatIsMissing, rebuildIndex } from '#db/indexed.ts'
import { findStories } from '#db/published.ts'
import { emptyIndex } from '#db/search.ts'
import { indexWords } from '#lib/arabic/index-words.ts'
import type { Language } from '#lib/i18n/routing.ts'
import type { Body } from '#lib/newsroom/body.ts'
import { wordsOf } from '#lib/newsroom/body-words.ts'
import { isLong, sampleOf } from '#tests/counts.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, bodyOf, chief, givenAuthor, givenLiveStory, givenPaper, givenTopic, minutesAfter, sections } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const at = new Date(atFirst)
const RUNS = { numRuns: sampleOf(6, 300) }
const REBUILDS = 20
const PATIENCE = isLong ? 1_800_000 : 120_000

// Near one another on purpose: by a letter, by an ending, by what they begin with.
const WORDS = 'زلزال زِلزالٌ زلازل المدينة مدينةٌ بالمدينة والمدن مستشفى مستشفي حلب حلبيّ ١٢ 12 ٣ مُحَمَّدٌ محمود أحمد Reuters reuter ports port café في من'.split(' ')
const QUERIES = ['زلزال', 'زلزاال', 'زلز', 'المدينه', 'مدينة حلب', '«مدينة حلب»', 'محمد -أحمد', 'محمود عنوان:حلب', '12', 'porting', 'Reutrs', 'قسم:سياسة', 'كاتب:خليل', 'خليل', 'إعمار', 'في', 'مستشفا']

const words = (most: number) => fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: most }).map(list => list.join(' '))
const storyToWrite = fc.record({
  language: fc.constantFrom<Language>('ar', 'ar', 'en'),
  headline: words(4),
  standfirst: words(3),
  text: words(30),
  section: fc.constantFrom(...Object.values(sections)),
  isSigned: fc.boolean(),
  hasTopic: fc.boolean(),
  hoursAgo: fc.nat(2_000),
})
const change = fc.record({ of: fc.nat(), verb: fc.constantFrom('publish', 'correct', 'withdraw', 'move'), headline: words(4), text: words(30), section: fc.constantFrom(...Object.values(sections)) })
const paper = fc.record({ stories: fc.array(storyToWrite, { minLength: 1, maxLength: 8 }), changes: fc.array(change, { maxLength: 8 }) })
type Paper = typeof paper extends fc.Arbitrary<infer Some> ? Some : never

/** A paper whose stories were written, published again, corrected, moved and withdrawn. */
async function givenPaperOf({ stories, changes }: Paper) {
  freshDatabase()
  await givenPaper()
  const [authorId, topicId] = [await givenAuthor(), await givenTopic('إعمار المدينة')]
  const live: number[] = []
  for (const { language, headline, standfirst, text, section, isSigned, hasTopic, hoursAgo } of stories) {
    const more = { sectionId: section, byline: isSigned ? [{ authorId }] : [{ words: 'وكالات' }], topicIds: hasTopic ? [topicId] : [] }
    live.push(await givenLiveStory({ language, headline: `أ ${headline}`, standfirst, body: bodyOf(text), at: minutesAfter(at, -60 * hoursAgo), ...more }))
  }
  for (const { of, verb, headline, text, section } of changes) {
    const articleId = live[of % live.length]
    if (articleId === undefined) break
    if (verb === 'withdraw') {
      await withdrawArticle({ articleId, reason: 'خطأ', by: chief, at })
      live.splice(live.indexOf(articleId), 1)
    } else if (verb === 'move') await moveArticle({ articleId, sectionId: section, slug: `رابط-${articleId}`, by: chief, at })
    else {
      await saveDraft({ articleId, startedFrom: await versionOf(articleId), content: { headline: `ب ${headline}`, body: bodyOf(text) }, by: chief, at })
      await (verb === 'publish' ? publishArticle({ articleId, by: chief, at }) : correctArticle({ articleId, text: 'كان الاسم خطأ.', by: chief, at }))
    }
  }
}

async function versionOf(articleId: number) {
  const [row] = await rawReader().all<{ version: number }>(sql`select version from draft where article_id = ${articleId}`)
  return row?.version ?? 0
}

async function allThatIsFound() {
  const found = []
  for (const language of ['ar', 'en'] as const) {
    for (const text of QUERIES) {
      for (const order of ['relevance', 'newest'] as const) {
        const { total, hits, mended, isLoosened } = await findStories({ language, text, asked: { order } })
        found.push({ language, text, order, total, mended, isLoosened, hits: hits.map(({ id, headlinePieces, snippet }) => ({ id, headlinePieces, snippet })) })
      }
    }
  }
  return found
}

/** How many live stories hold each stem, counted from the articles themselves; `_ar` and `_en` count the stories. */
async function recount() {
  const rows = await rawReader().all<{ language: Language; headline: string; standfirst: string; body: string }>(
    sql`select article.language, headline, standfirst, body from article join revision on revision.id = article.live_revision_id where article.public = 'live'`,
  )
  const counted: Record<string, number> = {}
  for (const { language, headline, standfirst, body } of rows) {
    const text = [headline, standfirst, wordsOf(JSON.parse(body) as Body)].join('\n')
    for (const stem of new Set([`_${language}`, ...indexWords(text, language).map(word => word.stem)])) counted[stem] = (counted[stem] ?? 0) + 1
  }
  return counted
}

async function countsKept() {
  const rows = await rawReader().all<{ term: string; stories: number }>(sql`select term, stories from search_term where stories <> 0`)
  return Object.fromEntries(rows.map(({ term, stories }) => [term, stories]))
}

test(
  'whatever was published, corrected, moved and withdrawn, a reader finds the same after the index was written again',
  async () => {
    await fc.assert(
      fc.asyncProperty(paper, async given => {
        await givenPaperOf(given)
        const before = await allThatIsFound()
        await rebuildIndex()
        expect(await allThatIsFound()).toEqual(before)
        await rebuildIndex({ fromNothing: true })
        expect(await allThatIsFound()).toEqual(before)
      }),
      RUNS,
    )
  },
  PATIENCE,
)

test(
  'whatever was published, corrected, moved and withdrawn, each stem is counted in as many stories as hold it',
  async () => {
    await fc.assert(
      fc.asyncProperty(paper, async given => {
        await givenPaperOf(given)
        const recounted = await recount()
        expect(await countsKept()).toEqual(recounted)
        await rebuildIndex()
        expect(await countsKept()).toEqual(recounted)
        expect(await rawReader().all(sql`select term from search_term where stories <= 0`)).toEqual([])
      }),
      RUNS,
    )
  },
  PATIENCE,
)

describe('the index', () => {
  const headline = 'مُحَمَّدٌ في ١٢ مدينة مع Reuters'
  const total = async (text = 'محمد') => (await findStories({ language: 'ar', text })).total

  async function givenStories(count: number) {
    const ids: number[] = []
    for (let number = 0; number < count; number += 1) ids.push(await givenLiveStory({ headline: `${headline} ${number}`, at: minutesAfter(at, -number) }))
    return ids
  }

  test('is the same after twenty rebuilds, by turns from nothing', async () => {
    await givenStories(5)
    const [before, counts] = [await allThatIsFound(), await countsKept()]
    for (let number = 0; number < REBUILDS; number += 1) await rebuildIndex({ fromNothing: number % 2 === 1 })
    expect(await allThatIsFound()).toEqual(before)
    expect(await countsKept()).toEqual(counts)
  })

  test('is read while it is written again: no story is ever missing', async () => {
    await givenStories(230)
    const seen: number[] = []
    await rebuildIndex({ progress: done => void seen.push(done) })
    expect(seen).toEqual([100, 200, 230])
    const totals: number[] = []
    const rebuilt = rebuildIndex().then(() => true)
    while (!(await Promise.race([rebuilt, total().then(found => totals.push(found) === 0)])));
    expect([totals.length > 0, new Set(totals)]).toEqual([true, new Set([230])])
  })

  test('that was emptied is filled again, with what is live alone', async () => {
    const [first] = await givenStories(3)
    await withdrawArticle({ articleId: first ?? 0, reason: 'خطأ', by: chief, at })
    await transaction(emptyIndex)
    expect(await total()).toBe(0)
    expect(await indexWhatIsMissing()).toBe(2)
    expect([await total(), await countsKept()]).toEqual([2, await recount()])
    expect(await indexWhatIsMissing()).toBe(0)
  })

  test('forgets a story that left without a word to it, when it is written again', async () => {
    const [first] = await givenStories(3)
    await transaction(async tx => void (await tx.run(sql`update article set public = 'withdrawn' where id = ${first}`)))
    await rebuildIndex()
    expect([await total(), await countsKept()]).toEqual([2, await recount()])
  })
})
