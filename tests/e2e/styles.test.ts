// The rules that a page goes out with dress it as the whole style sheet would, element by element.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { isLong } from '#tests/counts.ts'
import { ROOT } from '../server/a-paper.ts'
import { aReader } from './browser.ts'
import { everyPage } from './every-page.ts'

const reader = aReader()

/** The sheet of the reader's pages as Next built it; the newsroom's is another, without a masthead. */
function wholeSheet() {
  const folder = path.join(ROOT, '.next/static/chunks')
  const sheets = readdirSync(folder).filter(name => name.endsWith('.css'))
  return sheets
    .map(name => readFileSync(path.join(folder, name), 'utf8'))
    .filter(sheet => sheet.includes('.mast'))
    .join('')
}

/** Every computed property of every element and of what is printed before and after it, an element a line. */
const computed = (page: Page) =>
  page.evaluate(() => {
    const propertiesOf = (element: Element, pseudo?: string) => {
      const style = getComputedStyle(element, pseudo)
      if (pseudo && style.content === 'none') return ''
      return [...style].map(name => style.getPropertyValue(name)).join(';')
    }
    return [...document.querySelectorAll('html, body, body *')].map(
      element => `${element.localName}.${element.className} ${propertiesOf(element)}|${propertiesOf(element, '::before')}|${propertiesOf(element, '::after')}`,
    )
  })

describe.each(everyPage)('$name', ({ path: address }) => {
  test.each(isLong ? [360, 768, 1280] : [1280])('at %i px', async width => {
    const { page } = await reader.openPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce', bypassCSP: true })
    await page.goto(reader.url() + address)
    await page.evaluate(() => document.fonts.ready.then(() => {}))
    const cut = await computed(page)
    const sent = await page.evaluate(css => {
      const style = document.querySelector('style')!
      const { length } = style.textContent
      style.textContent = css
      return length
    }, wholeSheet())
    await page.evaluate(() => document.fonts.ready.then(() => {}))
    const whole = await computed(page)
    expect(sent).toBeLessThan(wholeSheet().length)
    expect(cut.filter((line, place) => line !== whole[place]).map(line => line.slice(0, 80))).toEqual([])
    await page.context().close()
  })
})
