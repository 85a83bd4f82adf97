// A story that was packed as numbers is unpacked as the same story.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BETWEEN_PARTS, packWords, unpackWords } from '#db/word-sequence.ts'
import { sampleOf } from '#tests/counts.ts'

test('what goes in comes out, in its order, up to four billion words', () => {
  const numbers = fc.oneof(fc.nat(300), fc.nat(0xffff_ffff), fc.constantFrom(0, 127, 128, 16_383, 16_384, 2_097_151, 2_097_152, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff))
  fc.assert(
    fc.property(fc.array(numbers), ids => {
      expect(unpackWords(packWords(ids))).toEqual(ids)
    }),
    { numRuns: sampleOf(1_000, 10_000), seed: 13 },
  )
})

test('a frequent word takes one byte, the gap between parts too, a rare one three', () => {
  expect([...packWords([BETWEEN_PARTS, 127])]).toEqual([0, 127])
  // DWARF 4, §7.6, writes 128 as 80 01; Wikipedia, «LEB128», 624485 as E5 8E 26.
  expect([...packWords([128, 624_485])]).toEqual([0x80, 0x01, 0xe5, 0x8e, 0x26])
})

test('bytes that break off in the middle of a number give the numbers before it', () => {
  expect(unpackWords(Uint8Array.of(5, 0x80))).toEqual([5])
  expect(unpackWords(new Uint8Array())).toEqual([])
})
