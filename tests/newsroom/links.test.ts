// Where a story may be sent, and where its links lead.
import { describe, expect, test } from 'vitest'
import { hostOf } from '#lib/newsroom/links.ts'
import { shareLinks } from '#lib/newsroom/share-links.ts'

const headline = 'مُحَمَّدٌ يقول: «12,5% & أكثر» #NATO + 3-2?'
const url = 'https://paper.example/n/12'

describe('a share link', () => {
  const addressAt = (place: string, words = headline) => new URL(shareLinks({ url, headline: words }).find(one => one.place === place)?.href ?? '')

  test('carries headline and short link whole, whatever stands in the headline', () => {
    expect(addressAt('whatsapp').searchParams.get('text')).toBe(`${headline}\n${url}`)
    expect(addressAt('telegram').searchParams.get('text')).toBe(headline)
    expect(addressAt('telegram').searchParams.get('url')).toBe(url)
    expect(addressAt('x').searchParams.get('text')).toBe(headline)
    expect(addressAt('x').searchParams.get('url')).toBe(url)
    expect(addressAt('facebook').searchParams.get('u')).toBe(url)
  })

  test('holds nothing but ASCII, and a headline with half a letter does not break it', () => {
    for (const { href } of shareLinks({ url, headline: `${headline} \ud83d` })) expect(href).toMatch(/^https:\/\/[\x21-\x7e]+$/)
  })
})

describe('a link card names', () => {
  test.each([
    ['https://www.youtube.com/watch?v=1', 'youtube.com'],
    ['https://m.example.org:8080/a', 'm.example.org'],
    ['mailto:desk@paper.example', null],
    ['tel:+966112000000', null],
    ['/العالمية/12', null],
  ])('%s as %s', (href, host) => expect(hostOf(href)).toBe(host))
})
