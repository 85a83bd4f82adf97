// The clock of the real server: what was set for one minute goes out in it, once each, whatever happens to the server and to the time.
import { renameSync, writeFileSync } from 'node:fs'
import { and, eq, gt, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createArticle, scheduleArticle } from '#db/articles.ts'
import { db, transaction } from '#db/client.ts'
import { staff, timeline } from '#db/schema.ts'
import { listSectionNames } from '#db/sections.ts'
import { verifyLog } from '#db/timeline.ts'
import type { Actor } from '#lib/newsroom/permissions.ts'
import { sampleOf } from '#tests/counts.ts'
import { bodyOf } from '#tests/given.ts'
import { type Paper, startPaper } from './a-paper.ts'
import { pause, waitUntil } from './wait.ts'

const MINUTE = 60_000
/** 1,000 within a minute in the long run; a sample falls due as often, in a shorter while. */
const STORIES = sampleOf(60, 1_000)
const WHILE = sampleOf(10_000, MINUTE)
const LATEST = 5_000
const NINE = Date.parse('2026-11-22T09:00:00Z')

const by = { staffId: 9_001, role: 'chief', name: 'سلمى الحُسيني' } as const satisfies Actor
let paper: Paper

/** In one step: a clock that is read while it is set must not be empty. */
function theClockSays(instant: number) {
  const file = process.env.TEST_NOW ?? ''
  writeFileSync(`${file}.next`, new Date(instant).toISOString())
  renameSync(`${file}.next`, file)
}

beforeAll(async () => {
  theClockSays(NINE - 10 * MINUTE)
  await transaction(async tx => {
    await tx.insert(staff).values({ id: by.staffId, role: by.role, name: by.name, email: 'chief@paper.example', joinedAt: new Date(NINE) })
  })
  paper = await startPaper()
})
afterAll(() => paper?.end())

async function givenScheduled(count: number, dueAt: (number: number) => number) {
  const [{ sectionId } = { sectionId: 1 }] = await listSectionNames('ar')
  const at = new Date(NINE - 10 * MINUTE)
  const ids: number[] = []
  for (let number = 0; number < count; number += 1) {
    const content = { headline: `خبر الدقيقة ${number} عن WHO`, standfirst: 'مقدّمة', sectionId, body: bodyOf(`نصّ الخبر ${number} في ١٢ مدينة.`, 'فقرة ثانية.') }
    const articleId = await createArticle({ language: 'ar', content, by, at })
    await scheduleArticle({ articleId, publishAt: new Date(dueAt(number)), by, at })
    ids.push(articleId)
  }
  return ids
}

/** Each publication, with the instant that the clock wrote beside it. */
const publicationsOf = (ids: number[]) =>
  db
    .select({ id: timeline.subjectId, at: timeline.at, details: timeline.details })
    .from(timeline)
    .where(and(eq(timeline.act, 'publish'), eq(timeline.subject, 'article'), inArray(timeline.subjectId, ids), gt(timeline.at, new Date(0))))
const isSeen = async (id: number) => (await paper.get(`/n/${id}`)).status === 308

/** That while passes as time does, until all is over; `meanwhile` is what happens at its middle. */
async function timePasses(from: number, isOver: () => Promise<boolean>, meanwhile: () => Promise<void> = async () => {}) {
  const began = performance.now()
  const tick = setInterval(() => theClockSays(from + (performance.now() - began)), 100)
  try {
    await pause(WHILE / 2)
    await meanwhile()
    await waitUntil(isOver, 3 * MINUTE, 200)
  } finally {
    clearInterval(tick)
  }
}

const latenessOf = (rows: Awaited<ReturnType<typeof publicationsOf>>) => rows.map(row => row.at.getTime() - Date.parse(String(row.details?.scheduledAt)))

test(`${STORIES} stories due in ${WHILE / 1_000} seconds go out once each, at most five seconds late`, { timeout: 10 * MINUTE }, async () => {
  const ids = await givenScheduled(STORIES, number => NINE + Math.floor((number / STORIES) * WHILE))
  await timePasses(NINE, async () => (await publicationsOf(ids)).length >= STORIES)
  await pause(2_500)
  const rows = await publicationsOf(ids)
  expect(rows.map(row => row.id).sort()).toEqual([...ids].sort())
  expect(Math.max(...latenessOf(rows))).toBeLessThanOrEqual(LATEST)
  expect(await isSeen(ids.at(-1)!)).toBe(true)
})

test('so with the server restarted in the middle: a late start catches up', { timeout: 10 * MINUTE }, async () => {
  const from = NINE + 10 * MINUTE
  const ids = await givenScheduled(STORIES, number => from + Math.floor((number / STORIES) * WHILE))
  await timePasses(
    from,
    async () => (await publicationsOf(ids)).length >= STORIES,
    async () => {
      await paper.end()
      paper = await startPaper()
    },
  )
  await pause(2_500)
  const rows = await publicationsOf(ids)
  expect(rows.map(row => row.id).sort()).toEqual([...ids].sort())
  expect(await isSeen(ids.at(-1)!)).toBe(true)
})

test('so with the time moved back an hour: nothing goes out twice, nothing is lost', { timeout: 10 * MINUTE }, async () => {
  const from = NINE + 20 * MINUTE
  const ids = await givenScheduled(20, number => from + number * 1_000)
  theClockSays(from + 9_500)
  await waitUntil(async () => (await publicationsOf(ids)).length === 10, 20_000)
  theClockSays(from - 60 * MINUTE)
  await pause(2_500)
  expect(await publicationsOf(ids)).toHaveLength(10)
  theClockSays(from + MINUTE)
  await waitUntil(async () => (await publicationsOf(ids)).length === 20, 20_000)
  await pause(2_500)
  expect((await publicationsOf(ids)).map(row => row.id).sort()).toEqual([...ids].sort())
  expect((await verifyLog()).breaks).toEqual([])
})
