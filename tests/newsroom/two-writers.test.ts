// Two writers in one story, in every order that can happen: nothing that the newsroom said it had saved is overwritten.
import { eq } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { contentOf } from '#db/article-for-update.ts'
import { saveDraft } from '#db/articles.ts'
import { db } from '#db/client.ts'
import { deleteOldSaves, getSaveUpTo } from '#db/draft-saves.ts'
import { draft, draftSave } from '#db/schema.ts'
import { mergeContent } from '#lib/newsroom/merge.ts'
import { settle } from '#lib/newsroom/merge-choices.ts'
import type { Actor } from '#lib/newsroom/permissions.ts'
import { refusalOf } from '#lib/newsroom/refusals.ts'
import { now } from '#lib/platform/now.ts'
import { sampleOf } from '#tests/counts.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { bodyOf, chief, editor, givenDraft, givenPaper, minutesAfter, paragraph } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const SAVES_OF_EACH = 3

async function workingCopy(articleId: number) {
  const [row] = await db.select().from(draft).where(eq(draft.articleId, articleId))
  return row!
}

/** Writes a paragraph of her own in each turn, as the writing room does: save, and where somebody was faster, merge and save again. */
async function write({ articleId, by, name, scheduler }: { articleId: number; by: Actor; name: string; scheduler: fc.Scheduler }) {
  const read = scheduler.scheduleFunction(async function read() {
    return workingCopy(articleId)
  })
  const save = scheduler.scheduleFunction(async function save(startedFrom: number, content: ReturnType<typeof contentOf>) {
    return saveDraft({ articleId, startedFrom, content, by, at: now() }).catch(error => {
      if (refusalOf(error)?.kind !== 'stale') throw error
      return null
    })
  })
  const saved: { version: number; words: string }[] = []
  let seen = await read()
  for (let turn = 1; turn <= SAVES_OF_EACH; turn++) {
    const words = `فقرة ${name} رقم ${turn}: قالَ إنَّ NATO يُرسِلُ ${turn} سُفُن`
    let mine = { ...contentOf(seen), body: { ...seen.body, content: [...seen.body.content, paragraph(words)] } }
    let version = await save(seen.version, mine)
    while (version === null) {
      const base = await getSaveUpTo(articleId, seen.version)
      seen = await read()
      mine = settle(mergeContent(base, mine, contentOf(seen)), {})
      version = await save(seen.version, mine)
    }
    saved.push({ version, words })
    seen = { ...seen, ...mine, version }
  }
  return saved
}

test('0 silent overwrites', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async scheduler => {
      const articleId = await givenDraft({ body: bodyOf('بدأت شركة Reuters في ١٢ مدينةً.', 'وقالت الوزيرةُ: «لن نتأخَّرَ».') })
      const writers = [write({ articleId, by: editor, name: 'يوسف', scheduler }), write({ articleId, by: chief, name: 'سلمى', scheduler })]
      const saved = (await scheduler.waitFor(Promise.all(writers))).flat()
      const { body, version } = await workingCopy(articleId)
      expect(version).toBe(1 + saved.length)
      expect(new Set(saved.map(one => one.version)).size).toBe(saved.length)
      const words = JSON.stringify(body)
      for (const one of saved) {
        expect(words).toContain(one.words)
        expect(words.split(one.words)).toHaveLength(2)
        expect(JSON.stringify(await getSaveUpTo(articleId, one.version))).toContain(one.words)
      }
    }),
    { numRuns: sampleOf(100, 1_000) },
  )
}, 600_000)

test('of what was saved long ago each fiftieth version is kept, of the last two hundred every one', async () => {
  const articleId = await givenDraft()
  for (let version = 1; version <= 320; version++) await saveDraft({ articleId, startedFrom: version, content: { headline: `عنوان ${version + 1}` }, by: editor, at: now() })
  const kept = (await db.select({ version: draftSave.version }).from(draftSave)).map(row => row.version)
  expect(kept.filter(version => version <= 120)).toEqual([50, 100])
  expect(kept.filter(version => version > 120)).toHaveLength(321 - 120)
  expect(await getSaveUpTo(articleId, 73)).toMatchObject({ version: 50, headline: 'عنوان 50' })

  await deleteOldSaves(minutesAfter(now(), 8 * 24 * 60))
  expect(await getSaveUpTo(articleId, 73)).toBeNull()
  expect(await getSaveUpTo(articleId, 321)).toMatchObject({ version: 321, headline: 'عنوان 321' })
})
