// A window in a wall, with the hour outside it: sky, sun or moon, and a far ridge.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { along, type Box, circle, curve, rectangle, shape, times } from '#db/seed/pictures/shapes.ts'
import { glowing, type Sheet, washed } from '#db/seed/pictures/sheet.ts'
import type { Disc } from '#db/seed/pictures/sky.ts'

/** Draws the view, cut to the outline; several windows of one wall share an outline, so that they look on one sky. */
export function drawWindow(sheet: Sheet, { frame, disc, outline }: { frame: Box; disc: Disc; outline: string }) {
  const { palette, chance } = sheet
  const id = `${sheet.name}-panes`
  const sky = washed(sheet, 'view', palette.sky, fill => rectangle(frame, fill))
  const hills = [0.18, 0.36, 0.56].map((nearness, index) => drawFarHill(frame, 0.66 + index * 0.11 + chance.between(-0.03, 0.03), silhouette(palette, nearness), chance.pick([-1, 1])))
  return `<clipPath id="${id}"><path d="${outline}"/></clipPath><g clip-path="url(#${id})">${sky}${circle([disc.x, disc.y], disc.radius, palette.disc, 0.92)}${hills.join('')}</g>`
}

const drawFarHill = ({ x, y, width, height }: Box, level: number, colour: string, towards: number) =>
  shape(
    along`M${x} ${y + height}V${y + height * level}C${x + width * 0.3} ${y + height * (level - 0.09 * towards)} ${x + width * 0.6} ${y + height * (level + 0.09 * towards)} ${x + width} ${y + height * (level - 0.02)}V${y + height}z`,
    colour,
  )

/** The outline of a window with a round head. */
export const archOutline = ({ x, y, width, height }: Box) => along`M${x} ${y + height}V${y + width / 2}A${width / 2} ${width / 2} 0 0 1 ${x + width} ${y + width / 2}V${y + height}z`

export const squareOutline = ({ x, y, width, height }: Box) => along`M${x} ${y}h${width}v${height}h${-width}z`

/** Uprights and crossbars at even distances, and the rim. */
export function drawBars({ x, y, width, height }: Box, { columns, rows, colour, rim }: { columns: number; rows: number; colour: string; rim: string }) {
  const uprights = times(columns - 1, index => rectangle({ x: x + ((index + 1) * width) / columns - 4, y, width: 8, height }, colour))
  const crossbars = times(rows - 1, index => rectangle({ x, y: y + ((index + 1) * height) / rows - 4, width, height: 8 }, colour))
  return uprights + crossbars + curve(rim, colour, 18)
}

/** The glow a window throws over the wall around it. */
export const drawDaylight = (sheet: Sheet, part: string, { x, y, width, height }: Box) =>
  glowing(sheet, part, mix(sheet.palette.disc, sheet.palette.sky[2], 0.5), sheet.palette.hasStars ? 0.16 : 0.4, fill =>
    rectangle({ x: x - width * 0.8, y: y - height * 0.4, width: width * 2.6, height: height * 1.8 }, fill),
  )
