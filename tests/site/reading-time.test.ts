// How long a story takes to read, in the plural that Arabic asks for.
import { createTranslator } from 'next-intl'
import { describe, expect, test } from 'vitest'
import { formatNumber } from '#lib/arabic/digits.ts'
import type { Language } from '#lib/i18n/routing.ts'
import { type Edition, editions } from '#lib/newsroom/edition.ts'
import { readingMinutes } from '#lib/newsroom/reading-time.ts'
import ar from '#messages/ar.json' with { type: 'json' }
import en from '#messages/en.json' with { type: 'json' }
import { bodyOf } from '#tests/given.ts'

function said(minutes: number, language: Language, edition: Edition = editions.levant) {
  const t = createTranslator({ locale: language, messages: { ar, en }[language], namespace: 'story' })
  return t('readingTime', { minutes, number: formatNumber(minutes, { edition, language }) })
}

describe('the reading time', () => {
  test.each([
    [0, 'مدة القراءة: أقل من دقيقة'],
    [1, 'مدة القراءة: دقيقة واحدة'],
    [2, 'مدة القراءة: دقيقتان'],
    [3, 'مدة القراءة: ٣ دقائق'],
    [10, 'مدة القراءة: ١٠ دقائق'],
    [11, 'مدة القراءة: ١١ دقيقة'],
    [99, 'مدة القراءة: ٩٩ دقيقة'],
    [100, 'مدة القراءة: ١٠٠ دقيقة'],
    [103, 'مدة القراءة: ١٠٣ دقائق'],
  ])('of %i minutes is said in Arabic: %s', (minutes, words) => expect(said(minutes, 'ar')).toBe(words))

  test('is counted in the digits of the edition', () => expect(said(12, 'ar', editions['maghreb-west'])).toBe('مدة القراءة: 12 دقيقة'))

  test.each([
    [0, 'Reading time: under a minute'],
    [1, 'Reading time: one minute'],
    [12, 'Reading time: 12 minutes'],
  ])('of %i minutes is said in English: %s', (minutes, words) => expect(said(minutes, 'en')).toBe(words))

  test('follows the words, harakat and figures among them', () => {
    const words = (count: number) => bodyOf(Array.from({ length: count }, (_, place) => (place % 3 ? 'مُحَمَّدٌ' : '١٢')).join(' '))
    expect([10, 180, 360, 1_980].map(count => readingMinutes(words(count), 'ar'))).toEqual([0, 1, 2, 11])
  })
})
