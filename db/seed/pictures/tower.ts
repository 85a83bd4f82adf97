// One tower of a city: its body, one of six roofs, and windows of which some are lit.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { along, type Box, boxes, outline, polygon, rectangle, shape, times } from '#db/seed/pictures/shapes.ts'
import type { Sheet } from '#db/seed/pictures/sheet.ts'

type Tower = { x: number; foot: number; width: number; height: number; nearness: number }

export function drawTower(sheet: Sheet, tower: Tower) {
  const { chance, palette } = sheet
  const { x, foot, width, height } = tower
  const body = { x, y: foot - height, width, height: height + 2 }
  const colour = silhouette(palette, tower.nearness + chance.between(-0.06, 0.06))
  const shadow = rectangle({ ...body, x: x + width * 0.68, width: width * 0.32 }, palette.layers[3], 0.16)
  const roof = chance.pick([drawFlatRoof, drawSteps, drawSlope, drawSpire, drawDome, drawTank])
  return roof(body, colour) + rectangle(body, colour) + shadow + drawWindows(sheet, body, { nearness: tower.nearness, wall: colour })
}

const drawFlatRoof = ({ x, y, width }: Box, colour: string) => rectangle({ x: x + width * 0.2, y: y - 14, width: width * 0.36, height: 16 }, colour)

const drawSteps = ({ x, y, width }: Box, colour: string) =>
  rectangle({ x: x + width * 0.14, y: y - 30, width: width * 0.72, height: 32 }, colour) + rectangle({ x: x + width * 0.3, y: y - 58, width: width * 0.4, height: 30 }, colour)

const drawSlope = ({ x, y, width }: Box, colour: string) =>
  polygon(
    [
      [x, y + 1],
      [x, y - width * 0.4],
      [x + width, y + 1],
    ],
    colour,
  )

const drawSpire = ({ x, y, width }: Box, colour: string) =>
  polygon(
    [
      [x + width * 0.15, y + 1],
      [x + width * 0.5, y - 44],
      [x + width * 0.85, y + 1],
    ],
    colour,
  ) +
  outline(
    [
      [x + width * 0.5, y - 20],
      [x + width * 0.5, y - 104],
    ],
    colour,
    4,
  )

const drawDome = ({ x, y, width }: Box, colour: string) => shape(along`M${x + width * 0.12} ${y + 1}a${width * 0.38} ${width * 0.38} 0 0 1 ${width * 0.76} 0z`, colour)

const drawTank = ({ x, y, width }: Box, colour: string) =>
  times(2, leg => rectangle({ x: x + width * (0.3 + leg * 0.34), y: y - 18, width: 4, height: 20 }, colour)) + rectangle({ x: x + width * 0.24, y: y - 40, width: width * 0.52, height: 24 }, colour)

/** Far towers keep no windows, or the haze would not be believed. */
function drawWindows({ palette, chance }: Sheet, { x, y, width, height }: Box, { nearness, wall }: { nearness: number; wall: string }) {
  if (nearness < 0.4) return ''
  const [columns, rows] = [Math.floor((width - 16) / 19), Math.floor((height - 24) / 27)]
  const margin = (width - columns * 19 + 8) / 2
  const all = Array.from({ length: columns * rows }, (_, index) => ({
    x: x + margin + (index % columns) * 19,
    y: y + 16 + Math.floor(index / columns) * 27,
    width: 11,
    height: 15,
  }))
  const isLit = all.map(() => chance.happens(palette.shareOfLitWindows))
  const dim = mix(wall, palette.hasStars ? palette.layers[3] : palette.sky[2], palette.hasStars ? 0.45 : 0.22)
  return (
    boxes(
      all.filter((_, index) => !isLit[index]),
      dim,
    ) +
    boxes(
      all.filter((_, index) => isLit[index]),
      palette.lamp,
      nearness < 0.6 ? 0.6 : 0.92,
    )
  )
}
