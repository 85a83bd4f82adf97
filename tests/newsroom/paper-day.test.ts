// The paper's day ends at midnight in its own zone, also on the nights in which the clocks change.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editions } from '#lib/newsroom/edition.ts'
import { endOfDay, startOfDay } from '#lib/newsroom/paper-day.ts'
import { sampleOf } from '#tests/counts.ts'

test.each([
  // First: a day that was asked for before is remembered.
  ['Africa/Cairo', 'the first instant of a day of 25 hours', '2026-10-28T21:00:00Z', '2026-10-29T22:00:00.000Z'],
  ['Africa/Cairo', 'an ordinary winter day', '2026-11-22T09:00:00Z', '2026-11-22T22:00:00.000Z'],
  ['Africa/Cairo', 'the night of spring, whose midnight does not exist', '2026-04-23T12:00:00Z', '2026-04-23T22:00:00.000Z'],
  ['Africa/Cairo', 'the day after it, an hour short', '2026-04-24T12:00:00Z', '2026-04-24T21:00:00.000Z'],
  ['Africa/Cairo', 'the night of autumn, in its first 23rd hour', '2026-10-29T20:30:00Z', '2026-10-29T22:00:00.000Z'],
  ['Africa/Cairo', 'the same night, in its second 23rd hour', '2026-10-29T21:30:00Z', '2026-10-29T22:00:00.000Z'],
  ['Asia/Damascus', 'a day since the clocks stay', '2026-11-22T20:59:59.999Z', '2026-11-22T21:00:00.000Z'],
  ['Asia/Damascus', 'the last spring whose midnight did not exist', '2022-03-24T12:00:00Z', '2022-03-24T22:00:00.000Z'],
  ['Asia/Damascus', 'the last autumn with two 23rd hours', '2021-10-28T20:30:00Z', '2021-10-28T22:00:00.000Z'],
  ['Africa/Casablanca', 'before Ramadan', '2026-02-14T12:00:00Z', '2026-02-14T23:00:00.000Z'],
  ['Africa/Casablanca', 'the day on which the clocks go back for Ramadan', '2026-02-15T00:30:00Z', '2026-02-16T00:00:00.000Z'],
  ['Africa/Casablanca', 'in Ramadan', '2026-03-01T12:00:00Z', '2026-03-02T00:00:00.000Z'],
  ['Africa/Casablanca', 'the day on which they go forward again', '2026-03-22T00:00:00Z', '2026-03-22T23:00:00.000Z'],
  ['UTC', 'midnight itself begins the next day', '2026-11-22T00:00:00Z', '2026-11-23T00:00:00.000Z'],
])('%s, %s', (timeZone, _, instant, end) => {
  expect(endOfDay(new Date(instant), timeZone).toISOString()).toBe(end)
})

test('in every edition, asked in any order, the day holds the instant and the next begins at its end', () => {
  const zones = [...new Set(Object.values(editions).map(edition => edition.timeZone))]
  const dates = new Map(zones.map(timeZone => [timeZone, new Intl.DateTimeFormat('sv-SE', { timeZone })]))
  const someInstant = fc.date({ min: new Date('2010-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(someInstant, fc.constantFrom(...zones), (instant, timeZone) => {
      const end = endOfDay(instant, timeZone)
      const dateOf = (milliseconds: number) => dates.get(timeZone)?.format(milliseconds)
      expect(end.getTime()).toBeGreaterThan(instant.getTime())
      expect(dateOf(end.getTime() - 1)).toBe(dateOf(instant.getTime()))
      expect(dateOf(end.getTime())).not.toBe(dateOf(instant.getTime()))
      expect(dateOf((instant.getTime() + end.getTime()) / 2)).toBe(dateOf(instant.getTime()))
    }),
    { numRuns: 1_000 },
  )
})

test.each([
  ['a day', 'Asia/Riyadh', { year: 2026, month: 11, day: 22 }, '2026-11-21T21:00:00.000Z'],
  ['a month', 'Africa/Cairo', { year: 2026, month: 11 }, '2026-10-31T22:00:00.000Z'],
  ['a year', 'Africa/Casablanca', { year: 2026 }, '2025-12-31T23:00:00.000Z'],
  ['the day whose midnight does not exist', 'Africa/Cairo', { year: 2026, month: 4, day: 24 }, '2026-04-23T22:00:00.000Z'],
  ['the day after two 23rd hours', 'Africa/Cairo', { year: 2026, month: 10, day: 30 }, '2026-10-29T22:00:00.000Z'],
  ['the 29th of February', 'UTC', { year: 2024, month: 2, day: 29 }, '2024-02-29T00:00:00.000Z'],
  ['a day west of Greenwich', 'America/New_York', { year: 2026, month: 11, day: 22 }, '2026-11-22T05:00:00.000Z'],
])('%s begins in %s', (_name, timeZone, day, start) => expect(startOfDay(day, timeZone).toISOString()).toBe(start))

test('in every edition a day begins with its first instant, asked in any order', () => {
  const zones = [...new Set(Object.values(editions).map(edition => edition.timeZone))]
  const dates = new Map(zones.map(timeZone => [timeZone, new Intl.DateTimeFormat('sv-SE', { timeZone })]))
  const someDay = fc.date({ min: new Date('2010-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }).map(date => date.toISOString().slice(0, 10))
  fc.assert(
    fc.property(someDay, fc.constantFrom(...zones), (written, timeZone) => {
      const [year = 0, month, day] = written.split('-').map(Number)
      const start = startOfDay({ year, month, day }, timeZone).getTime()
      expect(dates.get(timeZone)?.format(start)).toBe(written)
      expect(dates.get(timeZone)?.format(start - 1)).not.toBe(written)
    }),
    { numRuns: sampleOf(500, 10_000), seed: 12 },
  )
})
