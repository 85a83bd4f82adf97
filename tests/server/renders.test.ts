// One render for all who ask, and what a reader gets when changes fall into it. Here the press answers when the test says so.
import { expect, test } from 'vitest'
import type { ChangeRow, Changes } from '#server/changes.ts'
import { createPageMemory } from '#server/page-memory.ts'
import { createRenders, type Wanted } from '#server/renders.ts'
import { pause } from './wait.ts'

const wanted: Wanted = { key: '/قسم/12/خبر', innerUrl: '/ar/x/12/y', language: 'ar', lane: 'known', isSearch: false, isLite: false, storyId: 12 }

/** A newsroom in which changes have numbers, and a press whose renders show the last one at their beginning. */
function givenRenders() {
  let last = 0
  const open: (() => void)[] = []
  const ask = () => {
    const asOf = last
    return new Promise<Awaited<ReturnType<Parameters<typeof createRenders>[0]['ask']>>>(resolve => {
      const bytes = Buffer.from(`النسخة ${asOf}`)
      open.push(() => resolve({ status: 200, contentType: 'text/html', contentSecurityPolicy: '', tags: ['article:12'], freshUntil: Number.POSITIVE_INFINITY, asOf, bytes }))
    })
  }
  const memory = createPageMemory(1_000_000)
  const changes: Changes = { catchUp: async () => true, stop: () => {} }
  const renders = createRenders({ ask, memory, changes: () => changes })
  const change = (tag = 'article:12') => {
    const row: ChangeRow = { id: ++last, kind: 'forget', tag }
    memory.forget(tag)
    renders.noteTouched(row)
  }
  const finish = async () => {
    open.shift()?.()
    await pause(5)
  }
  const read = () => renders.once(wanted).then(page => page.bytes!.toString())
  return { change, finish, read, memory, underWay: () => open.length }
}

test('500 who ask at once wait for one render', async () => {
  const { finish, read, underWay } = givenRenders()
  const answers = Array.from({ length: 500 }, read)
  expect(underWay()).toBe(1)
  await finish()
  expect(new Set(await Promise.all(answers))).toEqual(new Set(['النسخة 0']))
})

test('a change during a render is shown, and only the page with it is remembered', async () => {
  const { change, finish, read, memory } = givenRenders()
  const answer = read()
  change()
  await finish()
  expect(memory.get(wanted.key)).toBeUndefined()
  await finish()
  expect(await answer).toBe('النسخة 1')
  expect(memory.get(wanted.key)?.bytes?.toString()).toBe('النسخة 1')
})

test('a change of something else costs no second render', async () => {
  const { change, finish, read, underWay, memory } = givenRenders()
  const answer = read()
  change('article:13')
  await finish()
  expect(await answer).toBe('النسخة 0')
  expect([underWay(), memory.get(wanted.key)?.asOf]).toEqual([0, 0])
})

test('who asks after a change never gets the page from before it, even when changes come faster than renders', async () => {
  const { change, finish, read, memory, underWay } = givenRenders()
  const first = read()
  for (let count = 0; count < 2; count++) {
    change()
    await finish()
  }
  // The last try is under way: it began before this change, and is asked for after it.
  change()
  const late = read()
  change('article:13')
  for (let count = 0; count < 5 && underWay() > 0; count++) await finish()
  expect(Number((await first).match(/\d/)?.[0])).toBeGreaterThanOrEqual(0)
  expect(Number((await late).match(/\d/)?.[0])).toBeGreaterThanOrEqual(3)
  expect(memory.get(wanted.key)?.asOf ?? 3).toBeGreaterThanOrEqual(3)
})
