// What a room of the newsroom costs until it can be used: bytes fetched, and how soon words can be typed.
import { chromium } from 'playwright-core'
import { chromiumFlags, findChromium } from '#tests/e2e/chromium.ts'
import { ROOT } from '../machine.ts'
import { kilobytes, median, milliseconds, times } from '../numbers.ts'
import { openPaper, ownCopy } from '../paper.ts'
import { run } from '../processes.ts'
import type { Figure, Row } from '../row.ts'

const MOST = { room: 150, list: 290, editor: 350 }
const MOST_UNTIL_TYPING = 1_500
const SCREEN = { width: 1366, height: 768 }

export const newsroomView: Row = {
  name: 'newsroom-view',
  async measure({ rounds }) {
    await using paper = await openPaper({ dataDir: await ownCopy('newsroom-view'), isItsOwnSite: true })
    const [writer] = JSON.parse(await run({ command: process.execPath, args: ['bench/staff.ts', '1'], cwd: ROOT, env: { DATA_DIR: paper.dataDir, SITE_URL: paper.url } })) as [
      { cookie: string; articleId: number },
    ]
    const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags })
    try {
      const cookies = writer.cookie.split('; ').map(pair => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url: paper.url }))
      const rooms = { room: '/admin/me', list: '/admin/stories', editor: `/admin/stories/${writer.articleId}` }
      const figures: Figure[] = []
      for (const [name, address] of Object.entries(rooms) as [keyof typeof rooms, string][]) {
        const context = await browser.newContext({ viewport: SCREEN })
        await context.addCookies(cookies)
        const bytes = await scriptsOf(context, paper.url + address)
        figures.push({
          what: `scripts that Chromium fetches (br) until it can be used: ${name === 'room' ? 'a plain room' : name === 'list' ? 'the list of stories' : 'the writing room'}`,
          figure: kilobytes(bytes),
          yardstick: '',
          ratio: '',
          target: `≤ ${MOST[name]} KB`,
          isReached: bytes <= MOST[name] * 1024,
        })
        await context.close()
      }
      const context = await browser.newContext({ viewport: SCREEN })
      await context.addCookies(cookies)
      const warm: number[] = []
      const bare: number[] = []
      await untilTyping(context, paper.url + rooms.editor)
      for (let round = 0; round < rounds; round++) {
        warm.push(await untilTyping(context, paper.url + rooms.editor))
        bare.push(await untilTyping(context, `data:text/html,<div contenteditable="true" class="ProseMirror"></div>`))
      }
      figures.push({
        what: 'the writing room opened warm, until a letter typed into its words is painted',
        figure: milliseconds(median(warm)),
        yardstick: `a bare page with one editable element: ${milliseconds(median(bare))}`,
        ratio: times(median(warm) / median(bare)),
        target: `≤ ${MOST_UNTIL_TYPING} ms`,
        isReached: median(warm) <= MOST_UNTIL_TYPING,
      })
      return figures
    } finally {
      await browser.close()
    }
  },
}

type Context = Awaited<ReturnType<Awaited<ReturnType<typeof chromium.launch>>['newContext']>>

/** Bytes of scripts as they come over the line. */
async function scriptsOf(context: Context, url: string) {
  const page = await context.newPage()
  const sizes: Promise<number>[] = []
  page.on('requestfinished', request => {
    if (request.resourceType() === 'script') sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize))
  })
  await page.goto(url)
  await page.waitForLoadState('networkidle')
  const each = await Promise.all(sizes)
  await page.close()
  return each.reduce((sum, one) => sum + one, 0)
}

/** From the going to an address until a letter that was typed stands on the screen, in milliseconds. */
async function untilTyping(context: Context, url: string) {
  const page = await context.newPage()
  const since = performance.now()
  await page.goto(url, { waitUntil: 'commit' })
  const words = page.locator('.ProseMirror[contenteditable="true"]').last()
  await words.waitFor()
  await words.click()
  await page.keyboard.insertText('ن')
  await page.waitForFunction(() => document.body.innerText.includes('ن'))
  await page.evaluate(() => new Promise(requestAnimationFrame))
  const took = performance.now() - since
  await page.close()
  return took
}
