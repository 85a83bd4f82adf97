// From a key to the screen, in the middle of a story of 5,000 words: ours beside a bare editable page of the same words.
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { chromiumFlags, findChromium } from '#tests/e2e/chromium.ts'
import { ROOT } from '../machine.ts'
import { median, milliseconds, times } from '../numbers.ts'
import { openPaper, ownCopy } from '../paper.ts'
import { run } from '../processes.ts'
import type { Row } from '../row.ts'

const MOST = 50
const SCREEN = { width: 1366, height: 768 }
const KEYS = 60
/** 20 words, with what must be kept together in each. */
const SENTENCE = 'قالَ المتحدّثُ باسمِ شركة Reuters إنَّ العملَ يبدأُ عام 2027 في ١٢ مدينةً، وإنَّ النتيجةَ 3-2 لا تكفي أحدًا منهم اليوم.'
const PARAGRAPHS = Array.from({ length: 84 }, () => [SENTENCE, SENTENCE, SENTENCE].join(' '))

export const keystroke: Row = {
  name: 'keystroke',
  async measure({ rounds }) {
    await using paper = await openPaper({ dataDir: await ownCopy('keystroke'), isItsOwnSite: true })
    const [writer] = JSON.parse(await run({ command: process.execPath, args: ['bench/staff.ts', '1'], cwd: ROOT, env: { DATA_DIR: paper.dataDir, SITE_URL: paper.url } })) as [
      { cookie: string; articleId: number },
    ]
    const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags })
    try {
      const context = await browser.newContext({ viewport: SCREEN })
      await context.addCookies(writer.cookie.split('; ').map(pair => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url: paper.url })))
      const editor = await openEditor(context, `${paper.url}/admin/stories/${writer.articleId}`)
      const bare = await openBare(context)
      const [ours, yardstick]: [number[], number[]] = [[], []]
      for (let round = 0; round <= rounds; round++) {
        const [one, other] = [await slowestOf(editor), await slowestOf(bare)]
        // A first round is not counted.
        if (round > 0) ours.push(one) && yardstick.push(other)
      }
      return [
        {
          what: 'a key in a story of 5,000 words until it is painted, p95',
          figure: milliseconds(median(ours)),
          yardstick: `a bare editable page of the same words: ${milliseconds(median(yardstick))}`,
          ratio: times(median(ours) / median(yardstick)),
          target: `≤ ${MOST} ms`,
          isReached: median(ours) <= MOST,
        },
      ]
    } finally {
      await browser.close()
    }
  },
}

async function openEditor(context: BrowserContext, url: string) {
  const page = await context.newPage()
  await page.goto(url)
  const words = page.locator('.story-words[contenteditable="true"]')
  await words.click()
  await words.evaluate((place, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    place.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, PARAGRAPHS.join('\n'))
  await page
    .locator('.story-words > p')
    .nth(PARAGRAPHS.length - 1)
    .waitFor()
  await page.locator('.story-words > p').nth(40).click()
  return page
}

async function openBare(context: BrowserContext) {
  const page = await context.newPage()
  await page.setContent(`<body dir="rtl"><div class="story-words" contenteditable="true">${PARAGRAPHS.map(text => `<p>${text}</p>`).join('')}</div>`)
  await page.locator('.story-words > p').nth(40).click()
  return page
}

/** The 95th of a hundred keys, in milliseconds from the browser's own event until the frame that shows it is done. */
async function slowestOf(page: Page) {
  await page.bringToFront()
  await page.evaluate(() => {
    const seen: number[] = []
    const onKey = (event: Event) => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel()
        channel.port1.onmessage = () => seen.push(performance.now() - event.timeStamp)
        channel.port2.postMessage(null)
      })
    }
    Object.assign(window, { seenKeys: seen, onKey })
    addEventListener('keydown', onKey, true)
  })
  for (let key = 0; key < KEYS; key++) {
    await page.keyboard.press(key % 7 === 6 ? 'Space' : 'ن')
    await page.waitForFunction(count => (window as unknown as { seenKeys: number[] }).seenKeys.length > count, key)
  }
  const seen = await page.evaluate(() => {
    const { seenKeys, onKey } = window as unknown as { seenKeys: number[]; onKey: (event: Event) => void }
    removeEventListener('keydown', onKey, true)
    return seenKeys
  })
  return seen.sort((one, other) => one - other)[Math.floor(seen.length * 0.95)]!
}
