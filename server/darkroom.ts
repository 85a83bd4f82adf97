// The darkroom: looks at one picture of a stranger, answers all its renditions, and ends. Started by lib/platform/darkroom.ts, one for each picture.
import { fileTypeFromBuffer } from 'file-type'
import sharp, { type Sharp } from 'sharp'
import type { PictureIssue } from '#lib/newsroom/refusals.ts'
import { type Format, formats, frameOf, heightAt, renditionsOf, shapes, variantOf } from '#lib/newsroom/renditions.ts'
import type { Answer, Negative, Print } from '#lib/platform/darkroom.ts'

/** The pixels of a picture, upright, in sRGB, without anything else that the file held. */
type Sheet = { pixels: Buffer; width: number; height: number; focalX: number; focalY: number }

const MOST_PIXELS = 50_000_000
const TYPES = new Set(['image/jpeg', 'image/png', 'image/apng', 'image/webp', 'image/gif'])
/** No other decoder exists for this process, whatever a file pretends to be. */
const DECODERS = ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadNsgifBuffer']

// AVIF's effort 2 takes 1.6 × as long as 1 for 14 % less, 4 takes 11 ×: bench `darkroom`.
const INK: Record<Format, (sheet: Sharp) => Sharp> = {
  avif: sheet => sheet.avif({ quality: 50, effort: 1 }),
  webp: sheet => sheet.webp({ quality: 75, effort: 2 }),
  jpg: sheet => sheet.jpeg({ quality: 78, progressive: true }),
}

sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: DECODERS })
sharp.cache(false)
sharp.concurrency(1)

process.once('disconnect', () => process.exit())
process.once('message', async (negative: Required<Negative>) => {
  const answer = await develop(negative)
  process.send?.(answer, () => process.exit())
})

async function develop(negative: Required<Negative>): Promise<Answer> {
  const type = (await fileTypeFromBuffer(negative.bytes))?.mime
  if (!type || !TYPES.has(type)) return { issue: 'type' }
  try {
    const size = await sizeOf(negative.bytes)
    if (size.width * size.height > MOST_PIXELS) return { issue: 'too-many-pixels' }
    return { print: await print(negative, { type, ...size }) }
  } catch (error) {
    return { issue: issueOf(error) }
  }
}

/** Upright, as the camera was held. */
async function sizeOf(bytes: Uint8Array) {
  const { autoOrient } = await open(bytes).metadata()
  return autoOrient
}

async function print({ bytes, focalX, focalY }: Required<Negative>, original: Omit<Print, 'colour' | 'files'>): Promise<Print> {
  const { width, height } = original
  const sheet = await masterOf(bytes, { width, height, focalX, focalY })
  const files = new Map<string, Uint8Array>()
  for (const crop of shapes) {
    for (const wide of renditionsOf({ width, height, focalX, focalY }, crop)) {
      const size = { width: wide, height: heightAt(wide, original, crop) }
      const cut = await sheetOf(sheet)
        .extract(frameOf(sheet, crop))
        .resize({ ...size, fit: 'fill' })
        .raw()
        .toBuffer()
      const made = await Promise.all(formats.map(format => INK[format](sheetOf({ pixels: cut, ...size })).toBuffer()))
      for (const [place, format] of formats.entries()) files.set(variantOf({ width, height, focalX, focalY }, wide, { crop, format }), made[place] ?? Buffer.alloc(0))
    }
  }
  return { ...original, colour: await meanColourOf(sheet), files }
}

/** Decoded once, as large as its largest rendition needs. */
async function masterOf(bytes: Uint8Array, original: Omit<Sheet, 'pixels'>): Promise<Sheet> {
  const scale = Math.max(...shapes.map(crop => (renditionsOf(original, crop).at(-1) ?? 1) / frameOf(original, crop).width))
  const size = { width: Math.ceil(original.width * scale), height: Math.ceil(original.height * scale) }
  const pixels = await open(bytes)
    .autoOrient()
    .resize({ ...size, fit: 'fill' })
    // A clear part is paper.
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer()
  return { ...original, ...size, pixels }
}

async function meanColourOf(sheet: Sheet) {
  const pixel = await sheetOf(sheet).resize(1, 1, { fit: 'fill' }).raw().toBuffer()
  return `#${pixel.toString('hex').slice(0, 6)}`
}

const open = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
const sheetOf = ({ pixels, width, height }: Pick<Sheet, 'pixels' | 'width' | 'height'>) => sharp(pixels, { raw: { width, height, channels: 3 } })

function issueOf(error: unknown): PictureIssue {
  const words = String(error)
  if (/pixel limit/i.test(words)) return 'too-many-pixels'
  return /memory|allocat/i.test(words) ? 'too-costly' : 'damaged'
}
