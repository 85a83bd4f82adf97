// What the darkroom makes of real files, good and hostile.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { crc32 } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addPicture } from '#db/media.ts'
import { formats, heightAt, renditionsOf, shapes, variantOf } from '#lib/newsroom/renditions.ts'
import { type Developed, developPicture, hashOf } from '#lib/platform/darkroom.ts'
import { removePicture } from '#lib/platform/media-store.ts'
import { allThatIsStored, freshDatabase } from '#tests/fresh-database.ts'
import { atFirst, sampleMachine } from '#tests/given.ts'

const crops = shapes.filter(shape => shape !== undefined)
const RED = '#c81e1e'
const BLUE = '#1e1ec8'
const media = path.join(process.env.DATA_DIR ?? '', 'media')

const plain = (width: number, height: number, background = RED) => sharp({ create: { width, height, channels: 3, background } })
const leftAndRight = (width: number, height: number) => plain(width, height).composite([{ input: { create: { width: width / 2, height, channels: 3, background: BLUE } }, left: width / 2, top: 0 }])
const fileOf = ({ hash }: Pick<Developed, 'hash'>, variant: string) => path.join(media, hash, variant)
const develop = async (picture: Sharp, focus = {}) => developPicture({ bytes: await picture.toBuffer(), ...focus })
const issueOf = (work: Promise<unknown>) =>
  work.then(
    () => 'none',
    error => (error.name === 'UnusablePicture' ? error.issues : error),
  )
const refused = (key: string) => [{ field: 'picture', key }]

/** The colour at a place of a file, both as fractions. */
async function colourAt(file: string, x: number, y: number) {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(y * (info.height - 1)) * info.width + Math.floor(x * (info.width - 1))) * info.channels
  return [...data.subarray(at, at + 3)]
}
async function colourDistance(picture: Sharp, wanted: string) {
  const { colour } = await develop(picture)
  const numbers = (hex: string) => [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16))
  return Math.hypot(...numbers(colour).map((value, place) => value - (numbers(wanted)[place] ?? 0)))
}
const isRed = ([r = 0, g = 0, b = 0]: number[]) => r > 150 && g < 80 && b < 80
const isBlue = ([r = 0, g = 0, b = 0]: number[]) => b > 150 && r < 80 && g < 80

afterEach(async () => {
  for (const hash of existsSync(media) ? readdirSync(media) : []) await removePicture(hash)
})

describe('a picture', () => {
  test('is kept whole and in every crop, in each width and format, each of the size that its name says', async () => {
    const developed = await develop(plain(1300, 900).jpeg())
    const wanted = shapes.flatMap(crop => renditionsOf(developed, crop).flatMap(width => formats.map(format => ({ crop, width, format, variant: variantOf(developed, width, { crop, format }) }))))
    expect(readdirSync(path.join(media, developed.hash)).sort()).toEqual([...wanted.map(({ variant }) => variant), 'original'].sort())
    for (const { crop, width, format, variant } of wanted) {
      const found = await sharp(fileOf(developed, variant)).metadata()
      expect([found.width, found.height], variant).toEqual([width, heightAt(width, developed, crop)])
      expect(found.format, variant).toBe({ avif: 'heif', webp: 'webp', jpg: 'jpeg' }[format])
    }
  })

  test('stands upright and says nothing of the camera or the place', async () => {
    const bytes = await leftAndRight(800, 400)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'ليلى' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '33/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    expect((await sharp(bytes).metadata()).exif).toBeDefined()

    const developed = await developPicture({ bytes })

    expect([developed.width, developed.height]).toEqual([400, 800])
    for (const variant of readdirSync(path.join(media, developed.hash)).filter(name => name !== 'original')) {
      const { exif, xmp, iptc, icc, orientation } = await sharp(fileOf(developed, variant)).metadata()
      expect([exif, xmp, iptc, icc, orientation], variant).toEqual([undefined, undefined, undefined, undefined, undefined])
    }
    expect(isRed(await colourAt(fileOf(developed, '320.jpg'), 0.5, 0.1))).toBe(true)
    expect(isBlue(await colourAt(fileOf(developed, '320.jpg'), 0.5, 0.9))).toBe(true)
  })

  test('of a wider colour space, or for a press, looks as it did', async () => {
    const [green, brown] = ['#1eb41e', '#966e5a']
    expect(await colourDistance(plain(400, 300, green).withIccProfile('p3').jpeg({ quality: 95 }), green)).toBeLessThan(25)
    expect(await colourDistance(plain(400, 300, brown).toColourspace('cmyk').jpeg({ quality: 95 }), brown)).toBeLessThan(25)
  })

  test('that is clear in part stands on white paper', async () => {
    const clear = { create: { width: 200, height: 400, channels: 4 as const, background: { r: 200, g: 30, b: 30, alpha: 0 } } }
    const developed = await develop(
      plain(400, 400)
        .ensureAlpha()
        .composite([
          { input: clear, left: 200, top: 0, blend: 'dest-out' },
          { input: { ...clear, create: { ...clear.create, background: '#000' } }, left: 200, top: 0, blend: 'dest-out' },
        ])
        .png(),
    )
    for (const variant of ['320.jpg', '320.avif', '320.webp']) {
      expect(isRed(await colourAt(fileOf(developed, variant), 0.2, 0.5)), variant).toBe(true)
      expect(Math.min(...(await colourAt(fileOf(developed, variant), 0.9, 0.5))), variant).toBeGreaterThan(245)
    }
  })

  test('that moves stands still at its first frame', async () => {
    const frames = [await plain(400, 300).png().toBuffer(), await plain(400, 300, BLUE).png().toBuffer()]
    for (const picture of [sharp(frames, { join: { animated: true } }).gif(), sharp(frames, { join: { animated: true } }).webp()]) {
      const developed = await develop(picture)
      expect([developed.width, developed.height]).toEqual([400, 300])
      expect((await sharp(fileOf(developed, '320.webp')).metadata()).pages ?? 1).toBe(1)
      expect(isRed(await colourAt(fileOf(developed, '320.webp'), 0.5, 0.5)), developed.type).toBe(true)
    }
  })

  test('in grey, of one pixel, very long or very small is kept all the same', async () => {
    for (const picture of [plain(500, 400).greyscale().png(), plain(1, 1).png(), plain(9_000, 12).png(), plain(12, 9_000).jpeg()]) {
      const developed = await develop(picture)
      for (const crop of shapes) {
        const width = renditionsOf(developed, crop)[0] ?? 0
        const found = await sharp(fileOf(developed, variantOf(developed, width, { crop, format: 'avif' }))).metadata()
        expect([found.width, found.height]).toEqual([width, heightAt(width, developed, crop)])
      }
    }
  })

  test.each([
    [0.05, 0.05],
    [0.95, 0.5],
    [0.5, 1],
  ])('keeps what its focal point (%d, %d) names in every crop, and its name says the point', async (focalX, focalY) => {
    const [width, height] = [900, 600]
    const spot = { create: { width: 60, height: 60, channels: 3 as const, background: BLUE } }
    const place = (fraction: number, length: number) => Math.round(Math.min(length - 60, Math.max(0, fraction * length - 30)))
    const developed = await develop(
      plain(width, height)
        .composite([{ input: spot, left: place(focalX, width), top: place(focalY, height) }])
        .png(),
      { focalX, focalY },
    )
    for (const crop of crops) {
      const variant = variantOf(developed, 320, { crop })
      expect(variant).toMatch(/^\w+-\d+-\d+-320\.jpg$/)
      const { data, info } = await sharp(fileOf(developed, variant)).raw().toBuffer({ resolveWithObject: true })
      const blue = Array.from({ length: info.width * info.height }, (_, at) => [...data.subarray(at * 3, at * 3 + 3)]).filter(isBlue).length
      expect(blue, variant).toBeGreaterThan(100)
    }
  })

  test('is what it holds, not what it is called: the name of a file is never asked', async () => {
    expect((await develop(plain(400, 300).jpeg())).type).toBe('image/jpeg')
    expect((await develop(plain(400, 300).webp())).type).toBe('image/webp')
    expect((await develop(plain(400, 300).png())).type).toBe('image/png')
  })

  test('keeps its original byte for byte, for later crops', async () => {
    const bytes = await plain(400, 300).jpeg().toBuffer()
    const { hash } = await developPicture({ bytes })
    expect(readFileSync(fileOf({ hash }, 'original')).equals(bytes)).toBe(true)
  })
})

describe('a file is refused', () => {
  const jpeg = () => plain(900, 700).jpeg().toBuffer()
  const files: [string, string, () => Buffer | Promise<Buffer>][] = [
    ['of no bytes', 'empty', () => Buffer.alloc(0)],
    ['of more bytes than any camera writes', 'too-heavy', () => Buffer.alloc(40 * 1024 * 1024 + 1)],
    ['that is words', 'type', () => Buffer.from('مَرحبًا بالعالم، Reuters ١٢')],
    ['that is a page', 'type', () => Buffer.from('<!doctype html><script>alert(1)</script>')],
    ['that is a drawing that can ask for others', 'type', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>')],
    ['that is a drawing behind an XML line', 'type', () => Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['that is an AVIF', 'type', () => plain(100, 100).avif().toBuffer()],
    ['that begins like an HEIF', 'type', () => Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(400)])],
    ['that is a TIFF', 'type', () => plain(100, 100).tiff().toBuffer()],
    ['that begins like a JPEG and is none', 'damaged', () => Buffer.concat([Buffer.from('ffd8ffe000104a46494600', 'hex'), Buffer.from('<script>'.repeat(50))])],
    ['that begins like a PNG and is none', 'damaged', () => Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(300, 7)])],
    ['that breaks off, a JPEG', 'damaged', async () => (await jpeg()).subarray(0, -600)],
    ['that breaks off, a PNG', 'damaged', async () => (await leftAndRight(900, 700).png().toBuffer()).subarray(0, -300)],
    ['that breaks off, a WebP', 'damaged', async () => (await leftAndRight(900, 700).webp().toBuffer()).subarray(0, -100)],
    ['of 60 million pixels in few bytes', 'too-many-pixels', () => plain(10_000, 6_000).png().toBuffer()],
    ['that promises two thousand million pixels', 'too-many-pixels', async () => promising(await plain(10, 10).png().toBuffer(), 50_000, 50_000)],
  ]
  test.each(files)('%s: %s', async (_, key, file) => {
    expect(await issueOf(developPicture({ bytes: await file() }))).toEqual(refused(key))
    expect(existsSync(media) ? readdirSync(media) : []).toEqual([])
  })
})

describe('what takes too much ends alone', () => {
  const before = childrenNow()

  test('a picture over which the darkroom takes too long', async () => {
    const bytes = await plain(3_000, 2_000).jpeg().toBuffer()
    expect(await issueOf(developPicture({ bytes }, { seconds: 0.05, megabytes: 700 }))).toEqual(refused('too-costly'))
    await allHaveEnded()
  })

  test('a picture that wants more memory than it may have', async () => {
    const bytes = await plain(8_000, 6_200).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }).toBuffer()
    expect(await issueOf(developPicture({ bytes }, { seconds: 60, megabytes: 60 }))).toEqual(refused('too-costly'))
    await allHaveEnded()
  })

  test('and many of them leave the darkroom free for the next', async () => {
    const bytes = await plain(3_000, 2_000).jpeg().toBuffer()
    const ends = await Promise.all(Array.from({ length: 5 }, () => issueOf(developPicture({ bytes }, { seconds: 0.05, megabytes: 700 }))))
    expect(ends).toEqual(Array.from({ length: 5 }, () => refused('too-costly')))
    expect((await develop(plain(400, 300).jpeg())).width).toBe(400)
    await allHaveEnded()
  })

  async function allHaveEnded() {
    while (childrenNow().some(pid => !before.includes(pid))) await new Promise(resolve => setTimeout(resolve, 10))
  }
})

describe('adding a picture', () => {
  beforeEach(freshDatabase)
  const words = { caption: 'جسرٌ في حلب', credit: 'Reuters', altText: 'جسر' }
  const at = new Date(atFirst)

  test('remembers its size, colour and point; the same bytes are the same picture', async () => {
    const bytes = await plain(500, 400).jpeg().toBuffer()
    const first = await addPicture({ negative: { bytes, focalX: 0.2 }, words, by: sampleMachine, at })
    const once = allThatIsStored()
    const again = await addPicture({ negative: { bytes }, words, by: sampleMachine, at })
    expect(again).toBe(first)
    expect(allThatIsStored()).toEqual(once)
    expect(once.media).toMatchObject([
      { id: first, hash: hashOf(bytes), type: 'image/jpeg', width: 500, height: 400, focal_x: 0.2, focal_y: 0.5, caption: 'جسرٌ في حلب', colour: expect.stringMatching(/^#c[0-9a-f]1/) },
    ])
  })

  test('that cannot be used leaves nothing behind', async () => {
    const before = allThatIsStored()
    expect(await issueOf(addPicture({ negative: { bytes: Buffer.from('<svg/>') }, words, by: sampleMachine, at }))).toEqual(refused('type'))
    expect(allThatIsStored()).toEqual(before)
    expect(existsSync(media) ? readdirSync(media) : []).toEqual([])
  })
})

/** A PNG whose head promises another size (its checksum mended: PNG specification, 5.3 and 11.2.2). */
function promising(png: Buffer, width: number, height: number) {
  const bytes = Buffer.from(png)
  bytes.writeUInt32BE(width, 16)
  bytes.writeUInt32BE(height, 20)
  bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29)
  return bytes
}

function childrenNow() {
  return readdirSync('/proc/self/task').flatMap(task => readFileSync(`/proc/self/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number))
}
