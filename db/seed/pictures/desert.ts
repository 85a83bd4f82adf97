// A desert: table mountains far off, dunes with a bright and a dark side, and on a ridge palms, tents or a caravan.
import { drawCaravan } from '#db/seed/pictures/caravan.ts'
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { drawHillside, type GroundLine, rollingLine } from '#db/seed/pictures/land.ts'
import { drawBush, drawPalm } from '#db/seed/pictures/plants.ts'
import { along, curve, HEIGHT, type Point, polygon, rectangle, shape, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import { type Scene, type Sheet, washed } from '#db/seed/pictures/sheet.ts'
import { drawSky, placeDisc } from '#db/seed/pictures/sky.ts'

export const drawDesert: Scene = sheet => {
  const { chance, palette } = sheet
  const disc = placeDisc(sheet, { highest: 200, lowest: 420 })
  const ridge = rollingLine(sheet, { level: 745, swing: 26, waves: 1.3 })
  const visitors = chance.pick([drawOasis, drawTents, drawCaravan])
  const leftFirst = chance.happens(0.5)
  return [
    drawSky(sheet, disc, 700),
    drawTableMountains(sheet),
    rectangle({ x: 0, y: 690, width: WIDTH, height: 310 }, silhouette(palette, 0.3)),
    drawDune(sheet, { part: 'far', peak: [leftFirst ? 1180 : 420, chance.between(585, 625)], spread: 800, nearness: 0.27 }),
    drawDune(sheet, { part: 'middle', peak: [leftFirst ? 330 : 1230, chance.between(610, 650)], spread: 900, nearness: 0.38 }),
    visitors(sheet, ridge),
    drawHillside(sheet, 'ridge', ridge, 0.54),
    drawDune(sheet, { part: 'near', peak: [chance.between(180, 560), 800], spread: 1250, nearness: 0.66 }),
    drawDune(sheet, { part: 'front', peak: [chance.between(1020, 1340), 862], spread: 1100, nearness: 0.82 }),
    drawRipples(sheet),
  ].join('')
}

/** Flat-topped rock on its slope of rubble. */
function drawTableMountains({ palette, chance }: Sheet) {
  const [rock, rubble] = [silhouette(palette, 0.24), silhouette(palette, 0.16)]
  return times(chance.whole(2, 3), index => {
    const [x, width, top] = [index * 560 + chance.between(-160, 200), chance.between(150, 420), chance.between(500, 590)]
    const slope = polygon(
      [
        [x - 190, 700],
        [x - 20, top + 60],
        [x + width + 20, top + 60],
        [x + width + 190, 700],
      ],
      rubble,
    )
    return (
      slope +
      polygon(
        [
          [x - 34, top + 74],
          [x - 10, top],
          [x + width * 0.6, top],
          [x + width * 0.64, top + 16],
          [x + width, top + 20],
          [x + width + 30, top + 74],
        ],
        rock,
      )
    )
  })
}

type Dune = { part: string; peak: Point; spread: number; nearness: number }

/** The whole dune in sunlit sand, and over it the side in shade, behind a crest that winds down to the eye. */
function drawDune(sheet: Sheet, { part, peak: [x, y], spread, nearness }: Dune) {
  const { palette } = sheet
  const sand = mix(silhouette(palette, nearness), palette.disc, 0.2 * (1 - nearness))
  const [left, right, drop] = [x - spread, x + spread, spread * 0.2]
  const rightSlope = along`C${x + spread * 0.18} ${y + drop * 0.1} ${x + spread * 0.4} ${y + drop * 0.9} ${right} ${y + drop}`
  const body = along`M${left} ${HEIGHT}V${y + drop}C${x - spread * 0.5} ${y + drop * 0.85} ${x - spread * 0.22} ${y} ${x} ${y}` + rightSlope + along`V${HEIGHT}z`
  const shade =
    along`M${x} ${y}` +
    rightSlope +
    along`V${HEIGHT}H${x - spread * 0.02}C${x + spread * 0.24} ${y + drop * 1.7} ${x + spread * 0.02} ${y + drop * 1.05} ${x + spread * 0.05} ${y + drop * 0.6}C${x + spread * 0.07} ${y + drop * 0.3} ${x + spread * 0.03} ${y + drop * 0.1} ${x} ${y}z`
  return (
    washed(sheet, part, [sand, silhouette(palette, nearness + 0.1)], fill => shape(body, fill)) +
    washed(sheet, `${part}-shade`, [silhouette(palette, Math.min(1, nearness + 0.2)), silhouette(palette, nearness + 0.12)], fill => shape(shade, fill, 0.8))
  )
}

function drawOasis({ palette, chance }: Sheet, ridge: GroundLine) {
  const [ink, start] = [mix(silhouette(palette, 0.85), palette.leaf, 0.3), chance.between(430, 900)]
  const palms = times(chance.whole(5, 8), index => {
    const x = start + index * 48 + chance.between(-16, 16)
    return drawPalm([x, ridge(x) + 10], chance.between(150, 280), ink, chance)
  })
  return palms + times(6, index => drawBush([start - 10 + index * 68, ridge(start - 10 + index * 68) + 2], chance.between(60, 110), ink))
}

function drawTents({ palette, chance }: Sheet, ridge: GroundLine) {
  const [cloth, start] = [silhouette(palette, 0.88), chance.between(420, 800)]
  return times(3, index => {
    const [x, size] = [start + index * 195, chance.between(0.85, 1.25)]
    const foot = ridge(x) + 16
    const top = foot - 128 * size
    const roof = along`M${x - 122 * size} ${foot}Q${x - 40 * size} ${top + 46} ${x} ${top}Q${x + 40 * size} ${top + 46} ${x + 122 * size} ${foot}z`
    return (
      curve(along`M${x} ${top}v${-14}`, cloth, 4) +
      shape(roof, cloth) +
      polygon(
        [
          [x - 26 * size, foot],
          [x, top + 34],
          [x + 26 * size, foot],
        ],
        palette.lamp,
        0.85,
      )
    )
  })
}

function drawRipples({ palette, chance }: Sheet) {
  return times(9, index => {
    const [x, y] = [chance.between(-100, 900), 915 + index * 10]
    return curve(along`M${x} ${y}q${150} ${-16} ${300} ${0}t${280} ${6}`, palette.sky[2], 2.5, 0.1)
  })
}
