// «الأكثر قراءة» as it is printed.
import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { MostRead } from '#components/site/most-read.tsx'
import type { Card } from '#db/published.ts'
import { editions } from '#lib/newsroom/edition.ts'
import messages from '#messages/ar.json' with { type: 'json' }

const card = (id: number, headline: string) => ({ id, headline, language: 'ar', path: `/العالمية/${id}/خبر` }) as Card
const cards = [card(7, 'مُحَمَّد يوقّع عقد Reuters'), card(3, 'فوز 3-2'), card(9, 'ارتفاع 12,5%')]

const printed = (given: Card[], edition: keyof typeof editions = 'levant') =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="ar" timeZone="Asia/Damascus" messages={messages}>
      <MostRead cards={given} print={{ edition: editions[edition], language: 'ar' }} />
    </NextIntlClientProvider>,
  )

test('stands in order under numerals of the edition’s digits, Latin and scores kept together', () => {
  const html = printed(cards)
  expect([...html.matchAll(/<b [^>]*>(.*?)<\/b>/g)].map(([, numeral]) => numeral)).toEqual(['١', '٢', '٣'])
  expect([...html.matchAll(/href="\/العالمية\/(\d+)\//g)].map(([, id]) => id)).toEqual(['7', '3', '9'])
  expect(html).toContain('<bdi class="n">Reuters</bdi>')
  expect(html).toContain('<bdi class="n" dir="ltr">3-2</bdi>')
  expect([...printed(cards, 'gulf').matchAll(/<b [^>]*>(.*?)<\/b>/g)].map(([, numeral]) => numeral)).toEqual(['1', '2', '3'])
})

test('is not printed, not even its heading, where too little was read', () => expect(printed([])).toBe(''))
