// Takes the sample edition out of a paper: every sample story, author and picture that nobody has edited.
import { and, eq, inArray, ne, notExists, sql } from 'drizzle-orm'
import { tag, touchedByWithdrawing } from '#lib/newsroom/page-tags.ts'
import { removePicture } from '#lib/platform/media-store.ts'
import { contentOf, placeOf } from '../article-for-update.ts'
import { db, type Transaction, transaction } from '../client.ts'
import { invalidate } from '../invalidations.ts'
import { takeOffLists } from '../live.ts'
import { article, author, authorName, breaking, draft, media, revision, timeline, topic } from '../schema.ts'
import { takeFromIndex } from '../search.ts'
import { record } from '../timeline.ts'

export type SampleLeft = { stories: { id: number; headline: string }[]; authors: { id: number; name: string }[]; pictures: { id: number; hash: string }[]; topics: { id: number; name: string }[] }

/** What would go: made by the sample edition, touched by nobody since, and named by nothing that stays. */
export async function listSampleLeft(): Promise<SampleLeft> {
  const stories = await db.select({ id: article.id, headline: draft.headline }).from(article).innerJoin(draft, eq(draft.articleId, article.id)).where(madeBySampleAlone('article', article.id))
  const going = new Set(stories.map(story => story.id))
  // A revision may name what the working copy has let go: the live one is what readers see.
  const staying = [...(await db.select(named(draft)).from(draft)), ...(await db.select(named(revision)).from(revision))].filter(row => !going.has(row.articleId))
  const kept = keptBy(staying)
  const authors = await db
    .select({ id: author.id, name: authorName.name })
    .from(author)
    .innerJoin(authorName, and(eq(authorName.authorId, author.id), eq(authorName.language, 'ar')))
    .where(madeBySampleAlone('author', author.id))
  const pictures = await db.select({ id: media.id, hash: media.hash }).from(media).where(madeBySampleAlone('media', media.id))
  const goingAuthors = authors.filter(({ id }) => !kept.authors.has(id))
  const portraits = await portraitsBut(goingAuthors.map(({ id }) => id))
  const topics = await db.select({ id: topic.id, name: topic.name }).from(topic).where(madeBySampleAlone('topic', topic.id))
  return {
    stories,
    authors: goingAuthors,
    pictures: pictures.filter(({ id }) => !kept.pictures.has(id) && !portraits.has(id)),
    topics: topics.filter(({ id }) => !kept.topics.has(id)),
  }
}

/** The portraits of all authors but these. */
async function portraitsBut(authorIds: number[]) {
  const rows = await db.select({ id: author.id, pictureId: author.pictureId }).from(author)
  return new Set(rows.filter(row => !authorIds.includes(row.id)).map(row => row.pictureId))
}

/** Removes what `listSampleLeft` names, in one transaction; the pictures' files go last. */
export async function emptySample(at: Date) {
  const gone = await transaction(async function emptySample(tx) {
    const left = await listSampleLeft()
    for (const { id } of left.stories) await removeStory(tx, id)
    const ids = (rows: { id: number }[]) => rows.map(row => row.id)
    await tx.delete(topic).where(inArray(topic.id, ids(left.topics)))
    await tx.delete(author).where(inArray(author.id, ids(left.authors)))
    await tx.delete(media).where(inArray(media.id, ids(left.pictures)))
    await record(tx, { act: 'empty', subject: 'setting', by: { machine: 'operator' }, at, details: { stories: left.stories.length } })
    await invalidate(tx, { forget: [...ids(left.authors).map(tag.author), ...ids(left.topics).map(tag.topic), ...ids(left.pictures).map(tag.media)], refresh: [] })
    return left
  })
  for (const { hash } of gone.pictures) await removePicture(hash)
  return gone
}

async function removeStory(tx: Transaction, id: number) {
  const [row] = await tx.select({ article, live: revision }).from(article).leftJoin(revision, eq(revision.id, article.liveRevisionId)).where(eq(article.id, id))
  if (!row) return
  await takeOffLists(tx, id)
  await takeFromIndex(tx, [id])
  // An alert about it stays, and leads nowhere.
  await tx.update(breaking).set({ articleId: null }).where(eq(breaking.articleId, id))
  await tx.delete(article).where(eq(article.id, id))
  if (!row.live) return
  await invalidate(tx, touchedByWithdrawing(placeOf(row.article, contentOf(row.live))))
  await invalidate(tx, { forget: [], refresh: [tag.corrections(row.article.language)] })
}

type Subject = 'article' | 'author' | 'media' | 'topic'

function madeBySampleAlone(subject: Subject, id: typeof article.id | typeof author.id | typeof media.id | typeof topic.id) {
  const of = (more: ReturnType<typeof eq>) =>
    db
      .select({ one: sql`1` })
      .from(timeline)
      .where(and(eq(timeline.subject, subject), eq(timeline.subjectId, id), more))
  return and(sql`exists ${of(and(eq(timeline.by, 'sample'), eq(timeline.act, 'create')) as ReturnType<typeof eq>)}`, notExists(of(ne(timeline.by, 'sample'))))
}

const named = (table: typeof draft | typeof revision) => ({ articleId: table.articleId, byline: table.byline, topicIds: table.topicIds, picture: table.picture, body: table.body })

function keptBy(rows: Pick<typeof draft.$inferSelect, 'byline' | 'topicIds' | 'picture' | 'body'>[]) {
  return {
    authors: new Set(rows.flatMap(row => row.byline.flatMap(entry => ('authorId' in entry ? [entry.authorId] : [])))),
    pictures: new Set(
      rows
        .flatMap(row => [row.picture, ...row.body.content.flatMap(block => (block.type === 'picture' ? [block.attrs] : block.type === 'gallery' ? block.attrs.pictures : []))])
        .map(picture => picture?.mediaId),
    ),
    topics: new Set(rows.flatMap(row => row.topicIds)),
  }
}
