// A desert: table mountains far off, dunes with a bright and a dark side, palms or tents or a caravan.
import { drawCaravan } from '#db/seed/pictures/caravan.ts'
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { drawBush, drawPalm } from '#db/seed/pictures/plants.ts'
import { along, curve, HEIGHT, type Point, polygon, shape, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import { type Scene, type Sheet, washed } from '#db/seed/pictures/sheet.ts'
import { drawSky, placeDisc } from '#db/seed/pictures/sky.ts'

export const drawDesert: Scene = sheet => {
  const disc = placeDisc(sheet, { highest: 200, lowest: 420 })
  const { chance } = sheet
  const visitors = chance.pick([drawOasis, drawTents, drawCaravan])
  return [
    drawSky(sheet, disc, 700),
    drawTableMountains(sheet),
    drawDune(sheet, { part: 'far', peak: [chance.between(200, 600), 590], spread: 900, nearness: 0.28 }),
    drawDune(sheet, { part: 'middle', peak: [chance.between(950, 1350), 610], spread: 980, nearness: 0.42 }),
    visitors(sheet, [chance.between(560, 900), 792]),
    drawDune(sheet, { part: 'near', peak: [chance.between(150, 420), 742], spread: 1500, nearness: 0.58 }),
    drawDune(sheet, { part: 'front', peak: [chance.between(1150, 1500), 828], spread: 1500, nearness: 0.8 }),
    drawRipples(sheet),
  ].join('')
}

function drawTableMountains({ palette, chance }: Sheet) {
  const colour = silhouette(palette, 0.2)
  return times(4, index => {
    const [x, width, height] = [index * 420 + chance.between(-120, 120), chance.between(140, 330), chance.between(60, 170)]
    return polygon([[x - 70, 700], [x, 640 - height], [x + width, 640 - height + chance.between(-6, 12)], [x + width + 80, 700]], colour)
  })
}

type Dune = { part: string; peak: Point; spread: number; nearness: number }

/** The whole dune in sunlit sand, and over it the side that lies in shade behind a curling crest. */
function drawDune(sheet: Sheet, { part, peak: [x, y], spread, nearness }: Dune) {
  const { palette } = sheet
  const sand = mix(silhouette(palette, nearness), palette.disc, 0.2 * (1 - nearness))
  const [left, right, drop] = [x - spread, x + spread * 0.9, spread * 0.2]
  const outline = along`M${left} ${y + drop * 1.1}C${x - spread * 0.5} ${y + drop * 0.75} ${x - spread * 0.2} ${y} ${x} ${y}C${x + spread * 0.2} ${y + drop * 0.1} ${x + spread * 0.45} ${y + drop} ${right} ${y + drop}`
  const body = washed(sheet, part, [sand, silhouette(palette, nearness + 0.1)], fill => shape(`${outline}${along`L${Math.max(right, WIDTH)} ${HEIGHT}L${Math.min(left, 0)} ${HEIGHT}z`}`, fill))
  const shade = along`M${x} ${y}C${x + spread * 0.2} ${y + drop * 0.1} ${x + spread * 0.45} ${y + drop} ${right} ${y + drop}L${right} ${HEIGHT}L${x + spread * 0.12} ${HEIGHT}C${x + spread * 0.34} ${y + drop * 1.5} ${x - spread * 0.1} ${y + drop * 0.8} ${x} ${y}z`
  return body + shape(shade, silhouette(palette, Math.min(1, nearness + 0.2)), 0.75)
}

function drawOasis({ palette, chance }: Sheet, [x, y]: Point) {
  const ink = mix(silhouette(palette, 0.85), palette.leaf, 0.3)
  const palms = times(chance.whole(5, 8), index => drawPalm([x + index * 52 - 180 + chance.between(-18, 18), y + 30], chance.between(150, 270), ink, chance))
  return palms + times(6, index => drawBush([x - 180 + index * 75, y + 14], chance.between(60, 110), ink))
}

function drawTents({ palette, chance }: Sheet, [x, y]: Point) {
  const cloth = silhouette(palette, 0.88)
  return times(3, index => {
    const [left, size] = [x + index * 190 - 260, chance.between(0.8, 1.2)]
    const [top, foot] = [y - 92 * size, y + 40]
    const roof = along`M${left - 120 * size} ${foot}Q${left - 40 * size} ${top + 40} ${left} ${top}Q${left + 40 * size} ${top + 40} ${left + 120 * size} ${foot}z`
    return shape(roof, cloth) + polygon([[left - 26 * size, foot], [left, top + 34], [left + 26 * size, foot]], palette.lamp, 0.85) + curve(along`M${left} ${top}v${-14}`, cloth, 4)
  })
}

function drawRipples({ palette, chance }: Sheet) {
  return times(9, index => {
    const [x, y] = [chance.between(-100, 900), 915 + index * 10]
    return curve(along`M${x} ${y}q${150} ${-16} ${300} ${0}t${280} ${6}`, palette.sky[2], 2.5, 0.1)
  })
}
