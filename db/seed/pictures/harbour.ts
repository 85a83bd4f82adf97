// A harbour: cranes over a ship at the quay, the sea with light on it, small boats before it.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { drawHillside, rollingLine } from '#db/seed/pictures/land.ts'
import { drawLighthouse } from '#db/seed/pictures/lighthouse.ts'
import { drawRoadstead } from '#db/seed/pictures/roadstead.ts'
import { along, type Box, boxes, flipped, HEIGHT, outline, type Point, polygon, rectangle, shape, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import type { Scene, Sheet } from '#db/seed/pictures/sheet.ts'
import { drawBirds, drawSky, placeDisc } from '#db/seed/pictures/sky.ts'
import { drawWater } from '#db/seed/pictures/water.ts'

const HORIZON = 590
const QUAY = 780

/** Two of three pictures show the port, the third the way in. */
export const drawHarbour: Scene = sheet => (sheet.number % 3 === 0 ? drawRoadstead(sheet) : drawQuayside(sheet))

const drawQuayside: Scene = sheet => {
  const disc = placeDisc(sheet, { highest: 200, lowest: 430 })
  const headland = rollingLine(sheet, { level: HORIZON - 50, swing: 55, waves: 1.5 })
  const port = drawPort(sheet)
  return [
    drawSky(sheet, disc, HORIZON),
    drawHillside(sheet, 'headland', headland, 0.28),
    drawWater(sheet, { top: HORIZON, disc }),
    drawBirds(sheet, [800, 260]),
    disc.x > WIDTH / 2 ? port : flipped(port, WIDTH / 2),
    drawFishingBoats(sheet, disc.x),
  ].join('')
}

/** The quay with its cranes stands at the left, away from the light; the caller may turn it round. */
function drawPort(sheet: Sheet) {
  const { palette, chance } = sheet
  const far = chance.happens(0.45) ? drawLighthouse(sheet, [1440, HORIZON + 14]) : ''
  const cranes = [40, 270, 500].slice(0, chance.whole(2, 3)).map((x, index) => drawCrane([x, QUAY], chance.between(440, 500) - index * 30, silhouette(palette, 0.66 + index * 0.06)))
  return far + cranes.join('') + drawShip(sheet, [420, QUAY + 40]) + drawQuay(sheet)
}

function drawQuay({ palette, chance }: Sheet) {
  const dark = silhouette(palette, 0.97)
  const wall = polygon(
    [
      [0, QUAY],
      [640, QUAY],
      [690, QUAY + 44],
      [690, QUAY + 60],
      [0, HEIGHT - 70],
    ],
    dark,
  )
  const bollards = times(6, index => rectangle({ x: 60 + index * 105, y: QUAY - 14, width: 20, height: 16 }, dark))
  const stacks = times(5, index => drawStack({ palette, chance }, { x: index * 76 - 10, foot: QUAY, tall: chance.whole(1, 3) }))
  return stacks + wall + bollards
}

function drawStack({ palette, chance }: Pick<Sheet, 'palette' | 'chance'>, { x, foot, tall }: { x: number; foot: number; tall: number }) {
  const colours = [palette.accent, mix(palette.accent, palette.layers[2], 0.55), palette.layers[1], mix(palette.layers[1], palette.lamp, 0.3), palette.layers[2]]
  return times(tall, row => rectangle({ x, y: foot - (row + 1) * 34, width: 72, height: 32 }, chance.pick(colours)))
}

/** A gantry crane: two braced legs, a mast, and a boom held out over the water by its stays. */
function drawCrane([x, foot]: Point, height: number, colour: string) {
  const [deck, top] = [foot - height * 0.62, foot - height]
  const [back, front, tip] = [x, x + 130, x + 420]
  const legs = [back, front].map(leg => rectangle({ x: leg, y: deck, width: 17, height: foot - deck }, colour)).join('')
  const braces = outline(
    [
      [back + 8, foot - 60],
      [front + 8, foot - 60],
      [back + 8, deck + 30],
      [front + 8, deck + 30],
    ],
    colour,
    9,
  )
  const boom = rectangle({ x: back - 90, y: deck - 8, width: tip - back + 90, height: 20 }, colour) + rectangle({ x: back - 80, y: deck - 40, width: 86, height: 34 }, colour)
  const mast = polygon(
    [
      [front - 40, deck],
      [front + 2, top],
      [front + 14, top],
      [front + 22, deck],
    ],
    colour,
  )
  const stays =
    outline(
      [
        [back - 80, deck - 6],
        [front + 8, top],
        [tip - 12, deck - 4],
      ],
      colour,
      5,
    ) +
    outline(
      [
        [front + 8, top],
        [front + 150, deck - 4],
      ],
      colour,
      4,
    )
  return legs + braces + boom + mast + stays + drawLoad([x + 330, deck + 12], height * 0.2, colour)
}

const drawLoad = ([x, y]: Point, drop: number, colour: string) =>
  rectangle({ x: x - 30, y, width: 60, height: 12 }, colour) +
  outline(
    [
      [x - 22, y],
      [x - 30, y + drop],
      [x + 30, y + drop],
      [x + 22, y],
    ],
    colour,
    3,
  ) +
  rectangle({ x: x - 38, y: y + drop, width: 76, height: 34 }, colour)

function drawShip(sheet: Sheet, [x, waterline]: Point) {
  const { palette, chance } = sheet
  const [length, freeboard] = [chance.between(680, 800), 92]
  const deck = waterline - freeboard
  const hull = along`M${x} ${deck}L${x + length * 0.86} ${deck}Q${x + length * 0.94} ${deck - 4} ${x + length} ${deck - 34}L${x + length * 0.93} ${waterline}L${x + 26} ${waterline}Q${x} ${waterline - 40} ${x} ${deck}z`
  const belt = polygon(
    [
      [x + 14, waterline - 20],
      [x + length * 0.938, waterline - 20],
      [x + length * 0.93, waterline],
      [x + 26, waterline],
    ],
    palette.accent,
  )
  const cargo = times(Math.floor((length * 0.62) / 76), index => drawStack(sheet, { x: x + 190 + index * 76, foot: deck, tall: chance.whole(2, index % 4 === 3 ? 2 : 4) }))
  return cargo + drawBridgeHouse(sheet, [x + 40, deck]) + shape(hull, silhouette(palette, 0.9)) + belt
}

function drawBridgeHouse({ palette }: Sheet, [x, deck]: Point) {
  const pale = mix(palette.sky[2], palette.layers[0], 0.35)
  const portholes: Box[] = [0, 1, 2, 3].flatMap(row => [0, 1, 2, 3, 4].map(column => ({ x: x + 14 + column * 20, y: deck - 150 + row * 34, width: 10, height: 11 })))
  const house = rectangle({ x, y: deck - 168, width: 122, height: 170 }, pale) + rectangle({ x: x - 16, y: deck - 192, width: 154, height: 28 }, mix(pale, palette.layers[2], 0.25))
  const funnel = polygon(
    [
      [x + 12, deck - 192],
      [x + 18, deck - 246],
      [x + 58, deck - 246],
      [x + 62, deck - 192],
    ],
    palette.accent,
  )
  return funnel + house + boxes(portholes, palette.layers[2], 0.65) + rectangle({ x: x - 6, y: deck - 184, width: 134, height: 11 }, palette.lamp, 0.9)
}

function drawFishingBoats({ palette, chance }: Sheet, towards: number) {
  const ink = silhouette(palette, 0.98)
  return times(chance.whole(1, 3), index => drawBoat([towards + chance.between(-60, 60) + (index - 1) * 270, 880 + index * 30], chance.between(0.8, 1) + index * 0.2, ink))
}

function drawBoat([x, y]: Point, size: number, ink: string) {
  const at = (across: number, up: number): Point => [x + across * size, y - up * size]
  const hull = polygon([at(-78, 30), at(84, 38), at(58, 0), at(-60, 0)], ink)
  const cabin = polygon([at(-50, 30), at(-50, 62), at(-6, 62), at(0, 32)], ink)
  return (
    hull +
    cabin +
    outline([at(14, 30), at(14, 132)], ink, 5 * size) +
    outline([at(-64, 34), at(14, 128), at(78, 40)], ink, 2 * size) +
    rectangle({ x: x - 78 * size, y: y + 5, width: 160 * size, height: 5 }, ink, 0.35)
  )
}
