// Cuts the paper's two faces and the newsroom's out of the whole fonts, into public/fonts, and writes down their names for the style sheets and the layout.
import { createHash } from 'node:crypto'
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import subsetFont from 'subset-font'
import { accentMarks, newspaperLetters } from './newspaper-letters.ts'
import { renameFont } from './rename-font.ts'

const ROOT = path.join(import.meta.dirname, '..')
const FONTS = path.join(ROOT, 'public/fonts')
const SITE = path.join(ROOT, 'app/[locale]/(site)')
const NEWSROOM = path.join(ROOT, 'app/admin/css')
const require = createRequire(import.meta.url)

/** The readers' two together may weigh so much: a first visit pays for them. */
const MOST = 55_000
/** What joins, places and counts; stylistic sets and small capitals stay behind. */
const FEATURES = ['ccmp', 'locl', 'isol', 'init', 'medi', 'fina', 'rlig', 'calt', 'liga', 'curs', 'kern', 'mark', 'mkmk', 'tnum']
/** Must hold every letter of the cut; a letter outside fetches nothing. */
const RANGE = 'U+20-24F,U+2BE-2BF,U+600-6FF,U+1E00-1EFF,U+2000-22FF,U+FDFA'

// The name Plex is reserved by its licence (OFL 1.1, 3): what is cut bears a name of ours.
const FACES = [
  {
    name: 'naskh',
    family: 'Manshet Naskh',
    weight: 400,
    letters: newspaperLetters,
    font: require.resolve('@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf'),
    licence: require.resolve('@expo-google-fonts/noto-naskh-arabic/LICENSE_FONT'),
  },
  {
    name: 'head',
    family: 'Manshet Head',
    weight: 700,
    letters: newspaperLetters + accentMarks,
    font: require.resolve('@expo-google-fonts/ibm-plex-sans-arabic/700Bold/IBMPlexSansArabic_700Bold.ttf'),
    licence: require.resolve('@expo-google-fonts/ibm-plex-sans-arabic/LICENSE_FONT'),
  },
]
type Face = (typeof FACES)[number]

/** What the newsroom is set in beside the paper's own faces. */
const NEWSROOM_FACE: Face = {
  name: 'sans',
  family: 'Manshet Sans',
  weight: 400,
  letters: newspaperLetters + accentMarks,
  font: require.resolve('@expo-google-fonts/ibm-plex-sans-arabic/400Regular/IBMPlexSansArabic_400Regular.ttf'),
  licence: require.resolve('@expo-google-fonts/ibm-plex-sans-arabic/LICENSE_FONT'),
}

rmSync(FONTS, { recursive: true, force: true })
mkdirSync(FONTS, { recursive: true })
const [newsroomCut, ...cuts] = await Promise.all([NEWSROOM_FACE, ...FACES].map(async face => ({ ...face, bytes: await cut(face) })))
if (!newsroomCut) throw new Error('no face was cut')
const weight = cuts.reduce((sum, { bytes }) => sum + bytes.length, 0)
if (weight > MOST) throw new Error(`the fonts weigh ${weight} bytes, and may ${MOST}: cut fewer letters (scripts/newspaper-letters.ts)`)
const addresses = Object.fromEntries([newsroomCut, ...cuts].map(({ name, bytes }) => [name, `/fonts/${name}-${hashOf(bytes)}.woff2`]))
for (const { name, bytes, licence } of [newsroomCut, ...cuts]) {
  writeFileSync(path.join(ROOT, 'public', addresses[name]!), bytes)
  copyFileSync(licence, path.join(FONTS, `${name}-licence.txt`))
}
writeFileSync(path.join(SITE, 'faces.json'), `${JSON.stringify(addresses)}\n`)
writeFileSync(path.join(SITE, 'faces.css'), cuts.map(ruleOf).join(''))
writeFileSync(path.join(NEWSROOM, 'faces.css'), [newsroomCut, ...cuts].map(ruleOf).join(''))

function cut({ font, family, weight, letters }: Face) {
  const style = weight === 700 ? 'Bold' : 'Regular'
  const named = renameFont(readFileSync(font), { 1: family, 2: style, 3: `${family} ${style}`, 4: `${family} ${style}`, 6: `${family.replace(' ', '')}-${style}` })
  return subsetFont(named, letters, { targetFormat: 'woff2', noHinting: true, keepFeatures: FEATURES })
}

function ruleOf({ name, family, weight }: Face) {
  return `@font-face{font-family:'${family}';font-weight:${weight};font-display:swap;src:url(${addresses[name]}) format('woff2');unicode-range:${RANGE}}\n`
}

function hashOf(bytes: Uint8Array) {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 10)
}
