// Links by which an outsider sees one version of a story for a day, and no more than that.
import { createHash, randomBytes } from 'node:crypto'
import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import type { Language } from '#lib/i18n/routing.ts'
import { type Actor, nameOf } from '#lib/newsroom/permissions.ts'
import { NotFound } from '#lib/newsroom/refusals.ts'
import { getRevisionLike } from './article-as-it-stands.ts'
import { contentOf, findForUpdate } from './article-for-update.ts'
import { assertAsOf, assertMay, assertNotDiscarded, type Seen } from './articles/asserts.ts'
import { db, type Transaction, transaction } from './client.ts'
import { cutRevision } from './revisions.ts'
import { article, previewLink, revision } from './schema.ts'
import { record } from './timeline.ts'

type Change = { articleId: number; by: Actor; at: Date }

/** In bits: nobody finds a link by trying. */
const SECRET = 128
const OPEN_FOR = 24 * 60 * 60 * 1000

/** Makes a link to the working copy as it stands, which is kept as a version for it; answers the link's token, which is kept nowhere. */
export function sharePreview({ articleId, by, at, asOf }: Change & Seen) {
  return transaction(async function sharePreview(tx) {
    const found = await findForUpdate(tx, articleId)
    assertMay(by, 'share', found)
    assertNotDiscarded(found)
    assertAsOf(found, asOf)
    const shown = (await getRevisionLike(found)) ?? (await cutRevision(tx, articleId, { content: contentOf(found.draft), cutFor: 'share', by, at }))
    const token = randomBytes(SECRET / 8).toString('base64url')
    await tx.insert(previewLink).values({ tokenHash: hashOf(token), revisionId: shown.id, articleId, madeBy: nameOf(by), madeAt: at, endsAt: new Date(at.getTime() + OPEN_FOR) })
    await record(tx, { act: 'share-preview', subject: 'article', subjectId: articleId, by, at, details: { revision: shown.number } })
    return token
  })
}

/** The link shows nothing any more. */
export function takeBackPreview({ linkId, by, at }: { linkId: number; by: Actor; at: Date }) {
  return transaction(async function takeBackPreview(tx) {
    const found = await findLink(tx, linkId)
    assertMay(by, 'share', await findForUpdate(tx, found.articleId))
    await tx.update(previewLink).set({ takenBackAt: at }).where(eq(previewLink.id, linkId))
    await record(tx, { act: 'take-back-preview', subject: 'article', subjectId: found.articleId, by, at, details: { revision: found.number } })
    return found.articleId
  })
}

async function findLink(tx: Transaction, linkId: number) {
  const [found] = await tx
    .select({ articleId: previewLink.articleId, number: revision.number })
    .from(previewLink)
    .innerJoin(revision, eq(revision.id, previewLink.revisionId))
    .where(eq(previewLink.id, linkId))
  if (!found) throw new NotFound(`there is no preview link ${linkId}`)
  return found
}

/** The links of a story that are open, newest first. */
export const listOpenPreviewLinks = (articleId: number, at: Date) =>
  db
    .select({ id: previewLink.id, number: revision.number, madeBy: previewLink.madeBy, madeAt: previewLink.madeAt, endsAt: previewLink.endsAt })
    .from(previewLink)
    .innerJoin(revision, eq(revision.id, previewLink.revisionId))
    .where(and(eq(previewLink.articleId, articleId), isNull(previewLink.takenBackAt), gt(previewLink.endsAt, at)))
    .orderBy(desc(previewLink.id))

export type SharedPreview = { state: 'open'; revisionId: number } | { state: 'ended'; language: Language } | { state: 'unknown' }

/** What a token leads to at this instant. */
export async function findSharedPreview(token: string, at: Date): Promise<SharedPreview> {
  const [found] = await db
    .select({ revisionId: previewLink.revisionId, endsAt: previewLink.endsAt, takenBackAt: previewLink.takenBackAt, language: article.language, discardedAt: article.discardedAt })
    .from(previewLink)
    .innerJoin(article, eq(article.id, previewLink.articleId))
    .where(eq(previewLink.tokenHash, hashOf(token)))
  if (!found) return { state: 'unknown' }
  const isOpen = found.takenBackAt === null && found.discardedAt === null && found.endsAt > at
  return isOpen ? { state: 'open', revisionId: found.revisionId } : { state: 'ended', language: found.language }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')
