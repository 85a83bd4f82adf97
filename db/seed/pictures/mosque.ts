// A domed landmark with its two slender towers, for the skylines of cities and markets.
import { silhouette } from '#db/seed/pictures/colours.ts'
import { along, circle, outline, type Point, rectangle, shape } from '#db/seed/pictures/shapes.ts'
import type { Sheet } from '#db/seed/pictures/sheet.ts'

export function drawMosque({ palette }: Sheet, [x, foot]: Point, size: number) {
  const colour = silhouette(palette, 0.68)
  const hall = rectangle({ x: x - 150 * size, y: foot - 120 * size, width: 300 * size, height: 122 * size }, colour)
  const drum = rectangle({ x: x - 84 * size, y: foot - 150 * size, width: 168 * size, height: 34 * size }, colour)
  const domes = drawPointedDome([x, foot - 148 * size], 92 * size, colour) + [-118, 118].map(across => drawPointedDome([x + across * size, foot - 119 * size], 34 * size, colour)).join('')
  const towers = [-190, 190].map(across => drawMinaret([x + across * size, foot], 370 * size, colour)).join('')
  return towers + hall + drum + domes
}

/** A dome that swells a little before it closes to a point, with its finial. */
export const drawPointedDome = ([x, y]: Point, radius: number, colour: string) =>
  shape(
    along`M${x - radius * 0.94} ${y}C${x - radius * 1.16} ${y - radius * 0.6} ${x - radius * 0.55} ${y - radius * 0.98} ${x} ${y - radius * 1.28}C${x + radius * 0.55} ${y - radius * 0.98} ${x + radius * 1.16} ${y - radius * 0.6} ${x + radius * 0.94} ${y}z`,
    colour,
  ) +
  outline(
    [
      [x, y - radius * 1.2],
      [x, y - radius * 1.6],
    ],
    colour,
    radius * 0.05,
  ) +
  circle([x, y - radius * 1.45], radius * 0.06, colour)

export function drawMinaret([x, foot]: Point, height: number, colour: string) {
  const half = height * 0.035
  const shaft = rectangle({ x: x - half, y: foot - height * 0.74, width: half * 2, height: height * 0.74 + 2 }, colour)
  const balcony = rectangle({ x: x - half * 1.7, y: foot - height * 0.755, width: half * 3.4, height: height * 0.024 }, colour)
  const upper = rectangle({ x: x - half * 0.66, y: foot - height * 0.88, width: half * 1.32, height: height * 0.14 }, colour)
  return shaft + balcony + upper + drawPointedDome([x, foot - height * 0.878], half * 0.9, colour)
}
