// A parliament: a dome over a colonnade on broad steps, wings to either side, pennants, a pool or a lawn before it.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { drawHillside, rollingLine } from '#db/seed/pictures/land.ts'
import { drawPointedDome } from '#db/seed/pictures/mosque.ts'
import { drawCypress, drawRoundTree } from '#db/seed/pictures/plants.ts'
import { along, type Box, boxes, circle, HEIGHT, mirrored, outline, type Point, polygon, rectangle, shape, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import { glowing, type Scene, type Sheet, washed } from '#db/seed/pictures/sheet.ts'
import { drawSky, placeDisc } from '#db/seed/pictures/sky.ts'
import { drawWater } from '#db/seed/pictures/water.ts'

const MIDDLE = WIDTH / 2
const GROUND = 770

export const drawParliament: Scene = sheet => {
  const disc = placeDisc(sheet, { highest: 170, lowest: 330 })
  const { chance } = sheet
  const house = drawWings(sheet) + drawCentre(sheet) + drawPennants(sheet)
  const hill = drawHillside(sheet, 'hill', rollingLine(sheet, { level: 610, swing: 60 }), 0.22)
  const before = chance.happens(0.5) ? drawPool(sheet, house, disc) : drawLawn(sheet)
  return drawSky(sheet, disc, GROUND) + hill + drawTreesBehind(sheet) + house + before
}

/** Stone that catches the light of the hour, and its shade. */
const stoneOf = ({ palette }: Sheet) => ({
  stone: mix(palette.layers[0], palette.sky[2], palette.hasStars ? 0.45 : 0.6),
  shade: mix(palette.layers[1], palette.layers[0], 0.35),
  deep: silhouette(palette, 0.74),
})

function drawCentre(sheet: Sheet) {
  const { chance } = sheet
  const { stone, shade, deep } = stoneOf(sheet)
  const half = chance.between(235, 290)
  const hasPediment = chance.happens(0.55)
  const columns = chance.pick([6, 8, 10])
  const eaves = 470
  const roof = hasPediment
    ? polygon(
        [
          [MIDDLE - half - 26, eaves],
          [MIDDLE, eaves - 92],
          [MIDDLE + half + 26, eaves],
        ],
        stone,
      ) +
      polygon(
        [
          [MIDDLE - half + 50, eaves - 12],
          [MIDDLE, eaves - 72],
          [MIDDLE + half - 50, eaves - 12],
        ],
        shade,
      )
    : rectangle({ x: MIDDLE - half, y: eaves - 46, width: half * 2, height: 48 }, stone)
  const porch = rectangle({ x: MIDDLE - half, y: eaves, width: half * 2, height: GROUND - 60 - eaves }, deep) + drawDoors(sheet, half)
  const beam = rectangle({ x: MIDDLE - half - 26, y: eaves, width: half * 2 + 52, height: 30 }, stone) + rectangle({ x: MIDDLE - half - 26, y: eaves + 24, width: half * 2 + 52, height: 7 }, shade)
  return (
    drawDome(sheet, [MIDDLE, eaves - (hasPediment ? 30 : 44)]) +
    roof +
    porch +
    drawColumns(sheet, { x: MIDDLE - half, y: eaves + 30, width: half * 2, height: GROUND - 90 - eaves }, columns) +
    beam +
    drawSteps(sheet, half)
  )
}

function drawDome(sheet: Sheet, [x, y]: Point) {
  const { chance, palette } = sheet
  const { stone, shade, deep } = stoneOf(sheet)
  const radius = chance.between(128, 160)
  const skin = chance.pick([stone, mix(palette.accent, stone, 0.35), mix(palette.leaf, stone, 0.45)])
  const drum =
    rectangle({ x: x - radius, y: y - 74, width: radius * 2, height: 80 }, stone) +
    boxes(
      Array.from({ length: 9 }, (_, index) => ({ x: x - radius * 0.9 + index * radius * 0.205, y: y - 60, width: radius * 0.09, height: 46 })),
      chance.happens(palette.shareOfLitWindows) ? palette.lamp : deep,
      0.85,
    )
  const cornice = rectangle({ x: x - radius - 12, y: y - 84, width: radius * 2 + 24, height: 14 }, shade)
  const round =
    shape(along`M${x - radius} ${y - 84}a${radius} ${radius * 0.98} 0 0 1 ${radius * 2} 0z`, skin) +
    drawRibs([x, y - 84], radius, deep) +
    rectangle({ x: x - 20, y: y - 120 - radius, width: 40, height: 42 }, stone) +
    drawPointedDome([x, y - 118 - radius], 24, deep)
  const pointed = drawPointedDome([x, y - 84], radius, skin) + drawRibs([x, y - 84], radius * 0.9, deep)
  return drum + (chance.happens(0.6) ? round : pointed) + cornice
}

/** The shaded half of a dome, and ribs that turn with it. */
const drawRibs = ([x, y]: Point, radius: number, colour: string) =>
  shape(along`M${x + radius * 0.15} ${y}Q${x + radius * 0.3} ${y - radius * 0.75} ${x} ${y - radius * 0.98}A${radius} ${radius} 0 0 1 ${x + radius} ${y}z`, colour, 0.16)

function drawColumns(sheet: Sheet, { x, y, width, height }: Box, count: number) {
  const { stone, shade } = stoneOf(sheet)
  const gap = width / (count - 1)
  return times(count, index => {
    const left = x + index * gap * ((width - 34) / width)
    const capital = rectangle({ x: left - 5, y, width: 44, height: 12 }, stone) + rectangle({ x: left - 5, y: y + height - 12, width: 44, height: 12 }, stone)
    return rectangle({ x: left, y, width: 34, height }, stone) + rectangle({ x: left + 22, y: y + 12, width: 12, height: height - 24 }, shade, 0.6) + capital
  })
}

function drawDoors(sheet: Sheet, half: number) {
  const { palette } = sheet
  const glow = glowing(sheet, 'door', palette.lamp, palette.shareOfLitWindows, fill => rectangle({ x: MIDDLE - half, y: 480, width: half * 2, height: 230 }, fill))
  const door = shape(along`M${MIDDLE - 44} ${GROUND - 60}v${-110}a44 44 0 0 1 88 0v110z`, palette.lamp, 0.35 + palette.shareOfLitWindows)
  return glow + door
}

function drawSteps(sheet: Sheet, half: number) {
  const { stone, shade } = stoneOf(sheet)
  return times(6, index => rectangle({ x: MIDDLE - half - 30 - index * 22, y: GROUND - 60 + index * 10, width: (half + 30 + index * 22) * 2, height: 11 }, mix(stone, shade, index % 2 ? 0.55 : 0.05)))
}

function drawWings(sheet: Sheet) {
  const { palette, chance } = sheet
  const { stone, shade, deep } = stoneOf(sheet)
  const [reach, top] = [chance.between(560, 690), chance.between(535, 575)]
  const body =
    rectangle({ x: MIDDLE - reach, y: top, width: reach * 2, height: GROUND - top }, mix(stone, shade, 0.3)) +
    rectangle({ x: MIDDLE - reach - 14, y: top - 16, width: reach * 2 + 28, height: 20 }, stone) +
    rectangle({ x: MIDDLE - reach - 10, y: GROUND - 26, width: reach * 2 + 20, height: 26 }, shade)
  const all = [top + 34, top + 116].flatMap(y => Array.from({ length: Math.floor((reach * 2) / 62) }, (_, index) => ({ x: MIDDLE - reach + 30 + index * 62, y, width: 26, height: 52 })))
  const isLit = all.map(() => chance.happens(palette.shareOfLitWindows))
  return (
    body +
    boxes(
      all.filter((_, index) => !isLit[index]),
      deep,
      0.8,
    ) +
    boxes(
      all.filter((_, index) => isLit[index]),
      palette.lamp,
    )
  )
}

/** Plain cloths of one colour: no country's flag. */
function drawPennants({ palette, chance }: Sheet) {
  const pole = silhouette(palette, 0.8)
  return [-560, -420, 420, 560]
    .map(across => {
      const [x, top] = [MIDDLE + across, 430 + chance.between(-8, 8)]
      return (
        outline(
          [
            [x, GROUND - 20],
            [x, top],
          ],
          pole,
          6,
        ) + shape(along`M${x} ${top + 4}q${26} ${-12} ${48} ${2}t${46} ${0}v${46}q${-24} ${12} ${-46} ${0}t${-48} ${-2}z`, palette.accent)
      )
    })
    .join('')
}

function drawTreesBehind({ palette, chance }: Sheet) {
  return times(22, index => drawRoundTree([index * 76 + chance.between(-20, 20), GROUND], chance.between(120, 210), mix(silhouette(palette, 0.5), palette.leaf, 0.3)))
}

function drawPool(sheet: Sheet, house: string, disc: { x: number; y: number; radius: number }) {
  const { stone, shade } = stoneOf(sheet)
  const rim = rectangle({ x: 0, y: GROUND, width: WIDTH, height: 44 }, mix(stone, shade, 0.4)) + rectangle({ x: 0, y: GROUND + 34, width: WIDTH, height: 10 }, shade)
  return drawWater(sheet, { top: GROUND + 40, disc }) + mirrored(house, GROUND + 20, 0.28) + rim
}

function drawLawn(sheet: Sheet) {
  const { palette, chance } = sheet
  const { stone } = stoneOf(sheet)
  const grass = mix(palette.leaf, palette.layers[2], 0.45)
  const lawn = washed(sheet, 'lawn', [grass, silhouette(palette, 0.95)], fill => rectangle({ x: 0, y: GROUND - 1, width: WIDTH, height: HEIGHT - GROUND + 1 }, fill))
  const path = polygon(
    [
      [MIDDLE - 190, GROUND],
      [MIDDLE + 190, GROUND],
      [MIDDLE + 480, HEIGHT],
      [MIDDLE - 480, HEIGHT],
    ],
    mix(stone, grass, 0.2),
  )
  const bed =
    polygon(
      [
        [MIDDLE - 54, GROUND + 26],
        [MIDDLE + 54, GROUND + 26],
        [MIDDLE + 150, HEIGHT],
        [MIDDLE - 150, HEIGHT],
      ],
      mix(grass, palette.layers[3], 0.15),
    ) + drawFlowerBed(sheet)
  const rows = [-1, 1].map(side =>
    times(4, index => drawCypress([MIDDLE + side * (330 + index * 110), GROUND + 30 + index * 55], 140 + index * 55 + chance.between(-10, 10), mix(silhouette(palette, 0.92), palette.leaf, 0.2))),
  )
  return lawn + path + bed + rows.join('')
}

function drawFlowerBed({ palette, chance }: Sheet) {
  return times(60, () => {
    const depth = chance.between(0, 1)
    const reach = (54 + 96 * depth) * 0.86
    return circle([MIDDLE + chance.between(-reach, reach), GROUND + 36 + depth * 190], 3 + depth * 5, chance.pick([palette.accent, palette.accent, palette.lamp, palette.disc]), 0.85)
  })
}
