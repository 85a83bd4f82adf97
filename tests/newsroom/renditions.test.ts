// Crops and renditions, as numbers.
import { readFileSync } from 'node:fs'
import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { type Crop, focalPoint, formats, frameOf, heightAt, pictureAddress, renditionsOf, shapes, variantOf } from '#lib/newsroom/renditions.ts'
import { tintOf, tints } from '#lib/newsroom/tints.ts'

const side = fc.integer({ min: 1, max: 9_000 })
const fraction = fc.double({ min: 0, max: 1, noNaN: true })
const sheet = fc.record({ width: side, height: side, focalX: fraction, focalY: fraction })
const crops = shapes.filter(shape => shape !== undefined)

property.prop([sheet, fc.constantFrom(...shapes)])('a crop lies within its picture and keeps the focal point', (picture, crop) => {
  const { left, top, width, height } = frameOf(picture, crop)
  for (const number of [left, top, width, height]) expect(Number.isInteger(number)).toBe(true)
  expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(1)
  expect(left + width).toBeLessThanOrEqual(picture.width)
  expect(top + height).toBeLessThanOrEqual(picture.height)
  // The point is kept in tenths: that is the address's precision.
  const within = (fraction: number, whole: number, from: number, length: number) =>
    (whole * Math.round(fraction * 10)) / 10 >= from - 1 && (whole * Math.round(fraction * 10)) / 10 <= from + length + 1
  expect(within(picture.focalX, picture.width, left, width)).toBe(true)
  expect(within(picture.focalY, picture.height, top, height)).toBe(true)
})

property.prop([sheet, fc.constantFrom(...shapes)])('nothing is enlarged, and something is always kept', (picture, crop) => {
  const frame = frameOf(picture, crop)
  const widths = renditionsOf(picture, crop)
  expect(widths.length).toBeGreaterThan(0)
  for (const width of widths) {
    expect(width).toBeLessThanOrEqual(frame.width)
    expect(heightAt(width, picture, crop)).toBeLessThanOrEqual(frame.height)
  }
})

test('a large picture is kept in four widths, whole and in every crop', () => {
  for (const crop of shapes) expect(renditionsOf({ width: 4000, height: 3000 }, crop)).toEqual([320, 640, 1024, 1600])
  expect(renditionsOf({ width: 1600, height: 1000 }, 'square')).toEqual([320, 640])
  expect(renditionsOf({ width: 200, height: 100 })).toEqual([200])
})

test.each([
  ['wide', 16 / 9],
  ['standard', 4 / 3],
  ['square', 1],
] as [Crop, number][])('a %s crop has its ratio', (crop, ratio) => {
  const { width, height } = frameOf({ width: 3000, height: 4000 }, crop)
  expect(width / height).toBeCloseTo(ratio, 2)
})

test('an address says width, crop, format and the point, and none is said twice', () => {
  const hash = 'a'.repeat(32)
  const picture = { hash, width: 1600, height: 1000, focalX: 0.5, focalY: 0.5 }
  expect(pictureAddress(picture, 640)).toBe(`/media/${hash}/640.jpg`)
  expect(pictureAddress(picture, 640, { crop: 'wide', format: 'avif' })).toBe(`/media/${hash}/wide-640.avif`)
  expect(pictureAddress({ ...picture, focalX: 0.31 }, 640, { crop: 'wide', format: 'avif' })).toBe(`/media/${hash}/wide-3-5-640.avif`)
  const points = [0, 0.5, 1].flatMap(focalX => [0, 0.5, 1].map(focalY => ({ ...picture, focalX, focalY })))
  const names = points.flatMap(point => crops.flatMap(crop => renditionsOf(point, crop).flatMap(width => formats.map(format => variantOf(point, width, { crop, format })))))
  expect(new Set(names).size).toBe(names.length)
})

test('where the style sheet cuts more off, the picture says which third must be seen', () => {
  expect(focalPoint({ width: 1600, height: 1000, focalX: 0.5, focalY: 0.5 })).toEqual({})
  expect(focalPoint({ width: 1600, height: 1000, focalX: 0.1, focalY: 0.9 })).toEqual({ 'data-focal-x': 'start', 'data-focal-y': 'end' })
  // The crop stands around the point already.
  expect(focalPoint({ width: 3000, height: 1000, focalX: 0.7, focalY: 0.5 }, 'square')).toEqual({})
})

test('every tint looks like itself, and the style sheet names the same', () => {
  const sheet = readFileSync('app/[locale]/(site)/pictures.css', 'utf8')
  for (const [tint, colour] of Object.entries(tints)) {
    expect(tintOf(colour)).toBe(tint)
    expect(sheet).toMatch(new RegExp(`\\[data-tint='${tint}'\\] \\{\\s*background: ${colour};`))
  }
  expect(sheet.match(/\[data-tint='/g)).toHaveLength(Object.keys(tints).length)
})

test.each([
  ['#2b3e53', 'deep-sea'],
  ['#b69f76', 'sand'],
  ['#ca9665', 'clay'],
  ['#ffffff', 'ash'],
  ['#000000', 'deep-ash'],
  ['#9dbb8a', 'leaf'],
  ['#ae97a1', 'rose'],
  ['', undefined],
  ['red;}', undefined],
])('%s is tinted %s', (colour, tint) => expect(tintOf(colour)).toBe(tint))
