// A portrait without a face: a calm bust on a toned ground, told apart by hair, headwear and clothes.

import { drawClothes } from '#db/seed/pictures/clothes.ts'
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { drawHeadBack, drawHeadFront, hasEars, headOf } from '#db/seed/pictures/heads.ts'
import { along, circle, HEIGHT, oval, rectangle, shape, WIDTH } from '#db/seed/pictures/shapes.ts'
import { type Scene, type Sheet, washed } from '#db/seed/pictures/sheet.ts'

const SKINS = ['#e3b793', '#d2a07a', '#bd8862', '#a2704e', '#83583e', '#6b4633']

export const drawPortrait: Scene = sheet => {
  const { palette, chance } = sheet
  const skin = mix(chance.pick(SKINS), palette.layers[1], palette.hasStars ? 0.3 : 0.12)
  const person = {
    head: headOf(sheet.number),
    skin,
    shade: mix(skin, palette.layers[2], 0.3),
    hair: mix(chance.pick(['#2a2320', '#3b2a22', '#55402f', '#8d8a86', '#c9c4ba']), palette.layers[3], 0.25),
    cloth: chance.pick([palette.accent, mix(palette.leaf, palette.layers[2], 0.2), palette.layers[2], mix(palette.disc, palette.layers[1], 0.35)]),
  }
  return drawGroundOf(sheet) + drawHeadBack(sheet, person) + drawClothes(sheet, person) + drawFace(person) + (hasEars(person.head) ? drawEars(person) : '') + drawHeadFront(sheet, person)
}

/** The wash of the hour, a great disc behind the head, and one far line of hills. */
function drawGroundOf(sheet: Sheet) {
  const { palette, chance } = sheet
  const ground = washed(sheet, 'ground', palette.sky, fill => rectangle({ x: 0, y: 0, width: WIDTH, height: HEIGHT }, fill))
  const disc = circle([WIDTH / 2 + chance.between(-50, 50), 430], chance.between(330, 380), mix(palette.disc, palette.sky[1], palette.hasStars ? 0.62 : 0.3), 0.8)
  const level = chance.between(700, 800)
  const hill = shape(along`M0 ${level}C${420} ${level - 120} ${760} ${level + 110} ${WIDTH} ${level - 40}V${HEIGHT}H0z`, silhouette(palette, 0.26), 0.85)
  return ground + disc + hill
}

function drawFace({ skin, shade }: { skin: string; shade: string }) {
  const head = shape(along`M${672} ${400}C${668} ${240} ${932} ${240} ${928} ${400}C${928} ${520} ${880} ${620} ${800} ${624}C${720} ${620} ${672} ${520} ${672} ${400}z`, skin)
  const side = shape(along`M${800} ${282}C${890} ${282} ${930} ${330} ${928} ${400}C${928} ${520} ${880} ${620} ${800} ${624}C${862} ${560} ${880} ${420} ${800} ${282}z`, shade, 0.45)
  return head + side
}

const drawEars = ({ skin, shade }: { skin: string; shade: string }) => oval([669, 440], [19, 34], skin) + oval([931, 440], [19, 34], shade)
