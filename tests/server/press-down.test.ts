// The press dies: readers go on with what is remembered, everybody else gets words, and it is back in a moment.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { withdrawArticle } from '#db/articles.ts'
import { now } from '#lib/platform/now.ts'
import { isAlive, type Paper, startPaper } from './a-paper.ts'
import { addressOf, allStories, operator as by } from './the-sample.ts'
import { pause, waitUntil } from './wait.ts'

let paper: Paper
beforeAll(async () => {
  paper = await startPaper()
})
afterAll(() => paper.end())

/** Ends the press as nothing else would, and waits until the edge knows. */
async function killPress() {
  await waitUntil(async () => (await paper.ready()).ready, 15_000)
  const pid = paper.pressPid()!
  process.kill(pid, 'SIGKILL')
  await waitUntil(async () => !isAlive(pid) && !(await paper.ready()).press, 5_000)
}

test('ended under load: remembered pages go on, others get the Arabic 503, withdrawn ones never come back, and soon all is well', async () => {
  const stories = (await allStories()).filter(story => story.language === 'ar')
  const unread = stories.slice(20).map(addressOf)
  const withdrawn = stories[3]!
  // A page that shows the withdrawn story's card is forgotten with it.
  const remembered: string[] = []
  const showing: string[] = []
  expect((await paper.get('/')).status).toBe(200)
  for (const address of stories.slice(0, 20).map(addressOf)) {
    const { status, text } = await paper.get(address)
    expect([address, status]).toEqual([address, 200])
    if (address !== addressOf(withdrawn)) (text.includes(withdrawn.path) ? showing : remembered).push(address)
  }
  expect(remembered.length).toBeGreaterThan(10)

  const problems = new Set<string>()
  let isOver = false
  let busy = 0
  /** From then on the page with search and the latest stories, which named the withdrawn one, is gone too: bare words are left. */
  let hasWithdrawn = false
  const reader = async (seed: number) => {
    for (let count = seed; !isOver; count++) {
      const address = remembered[count % remembered.length]!
      const { status } = await paper.get(address, { 'accept-encoding': 'br' })
      if (status !== 200) problems.add(`${address}: ${status}`)
    }
  }
  const stranger = async (seed: number) => {
    for (let count = seed; !isOver; count++) {
      const { status, headers, text } = await paper.get(`${unread[count % unread.length]!}?x=${count}`)
      if (status === 503) {
        busy++
        if (!headers['retry-after'] || headers['cache-control'] !== 'no-store' || !/lang="ar"/.test(text) || (!hasWithdrawn && !/action="\/search"/.test(text)))
          problems.add(`a 503 without its words: ${text.slice(0, 200)}`)
      } else if (status !== 200) problems.add(`${unread[count % unread.length]}: ${status}`)
      await pause(3)
    }
  }
  const crowd = [...Array.from({ length: 6 }, (_, seed) => reader(seed * 3)), ...Array.from({ length: 3 }, (_, seed) => stranger(seed * 5))]
  await pause(200)

  await killPress()
  const died = performance.now()
  // While nobody can render: what leaves must stay away, and the pages for that stand ready.
  await pause(100)
  hasWithdrawn = true
  await withdrawArticle({ articleId: withdrawn.id, reason: 'خطأ', by, at: now() })
  await paper.passed()
  let afterWithdrawal = await paper.get(addressOf(withdrawn))
  expect([410, 503]).toContain(afterWithdrawal.status)
  expect(afterWithdrawal.text).not.toContain(withdrawn.headline)
  await waitUntil(async () => {
    afterWithdrawal = await paper.get(addressOf(withdrawn))
    if (![410, 503].includes(afterWithdrawal.status) || afterWithdrawal.text.includes(withdrawn.headline)) problems.add(`the withdrawn story came back: ${afterWithdrawal.status}`)
    return (await paper.ready()).ready
  }, 10_000)
  console.log(`the press was back after ${Math.round(performance.now() - died)} ms; ${busy} strangers were asked to wait`)
  await pause(200)
  isOver = true
  await Promise.all(crowd)
  expect([...problems]).toEqual([])
  expect((await paper.get(addressOf(withdrawn))).status).toBe(410)
  for (const one of unread) expect((await paper.get(one)).status).toBe(200)
  for (const one of showing) {
    const { status, text } = await paper.get(one)
    expect([one, status, text.includes(withdrawn.headline)]).toEqual([one, 200, false])
  }
})

test('while it is away, what is asked for gets words in its language, and /readyz says so', async () => {
  await killPress()
  const english = await paper.get('/en/latest?page=2')
  const arabic = await paper.get('/latest?page=2')
  expect([english.status, arabic.status]).toEqual([503, 503])
  expect(english.text).toMatch(/lang="en"[\s\S]*action="\/en\/search"/)
  expect(arabic.text).toMatch(/lang="ar"[\s\S]*action="\/search"/)
  expect((await paper.get('/no-such-page')).status).toBe(404)
  expect((await paper.ask('/api/breaking', { method: 'POST' })).status).toBe(503)
  expect((await paper.get('/readyz')).status).toBe(503)
  expect((await paper.get('/healthz')).status).toBe(200)
  await waitUntil(async () => (await paper.ready()).ready, 10_000)
  expect((await paper.get('/en/latest')).status).toBe(200)
})

test('the words for a press that is away name no story that was withdrawn before', async () => {
  const { text } = await paper.get('/no-such-page')
  const named = (await allStories()).find(story => text.includes(`href="${addressOf(story)}"`) || text.includes(`href="${story.path}"`))!
  await withdrawArticle({ articleId: named.id, reason: 'خطأ', by, at: now() })
  await paper.passed()
  // The pages for bad days are made anew while the press is there, not when it is missed.
  await pause(1_000)
  await killPress()
  for (const [path, status] of [
    ['/latest?page=2', 503],
    ['/no-such-page', 404],
  ] as const) {
    const answer = await paper.get(path)
    expect(answer.status).toBe(status)
    expect(answer.text).not.toContain(named.headline)
    expect(answer.text).toMatch(/action="\/search"/)
  }
  await waitUntil(async () => (await paper.ready()).ready, 10_000)
})

test('killed again and again it still comes back, and the paper ends cleanly', async () => {
  for (let count = 0; count < 2; count++) {
    await killPress()
    await waitUntil(async () => (await paper.ready()).ready, 15_000)
  }
  expect((await paper.get('/en/corrections')).status).toBe(200)
})
