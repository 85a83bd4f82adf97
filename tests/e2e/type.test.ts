// The paper's faces: whole, light, asked for once, and changed for without a jump.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import subsetFont from 'subset-font'
import { describe, expect, test } from 'vitest'
import { allStories } from '../server/the-sample.ts'
import { aReader } from './browser.ts'
import { lettersOf } from './letters-of-font.ts'

const reader = aReader()
const require = createRequire(import.meta.url)

const FOLDER = 'public/fonts'
const MOST = 55_000
/** `lacks` names the letters that the whole font lacks too. */
const FACES = [
  { name: 'naskh', weight: 400, lacks: '³', whole: require.resolve('@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf') },
  { name: 'head', weight: 700, lacks: 'ğș', whole: require.resolve('@expo-google-fonts/ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf') },
]
const NAMES = [
  'محمّد عبد الرحمٰن آل ثاني، إلى مؤتمر ﷺ',
  'بينظیر بھٹو، لاہور، کراچی، گوگوش، چرچل، ژاله، پاریس، ڤيينا، ڭادير، ئاسۆ',
  '٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ ٪ ٫ ٬ 12,5% 3-2 +966 11 200 0000 € £',
  'Erdoğan, Şahin, İstanbul, Łukasz, Dvořák, Zoë, Ørsted, Çelik, Čapek, Nuñez, Škoda, François, Müller, București, “NATO” – #وسم @name https://paper.example/?a=b&c=d',
]
const WORDS = ['الله', 'لا', 'محمّد', 'ﷺ', 'لِلّٰهِ الأمرُ', 'الإسلام والآخَر', 'بَيْتٌ كبيرٌ', 'گفتگو', 'بھٹو', 'لاہور', '٢٠٢٦', '۴۵۶', '12,5%', '«مانشيت»', 'Dvořák', 'AVATAR']

const cutOf = (name: string) => path.join(FOLDER, readdirSync(FOLDER).find(file => file.startsWith(`${name}-`) && file.endsWith('.woff2'))!)

describe.each(FACES)('the face $name', ({ name, whole, weight, lacks }) => {
  test('has every letter that the sample edition and a list of names print', async () => {
    const letters = lettersOf(await subsetFont(readFileSync(cutOf(name)), undefined, { targetFormat: 'sfnt', keepAllGlyphs: true }))
    const stories = (await allStories()).filter(story => story.language === 'ar')
    // The newsroom's screens are set in a face of their own.
    const { newsroom: _, ...words } = JSON.parse(readFileSync('messages/ar.json', 'utf8'))
    const printed = JSON.stringify([stories, NAMES, words])
    // An accented letter may be built of its parts.
    const has = (letter: string) => letters.has(letter.codePointAt(0)!) || [...letter.normalize('NFD')].every(part => letters.has(part.codePointAt(0)!))
    const missing = [...new Set(printed)].filter(letter => !has(letter) && !/\p{Cc}/u.test(letter))
    expect(stories.length).toBeGreaterThan(20)
    expect(missing).toEqual([...lacks])
  })

  test('joins letters and sets marks as the whole font does, pixel for pixel', async () => {
    const { page } = await reader.openPage()
    const faces = { cut: readFileSync(cutOf(name)).toString('base64'), whole: (await subsetFont(readFileSync(whole), undefined, { keepAllGlyphs: true, noHinting: true })).toString('base64') }
    const drawn = await page.evaluate(drawInBoth, { faces, words: WORDS, weight })
    for (const { word, cut, whole, ink } of drawn) {
      expect(ink, word).toBeGreaterThan(50)
      expect(cut === whole, word).toBe(true)
    }
    await page.context().close()
  })
})

test('both faces weigh 55 KB at most, bear names of ours, and their licences lie beside them', async () => {
  const weight = FACES.reduce((sum, { name }) => sum + statSync(cutOf(name)).size, 0)
  expect(weight).toBeLessThanOrEqual(MOST)
  const plex = await subsetFont(readFileSync(cutOf('head')), undefined, { targetFormat: 'sfnt', keepAllGlyphs: true })
  const inNames = (words: string) => plex.includes(Buffer.from(words, 'utf16le').swap16())
  expect(inNames('Manshet Head')).toBe(true)
  expect(inNames('Plex Sans')).toBe(false)
  for (const { name } of FACES) expect(readFileSync(`${FOLDER}/${name}-licence.txt`, 'utf8')).toContain('SIL OPEN FONT LICENSE')
})

describe.each([
  ['/', 2],
  ['/n/1', 2],
  ['/search?q=مدير', 2],
  ['/en', 1],
] as const)('%s', (address, faces) => {
  test(`preloads ${faces}, uses them, and asks for no other font`, async () => {
    const { page, complaints } = await reader.openPage()
    const asked: string[] = []
    page.on('response', answer => {
      if (answer.request().resourceType() === 'font') asked.push(`${answer.status()} ${new URL(answer.url()).pathname} ${answer.headers()['cache-control']}`)
    })
    await page.goto(reader.url() + address)
    const used = await page.evaluate(async () => [...(await document.fonts.ready)].filter(face => face.status === 'loaded' && face.family.includes('Manshet')).length)
    const preloads = await page.locator('link[rel=preload][as=font][crossorigin]').evaluateAll(links => links.map(link => link.getAttribute('href')))
    expect(preloads).toHaveLength(faces)
    expect(used).toBe(faces)
    expect(asked.sort()).toEqual(preloads.map(href => `200 ${href} public, max-age=31536000, immutable`).sort())
    expect(complaints).toEqual([])
    await page.context().close()
  })
})

test.each(['/', '/العالمية', '/n/1', '/n/26', '/search?q=مدير'])('%s does not move when its faces come late', async address => {
  const { page } = await reader.openPage({ viewport: { width: 412, height: 823 } })
  let release = () => {}
  const late = new Promise<void>(resolve => {
    release = resolve
  })
  await page.route('**/fonts/*.woff2', async route => {
    await late
    await route.continue()
  })
  await page.goto(reader.url() + address, { waitUntil: 'domcontentloaded' })
  const before = await page.evaluate(topsInView)
  release()
  await page.waitForFunction(() => [...document.fonts].filter(face => face.family.includes('Manshet')).every(face => face.status === 'loaded'))
  const after = await page.evaluate(topsInView)
  expect(before.length).toBeGreaterThan(4)
  // Chromium calls less than 3 px no shift.
  for (const [place, { words, top }] of before.entries()) expect(Math.abs(after[place]!.top - top), words).toBeLessThan(3)
  await page.context().close()
})

/** Runs inside the page: draws each word in both fonts and says what came of it. */
async function drawInBoth({ faces, words, weight }: { faces: { cut: string; whole: string }; words: string[]; weight: number }) {
  for (const [name, bytes] of Object.entries(faces)) {
    const face = new FontFace(
      name,
      Uint8Array.from(atob(bytes), letter => letter.charCodeAt(0)),
      { weight: String(weight) },
    )
    document.fonts.add(await face.load())
  }
  const draw = (family: string, word: string) => {
    const canvas = document.createElement('canvas')
    canvas.width = 900
    canvas.height = 240
    const pen = canvas.getContext('2d')!
    pen.direction = 'rtl'
    // What a face lacks comes from no other in the same shape.
    pen.font = `${weight} 80px ${family}, monospace`
    pen.fillText(word, 880, 150)
    return { url: canvas.toDataURL(), ink: pen.getImageData(0, 0, 900, 240).data.filter((value, place) => place % 4 === 3 && value > 0).length }
  }
  return words.map(word => ({ word, cut: draw('cut', word).url, whole: draw('whole', word).url, ink: draw('cut', word).ink }))
}

/** Runs inside the page: where the blocks of the first screen begin. */
function topsInView() {
  return [...document.querySelectorAll('h1, h2, h3, p, figure, nav, main, li')]
    .map(element => ({ words: (element.textContent ?? '').slice(0, 40), top: element.getBoundingClientRect().top }))
    .filter(({ top }, place) => place < 200 && top < innerHeight)
}
