// Takes every type of page at three widths, by day and by night, in both languages, and lays them on one sheet to look at: npm run screens
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium } from 'playwright-core'
import sharp, { type OverlayOptions } from 'sharp'
import { chromiumFlags, findChromium } from '#tests/e2e/chromium.ts'
import { everyPage } from '#tests/e2e/every-page.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const FOLDER = path.join(ROOT, 'screens')
const WIDTHS = [360, 768, 1280]
const SCHEMES = ['light', 'dark'] as const
/** On the sheet a page is shown at a third of its size, and of a long one what a reader sees first. */
const SCALE = 1 / 3
const MOST_SHOWN = 2_400
const GAP = 16
const LABEL = 36

type Shot = { png: Buffer; width: number }

const wanted = process.argv.slice(2)
const pages = everyPage.filter(({ name }) => wanted.length === 0 || wanted.some(word => name.includes(word)))

mkdirSync(FOLDER, { recursive: true })
const paper = await startPaper()
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags })
const rows: Buffer[] = []
for (const { name, path: address } of pages) {
  const shots: Shot[] = []
  for (const width of WIDTHS) for (const scheme of SCHEMES) shots.push({ png: await take(browser, paper.url + address, width, scheme, name), width })
  rows.push(await rowOf(name, shots))
  console.log(`${name}  ${address}`)
}
await browser.close()
paper.end()
const sheet = path.join(FOLDER, 'sheet.jpg')
writeFileSync(sheet, await stack(rows))
console.log(`\nthe sheet: ${path.relative(ROOT, sheet)}; each picture beside it`)

async function take(browser: Browser, url: string, width: number, colorScheme: (typeof SCHEMES)[number], name: string) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
  const page = await context.newPage()
  await page.goto(url)
  // What is far below is fetched when a reader comes near; a picture of the whole page must not wait for her.
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager'
    await Promise.all([...document.images].map(image => image.decode().catch(() => {})))
    await document.fonts.ready
  })
  const png = await page.screenshot({ fullPage: true, path: path.join(FOLDER, `${name.replaceAll(' ', '-')}-${width}-${colorScheme}.png`) })
  await context.close()
  return png
}

async function rowOf(name: string, shots: Shot[]) {
  const small = await Promise.all(
    shots.map(async ({ png, width }) => {
      const { height = 0 } = await sharp(png).metadata()
      return sharp(png)
        .extract({ left: 0, top: 0, width, height: Math.min(height, MOST_SHOWN) })
        .resize({ width: Math.round(width * SCALE) })
        .png()
        .toBuffer({ resolveWithObject: true })
    }),
  )
  const label = await sharp({ text: { text: name, dpi: 160, font: 'sans' } })
    .png()
    .toBuffer({ resolveWithObject: true })
  const parts: OverlayOptions[] = [{ input: label.data, left: GAP, top: 8 }]
  let left = GAP
  for (const { data, info } of small) {
    parts.push({ input: data, left, top: LABEL })
    left += info.width + GAP
  }
  const height = LABEL + Math.max(...small.map(({ info }) => info.height)) + GAP
  return sharp({ create: { width: left, height, channels: 3, background: '#8a8f98' } })
    .composite(parts)
    .png()
    .toBuffer()
}

async function stack(parts: Buffer[]) {
  const sizes = await Promise.all(parts.map(part => sharp(part).metadata()))
  let top = 0
  const laid = parts.map((input, place) => {
    const at = { input, left: 0, top }
    top += sizes[place]?.height ?? 0
    return at
  })
  const width = Math.max(...sizes.map(size => size.width ?? 0))
  return sharp({ create: { width, height: top, channels: 3, background: '#8a8f98' } })
    .composite(laid)
    .jpeg({ quality: 82 })
    .toBuffer()
}

/** The paper with the sample edition on a port of its own, ended by its id. */
async function startPaper() {
  const port = await freePort()
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, PORT: String(port), DATA_DIR: path.join(ROOT, '.cache/screens'), NODE_ENV: 'production' },
  })
  process.on('exit', () => child.kill())
  const url = `http://127.0.0.1:${port}`
  while (child.exitCode === null && !(await isReady(url))) await pause(200)
  return { url, end: () => child.kill() }
}

async function isReady(url: string) {
  return fetch(`${url}/readyz`).then(
    answer => answer.ok,
    () => false,
  )
}

async function freePort() {
  const server = net.createServer().listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  const { port } = server.address() as net.AddressInfo
  await new Promise(resolve => server.close(resolve))
  return port
}
