// In which forms a picture is kept, and at which addresses: the darkroom makes what this page names, and pages name nothing else.

export const formats = ['avif', 'webp', 'jpg'] as const
export type Format = (typeof formats)[number]

/** What a crop shows: 16:9, 4:3, 1:1. */
const RATIOS = { wide: 16 / 9, standard: 4 / 3, square: 1 }
export type Crop = keyof typeof RATIOS
/** Every shape that is kept of a picture; without a name, the whole of it. */
export const shapes = [undefined, ...(Object.keys(RATIOS) as Crop[])]

// A small picture in a list; a column on a phone; the same on a sharp screen, or the widest column on a desk; that on a sharp screen.
const WIDTHS = [320, 640, 1024, 1600]

/** Focal points as in the table: fractions of width and height from the upper left. */
type Sheet = { width: number; height: number; focalX?: number; focalY?: number }
type Kept = Sheet & { hash: string }

/** The part that a crop shows, in the picture's own pixels: the largest of its shape, the focal point as near its middle as the edges let it. */
export function frameOf(picture: Sheet, crop?: Crop) {
  const { width, height } = picture
  if (!crop) return { left: 0, top: 0, width, height }
  const frame = { width: atLeastOne(Math.min(width, height * RATIOS[crop])), height: atLeastOne(Math.min(height, width / RATIOS[crop])) }
  const [x, y] = focusInTenths(picture)
  return { left: placed(x, width, frame.width), top: placed(y, height, frame.height), ...frame }
}

/** The widths kept of a picture or a crop, smallest first. Nothing is enlarged: what is narrower than all of them is kept once, as it is. */
export function renditionsOf(picture: Sheet, crop?: Crop) {
  const { width } = frameOf(picture, crop)
  const kept = WIDTHS.filter(one => one <= width)
  return kept.length > 0 ? kept : [width]
}

export function heightAt(width: number, picture: Sheet, crop?: Crop) {
  const frame = frameOf(picture, crop)
  return atLeastOne((width * frame.height) / frame.width)
}

/** The name of one file. A crop around another point is another picture: its name says the point, so that no address ever changes. */
export function variantOf(picture: Sheet, width: number, { crop, format = 'jpg' }: { crop?: Crop; format?: Format } = {}) {
  const point = focusInTenths(picture)
  const around = crop && point.some(tenths => tenths !== MIDDLE) ? [crop, ...point] : crop ? [crop] : []
  return `${[...around, width].join('-')}.${format}`
}

export const pictureAddress = (picture: Kept, width: number, form?: { crop?: Crop; format?: Format }) => `/media/${picture.hash}/${variantOf(picture, width, form)}`
export const largestAddress = (picture: Kept) => pictureAddress(picture, renditionsOf(picture).at(-1) ?? picture.width)

/**
 * Which third of a picture must be seen where the style sheet cuts more off; the middle goes without saying.
 * Any cut that leaves two thirds keeps the point.
 */
export function focalPoint(picture: Sheet, crop?: Crop) {
  const frame = frameOf(picture, crop)
  const [x, y] = focusInTenths(picture)
  return {
    'data-focal-x': thirdOf((picture.width * x) / 10 - frame.left, frame.width),
    'data-focal-y': thirdOf((picture.height * y) / 10 - frame.top, frame.height),
  }
}

const MIDDLE = 5

const focusInTenths = ({ focalX = 0.5, focalY = 0.5 }: Sheet) => [focalX, focalY].map(fraction => Math.round(Math.min(1, Math.max(0, fraction)) * 10)) as [number, number]
const placed = (tenths: number, whole: number, part: number) => Math.round(Math.min(whole - part, Math.max(0, (whole * tenths) / 10 - part / 2)))
const thirdOf = (place: number, length: number) => (place < length / 3 ? 'start' : place > (length * 2) / 3 ? 'end' : undefined)
const atLeastOne = (pixels: number) => Math.max(1, Math.round(pixels))
