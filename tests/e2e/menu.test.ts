// «القائمة»: opens and closes by the browser alone, and in a browser that knows no popovers too.
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { aReader } from './browser.ts'

const reader = aReader()

const opener = (page: Page) => page.locator('.secs').getByText('القائمة').filter({ visible: true })
const menu = (page: Page) => page.locator('#menu')
const closer = (page: Page) => menu(page).getByText('إغلاق').filter({ visible: true })
const addressesIn = (page: Page, where: string) => page.locator(`${where} a[href^="/"]`).evaluateAll(links => links.map(link => link.getAttribute('href')))

async function openFront(options = {}) {
  const { page, complaints } = await reader.openPage({ viewport: { width: 360, height: 780 }, javaScriptEnabled: false, ...options })
  await page.goto(reader.url())
  return { page, complaints }
}

describe('without scripts the menu', () => {
  test('opens with «القائمة» and closes with «إغلاق»', async () => {
    const { page, complaints } = await openFront()
    expect(await menu(page).isVisible()).toBe(false)
    await opener(page).click()
    expect(await menu(page).isVisible()).toBe(true)
    expect(await menu(page).getByRole('link', { name: 'رياضة' }).isVisible()).toBe(true)
    await closer(page).click()
    expect(await menu(page).isVisible()).toBe(false)
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('closes with Esc and gives the keyboard back', async () => {
    const { page } = await openFront()
    await opener(page).focus()
    await page.keyboard.press('Enter')
    expect(await menu(page).isVisible()).toBe(true)
    await page.keyboard.press('Tab')
    expect(await page.locator('#menu :focus').count()).toBe(1)
    await page.keyboard.press('Escape')
    expect(await menu(page).isVisible()).toBe(false)
    expect(await page.locator('.secs :focus').innerText()).toBe('القائمة')
    await page.context().close()
  })

  test('closes with a click beside it', async () => {
    const { page } = await openFront({ viewport: { width: 1280, height: 800 } })
    await opener(page).click()
    const box = await menu(page).boundingBox()
    await page.mouse.click(640, (box?.y ?? 0) + (box?.height ?? 0) + 60)
    expect(await menu(page).isVisible()).toBe(false)
    await page.context().close()
  })

  test('leads to a section and to a search', async () => {
    const { page } = await openFront()
    await opener(page).click()
    await menu(page).locator('input[name=q]').fill('المرفأ')
    await menu(page).locator('input[name=q]').press('Enter')
    expect(new URL(page.url()).searchParams.get('q')).toBe('المرفأ')
    await opener(page).click()
    await menu(page).getByRole('link', { name: 'اقتصاد' }).click()
    expect(decodeURI(new URL(page.url()).pathname)).toBe('/اقتصاد')
    await page.context().close()
  })

  test('shows no choice that only a script could keep', async () => {
    const { page } = await openFront()
    await opener(page).click()
    expect(await page.locator('[data-theme-choice]').count()).toBe(1)
    expect(await page.locator('[data-theme-choice]').isVisible()).toBe(false)
    await page.context().close()
  })
})

test('its «إغلاق» is in reach on a phone that lies on its side', async () => {
  const { page } = await openFront({ viewport: { width: 640, height: 320 } })
  await opener(page).click()
  await menu(page).getByRole('link', { name: 'English' }).scrollIntoViewIfNeeded()
  expect(await menu(page).getByRole('link', { name: 'English' }).isVisible()).toBe(true)
  await closer(page).click()
  expect(await menu(page).isVisible()).toBe(false)
  await page.context().close()
})

test('the foot reaches whatever the menu reaches', async () => {
  const { page } = await openFront()
  const [inMenu, inFoot] = [await addressesIn(page, '#menu'), await addressesIn(page, '.foot')]
  expect(inMenu.length).toBeGreaterThan(12)
  expect(inMenu.filter(address => !inFoot.includes(address))).toEqual([])
  await page.context().close()
})

describe('in a browser that knows no popovers (Chrome 87, Safari 14, Firefox 91) the menu', () => {
  /** The page as such a browser understands it: unknown attributes are nothing, an unknown selector is not supported. */
  async function openInOldBrowser() {
    const { page } = await reader.openPage({ viewport: { width: 360, height: 780 }, javaScriptEnabled: false })
    await page.route(`${reader.url()}/**`, async route => {
      if (route.request().resourceType() !== 'document') return route.continue()
      const answer = await route.fetch()
      const old = (await answer.text()).replace(/ popover(?:target(?:action)?)?="[^"]*"/gi, '').replaceAll(':popover-open', ':unknown-to-it')
      await route.fulfill({ status: answer.status(), contentType: 'text/html; charset=utf-8', body: old })
    })
    await page.goto(reader.url())
    expect(await page.locator('[popover]').count()).toBe(0)
    return page
  }

  test('opens by its link, reaches every link, and closes with «إغلاق» or Back', async () => {
    const page = await openInOldBrowser()
    expect(await menu(page).isVisible()).toBe(false)
    await opener(page).click()
    expect(await menu(page).isVisible()).toBe(true)
    for (const link of await menu(page).locator('li a').all()) expect(await link.isVisible()).toBe(true)
    await closer(page).click()
    expect(await menu(page).isVisible()).toBe(false)
    await opener(page).click()
    await page.goBack()
    expect(await menu(page).isVisible()).toBe(false)
    await page.context().close()
  })
})
