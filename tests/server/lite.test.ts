// The light page: the same words in few bytes, for whoever asks by the address or by Save-Data; the address wins.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { endAlert, raiseAlert } from '#db/alerts.ts'
import { correctArticle, createArticle, publishArticle } from '#db/articles.ts'
import type { Body } from '#lib/newsroom/body.ts'
import { bodyOf } from '#tests/given.ts'
import { type Paper, startPaper } from './a-paper.ts'
import { addressNow, addressOf, allOtherAddresses, allStories, aPicture, aSection, aStory, operator as by } from './the-sample.ts'
import { pause, waitUntil } from './wait.ts'

const SAVES = { 'save-data': 'on' }
const MOST_BYTES = 30 * 1024

let paper: Paper
let story: string
let pages: string[]
beforeAll(async () => {
  paper = await startPaper()
  story = addressOf(await aStory())
  const section = `/${encodeURIComponent((await aSection()).slug)}`
  pages = ['/', '/en', story, addressOf(await aStory('en')), section, '/latest', '/latest?page=2', '/search?q=%D8%A7%D9%84', '/corrections', '/about', '/no-such-page', '/en/no-such-page']
})
afterAll(() => paper.end())

const light = (address: string) => `${address}${address.includes('?') ? '&' : '?'}lite=1`
const full = (address: string) => light(address).replace('lite=1', 'lite=0')
const linksIn = (text: string) => [...text.matchAll(/<a\b[^>]* href="([^"]*)"/g)].map(match => match[1]!.replaceAll('&amp;', '&').replaceAll('&#x27;', "'"))
const isLight = (text: string) => text.includes('<p class="lite">')
const headingOf = (text: string) => /<h1\b[^>]*>(.*?)<\/h1>/s.exec(text)?.[1]?.replace(/<[^>]*>/g, '')

describe('every page has a light form that', () => {
  test('weighs less than 30 KB in all: nothing else is fetched for it but a small icon', async () => {
    for (const address of [...pages, ...(await allStories()).map(addressOf)].map(light)) {
      const { bytes, text, headers } = await paper.get(address, { 'accept-encoding': 'br' })
      expect([address, bytes.length < MOST_BYTES]).toEqual([address, true])
      expect([address, text.match(/<(?:img|picture|source|video|audio|iframe|object|embed)\b|url\(|@font-face|@import| src="/)?.[0]]).toEqual([address, undefined])
      expect([address, [...text.matchAll(/<link\b[^>]*rel="([^"]*)"/g)].map(match => match[1]).filter(rel => !['canonical', 'alternate', 'icon'].includes(rel!))]).toEqual([address, []])
      expect([address, headers['speculation-rules']]).toEqual([address, undefined])
    }
    expect((await paper.get('/icon.svg')).bytes.length).toBeLessThan(1024)
  })

  test('says what the full page says: its headline, every paragraph, its dates', async () => {
    const one = await paper.get(story)
    const other = await paper.get(light(story))
    expect(headingOf(other.text)).toBe(headingOf(one.text))
    const paragraphs = (text: string) => [...text.matchAll(/<(p|h2|h3|blockquote|time)\b[^>]*>(.*?)<\/\1>/gs)].map(match => match[2]!.replace(/<[^>]*>/g, '').trim())
    const said = new Set(paragraphs(other.text))
    expect(paragraphs(one.text).filter(words => words !== '' && !said.has(words))).toEqual([])
  })

  test('is dressed by one style sheet that its policy names by its hash', async () => {
    const { text, headers } = await paper.get(light(story))
    const { createHash } = await import('node:crypto')
    const styles = [...text.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(match => `'sha256-${createHash('sha256').update(match[1]!).digest('base64')}'`)
    expect(styles).toHaveLength(1)
    expect(headers['content-security-policy']).toContain(`style-src ${styles[0]};`)
  })

  test('keeps its head for machines: canonical, translations and Open Graph name the full page', async () => {
    const head = (text: string) => [...text.slice(0, text.indexOf('</head>')).matchAll(/<(?:link rel="(?:canonical|alternate)"|meta )[^>]*>/g)].map(match => match[0]).join('\n')
    for (const address of pages) {
      const [one, other] = [await paper.get(address), await paper.get(light(address))]
      expect([address, head(other.text)]).toEqual([address, head(one.text)])
      expect(head(other.text)).not.toContain('lite')
    }
  })
})

describe('the links of a light page', () => {
  test('stay light, all of them and nothing else: feeds, other sites and the way to the full page are as they were', async () => {
    for (const address of pages) {
      const links = linksIn((await paper.get(light(address))).text)
      expect(links.length).toBeGreaterThan(10)
      for (const link of links) {
        const mayBeFull = /^#|^https?:|feed\.xml|\/n\/\d|lite=0$|^mailto:/.test(link)
        expect([address, link, /[?&]lite=1(?:#|$)/.test(link)]).toEqual([address, link, !mayBeFull])
      }
    }
  })

  test('lead to light pages', async () => {
    for (const link of linksIn((await paper.get('/?lite=1')).text).filter(link => link.includes('lite=1') && !link.includes('/live'))) {
      const { status, text } = await paper.get(encodeURI(link))
      expect([link, status, isLight(text)]).toEqual([link, 200, true])
    }
  })

  test('lead to the full page of this very address, whatever parameters it has', async () => {
    for (const address of pages) {
      const { text } = await paper.get(light(address))
      const way = linksIn(text).find(link => link.includes('lite=0'))
      const there = new URL(way!, `https://paper.example${address}`)
      expect([address, there.pathname + there.search]).toEqual([address, full(address)])
    }
  })

  test('of a story’s own words stay light too, where they lead to this paper', async () => {
    const linked = await aStory('ar', 3)
    const link = (href: string): Body['content'][number] => ({ type: 'paragraph', content: [{ type: 'text', text: `رابط ${href.length}`, marks: [{ type: 'link', attrs: { href } }] }] }) as never
    const { sectionId } = await aSection()
    const content = {
      headline: 'خَبَرٌ فيه روابط',
      sectionId,
      body: { type: 'doc' as const, content: ['/corrections', `https://paper.example${addressOf(linked)}`, 'https://reuters.example/x'].map(link) },
    }
    const articleId = await createArticle({ language: 'ar', content, by, at: new Date() })
    await publishArticle({ articleId, by, at: new Date() })
    const links = linksIn((await paper.get(light(await addressNow(articleId)))).text)
    expect(links).toContain('/corrections?lite=1')
    expect(links).toContain(`https://paper.example${addressOf(linked)}?lite=1`)
    expect(links).toContain('https://reuters.example/x')
  })

  test('and its search: what is found is light', async () => {
    expect((await paper.get('/search?lite=1')).text).toMatch(/<form\b[^>]* action="\/search"[^>]*><input type="hidden" name="lite" value="1"\/>/)
    expect(isLight((await paper.get('/search?lite=1&q=%D8%A7%D9%84')).text)).toBe(true)
  })

  test('and its alert', async () => {
    const alerted = await aStory('ar', 2)
    await raiseAlert({ language: 'ar', text: 'عاجلٌ من ميران ٣-2', articleId: alerted.id, until: new Date(Date.now() + 600_000), by, at: new Date() })
    await paper.passed()
    expect(linksIn((await paper.get(light(story))).text)).toContain(`${alerted.path}?lite=1`)
    expect(linksIn((await paper.get(story)).text)).toContain(alerted.path)
    await endAlert({ language: 'ar', by, at: new Date() })
  })
})

describe('who gets which page', () => {
  test('by the header, by the address, and by the address against the header', async () => {
    for (const address of pages) {
      // A browser’s own encoding: the way straight from memory is taken by no other.
      const shown = async (asked: string, headers = {}) => isLight((await paper.get(asked, { 'accept-encoding': 'gzip, deflate, br', ...headers })).text)
      expect([
        address,
        await shown(address),
        await shown(address, SAVES),
        await shown(light(address)),
        await shown(full(address)),
        await shown(full(address), SAVES),
        await shown(light(address), SAVES),
      ]).toEqual([address, false, true, true, false, false, true])
      // Once both are remembered, again.
      expect([address, await shown(address, SAVES), await shown(address), await shown(full(address), SAVES)]).toEqual([address, true, false, false])
    }
  })

  test.each([['off'], ['0'], [''], ['once']])('Save-Data: «%s» asks for nothing', async value => {
    expect(isLight((await paper.get(story, { 'save-data': value })).text)).toBe(false)
  })

  test('both pages have tags of their own for the browser’s memory, and caches keep them apart', async () => {
    const [one, other] = [await paper.get(story), await paper.get(story, SAVES)]
    expect(one.headers.etag).not.toBe(other.headers.etag)
    for (const { headers } of [one, other]) expect(headers.vary).toBe('Accept-Encoding, Save-Data')
    expect((await paper.get(story, { ...SAVES, 'if-none-match': other.headers.etag! })).status).toBe(304)
    expect((await paper.get(story, { ...SAVES, 'if-none-match': one.headers.etag! })).status).toBe(200)
  })

  test('the header and the address share one page in the memory; lite=0 shares the full one', async () => {
    const address = addressOf(await aStory('ar', 9))
    const rendered = async () => (await paper.ready()).renders.rendered
    for (const asked of [address, light(address)]) await paper.get(asked)
    // What earlier changes touched is made anew in its own time.
    await waitUntil(async () => {
      const earlier = await rendered()
      await pause(1_000)
      return earlier === (await rendered())
    }, 20_000)
    const before = await rendered()
    const texts = [await paper.get(address, SAVES), await paper.get(light(address), SAVES), await paper.get(`${address}?utm_source=x&lite=1&lite=0`)].map(answer => answer.text)
    expect(new Set(texts).size).toBe(1)
    expect((await paper.get(full(address), SAVES)).text).toBe((await paper.get(address)).text)
    expect(await rendered()).toBe(before)
  })

  test('feeds, data and files have no light form', async () => {
    for (const address of ['/feed.xml', '/sitemap.xml', '/robots.txt', '/api/breaking', `/media/${(await aPicture()).hash}/640.jpg`]) {
      const [one, other, third] = [await paper.get(address), await paper.get(address, SAVES), await paper.get(light(address))]
      expect([address, other.text === one.text, third.text === one.text]).toEqual([address, true, true])
    }
  })

  test('a redirect keeps what the address said, and adds nothing that a header said', async () => {
    const { id } = await aStory()
    const location = async (asked: string, headers = {}) => (await paper.get(asked, headers)).headers.location
    expect(await location(`/n/${id}`, SAVES)).toBe(story)
    expect(await location(`/n/${id}?lite=1`)).toBe(light(story))
    expect(await location(`/x/${id}/y?lite=0`, SAVES)).toBe(full(story))
    expect(await location(`${story}/?utm_source=x&lite=1`)).toBe(light(story))
    expect(await location('/ar/latest?lite=1&page=2')).toBe('/latest?page=2&lite=1')
  })
})

test('a correction reaches the light page as it reaches the full one', async () => {
  const { sectionId } = await aSection()
  const articleId = await createArticle({ language: 'ar', content: { headline: 'خَبَرٌ يُصوَّب', sectionId, body: bodyOf('النصّ الأوّل.') }, by, at: new Date() })
  await publishArticle({ articleId, by, at: new Date() })
  const address = await addressNow(articleId)
  for (const asked of [address, light(address), light('/corrections'), light('/latest')]) await paper.get(asked)
  await correctArticle({ articleId, text: 'ورد ١٢ والصواب 21', by, at: new Date() })
  await paper.passed()
  expect((await paper.get(light(address))).text).toContain('ورد')
  await waitUntil(async () => (await paper.get(light('/corrections'))).text.includes('ورد'), 10_000)
})

test('all that the paper prints of addresses still answers, with lite as without', async () => {
  for (const address of await allOtherAddresses()) expect([address, (await paper.get(light(address))).status]).toEqual([address, 200])
})
