// Takes every type of page and every room of the newsroom at three widths, by day and by night, in both languages, and lays them on sheets to look at:
// npm run screens [-- WORD …] takes those whose name holds a word.
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium } from 'playwright-core'
import sharp, { type OverlayOptions } from 'sharp'
import { chromiumFlags, findChromium } from '#tests/e2e/chromium.ts'
import { everyPage } from '#tests/e2e/every-page.ts'
import { everyRoom } from '#tests/e2e/every-room.ts'

const ROOT = path.resolve(import.meta.dirname, '..')
const FOLDER = path.join(ROOT, 'screens')
const DATA = path.join(ROOT, '.cache/screens')
/** Readers' screens, and those of a desk. */
const WIDTHS = [360, 768, 1280]
const DESK_WIDTHS = [390, 1366, 1920]
const SCHEMES = ['light', 'dark'] as const
/** On the sheet a page is shown at a third of its size, and of a long one what a reader sees first. */
const SCALE = 1 / 3
const MOST_SHOWN = 2_400
const GAP = 16
const LABEL = 36

type Shot = { png: Buffer; width: number }

type Cookies = Parameters<Awaited<ReturnType<Browser['newContext']>>['addCookies']>[0]
type Screen = { name: string; path: string; widths: number[]; cookies: Cookies; isWhole: boolean }

const wanted = process.argv.slice(2)
const isWanted = ({ name }: { name: string }) => wanted.length === 0 || wanted.some(word => name.includes(word))

mkdirSync(FOLDER, { recursive: true })
const paper = await startPaper()
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumFlags })
await takeAll(
  'sheet',
  everyPage.filter(isWanted).map(page => ({ ...page, widths: WIDTHS, cookies: [], isWhole: true })),
)
const rooms = everyRoom.filter(isWanted)
const signedIn = rooms.some(room => !room.isDoor) ? await signIn() : []
await takeAll(
  'newsroom',
  rooms.map(({ name, path, language = 'ar', isDoor }) => {
    const choice = { name: 'staff-language', value: language, url: paper.url }
    return { name, path, widths: DESK_WIDTHS, cookies: isDoor ? [choice] : [...signedIn, choice], isWhole: false }
  }),
)
await browser.close()
paper.end()

async function takeAll(sheetName: string, screens: Screen[]) {
  const rows: Buffer[] = []
  for (const screen of screens) {
    const shots: Shot[] = []
    for (const width of screen.widths) for (const scheme of SCHEMES) shots.push({ png: await take(screen, width, scheme), width })
    rows.push(await rowOf(screen.name, shots))
    console.log(`${screen.name}  ${screen.path}`)
  }
  if (rows.length === 0) return
  const sheet = path.join(FOLDER, `${sheetName}.jpg`)
  writeFileSync(sheet, await stack(rows))
  console.log(`\nthe sheet: ${path.relative(ROOT, sheet)}; each picture beside it`)
}

/** An administrator of this paper, hired for the pictures. */
async function signIn(): Promise<Cookies> {
  // The database opens the folder that the environment names when it is loaded.
  Object.assign(process.env, { DATA_DIR: DATA, SITE_URL: paper.url })
  const { signedIn } = await import('#tests/server/signed-in.ts')
  const { cookie } = await signedIn('admin')
  return cookie.split('; ').map(pair => ({ name: pair.slice(0, pair.indexOf('=')), value: pair.slice(pair.indexOf('=') + 1), url: paper.url }))
}

async function take({ name, path: address, cookies, isWhole }: Screen, width: number, colorScheme: (typeof SCHEMES)[number]) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme })
  await context.addCookies(cookies)
  const page = await context.newPage()
  await page.goto(paper.url + address)
  if (!isWhole) await page.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => {})
  // What is far below is fetched when a reader comes near; a picture of the whole page must not wait for her.
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager'
    await Promise.all([...document.images].map(image => image.decode().catch(() => {})))
    await document.fonts.ready
  })
  const png = await page.screenshot({ fullPage: isWhole, path: path.join(FOLDER, `${name.replaceAll(' ', '-')}-${width}-${colorScheme}.png`) })
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
    env: { ...process.env, PORT: String(port), DATA_DIR: DATA, SITE_URL: '', NODE_ENV: 'production' },
  })
  process.on('exit', () => child.kill())
  const url = `http://localhost:${port}`
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
