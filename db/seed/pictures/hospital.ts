// A hospital without any emblem: a calm building of many windows, an entrance with its canopy, and a garden.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { drawHillside, rollingLine } from '#db/seed/pictures/land.ts'
import { drawBush, drawCypress, drawPalm, drawRoundTree } from '#db/seed/pictures/plants.ts'
import { along, type Box, boxes, circle, flipped, HEIGHT, polygon, rectangle, shape, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import { glowing, type Scene, type Sheet, washed } from '#db/seed/pictures/sheet.ts'
import { drawSky, placeDisc } from '#db/seed/pictures/sky.ts'

const GROUND = 760

export const drawHospital: Scene = sheet => {
  const { chance } = sheet
  const disc = placeDisc(sheet, { highest: 140, lowest: 260 })
  const house = drawHouse(sheet) + drawGarden(sheet)
  return [
    drawSky(sheet, disc, GROUND),
    drawHillside(sheet, 'hill', rollingLine(sheet, { level: 610, swing: 70, waves: 1.4 }), 0.22),
    drawTreesBehind(sheet),
    disc.x > WIDTH / 2 ? house : flipped(house, WIDTH / 2),
    chance.happens(0.5) ? drawFrontTrees(sheet) : drawFrontPalms(sheet),
  ].join('')
}

/** The tall block stands to the left of the entrance; the caller may turn it round. */
function drawHouse(sheet: Sheet) {
  const { chance } = sheet
  const width = chance.between(400, 490)
  const tall: Box = { x: 790 - width, y: chance.between(205, 300), width, height: 0 }
  const wing: Box = { x: tall.x + tall.width, y: chance.between(430, 500), width: chance.between(430, 520), height: 0 }
  const low: Box = { x: tall.x - 230, y: chance.between(530, 580), width: 232, height: 0 }
  const blocks = [low, wing, tall].map(block => drawBlock(sheet, { ...block, height: GROUND - block.y }))
  return blocks.join('') + drawStairTower(sheet, tall) + drawRoofGarden(sheet, wing) + drawEntrance(sheet, tall.x + tall.width + 20)
}

function wallsOf({ palette }: Sheet) {
  return {
    wall: mix(palette.disc, palette.layers[0], palette.hasStars ? 0.72 : 0.34),
    shade: mix(palette.layers[0], palette.layers[1], palette.hasStars ? 0.7 : 0.3),
    glass: mix(palette.layers[1], palette.layers[2], palette.hasStars ? 0.7 : 0.25),
  }
}

/** Floors of windows between pale bands; each window is lit or not. */
function drawBlock(sheet: Sheet, block: Box) {
  const { palette, chance } = sheet
  const { wall, shade, glass } = wallsOf(sheet)
  const { x, y, width, height } = block
  const [columns, floors] = [Math.floor((width - 30) / 46), Math.floor((height - 30) / 58)]
  const margin = (width - columns * 46 + 14) / 2
  const all = Array.from({ length: columns * floors }, (_, index) => ({
    x: x + margin + (index % columns) * 46,
    y: y + 30 + Math.floor(index / columns) * 58,
    width: 32,
    height: 34,
  }))
  const isLit = all.map(() => chance.happens(palette.shareOfLitWindows))
  const bands = times(floors, floor => rectangle({ x, y: y + 70 + floor * 58, width, height: 6 }, shade, 0.7))
  return (
    rectangle(block, wall) +
    rectangle({ x: x + width - 34, y, width: 34, height }, shade, 0.35) +
    bands +
    boxes(
      all.filter((_, index) => !isLit[index]),
      glass,
      0.8,
    ) +
    boxes(
      all.filter((_, index) => isLit[index]),
      palette.lamp,
    ) +
    rectangle({ x: x - 8, y: y - 12, width: width + 16, height: 16 }, shade)
  )
}

function drawStairTower(sheet: Sheet, { x, y, width }: Box) {
  const { palette } = sheet
  const { shade, glass } = wallsOf(sheet)
  const left = x + width * 0.42
  const roof = rectangle({ x: x + 40, y: y - 52, width: 90, height: 44 }, shade) + rectangle({ x: x + width - 130, y: y - 38, width: 70, height: 30 }, shade)
  return (
    roof +
    rectangle({ x: left, y: y - 60, width: 84, height: GROUND - y + 60 }, mix(palette.accent, shade, 0.35)) +
    rectangle({ x: left + 28, y: y - 30, width: 28, height: GROUND - y }, mix(palette.lamp, glass, 0.9 - palette.shareOfLitWindows * 1.4))
  )
}

const drawRoofGarden = ({ palette, chance }: Sheet, { x, y, width }: Box) =>
  times(9, index => drawBush([x + 50 + (index * (width - 90)) / 8, y - 18], chance.between(34, 62), mix(palette.leaf, palette.layers[2], 0.3)))

function drawEntrance(sheet: Sheet, x: number) {
  const { palette } = sheet
  const { wall, shade } = wallsOf(sheet)
  const light = glowing(sheet, 'entrance', palette.lamp, 0.25 + palette.shareOfLitWindows, fill => circle([x + 130, GROUND - 40], 230, fill))
  const doors =
    rectangle({ x: x + 20, y: GROUND - 104, width: 220, height: 104 }, palette.lamp, 0.9) + times(3, index => rectangle({ x: x + 70 + index * 55, y: GROUND - 104, width: 7, height: 104 }, shade))
  const canopy =
    rectangle({ x: x - 40, y: GROUND - 130, width: 340, height: 26 }, mix(palette.accent, palette.layers[2], 0.2)) +
    [x - 20, x + 268].map(left => rectangle({ x: left, y: GROUND - 106, width: 12, height: 108 }, wall)).join('')
  return light + doors + canopy
}

function drawTreesBehind({ palette, chance }: Sheet) {
  return times(22, index => drawRoundTree([index * 76 + chance.between(-20, 20), GROUND + 6], chance.between(120, 200), mix(silhouette(palette, 0.46), palette.leaf, 0.35)))
}

function drawGarden(sheet: Sheet) {
  const { palette, chance } = sheet
  const grass = mix(palette.leaf, palette.layers[2], palette.hasStars ? 0.5 : 0.22)
  const lawn = washed(sheet, 'lawn', [mix(grass, palette.sky[2], 0.16), mix(grass, palette.layers[3], 0.5)], fill =>
    rectangle({ x: 0, y: GROUND - 1, width: WIDTH, height: HEIGHT - GROUND + 1 }, fill),
  )
  const path = shape(
    along`M${850} ${GROUND}C${890} ${830} ${620} ${860} ${500} ${HEIGHT}H${900}C${920} ${900} ${1100} ${850} ${1040} ${GROUND}z`,
    mix(palette.sky[2], palette.layers[1], palette.hasStars ? 0.5 : 0.22),
  )
  const hedge = times(24, index => drawBush([index * 70 + chance.between(-10, 10), GROUND + 6], chance.between(70, 96), mix(grass, palette.layers[3], 0.3)))
  const flowers = times(70, () => circle([chance.between(1080, 1560), chance.between(840, 970)], chance.between(4, 8), chance.pick([palette.accent, palette.lamp, palette.disc]), 0.75))
  return lawn + hedge + path + flowers + drawBench(sheet)
}

function drawBench({ palette }: Sheet) {
  const wood = mix(palette.accent, palette.layers[3], 0.6)
  return (
    [0, 1, 2].map(slat => rectangle({ x: 1170, y: 800 + slat * 18, width: 190, height: 11 }, wood)).join('') +
    [1186, 1330]
      .map(x =>
        polygon(
          [
            [x, 796],
            [x + 10, 796],
            [x + 16, 886],
            [x + 4, 886],
          ],
          wood,
        ),
      )
      .join('')
  )
}

function drawFrontTrees({ palette, chance }: Sheet) {
  const leaf = mix(silhouette(palette, 0.98), palette.leaf, 0.22)
  const cypresses = times(3, index => drawCypress([1440 + index * 66, 985], chance.between(320, 440), leaf))
  return drawRoundTree([120 + chance.between(-40, 40), 1000], 480, leaf) + cypresses
}

function drawFrontPalms({ palette, chance }: Sheet) {
  const leaf = mix(silhouette(palette, 0.98), palette.leaf, 0.2)
  return [90, 210, 1430, 1530].map(x => drawPalm([x + chance.between(-20, 20), 1005], chance.between(380, 560), leaf, chance)).join('')
}
