// A change during a render is never lost, and what a reader has seen never goes back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctArticle, createArticle, publishArticle, saveDraft } from '#db/articles.ts'
import { now } from '#lib/platform/now.ts'
import { type ChangeRow, followChanges } from '#server/changes.ts'
import { sampleOf } from '#tests/counts.ts'
import { bodyOf } from '#tests/given.ts'
import { type Paper, startPaper } from './a-paper.ts'
import { addressNow, addressOf, aSection, aStory, operator as by } from './the-sample.ts'
import { pause, waitUntil } from './wait.ts'

let paper: Paper
beforeAll(async () => {
  paper = await startPaper()
})
afterAll(() => paper.end())

const MARK = /رقم-النسخة-(\d+)-/
const versionIn = (text: string) => Number(MARK.exec(text)?.[1] ?? 0)
const words = (version: number) => ({ headline: `خبر رقم-النسخة-${version}-`, body: bodyOf(`النص رقم-النسخة-${version}-`) })

/** A story whose words say which version they are, and the verbs that put the next one before readers. */
async function aChangingStory() {
  const { sectionId } = await aSection()
  const articleId = await createArticle({ language: 'ar', content: { ...words(1), slug: 'خبر-يتغير', sectionId }, by, at: now() })
  await publishArticle({ articleId, by, at: now() })
  let version = 1
  const publishNext = async () => {
    version++
    await saveDraft({ articleId, startedFrom: version - 1, content: words(version), by, at: now() })
    await (version % 3 === 0 ? correctArticle({ articleId, text: `تصويب ${version}`, by, at: now() }) : publishArticle({ articleId, by, at: now() }))
    return version
  }
  return { address: await addressNow(articleId), publishNext }
}

describe('while a story changes again and again under many readers', () => {
  test('nobody who asks after a change sees an older version, and the last one stays', async () => {
    const { address, publishNext } = await aChangingStory()
    const problems: string[] = []
    /** The newest version that the edge has certainly passed. */
    let passed = 0
    let isOver = false
    const reader = async () => {
      while (!isOver) {
        const atLeast = passed
        const { status, text } = await paper.get(address, { 'accept-encoding': 'br' })
        if (status !== 200) problems.push(`status ${status}`)
        else if (versionIn(text) < atLeast) problems.push(`asked after version ${atLeast}, got ${versionIn(text)}`)
        else if (new Set([...text.matchAll(new RegExp(MARK, 'g'))].map(match => match[1])).size !== 1)
          problems.push(`mixed versions in one page: ${[...text.matchAll(new RegExp(MARK, 'g'))].map(match => match[1])}`)
      }
    }
    const readers = Array.from({ length: 12 }, reader)
    for (let count = 0; count < sampleOf(60, 1_500); count++) {
      const version = await publishNext()
      // Sometimes several changes fall into one render, sometimes a render ends between two.
      if (count % 3 !== 0) {
        await paper.passed()
        passed = version
      }
      await pause((count * 7) % 30)
    }
    await paper.passed()
    const last = await publishNext()
    await paper.passed()
    isOver = true
    await Promise.all(readers)
    expect(problems).toEqual([])
    for (let count = 0; count < 3; count++) expect(versionIn((await paper.get(address)).text)).toBe(last)
  })

  test('lists follow within a second and a half', async () => {
    const { address, publishNext } = await aChangingStory()
    const lists = ['/', '/latest', `/${encodeURIComponent((await aSection()).slug)}`, `/${encodeURIComponent((await aSection()).slug)}/feed.xml`, '/feed.xml']
    for (const list of [...lists, address]) await paper.get(list)
    let last = 0
    for (let count = 0; count < 5; count++) {
      for (let more = 0; more < 4; more++) last = await publishNext()
      const committed = performance.now()
      await Promise.all(lists.map(list => waitUntil(async () => versionIn((await paper.get(list)).text) === last, 1_500 - (performance.now() - committed))))
    }
    expect(last).toBe(21)
  })
})

test('the edge learns of a change by itself, whoever made it', async () => {
  const { address, publishNext } = await aChangingStory()
  await paper.get(address)
  const version = await publishNext()
  await waitUntil(async () => versionIn((await paper.get(address)).text) === version, 1_000)
})

test('500 readers at once of a page just forgotten cost one render', async () => {
  const { address, publishNext } = await aChangingStory()
  await paper.get(address)
  const version = await publishNext()
  await paper.passed()
  // Lists that the change made old are rendered too: they come first, so that they are not counted.
  await waitUntil(async () => (await paper.ready()).renders.begun === 0, 5_000)
  const before = (await paper.ready()).renders.rendered
  const answers = await Promise.all(Array.from({ length: 500 }, () => paper.ask(address, { agent: false, headers: { 'accept-encoding': 'br' } })))
  expect(answers.filter(({ status, text }) => status !== 200 || versionIn(text) !== version)).toEqual([])
  expect((await paper.ready()).renders.rendered - before).toBe(1)
})

describe('following the changes', () => {
  test('each is told once and in its order, however many ask at the same instant', async () => {
    const { publishNext } = await aChangingStory()
    const told: ChangeRow[] = []
    let losses = 0
    const changes = await followChanges({ touched: row => void told.push(row), lostTrack: () => void losses++, tick: async () => {} })
    for (let count = 0; count < 20; count++) {
      await publishNext()
      await Promise.all([changes.catchUp(), changes.catchUp(), changes.catchUp()])
    }
    changes.stop()
    const ids = told.map(row => row.id)
    expect(ids.length).toBeGreaterThanOrEqual(20)
    expect(ids).toEqual(ids.map((_, place) => ids[0]! + place))
    expect(losses).toBe(0)
  })
})

test('a bar follows its story: moved or withdrawn, no page leads to the old address', async () => {
  const { raiseAlert, endAlert } = await import('#db/alerts.ts')
  const { moveArticle, withdrawArticle } = await import('#db/articles.ts')
  const story = await aStory('ar', 5)
  const other = addressOf(await aStory('ar', 20))
  await raiseAlert({ language: 'ar', text: 'عاجل يتبع مادته', articleId: story.id, until: new Date(now().getTime() + 600_000), by, at: now() })
  await paper.passed()
  const linkIn = (text: string) => /<dialog class="breaking"[\s\S]*?<\/dialog>/.exec(text)?.[0].match(/href="([^"]+)"/)?.[1]
  expect(linkIn((await paper.get(other)).text)).toBe(story.path)
  await moveArticle({ articleId: story.id, slug: 'عنوان-جديد-للعاجل', by, at: now() })
  await paper.passed()
  expect(linkIn((await paper.get(other)).text)).toMatch(/عنوان-جديد-للعاجل$/)
  await withdrawArticle({ articleId: story.id, reason: 'خطأ', by, at: now() })
  await paper.passed()
  expect((await paper.get(other)).text).toContain('عاجل يتبع مادته')
  expect(linkIn((await paper.get(other)).text)).toBeUndefined()
  await endAlert({ language: 'ar', by, at: now() })
  await paper.passed()
  expect((await paper.get(other)).text).not.toContain('عاجل يتبع مادته')
})
