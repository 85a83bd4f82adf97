// A bookcase: shelves of books of every height, here and there one that leans.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { type Box, polygon, rectangle } from '#db/seed/pictures/shapes.ts'
import type { Sheet } from '#db/seed/pictures/sheet.ts'

const SHELF_HEIGHT = 118
const BOARD = 13

export function drawBookcase(sheet: Sheet, { x, y, width, height }: Box) {
  const wood = silhouette(sheet.palette, 0.96)
  const back = rectangle({ x, y, width, height }, mix(wood, silhouette(sheet.palette, 0.8), 0.4))
  const shelves: string[] = []
  for (let foot = y + SHELF_HEIGHT; foot <= y + height; foot += SHELF_HEIGHT) {
    shelves.push(drawBooks(sheet, { x: x + 14, width: width - 28, foot: foot - BOARD }) + rectangle({ x, y: foot - BOARD, width, height: BOARD }, wood))
  }
  const sides = [x, x + width - 14].map(left => rectangle({ x: left, y, width: 14, height }, wood)).join('')
  return back + shelves.join('') + sides + rectangle({ x: x - 10, y: y - 16, width: width + 20, height: 20 }, wood)
}

/** One shelf, filled from its left end. */
function drawBooks(sheet: Sheet, { x, width, foot }: { x: number; width: number; foot: number }) {
  const { chance } = sheet
  const books: string[] = []
  for (let left = x; left < x + width - 31; ) {
    const [thickness, height] = [chance.between(13, 30), chance.between(62, 94)]
    if (chance.happens(0.05) && left < x + width - 90) {
      books.push(drawLeaningBook(sheet, { left: left + 8, foot, thickness, height }))
      left += 52
    } else {
      books.push(drawBook(sheet, { left, foot, thickness, height }))
      left += thickness + (chance.happens(0.05) ? 24 : 1.5)
    }
  }
  return books.join('')
}

type Book = { left: number; foot: number; thickness: number; height: number }

function drawBook(sheet: Sheet, { left, foot, thickness, height }: Book) {
  const binding = bindingOf(sheet)
  const bands =
    rectangle({ x: left, y: foot - height * 0.84, width: thickness, height: 4 }, sheet.palette.lamp, 0.4) +
    rectangle({ x: left, y: foot - height * 0.18, width: thickness, height: 4 }, sheet.palette.lamp, 0.4)
  return rectangle({ x: left, y: foot - height, width: thickness, height }, binding) + (sheet.chance.happens(0.5) ? bands : '')
}

const drawLeaningBook = (sheet: Sheet, { left, foot, thickness, height }: Book) =>
  polygon(
    [
      [left, foot - 4],
      [left + thickness * 0.95, foot],
      [left + thickness * 0.95 + height * 0.22, foot - height * 0.94],
      [left + height * 0.22, foot - height * 0.94 - 5],
    ],
    bindingOf(sheet),
  )

function bindingOf({ palette, chance }: Sheet) {
  const cloths = [
    palette.accent,
    mix(palette.accent, palette.layers[3], 0.5),
    palette.layers[1],
    mix(palette.layers[1], palette.layers[2], 0.5),
    palette.leaf,
    mix(palette.lamp, palette.layers[1], 0.5),
    mix(palette.sky[2], palette.layers[1], 0.5),
    palette.layers[0],
  ]
  return mix(chance.pick(cloths), palette.layers[3], chance.between(0.05, 0.3))
}
