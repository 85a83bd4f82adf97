// «مقالات ذات صلة»: computed when a story is published, kept with both stories, never looked for when a page is read.
import { and, asc, desc, eq, gt, inArray, isNotNull, or, type SQL } from 'drizzle-orm'
import { indexWords } from '#lib/arabic/index-words.ts'
import type { Language } from '#lib/i18n/routing.ts'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import { wordsOf } from '#lib/newsroom/body-words.ts'
import { tag } from '#lib/newsroom/page-tags.ts'
import { now } from '#lib/platform/now.ts'
import { db, type Transaction, transaction } from './client.ts'
import { invalidate } from './invalidations.ts'
import { article, draft, liveTopic, related } from './schema.ts'
import { listAlike, listAlikeWords } from './search.ts'

const KEPT = 12
/** Alike beyond this, it is the same story again: nobody who has read one wants the other. */
const NEAR_COPY = 0.9
/** Below this they share little but the language. */
const LEAST_LIKENESS = 0.03
const DAYS_TO_HALF = 30
const DAY = 24 * 60 * 60 * 1000
const REFRESHED = 30 * DAY

type Alike = Awaited<ReturnType<typeof listAlikeWords>>[number]
type Live = { id: number; language: Language; publishedAt: Date | null }

/** Finds a live story's related stories again, and puts it into the lists of those that it comes near to. Its words must be in the index. */
export async function relate(tx: Transaction, articleId: number) {
  const touched = await unrelate(tx, articleId)
  const [story] = await tx
    .select({ id: article.id, language: article.language, publishedAt: article.publishedAt })
    .from(article)
    .where(and(eq(article.id, articleId), eq(article.public, 'live')))
  const near = story ? await listNear(tx, story) : []
  if (near.length > 0)
    await tx.insert(related).values(
      near.flatMap(({ id, score }) => [
        { articleId, otherId: id, score },
        { articleId: id, otherId: articleId, score },
      ]),
    )
  for (const { id } of near) await keepTheNearest(tx, id)
  await invalidate(tx, { forget: [], refresh: [...new Set([articleId, ...touched, ...near.map(one => one.id)])].map(tag.related) })
}

/** Leaves that to the clock: when many stories go out at one hour, looking for their like would keep the last ones waiting. */
export async function relateSoon(tx: Transaction, articleId: number) {
  await tx.update(article).set({ unrelatedSince: now() }).where(eq(article.id, articleId))
}

/** Relates some of those that wait, so that what falls due at the next second does not wait for them. Answers how many. */
export async function relateWhatWaits() {
  const waiting = await db.select({ id: article.id }).from(article).where(isNotNull(article.unrelatedSince)).orderBy(asc(article.unrelatedSince)).limit(MOST_IN_A_SECOND)
  for (const { id } of waiting) {
    await transaction(async function relateWhatWaits(tx) {
      await relate(tx, id)
      await tx.update(article).set({ unrelatedSince: null }).where(eq(article.id, id))
    })
    await new Promise(resolve => setImmediate(resolve))
  }
  return waiting.length
}

const MOST_IN_A_SECOND = 20

/** Takes a story out of all lists; answers in whose lists it stood. */
async function unrelate(tx: Transaction, articleId: number) {
  const gone = await tx
    .delete(related)
    .where(or(eq(related.articleId, articleId), eq(related.otherId, articleId)))
    .returning({ id: related.articleId })
  return gone.map(row => row.id)
}

const listNear = async (tx: Transaction, story: Live) => nearestOf(tx, story, await listAlike(story.id, story.language))

/** What would be found near to these words if they were published then: for a preview. */
export async function listNearWords(
  articleId: number,
  { language, headline, standfirst, body, publishedAt }: Pick<ArticleContent, 'headline' | 'standfirst' | 'body'> & { language: Language; publishedAt: Date },
) {
  const words = [headline, standfirst, wordsOf(body)].flatMap(text => indexWords(text, language))
  return nearestOf(db, { publishedAt }, await listAlikeWords(words, { language, except: articleId }))
}

async function nearestOf(handle: Pick<typeof db, 'select'>, story: Pick<Live, 'publishedAt'>, alike: Alike[]) {
  const dates = await handle
    .select({ id: article.id, publishedAt: article.publishedAt })
    .from(article)
    .where(
      inArray(
        article.id,
        alike.map(other => other.id),
      ),
    )
  const publishedAt = new Map(dates.map(row => [row.id, row.publishedAt]))
  return alike
    .filter(({ likeness }) => likeness >= LEAST_LIKENESS && likeness < NEAR_COPY)
    .map(({ id, likeness }) => ({ id, score: likeness / (1 + daysBetween(story.publishedAt, publishedAt.get(id) ?? null) / DAYS_TO_HALF) }))
    .sort((one, other) => other.score - one.score || other.id - one.id)
    .slice(0, KEPT)
}

const daysBetween = (one: Date | null, other: Date | null) => (one && other ? Math.abs(one.getTime() - other.getTime()) / DAY : 0)

async function keepTheNearest(tx: Transaction, articleId: number) {
  const beyond = await tx.select({ otherId: related.otherId }).from(related).where(eq(related.articleId, articleId)).orderBy(desc(related.score), desc(related.otherId)).limit(1_000).offset(KEPT)
  for (const { otherId } of beyond) await tx.delete(related).where(and(eq(related.articleId, articleId), eq(related.otherId, otherId)))
}

/** Live stories that say the same as this article's working copy, the likest first: for the editor who is about to publish it again. */
export async function listNearCopies(articleId: number) {
  const alike = await listAlikeDraft(articleId)
  return alike.filter(({ likeness }) => likeness >= NEAR_COPY).sort((one, other) => other.likeness - one.likeness)
}

const MOST_PROPOSED = 5

/** Topics that the stories nearest to the working copy carry and it does not: the nearest stories' count most. */
export async function proposeTopics(articleId: number): Promise<number[]> {
  const [own] = await db.select({ topicIds: draft.topicIds }).from(draft).where(eq(draft.articleId, articleId))
  const alike = new Map((await listAlikeDraft(articleId)).filter(({ likeness }) => likeness >= LEAST_LIKENESS).map(({ id, likeness }) => [id, likeness]))
  const carried = await db
    .select({ topicId: liveTopic.topicId, articleId: liveTopic.articleId })
    .from(liveTopic)
    .where(inArray(liveTopic.articleId, [...alike.keys()]))
  const weights = new Map<number, number>()
  for (const { topicId, articleId: other } of carried) weights.set(topicId, (weights.get(topicId) ?? 0) + (alike.get(other) ?? 0))
  return [...weights]
    .filter(([topicId]) => !own?.topicIds.includes(topicId))
    .sort(([one, first], [other, second]) => second - first || one - other)
    .slice(0, MOST_PROPOSED)
    .map(([topicId]) => topicId)
}

async function listAlikeDraft(articleId: number) {
  const [found] = await db
    .select({ language: article.language, headline: draft.headline, standfirst: draft.standfirst, body: draft.body })
    .from(article)
    .innerJoin(draft, eq(draft.articleId, article.id))
    .where(eq(article.id, articleId))
  if (!found) return []
  const words = [found.headline, found.standfirst, wordsOf(found.body)].flatMap(text => indexWords(text, found.language))
  return listAlikeWords(words, { language: found.language, except: articleId })
}

/** What the last month's stories are related to, found again: rare words become common, and old lists lose withdrawn stories. */
export async function refreshRelated() {
  const since = new Date(now().getTime() - REFRESHED)
  await relateStories(await idsOf(and(eq(article.public, 'live'), gt(article.publishedAt, since))))
}

type Progress = (done: number) => void

/** Relates these stories again, one after the other, while the paper runs. */
export async function relateStories(ids: number[], progress: Progress = () => {}) {
  for (let from = 0; from < ids.length; from += AT_ONCE) {
    await transaction(async function relateSome(tx) {
      for (const id of ids.slice(from, from + AT_ONCE)) await relate(tx, id)
    })
    progress(Math.min(from + AT_ONCE, ids.length))
  }
}

async function idsOf(which: SQL | undefined) {
  const rows = await db.select({ id: article.id }).from(article).where(which).orderBy(asc(article.id))
  return rows.map(row => row.id)
}

/** Others who write wait so long at most. */
const AT_ONCE = 10
