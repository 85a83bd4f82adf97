// Water under a sky: its wash, the road of light below the sun or moon, and small waves.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { HEIGHT, pill, rectangle, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import { type Sheet, washed } from '#db/seed/pictures/sheet.ts'
import type { Disc } from '#db/seed/pictures/sky.ts'

/** Water from its far line to the foot of the picture. */
export function drawWater(sheet: Sheet, { top, disc }: { top: number; disc: Disc }) {
  const { palette } = sheet
  const colours = [mix(palette.sky[2], palette.layers[0], 0.45), mix(palette.layers[0], palette.layers[1], 0.6), silhouette(palette, 0.68)]
  const body = washed(sheet, 'water', colours, fill => rectangle({ x: 0, y: top, width: WIDTH, height: HEIGHT - top }, fill))
  return body + drawWaves(sheet, top) + drawRoadOfLight(sheet, top, disc)
}

function drawWaves({ palette, chance }: Sheet, top: number) {
  return times(70, () => {
    const distance = chance.between(0, 1) ** 1.5
    const colour = chance.happens(0.5) ? palette.sky[2] : palette.layers[2]
    return pill({ x: chance.between(-100, WIDTH), y: top + 8 + distance * (HEIGHT - top), width: 30 + distance * chance.between(60, 220), height: 1.5 + distance * 4 }, colour, 0.22)
  })
}

/** Glints that grow wider and sparser towards the eye. */
function drawRoadOfLight({ palette, chance }: Sheet, top: number, { x, radius }: Disc) {
  return times(34, row => {
    const distance = row / 34
    const reach = radius * (0.7 + distance * 1.5)
    const width = reach * chance.between(0.5, 1.5)
    return pill(
      { x: x - width / 2 + chance.between(-0.5, 0.5) * reach, y: top + 3 + distance ** 1.6 * (HEIGHT - top), width, height: 2.5 + distance * 8 },
      palette.disc,
      (palette.isRaining ? 0.25 : 0.62) * (1 - distance * 0.55),
    )
  })
}
