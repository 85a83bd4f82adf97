// Which links of a light page stay light.
import { describe, expect, test } from 'vitest'
import { liteHref } from '#lib/newsroom/lite.ts'

describe('a link of a light page', () => {
  test.each([
    ['to a story', '/العالمية/12/مُحَمَّد-و-Reuters', '/العالمية/12/مُحَمَّد-و-Reuters?lite=1'],
    ['to the front', '/', '/?lite=1'],
    ['to the English front', '/en', '/en?lite=1'],
    ['to a later page of a list', '/latest?page=2', '/latest?page=2&amp;lite=1'],
    ['to a later page of a search, as it stands in HTML', '/en/search?q=it&#x27;s&amp;page=2', '/en/search?q=it&#x27;s&amp;page=2&amp;lite=1'],
    ['to a place on another page', '/policy/corrections#how', '/policy/corrections?lite=1#how'],
    ['to another page of the same list', '?page=3', '?page=3&amp;lite=1'],
    ['to live television', '/live', '/live?lite=1'],
    ['to an author', '/author/rima-khalil', '/author/rima-khalil?lite=1'],
  ])('%s stays light', (_, href, light) => expect(liteHref(href)).toBe(light))

  test.each([
    ['to another site', 'https://reuters.example/x'],
    ['to another site without its scheme', '//reuters.example/x'],
    ['to a place on the same page', '#content'],
    ['to mail', 'mailto:desk@paper.example'],
    ['to a feed', '/feed.xml'],
    ['to a section’s feed', '/en/world/feed.xml'],
    ['to a picture', '/media/0123/480.jpg'],
    ['to the newsroom', '/admin'],
    ['to data', '/api/breaking'],
    ['that is there to be shared', '/en/n/12'],
    ['to the full page', '?page=2&amp;lite=0'],
    ['that is light already', '/latest?lite=1'],
    ['to nothing', ''],
  ])('%s is left as it is', (_, href) => expect(liteHref(href)).toBe(href))
})
