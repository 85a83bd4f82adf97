// The operating system's dictionary, where it has one: the newsroom reads on without it.
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { proofread } from '#lib/arabic/proofread.ts'
import { editions } from '#lib/newsroom/edition.ts'
import { openDictionary } from '#lib/platform/spelling.ts'

test('without a dictionary there is none, and no error', async () => expect(await openDictionary('/nowhere')).toBeNull())

test.skipIf(!existsSync('/usr/share/hunspell/ar.dic'))('a misspelt word is named, with what it may have been [skipped where hunspell-ar is not installed]', async () => {
  const dictionary = await openDictionary()
  expect(dictionary?.isKnownWord('وللمسؤولين')).toBe(true)
  expect(proofread('سيجتمع المسؤولون غدًا في البرلممان مع NATO', { edition: editions['pan-arab'], ...dictionary })).toMatchObject([
    { rule: 'spelling', found: 'البرلممان', fix: null, suggestions: expect.arrayContaining(['البرلمان']) },
  ])
})
