// The checklist of a story: its content, beside what the database says of the pictures and links in it.
import { eq, inArray } from 'drizzle-orm'
import type { ArticleContent } from '#lib/newsroom/article.ts'
import { checklistOf, type Facts, issuesOf, linksOfBlock, picturesOfBlock } from '#lib/newsroom/checklist.ts'
import { NotFound, NotReady } from '#lib/newsroom/refusals.ts'
import { RESERVED, readAddress, shortPath } from '#lib/newsroom/urls.ts'
import { now } from '#lib/platform/now.ts'
import { ownPath } from '#lib/platform/own-path.ts'
import { contentOf } from './article-for-update.ts'
import { db } from './client.ts'
import { findDestination } from './published/address.ts'
import { draft, media } from './schema.ts'
import { getSetting } from './settings.ts'

/** What the working copy does not meet as it stands now. */
export async function getChecklist(articleId: number) {
  const [row] = await db.select().from(draft).where(eq(draft.articleId, articleId))
  if (!row) throw new NotFound(`there is no article ${articleId}`)
  return getChecklistOf(contentOf(row), now())
}

/** What this content would not meet at that instant. */
export async function getChecklistOf(content: ArticleContent, at: Date) {
  return checklistOf({ content, facts: await factsOf(content), levels: await getSetting('checklist'), at })
}

/** Refuses content that does not meet what blocks. */
export async function assertReady(articleId: number, content: ArticleContent, at: Date) {
  const issues = issuesOf(await getChecklistOf(content, at))
  if (issues.length > 0) throw new NotReady(`article ${articleId}`, issues)
}

async function factsOf({ picture, body }: ArticleContent): Promise<Facts> {
  const inStory = [...(picture ? [picture] : []), ...body.content.flatMap(picturesOfBlock)]
  const ids = [...new Set(inStory.map(one => one.mediaId))]
  const rows = ids.length === 0 ? [] : await db.select({ id: media.id, credit: media.credit, altText: media.altText, licenceEndsAt: media.licenceEndsAt }).from(media).where(inArray(media.id, ids))
  const brokenLinks = new Set<string>()
  for (const href of new Set(body.content.flatMap(linksOfBlock))) if (await isBroken(href)) brokenLinks.add(href)
  const brokenStories = new Set<number>()
  for (const block of body.content) {
    if (block.type === 'relatedStory' && (await isBroken(shortPath('ar', block.attrs.articleId)))) brokenStories.add(block.attrs.articleId)
  }
  return { pictures: new Map(rows.map(row => [row.id, row])), brokenLinks, brokenStories }
}

/** Of the paper's own addresses, those at which readers find nothing. */
async function isBroken(href: string) {
  const path = ownPath(href)
  if (path === null) return false
  const address = readAddress(path)
  // What is no page of the newspaper, such as a picture, has an address that only the edge knows.
  if (address.kind === 'unknown') return !RESERVED.has(path.split('/')[1] ?? '')
  const { state } = await findDestination(address, path)
  return state === 'unknown' || state === 'gone'
}
