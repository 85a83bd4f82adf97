// Hills: five ridges into the haze, a village or a lone row of cypresses on the near slope.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { drawGround, drawHillside, type GroundLine, rollingLine } from '#db/seed/pictures/land.ts'
import { drawBush, drawCypress, drawRoundTree } from '#db/seed/pictures/plants.ts'
import { boxes, group, rectangle, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import type { Scene, Sheet } from '#db/seed/pictures/sheet.ts'
import { drawBirds, drawSky, placeDisc } from '#db/seed/pictures/sky.ts'

export const drawHills: Scene = sheet => {
  const { chance } = sheet
  const disc = placeDisc(sheet, { highest: 200, lowest: 400 })
  const steepness = chance.between(0.7, 1.35)
  const ridges = [0.2, 0.36, 0.52, 0.7].map((nearness, index) => ({
    nearness,
    line: rollingLine(sheet, { level: 470 + index * 92, swing: (115 - index * 14) * steepness, waves: chance.between(0.9, 1.7) }),
  }))
  const near = rollingLine(sheet, { level: 885, swing: 55, waves: 1.1 })
  const village = chance.happens(0.6) ? drawVillage(sheet, ridges[3]?.line ?? near) : drawWood(sheet, ridges[3]?.line ?? near)
  const slopes = ridges.map(({ nearness, line }, index) => (index === 3 ? village : '') + drawHillside(sheet, `ridge-${index}`, line, nearness))
  return drawSky(sheet, disc, 720) + drawBirds(sheet, [disc.x > 800 ? 480 : 1120, 260]) + slopes.join('') + drawTerraces(sheet, ridges[3]?.line ?? near) + drawNearSlope(sheet, near)
}

/** Flat-roofed houses along the brow of a hill. */
function drawVillage({ palette, chance }: Sheet, line: GroundLine) {
  const start = chance.between(250, 850)
  return times(13, index => {
    const [x, width, height] = [start + index * 38 + chance.between(-8, 8), chance.between(40, 66), chance.between(34, 76)]
    const wall = mix(silhouette(palette, 0.55), palette.sky[2], chance.between(0, 0.35))
    const foot = Math.min(line(x), line(x + width))
    const windows = [0.2, 0.6].filter(() => chance.happens(0.6)).map(share => ({ x: x + width * share, y: foot - height * 0.74, width: 8, height: 13 }))
    return rectangle({ x, y: foot - height, width, height: height + 60 }, wall) + boxes(windows, chance.happens(palette.shareOfLitWindows + 0.1) ? palette.lamp : silhouette(palette, 0.8))
  })
}

function drawWood({ palette, chance }: Sheet, line: GroundLine) {
  const start = chance.between(150, 800)
  return times(16, index => {
    const x = start + index * 36 + chance.between(-12, 12)
    return drawRoundTree([x, line(x) + 8], chance.between(60, 110), silhouette(palette, 0.68))
  })
}

/** Dry-stone terraces: the brow again and again, lower and fainter. */
function drawTerraces({ palette }: Sheet, line: GroundLine) {
  const stone = silhouette(palette, 0.9)
  return [34, 72, 114, 160]
    .map((drop, index) =>
      group(
        drawGround(x => line(x) + drop + index * 22 * Math.sin(x / 260), stone),
        0.1,
      ),
    )
    .join('')
}

function drawNearSlope({ palette, chance }: Sheet, line: GroundLine) {
  const ink = silhouette(palette, 0.99)
  const leaf = mix(ink, palette.leaf, 0.2)
  const side = chance.pick([90, 1180])
  const cypresses = times(chance.whole(3, 6), index => {
    const x = side + index * 62 + chance.between(-14, 14)
    return drawCypress([x, line(x) + 12], chance.between(190, 340), leaf)
  })
  const bushes = times(14, () => {
    const x = chance.between(0, WIDTH)
    return drawBush([x, line(x) + 4], chance.between(40, 100), ink)
  })
  return cypresses + bushes + drawGround(line, ink)
}
