// A city: three rows of towers into the haze, some windows lit, a domed landmark, and roofs or water before them.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { drawHillside, rollingLine } from '#db/seed/pictures/land.ts'
import { drawMosque } from '#db/seed/pictures/mosque.ts'
import { drawPalm } from '#db/seed/pictures/plants.ts'
import { HEIGHT, mirrored, rectangle, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import { type Scene, type Sheet, washed } from '#db/seed/pictures/sheet.ts'
import { drawSky, placeDisc } from '#db/seed/pictures/sky.ts'
import { drawTower } from '#db/seed/pictures/tower.ts'
import { drawWater } from '#db/seed/pictures/water.ts'

const STREET = 800

export const drawCity: Scene = sheet => {
  const disc = placeDisc(sheet, { highest: 180, lowest: 360 })
  const town = [
    drawTowers(sheet, { nearness: 0.34, shortest: 210, tallest: 430 }),
    drawTowers(sheet, { nearness: 0.55, shortest: 150, tallest: 390 }),
    sheet.chance.happens(0.5) ? drawMosque(sheet, [sheet.chance.between(640, 960), STREET], sheet.chance.between(1, 1.25)) : '',
    drawTowers(sheet, { nearness: 0.78, shortest: 60, tallest: 300, gaps: 0.42 }),
  ].join('')
  const mountain = drawHillside(sheet, 'mountain', rollingLine(sheet, { level: 520, swing: 70, waves: 1.4 }), 0.2)
  return drawSky(sheet, disc, STREET) + mountain + (sheet.chance.happens(0.5) ? drawByTheWater(sheet, town, disc) : drawByThePark(sheet, town))
}

function drawTowers(sheet: Sheet, { nearness, shortest, tallest, gaps = 0.12 }: { nearness: number; shortest: number; tallest: number; gaps?: number }) {
  const { chance } = sheet
  const towers: string[] = []
  for (let x = -30; x < WIDTH; ) {
    const width = chance.between(62, 132)
    const isGap = chance.happens(gaps)
    if (!isGap) towers.push(drawTower(sheet, { x, foot: STREET, width, height: chance.between(shortest, tallest), nearness }))
    x += isGap ? width * 0.7 : width + chance.between(-6, 16)
  }
  return towers.join('')
}

function drawByTheWater(sheet: Sheet, town: string, disc: { x: number; y: number; radius: number }) {
  const shore = silhouette(sheet.palette, 0.92)
  return town + drawWater(sheet, { top: STREET, disc }) + mirrored(town, STREET, 0.22) + rectangle({ x: 0, y: STREET - 6, width: WIDTH, height: 14 }, shore)
}

function drawByThePark(sheet: Sheet, town: string) {
  const { palette, chance } = sheet
  const near = silhouette(palette, 0.99)
  const ground = washed(sheet, 'park', [mix(palette.layers[2], palette.leaf, 0.4), near], fill => rectangle({ x: 0, y: STREET - 2, width: WIDTH, height: HEIGHT - STREET + 2 }, fill))
  const avenue = times(12, index => drawPalm([index * 145 + chance.between(-35, 35), 850 + chance.between(0, 40)], chance.between(120, 165), mix(near, palette.leaf, 0.25), chance))
  const close = times(3, index => drawPalm([chance.pick([60, 1440]) + index * 60, 1010], chance.between(330, 430), near, chance))
  return town + ground + avenue + close
}
