// The way back to an older version: a new working copy, and readers see nothing of it.
import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { publishArticle, saveDraft } from '#db/articles.ts'
import { db } from '#db/client.ts'
import { lastInvalidationId } from '#db/invalidations.ts'
import { getStory } from '#db/published.ts'
import { listRevisions } from '#db/revisions.ts'
import { draft } from '#db/schema.ts'
import { listTimeline } from '#db/timeline.ts'
import { listVersions, restoreRevision } from '#db/versions.ts'
import { now } from '#lib/platform/now.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { bodyOf, chief, givenLiveStory, givenPaper, viewer } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const workingCopy = async (articleId: number) => (await db.select().from(draft).where(eq(draft.articleId, articleId)))[0]!

async function givenThreeVersions() {
  const articleId = await givenLiveStory({ headline: 'العنوانُ الأوّل', body: bodyOf('في ١٢ مدينةً.') })
  await saveDraft({ articleId, startedFrom: 1, content: { headline: 'العنوان الثاني' }, by: chief, at: now() })
  await publishArticle({ articleId, by: chief, at: now() })
  await saveDraft({ articleId, startedFrom: 2, content: { headline: 'عنوان لم يُنشر' }, by: chief, at: now() })
  const [second, first] = await listRevisions(articleId)
  return { articleId, first: first!, second: second! }
}

test('an older version becomes the working copy, what it replaces is kept under the name of its last writer', async () => {
  const { articleId, first } = await givenThreeVersions()
  expect(await restoreRevision({ articleId, revisionId: first.id, by: chief, at: now(), startedFrom: 3 })).toEqual({ version: 4, revision: 1 })
  expect(await workingCopy(articleId)).toMatchObject({ headline: 'العنوانُ الأوّل', version: 4, savedBy: chief.name })
  const [kept] = await listRevisions(articleId)
  expect(kept).toMatchObject({ number: 3, cutFor: 'restore', headline: 'عنوان لم يُنشر', cutBy: chief.name })
  expect((await listTimeline('article', articleId))[0]).toMatchObject({ act: 'restore', by: chief.name, details: { revision: 1, version: 4 } })
})

test('readers go on seeing what is live, and no remembered page is touched', async () => {
  const { articleId, first } = await givenThreeVersions()
  const [before, touched] = [await getStory(articleId), await lastInvalidationId()]
  await restoreRevision({ articleId, revisionId: first.id, by: chief, at: now(), startedFrom: 3 })
  expect(JSON.stringify(await getStory(articleId))).toBe(JSON.stringify(before))
  expect(before).toMatchObject({ headline: 'العنوان الثاني' })
  expect(await lastInvalidationId()).toBe(touched)
})

test('a working copy that a version holds already is not kept twice', async () => {
  const { articleId, first, second } = await givenThreeVersions()
  await restoreRevision({ articleId, revisionId: second.id, by: chief, at: now(), startedFrom: 3 })
  await restoreRevision({ articleId, revisionId: first.id, by: chief, at: now(), startedFrom: 4 })
  expect((await listVersions(articleId))?.revisions.map(({ number, isLive }) => [number, isLive])).toEqual([
    [3, false],
    [2, true],
    [1, false],
  ])
})

test('a restore over a colleague’s newer save, of another story’s version, or by somebody without the right is refused', async () => {
  const { articleId, first } = await givenThreeVersions()
  const other = await givenLiveStory()
  const [foreign] = await listRevisions(other)
  const asked = { articleId, revisionId: first.id, by: chief, at: now(), startedFrom: 3 }
  await expect(restoreRevision({ ...asked, startedFrom: 2 })).rejects.toMatchObject({ name: 'StaleVersion', current: 3 })
  await expect(restoreRevision({ ...asked, revisionId: foreign!.id })).rejects.toMatchObject({ name: 'NotFound' })
  await expect(restoreRevision({ ...asked, by: viewer })).rejects.toMatchObject({ name: 'NotAllowed' })
  expect(await workingCopy(articleId)).toMatchObject({ headline: 'عنوان لم يُنشر', version: 3 })
  expect(await listRevisions(articleId)).toHaveLength(2)
})

test('a working copy that says what is live, but for the link that it was given, is not kept twice', async () => {
  const articleId = await givenLiveStory()
  const [live] = await listRevisions(articleId)
  await restoreRevision({ articleId, revisionId: live!.id, by: chief, at: now(), startedFrom: 1 })
  expect(await listRevisions(articleId)).toHaveLength(1)
})
