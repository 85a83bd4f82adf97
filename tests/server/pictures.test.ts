// Every picture that a page names is there, and is what it says.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { encodePath, sectionPath } from '#lib/newsroom/urls.ts'
import { type Paper, startPaper } from './a-paper.ts'
import { addressOf, allStories, aSection } from './the-sample.ts'

let paper: Paper
beforeAll(async () => {
  paper = await startPaper()
})
afterAll(() => paper.end())

const TYPES: Record<string, string> = { avif: 'image/avif', webp: 'image/webp', jpg: 'image/jpeg' }
const picturesIn = (page: string) => [...new Set(page.match(/\/media\/[0-9a-f]{32}\/[a-z0-9.-]+/g) ?? [])]

test('every rendition that front, section, story, list and feed name is there, of its type, for ever', async () => {
  const section = await aSection()
  const pages = ['/', '/en', '/latest', '/feed.xml', encodePath(sectionPath('ar', section.slug)), addressOf(await aStoryWithAPicture())]
  const named = new Set<string>()
  for (const page of pages) {
    const found = picturesIn((await paper.get(page)).text)
    expect(found.length, page).toBeGreaterThan(0)
    for (const picture of found) named.add(picture)
  }
  expect(named.size).toBeGreaterThan(100)
  for (const picture of named) {
    const { status, headers } = await paper.get(picture)
    expect([picture, status, headers['content-type'], headers['cache-control']]).toEqual([picture, 200, TYPES[picture.split('.').at(-1) ?? ''], 'public, max-age=31536000, immutable'])
  }
})

test('only the first picture of a page is asked for early; every one has a size, a colour and no style of its own', async () => {
  for (const page of ['/', addressOf(await aStoryWithAPicture())]) {
    const html = (await paper.get(page)).text
    const images = html.match(/<img[^>]*>/g) ?? []
    expect(images.length).toBeGreaterThan(1)
    for (const image of images) expect(image).toMatch(/ width="\d+".* height="\d+".* data-tint="[a-z-]+"/)
    expect(images.filter(image => !image.includes('loading="lazy"'))).toHaveLength(1)
    const preloads = html.match(/<link[^>]*rel="preload"[^>]*as="image"[^>]*>/g) ?? []
    expect(preloads).toHaveLength(1)
    expect(preloads[0]).toContain('type="image/avif"')
    const first = /imageSrcSet="([^"]+)"/i.exec(preloads[0] ?? '')?.[1]
    expect(html).toContain(`<source type="image/avif" srcSet="${first}"`)
    expect(html).not.toContain(' style="')
  }
})

async function aStoryWithAPicture() {
  return (await allStories()).find(({ picture }) => picture)!
}
