// عاجل: one line on every page, until its minute.
import { beforeEach, expect, test } from 'vitest'
import { endAlert, raiseAlert } from '#db/alerts.ts'
import { withdrawArticle } from '#db/articles.ts'
import { getBreaking } from '#db/published.ts'
import { collectAnswer } from '#lib/platform/page-answer.ts'
import { freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, chief, givenDraft, givenLiveStory, givenPaper, minutesAfter, theClockSays } from '#tests/given.ts'

beforeEach(freshDatabase)
beforeEach(givenPaper)

const at = new Date(atFirst)
const until = minutesAfter(at, 30)
const raise = (text: string, more: Partial<Parameters<typeof raiseAlert>[0]> = {}) => raiseAlert({ language: 'ar', text, until, by: chief, at, ...more })

test('an alert is on until its minute, in its own language only', async () => {
  await raise(' زلزالٌ بقوّة ٥٫٤\n يضرب İzmir ')
  expect(await getBreaking('ar')).toMatchObject({ text: 'زلزالٌ بقوّة ٥٫٤ يضرب İzmir', endsAt: until, path: null })
  expect(await getBreaking('en')).toBeNull()
  theClockSays(until.toISOString())
  expect(await getBreaking('ar')).toBeNull()
})

test('a page with an alert is true until the alert ends', async () => {
  await raise('عاجل')
  const { answer } = await collectAnswer(() => getBreaking('ar'))
  expect(answer.freshUntil).toBe(until.getTime())
  expect([...answer.tags]).toEqual(['breaking:ar'])
})

test('a newer alert ends the one before', async () => {
  await raise('الأوّل', { until: minutesAfter(at, 600) })
  await raise('الثاني', { at: minutesAfter(at, 1) })
  theClockSays(minutesAfter(at, 2).toISOString())
  expect((await getBreaking('ar'))?.text).toBe('الثاني')
  theClockSays(minutesAfter(at, 31).toISOString())
  expect(await getBreaking('ar')).toBeNull()
})

test('an ended alert is gone at once; ending none changes nothing', async () => {
  await raise('عاجل')
  theClockSays(minutesAfter(at, 1).toISOString())
  expect(await endAlert({ language: 'ar', by: chief, at: minutesAfter(at, 1) })).toBe(1)
  expect(await getBreaking('ar')).toBeNull()
  expect(await endAlert({ language: 'ar', by: chief, at: minutesAfter(at, 1) })).toBe(0)
})

test('an alert leads to its story only while readers see that story', async () => {
  const id = await givenLiveStory({ headline: 'الخبر' })
  await raise('عاجل', { articleId: id })
  expect((await getBreaking('ar'))?.path).toBe(`/العالمية/${id}/الخبر`)
  await withdrawArticle({ articleId: id, reason: 'خطأ', by: chief, at })
  expect(await getBreaking('ar')).toMatchObject({ text: 'عاجل', path: null })
  await raise('عاجل آخر', { articleId: await givenDraft() })
  expect(await getBreaking('ar')).toMatchObject({ text: 'عاجل آخر', path: null })
})

test.each([
  ['without a word', ' \u200f\u064e ', 'text', 'missing'],
  ['longer than a line', 'ا'.repeat(281), 'text', 'too-long'],
])('an alert %s is refused', async (_, text, field, key) => {
  await expect(raise(text)).rejects.toMatchObject({ name: 'NotReady', issues: [{ field, key }] })
  expect(await getBreaking('ar')).toBeNull()
})

test('an alert that would end before it begins is refused', async () => {
  await expect(raise('عاجل', { until: at })).rejects.toMatchObject({ issues: [{ field: 'until', key: 'past' }] })
})
