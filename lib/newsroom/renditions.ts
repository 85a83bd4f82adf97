// In which widths a picture is kept, and at which addresses.

const WIDTHS = [480, 960, 1600]

type Kept = { hash: string; width: number }

/** The widths kept of a picture, smallest first; a picture narrower than all of them is kept once, as the smallest. */
export function renditionsOf({ width }: Pick<Kept, 'width'>) {
  const kept = WIDTHS.filter(one => one <= width)
  return kept.length > 0 ? kept : WIDTHS.slice(0, 1)
}

export const pictureAddress = ({ hash }: Pick<Kept, 'hash'>, width: number) => `/media/${hash}/${width}.jpg`
export const largestAddress = (picture: Kept) => pictureAddress(picture, renditionsOf(picture).at(-1) ?? 480)

/** The point that every crop keeps, in tenths, for the style sheet; the middle goes without saying. */
export function focalPoint({ focalX, focalY }: { focalX: number; focalY: number }) {
  const [x, y] = [Math.round(focalX * 10), Math.round(focalY * 10)]
  return { 'data-focal-x': x === 5 ? undefined : x, 'data-focal-y': y === 5 ? undefined : y }
}
