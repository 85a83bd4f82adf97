// No finding of axe on any type of page, in either language, by day or by night.
import { AxeBuilder } from '@axe-core/playwright'
import { describe, expect, test } from 'vitest'
import { aReader } from './browser.ts'
import { everyPage } from './every-page.ts'

const reader = aReader()

describe.each(everyPage)('$name', ({ path }) => {
  test.each(['light', 'dark'] as const)('in %s', async colorScheme => {
    const { page } = await reader.openPage({ viewport: { width: 390, height: 844 }, colorScheme })
    await page.goto(reader.url() + path)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map(node => node.target.join(' ')) }))).toEqual([])
    await page.context().close()
  })
})
