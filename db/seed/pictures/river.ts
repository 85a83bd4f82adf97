// A river under its bridge: the far bank with a small town or woods, the bridge and its reflection, reeds before the eye.
import { drawArchedBridge, drawMastBridge, drawSuspensionBridge } from '#db/seed/pictures/bridge.ts'
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { drawHillside, rollingLine } from '#db/seed/pictures/land.ts'
import { drawMosque } from '#db/seed/pictures/mosque.ts'
import { drawCypress, drawPalm, drawReeds, drawRoundTree } from '#db/seed/pictures/plants.ts'
import { along, boxes, HEIGHT, mirrored, outline, type Point, polygon, rectangle, shape, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import type { Scene, Sheet } from '#db/seed/pictures/sheet.ts'
import { drawBirds, drawSky, placeDisc } from '#db/seed/pictures/sky.ts'
import { drawWater } from '#db/seed/pictures/water.ts'

const FAR_BANK = 600
const WATERLINE = 730

export const drawRiver: Scene = sheet => {
  const { chance } = sheet
  const disc = placeDisc(sheet, { highest: 180, lowest: 340 })
  const bridge = chance.pick([drawArchedBridge, drawSuspensionBridge, drawMastBridge])(sheet, WATERLINE)
  const bank = chance.pick([drawTown, drawWoods])(sheet)
  return [
    drawSky(sheet, disc, FAR_BANK),
    drawHillside(sheet, 'hills', rollingLine(sheet, { level: 500, swing: 75, waves: 1.3 }), 0.2),
    bank,
    drawWater(sheet, { top: FAR_BANK, disc }),
    mirrored(bank, FAR_BANK, 0.2),
    drawBirds(sheet, [WIDTH - disc.x, 220]),
    mirrored(bridge, WATERLINE, 0.16),
    bridge,
    chance.happens(0.7) ? drawRowingBoat(sheet, [disc.x + chance.between(-120, 120), 880]) : '',
    drawNearBank(sheet, disc.x < WIDTH / 2 ? WIDTH : 0),
  ].join('')
}

function drawTown(sheet: Sheet) {
  const { palette, chance } = sheet
  const houses = times(34, index => {
    const [x, width, height] = [index * 48 - 10, chance.between(40, 58), chance.between(34, 96)]
    const wall = mix(silhouette(palette, 0.44), palette.sky[2], chance.between(0, 0.25))
    const windows = [0.2, 0.6].flatMap(share =>
      [14, 40].filter(() => chance.happens(palette.shareOfLitWindows)).map(drop => ({ x: x + width * share, y: FAR_BANK - height + drop, width: 8, height: 12 })),
    )
    return (
      rectangle({ x, y: FAR_BANK - height, width, height: height + 2 }, wall) +
      boxes(
        windows.filter(({ y }) => y < FAR_BANK - 14),
        palette.lamp,
      )
    )
  })
  return drawMosque(sheet, [chance.between(300, 1300), FAR_BANK], 0.62) + houses
}

function drawWoods({ palette, chance }: Sheet) {
  const colour = mix(silhouette(palette, 0.44), palette.leaf, 0.3)
  return times(40, index => {
    const foot: Point = [index * 42 - 10 + chance.between(-12, 12), FAR_BANK + 2]
    return chance.happens(0.25) ? drawCypress(foot, chance.between(110, 170), colour) : drawRoundTree(foot, chance.between(70, 130), colour)
  })
}

function drawRowingBoat({ palette }: Sheet, [x, y]: Point) {
  const ink = silhouette(palette, 0.99)
  const hull = shape(along`M${x - 96} ${y - 18}Q${x} ${y + 2} ${x + 96} ${y - 20}Q${x + 70} ${y + 16} ${x + 40} ${y + 16}H${x - 44}Q${x - 76} ${y + 14} ${x - 96} ${y - 18}z`, ink)
  const rower =
    polygon(
      [
        [x - 18, y - 4],
        [x - 12, y - 52],
        [x + 12, y - 54],
        [x + 22, y - 4],
      ],
      mix(palette.accent, ink, 0.35),
    ) + shape(along`M${x - 12} ${y - 68}a13 14 0 1 1 26 0a13 14 0 1 1 -26 0z`, ink)
  return (
    outline(
      [
        [x + 4, y - 40],
        [x - 128, y + 26],
      ],
      ink,
      5,
    ) +
    hull +
    rower +
    rectangle({ x: x - 70, y: y + 20, width: 140, height: 5 }, ink, 0.3)
  )
}

/** The bank the eye stands on: one side trees, both sides reeds. */
function drawNearBank({ palette, chance }: Sheet, side: number) {
  const ink = mix(silhouette(palette, 0.99), palette.leaf, 0.12)
  const inward = side === 0 ? 1 : -1
  const bank =
    shape(along`M${side} ${850}C${side + inward * 220} ${850} ${side + inward * 380} ${930} ${side + inward * 700} ${HEIGHT}L${side} ${HEIGHT}z`, ink) +
    shape(along`M${WIDTH - side} ${940}Q${WIDTH - side - inward * 180} ${945} ${WIDTH - side - inward * 300} ${HEIGHT}L${WIDTH - side} ${HEIGHT}z`, ink)
  const trees = chance.happens(0.5)
    ? times(3, index => drawPalm([side + inward * (40 + index * 135), 880 + index * 22], chance.between(380, 600), ink, chance))
    : times(4, index => drawCypress([side + inward * (40 + index * 72), 880 + index * 14], chance.between(360, 540) - index * 50, ink))
  const reeds = times(11, index =>
    drawReeds([index < 8 ? side + inward * (120 + index * 68) : WIDTH - side - inward * (index - 8) * 90, index < 8 ? 880 + index * 17 : 965], chance.between(70, 130), ink, chance),
  )
  return trees + bank + reeds
}
