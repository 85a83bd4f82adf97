// A city: three rows of towers into the haze, some windows lit, a domed landmark, and a park or water before them.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { drawHillside, rollingLine } from '#db/seed/pictures/land.ts'
import { drawMosque } from '#db/seed/pictures/mosque.ts'
import { drawBush, drawPalm, drawRoundTree } from '#db/seed/pictures/plants.ts'
import { along, HEIGHT, mirrored, rectangle, shape, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import { type Scene, type Sheet, washed } from '#db/seed/pictures/sheet.ts'
import { type Disc, drawSky, placeDisc } from '#db/seed/pictures/sky.ts'
import { drawTower } from '#db/seed/pictures/tower.ts'
import { drawWater } from '#db/seed/pictures/water.ts'

const STREET = 800

export const drawCity: Scene = sheet => {
  const { chance } = sheet
  const disc = placeDisc(sheet, { highest: 170, lowest: 330 })
  const heart = chance.between(420, 1180)
  const town = [
    drawTowers(sheet, { heart, nearness: 0.34, shortest: 190, tallest: 600 }),
    drawTowers(sheet, { heart: heart + chance.between(-250, 250), nearness: 0.55, shortest: 110, tallest: 470 }),
    chance.happens(0.5) ? drawMosque(sheet, [WIDTH - heart, STREET], chance.between(1, 1.2)) : '',
    drawTowers(sheet, { heart: chance.pick([60, 1540]), nearness: 0.78, shortest: 40, tallest: 330, gaps: 0.5 }),
  ].join('')
  const mountain = drawHillside(sheet, 'mountain', rollingLine(sheet, { level: 520, swing: 70, waves: 1.4 }), 0.2)
  return drawSky(sheet, disc, STREET) + mountain + (sheet.number % 2 === 0 ? drawByTheWater(sheet, town, disc) : drawByThePark(sheet, town))
}

type Row = { heart: number; nearness: number; shortest: number; tallest: number; gaps?: number }

/** One row from edge to edge; towers rise towards the heart of the town and fall away from it. */
function drawTowers(sheet: Sheet, { heart, nearness, shortest, tallest, gaps = 0.12 }: Row) {
  const { chance } = sheet
  const towers: string[] = []
  for (let x = -30; x < WIDTH; ) {
    const width = chance.between(66, 128)
    const isGap = chance.happens(gaps)
    const closeness = Math.exp(-(((x - heart) / 430) ** 2))
    const height = shortest + (tallest - shortest) * (0.18 + closeness * 0.82) * chance.between(0.45, 1)
    if (!isGap) towers.push(drawTower(sheet, { x, foot: STREET, width, height, nearness }))
    x += isGap ? width * 0.8 : width + chance.between(-6, 18)
  }
  return towers.join('')
}

function drawByTheWater(sheet: Sheet, town: string, disc: Disc) {
  const shore = silhouette(sheet.palette, 0.92)
  const trees = times(30, index => drawBush([index * 56 + sheet.chance.between(-20, 20), STREET], sheet.chance.between(50, 90), mix(shore, sheet.palette.leaf, 0.3)))
  return town + trees + drawWater(sheet, { top: STREET, disc }) + mirrored(town, STREET, 0.22) + rectangle({ x: 0, y: STREET - 4, width: WIDTH, height: 14 }, shore)
}

function drawByThePark(sheet: Sheet, town: string) {
  const { palette, chance } = sheet
  const [near, leaf] = [silhouette(palette, 0.99), mix(silhouette(palette, 0.8), palette.leaf, 0.45)]
  const ground = washed(sheet, 'park', [mix(palette.leaf, palette.layers[2], 0.35), near], fill => rectangle({ x: 0, y: STREET - 2, width: WIDTH, height: HEIGHT - STREET + 2 }, fill))
  const pond = shape(
    along`M${420} ${895}C${520} ${862} ${700} ${884} ${840} ${866}C${1010} ${846} ${1230} ${866} ${1210} ${898}C${1190} ${932} ${960} ${918} ${820} ${940}C${640} ${962} ${300} ${940} ${420} ${895}z`,
    mix(palette.sky[2], palette.layers[1], 0.45),
  )
  const trees = times(26, index => drawRoundTree([index * 64 + chance.between(-22, 22), STREET + 14], chance.between(56, 100), leaf))
  const palms = [40, 150, 1460, 1560].map(x => drawPalm([x + chance.between(-25, 25), 1010], chance.between(300, 470), near, chance))
  return town + trees + ground + pond + drawHedges(sheet) + palms.join('')
}

function drawHedges({ palette, chance }: Sheet) {
  const colour = mix(silhouette(palette, 0.92), palette.leaf, 0.22)
  return times(16, index => drawBush([index * 108 + chance.between(-30, 30), 1018 + Math.sin(index * 2.3) * 14], chance.between(110, 190), colour))
}
