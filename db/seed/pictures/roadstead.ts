// The open side of a harbour: a lighthouse at the end of its breakwater, and sails coming home.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { drawHillside, rollingLine } from '#db/seed/pictures/land.ts'
import { drawLighthouse } from '#db/seed/pictures/lighthouse.ts'
import { along, flipped, type Point, polygon, rectangle, shape, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import type { Scene, Sheet } from '#db/seed/pictures/sheet.ts'
import { drawBirds, drawSky, placeDisc } from '#db/seed/pictures/sky.ts'
import { drawWater } from '#db/seed/pictures/water.ts'

const HORIZON = 600

export const drawRoadstead: Scene = sheet => {
  const disc = placeDisc(sheet, { highest: 230, lowest: 440 })
  const breakwater = drawBreakwater(sheet)
  return [
    drawSky(sheet, disc, HORIZON),
    drawHillside(sheet, 'cape', rollingLine(sheet, { level: HORIZON - 40, swing: 60, waves: 1.7 }), 0.24),
    drawWater(sheet, { top: HORIZON, disc }),
    drawBirds(sheet, [WIDTH - disc.x, 300]),
    drawSails(sheet, disc.x),
    disc.x > WIDTH / 2 ? breakwater : flipped(breakwater, WIDTH / 2),
  ].join('')
}

/** Comes in from the left; the caller may turn it round. */
function drawBreakwater(sheet: Sheet) {
  const { palette, chance } = sheet
  const [stone, dark] = [silhouette(palette, 0.88), silhouette(palette, 0.99)]
  const wall = shape(along`M${0} ${770}L${430} ${742}Q${520} ${742} ${560} ${786}L${600} ${830}L${0} ${930}z`, stone)
  const walk = polygon(
    [
      [0, 752],
      [430, 728],
      [500, 736],
      [500, 752],
      [0, 782],
    ],
    mix(stone, palette.sky[2], 0.25),
  )
  const boulders = times(26, index => {
    const [x, size] = [index * 25 - 20, chance.between(26, 50)]
    const y = 905 - index * 3.4
    return polygon(
      [
        [x - size, y + size * 0.5],
        [x - size * 0.6, y - size * 0.4],
        [x + size * 0.2, y - size * 0.6],
        [x + size * 0.9, y - size * 0.1],
        [x + size, y + size * 0.5],
      ],
      mix(dark, stone, chance.between(0, 0.5)),
    )
  })
  return drawLighthouse(sheet, [390, 742], 2.5) + wall + walk + boulders
}

/** From small and pale by the horizon to large and dark before the eye. */
function drawSails(sheet: Sheet, towards: number) {
  const { chance } = sheet
  const inward = towards > WIDTH / 2 ? 1 : -1
  const middle = WIDTH / 2
  return [0.12, 0.2, 0.42, 0.75]
    .map((nearness, index) => drawSail(sheet, [middle + inward * (90 + index * 150 + chance.between(-50, 50)), HORIZON + 12 + nearness * 330], 0.3 + nearness * 1.35))
    .join('')
}

function drawSail({ palette, chance }: Sheet, [x, y]: Point, size: number) {
  const [hull, cloth] = [silhouette(palette, 0.55 + size * 0.3), chance.pick([palette.disc, mix(palette.disc, palette.layers[0], 0.25), palette.accent])]
  const mainsail = shape(along`M${x} ${y - 240 * size}Q${x + 96 * size} ${y - 120 * size} ${x + 108 * size} ${y - 34 * size}L${x} ${y - 34 * size}z`, cloth)
  const foresail = shape(
    along`M${x - 10 * size} ${y - 216 * size}Q${x - 50 * size} ${y - 90 * size} ${x - 86 * size} ${y - 34 * size}L${x - 10 * size} ${y - 34 * size}z`,
    mix(cloth, palette.layers[1], 0.35),
  )
  const body = shape(along`M${x - 104 * size} ${y - 24 * size}H${x + 116 * size}L${x + 84 * size} ${y + 4 * size}H${x - 66 * size}z`, hull)
  return (
    mainsail +
    foresail +
    rectangle({ x: x - 6 * size, y: y - 246 * size, width: 6 * size, height: 224 * size }, hull) +
    body +
    rectangle({ x: x - 90 * size, y: y + 8 * size, width: 190 * size, height: 5 * size }, hull, 0.35)
  )
}
