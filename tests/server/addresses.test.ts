// The contract of addresses (design §5), asked over the wire.
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createArticle, publishArticle, withdrawArticle } from '#db/articles.ts'
import { transaction } from '#db/client.ts'
import { listSitemapMonths } from '#db/published.ts'
import { article } from '#db/schema.ts'
import { addSection } from '#db/sections.ts'
import { encodePath } from '#lib/newsroom/urls.ts'
import { now } from '#lib/platform/now.ts'
import { bodyOf } from '#tests/given.ts'
import { type Paper, startPaper } from './a-paper.ts'
import { addressNow, addressOf, allOtherAddresses, allStories, aPicture, aSection, aStory, operator } from './the-sample.ts'

let paper: Paper
beforeAll(async () => {
  paper = await startPaper()
})
afterAll(() => paper.end())

const redirectOf = async (path: string) => {
  const { status, headers } = await paper.get(path)
  return { status, location: headers.location }
}
/** One redirect, and then the page itself. */
async function expectOneRedirect(from: string, to: string) {
  expect(await redirectOf(from)).toEqual({ status: 308, location: to })
  expect((await paper.get(to)).status).toBe(200)
}

test('every address of the sample edition answers 200, and its stories name themselves as canonical', async () => {
  for (const address of await allOtherAddresses()) expect([address, (await paper.get(address)).status]).toEqual([address, 200])
  const stories = await allStories()
  expect(stories.length).toBeGreaterThanOrEqual(48)
  for (const story of stories) {
    const { status, text } = await paper.get(addressOf(story))
    expect([story.headline, status]).toEqual([story.headline, 200])
    expect(text).toContain(`<link rel="canonical" href="https://paper.example${addressOf(story)}"`)
  }
})

test('what this issue does not build yet is a 404', async () => {
  for (const path of ['/admin/articles', '/atom.xml', '/feed.json', '/news-sitemap.xml', '/llms.txt', '/metrics', '/api', '/card/1-abc.jpg', '/en/robots.txt']) {
    expect([path, (await paper.get(path)).status]).toEqual([path, 404])
  }
})

describe('a story', () => {
  test('under any other section or slug, or without one, leads by one redirect to its address', async () => {
    const story = await aStory()
    const canonical = addressOf(story)
    const other = encodePath('/قسم-آخر')
    for (const from of [
      `/x/${story.id}/y`,
      `${other}/${story.id}/${encodePath('عنوان-آخر')}`,
      `/x/${story.id}`,
      `/n/${story.id}`,
      `${canonical}/`,
      `${canonical}/?utm_source=x`,
      `/ar${canonical}`,
      canonical.toLowerCase(),
    ]) {
      await expectOneRedirect(from, canonical)
    }
  })

  test('in Arabic asked for under /en leads to its address, and an English one the other way', async () => {
    const arabic = await aStory('ar')
    const english = await aStory('en')
    await expectOneRedirect(`/en/world/${arabic.id}/x`, addressOf(arabic))
    await expectOneRedirect(`/en/n/${arabic.id}`, addressOf(arabic))
    await expectOneRedirect(`/x/${english.id}/x`, addressOf(english))
    await expectOneRedirect(`/n/${english.id}`, addressOf(english))
  })

  test('is not found under a number that is not an id', async () => {
    const { id } = await aStory()
    for (const part of [`0${id}`, `${id}.0`, `+${id}`, `${id}e0`, '0', '-1', '99999999999999999999', encodePath('٥')]) {
      expect([part, (await paper.get(`/x/${part}/y`)).status]).toEqual([part, 404])
      expect([part, (await paper.get(`/n/${part}`)).status]).toEqual([part, 404])
    }
  })

  test('keeps its address whatever its headline holds: the canonical that is printed answers 200', async () => {
    const { sectionId } = await aSection()
    const headlines = ['؟!', '100% نجاح؟ #وسم', 'A/B & C\\D', '٢٠٢٧', '../..', 'شركة «Reuters»: ١٢٪', 'مُحَمَّدٌ ـــ علي', 'e\u0301tude', '😀 خبر', 'feed.xml', 'ﷺ ﻻ']
    for (const headline of headlines) {
      const articleId = await createArticle({
        language: 'ar',
        content: { headline: headline.match(/[\p{L}\p{N}]/u) ? headline : `${headline} أ`, slug: '', sectionId, body: bodyOf('نص.') },
        by: operator,
        at: now(),
      })
      await publishArticle({ articleId, by: operator, at: now() })
      const address = await addressNow(articleId)
      const { status, text } = await paper.get(address)
      expect([headline, status]).toEqual([headline, 200])
      expect(text).toContain(`<link rel="canonical" href="https://paper.example${address}"`)
    }
  })
})

describe('a section', () => {
  test('is found under every way to write its name, by one redirect', async () => {
    const { slug } = await aSection()
    const address = `/${encodeURIComponent(slug)}`
    const doubled = `/${encodeURIComponent(encodeURIComponent(slug))}`
    for (const from of [address.toLowerCase(), doubled, `${address}/`, `/ar${address}`, `/ar${address}/`, `${address.toLowerCase()}/?utm_source=x`]) {
      if (from !== address) await expectOneRedirect(from, address)
    }
    await expectOneRedirect(`${address.toLowerCase()}?page=1&utm_medium=mail`, address)
    // Letters that a client forgot to encode are no HTTP: the parser refuses them before anything of ours is asked.
    expect((await paper.rawGet(`/${slug}`)).status).toBe(400)
  })

  test('whose name holds a letter with a mark is found in its decomposed form too', async () => {
    const names = { ar: { name: 'أخبار المؤتمر', slug: 'أخبار-المؤتمر' }, en: { name: 'Café', slug: 'café' } }
    await addSection({ colour: 'world', position: 90, names, by: operator, at: now() })
    await paper.passed()
    for (const [home, slug] of [
      ['', names.ar.slug],
      ['/en', names.en.slug],
    ] as const) {
      await expectOneRedirect(`${home}/${encodeURIComponent(slug.normalize('NFD'))}`, `${home}/${encodeURIComponent(slug.normalize('NFC'))}`)
    }
  })

  test.each(['media-watch', 'icons', 'readers-letters', 'fonts-and-type', 'manifesto', 'apiary', 'administration', 'english', 'arts', 'not'])(
    'may be called %s, however like a word of ours it begins',
    async slug => {
      await addSection({ colour: 'world', position: 91, names: { ar: { name: `قسم ${slug}`, slug }, en: { name: slug, slug } }, by: operator, at: now() })
      await paper.passed()
      for (const path of [`/${slug}`, `/en/${slug}`, `/${slug}/feed.xml`]) expect([path, (await paper.get(path)).status]).toEqual([path, 200])
    },
  )

  test('has no page beyond its end, and its first has one address', async () => {
    const { slug } = await aSection()
    const address = `/${encodeURIComponent(slug)}`
    expect((await paper.get(`${address}?page=999`)).status).toBe(404)
    const first = await paper.get(address)
    for (const query of ['?page=1', '?page=0', '?page=-1', '?page=x', '?utm_source=news&fbclid=1', '?', '?=', '?page=']) {
      const { status, text } = await paper.get(`${address}${query}`)
      expect([query, status, text === first.text]).toEqual([query, 200, true])
    }
  })
})

describe('a mangled address leads by one redirect to what was meant', () => {
  const mojibake = (path: string) => encodePath([...new TextEncoder().encode(path)].map(byte => new TextDecoder('windows-1252').decode(Uint8Array.of(byte))).join(''))
  const escaped = (path: string) => [...path].map(letter => (letter > '\x7f' ? `%u${letter.charCodeAt(0).toString(16).padStart(4, '0')}` : letter)).join('')
  // A path of ASCII and the letters of the Arabic alphabet, as an old server of Windows wrote it.
  const inWindows = (path: string) => {
    const letters = [...new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte))]
    return [...path].map(letter => (letter > '\x7f' ? `%${letters.indexOf(letter).toString(16).toUpperCase()}` : letter)).join('')
  }
  const FORMS = [
    mojibake,
    escaped,
    inWindows,
    (path: string) => `${encodePath(path)}%D8%8C`,
    (path: string) => `${encodePath(path)}).`,
    (path: string) => `${encodePath(path)}%E2%80%8F`,
    (path: string) => `${encodePath(path)}&amp;utm_source=telegram`,
    (path: string) => encodePath(path.replace(/\p{L}(?=\p{L}|$)/gu, letter => `${letter}\u064e`)),
  ]

  test.each(FORMS.map((mangle, number) => [number + 1, mangle] as const))('form %i', async (_number, mangle) => {
    const story = await aStory()
    const { slug } = await aSection()
    for (const path of [decodeURIComponent(addressOf(story)), `/${slug}`, '/latest']) {
      const from = mangle(path)
      if (from !== path) await expectOneRedirect(from, encodePath(path))
    }
  })

  test('with what it asks', async () => expectOneRedirect('/latest%D8%8C?page=2&utm_source=x', '/latest?page=2'))

  test('and stays a 404 where nothing was meant', async () => {
    for (const path of ['/%D8%8C', '/no-such-section%D8%8C', '/%C7%E1%CD', '/x/%D9%A5/y', '/latest/..%2f', '/%u062e%u0628', '/api%D8%8C', '/admin%D8%8C', '/topic/%C3%98%C2%A7']) {
      expect([path, (await paper.get(path)).status]).toEqual([path, 404])
    }
  })
})

test('the second page of a list is a page of its own', async () => {
  const first = await paper.get('/latest')
  const second = await paper.get('/latest?utm_source=x&page=2')
  expect(second.status).toBe(200)
  expect(second.text).not.toBe(first.text)
  expect(second.text).toContain('<link rel="canonical" href="https://paper.example/latest?page=2"')
})

test('parameters that nobody knows make no second page in the memory', async () => {
  const before = (await paper.ready()).memory.pages
  await paper.get('/corrections')
  for (let number = 0; number < 20; number++) expect((await paper.get(`/corrections?utm_campaign=${number}`)).status).toBe(200)
  for (const limit of ['0', '6', '06', '20', '21', '9999', 'x', '-1', '1e3']) await paper.get(`/api/articles/${(await aStory()).id}/related?limit=${limit}`)
  expect((await paper.ready()).memory.pages - before).toBeLessThanOrEqual(1 + 4)
})

test('Arabic addresses with /ar lead to those without', async () => {
  for (const [from, to] of [
    ['/ar', '/'],
    ['/ar/', '/'],
    ['/ar/latest', '/latest'],
    ['/ar/latest?page=2', '/latest?page=2'],
    ['/ar/en', '/en'],
  ] as const)
    await expectOneRedirect(from, to)
  expect((await paper.get('/ar/ar/latest')).status).toBe(404)
})

test('sitemaps name only addresses that answer 200', async () => {
  for (const home of ['', '/en'] as const) {
    for (const month of await listSitemapMonths(home ? 'en' : 'ar')) {
      const { status, text } = await paper.get(`${home}/sitemap.xml?month=${month}`)
      expect(status).toBe(200)
      for (const [, address] of text.matchAll(/<loc>https:\/\/paper\.example([^<]*)<\/loc>/g)) expect([address, (await paper.get(address!.replaceAll('&amp;', '&'))).status]).toEqual([address, 200])
    }
    expect((await paper.get(`${home}/sitemap.xml?month=1999-01`)).status).toBe(404)
  }
})

test('pictures are found by their hash alone', async () => {
  const { hash } = await aPicture()
  expect((await paper.get(`/media/${hash}/640.jpg`)).status).toBe(200)
  for (const path of [
    `/media/${hash}`,
    `/media/${hash}/`,
    `/media/${hash}/641.jpg`,
    // As it came, with the place where it was taken.
    `/media/${hash}/original`,
    `/media/${hash}/..%2f640.jpg`,
    `/media/${'0'.repeat(32)}/640.jpg`,
    '/media/',
    '/media/../manshet.db',
    '/media/%2e%2e/manshet.db',
    '/_next/image?url=%2Fmedia&w=64&q=75',
  ]) {
    expect([path, (await paper.get(path)).status]).toEqual([path, 404])
  }
})

describe('what readers may not see', () => {
  test('is the same 404 as what never was, byte for byte: drafts, embargoed stories, unknown ids', async () => {
    const { sectionId } = await aSection()
    const content = { headline: 'سرٌّ لا يُعرف', sectionId, body: bodyOf('لا يقرأه أحد.') }
    const draft = await createArticle({ language: 'ar', content, by: operator, at: now() })
    const embargoed = await createArticle({ language: 'ar', content, by: operator, at: now() })
    await publishArticle({ articleId: embargoed, by: operator, at: now() })
    await transaction(
      async tx =>
        void (await tx
          .update(article)
          .set({ embargoUntil: new Date(now().getTime() + 3_600_000) })
          .where(eq(article.id, embargoed))),
    )
    await paper.passed()
    const unknown = await paper.get('/x/999999/y')
    const shape = ({ status, text, headers }: typeof unknown) => ({ status, text, headers: Object.keys(headers).sort(), tag: headers['cache-tag'] })
    for (const id of [draft, embargoed]) {
      for (const path of [`/x/${id}/y`, `/n/${id}`, `/x/${id}`]) expect(shape(await paper.get(path))).toEqual(shape(unknown))
      expect((await paper.get(`/api/articles/${id}/related`)).text).toBe((await paper.get('/api/articles/999999/related')).text)
    }
  })

  test('says 404 in the reader’s language, with words, search and the latest stories', async () => {
    const arabic = await paper.get('/no-such-section')
    expect(arabic.text).toMatch(/<html[^>]* lang="ar"[^>]* dir="rtl"|<html[^>]* dir="rtl"[^>]* lang="ar"/)
    const english = await paper.get('/en/no-such-section/99/x')
    expect(english.text).toMatch(/<html[^>]* lang="en"/)
    for (const { status, text, headers } of [arabic, english]) {
      expect(status).toBe(404)
      expect(text).toMatch(/<form[^>]* action="(?:\/en)?\/search"/)
      expect(text).toMatch(/href="(?:\/en)?\/[^"]+\/\d+\//)
      expect(text).toMatch(/<meta name="robots" content="[^"]*noindex/)
      expect(headers['x-robots-tag'] ?? 'noindex').toContain('noindex')
    }
  })
})

test('a withdrawn story answers 410 with words and other stories, at every address that names it', async () => {
  const story = await aStory('ar', 7)
  const address = addressOf(story)
  await paper.get(address)
  await withdrawArticle({ articleId: story.id, reason: 'خطأ', by: operator, at: now() })
  await paper.passed()
  for (const path of [address, `/n/${story.id}`, `/x/${story.id}/y`, `/x/${story.id}`, `/en/world/${story.id}/x`, `/en/n/${story.id}`]) {
    const { status, text } = await paper.get(path)
    expect([path, status]).toEqual([path, 410])
    expect(text).toMatch(path.startsWith('/en') ? /lang="en"/ : /lang="ar"/)
    expect(text).not.toContain(story.headline)
    expect(text).toMatch(/href="(?:\/en)?\/[^"]+\/\d+\//)
  }
  expect((await paper.get(`/api/articles/${story.id}/related`)).status).toBe(404)
})

test('a flood of addresses that name one withdrawn story makes one page of each language', async () => {
  const story = await aStory('ar', 8)
  await withdrawArticle({ articleId: story.id, reason: 'خطأ', by: operator, at: now() })
  await paper.passed()
  const before = (await paper.ready()).memory.pages
  for (let number = 0; number < 60; number++) expect((await paper.get(`/x${number}/${story.id}/y${number}`)).status).toBe(410)
  expect((await paper.ready()).memory.pages - before).toBeLessThanOrEqual(1)
})
