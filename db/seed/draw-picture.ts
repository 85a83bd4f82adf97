// The pictures of the sample edition: drawn by our own code, so that they need no licence and no network.
import { chanceFrom } from '#db/seed/pictures/chance.ts'
import { drawCity } from '#db/seed/pictures/city.ts'
import { drawDesert } from '#db/seed/pictures/desert.ts'
import { drawFields } from '#db/seed/pictures/fields.ts'
import { drawHarbour } from '#db/seed/pictures/harbour.ts'
import { drawHills } from '#db/seed/pictures/hills.ts'
import { drawHospital } from '#db/seed/pictures/hospital.ts'
import { drawLaboratory } from '#db/seed/pictures/laboratory.ts'
import { drawLibrary } from '#db/seed/pictures/library.ts'
import { drawMarket } from '#db/seed/pictures/market.ts'
import { drawNightSky } from '#db/seed/pictures/night-sky.ts'
import { NIGHT_PALETTES, PALETTES, type Palette } from '#db/seed/pictures/palettes.ts'
import { drawParliament } from '#db/seed/pictures/parliament.ts'
import { drawPortrait } from '#db/seed/pictures/portrait.ts'
import { drawRiver } from '#db/seed/pictures/river.ts'
import { HEIGHT, WIDTH } from '#db/seed/pictures/shapes.ts'
import type { Scene } from '#db/seed/pictures/sheet.ts'
import { drawRain } from '#db/seed/pictures/sky.ts'
import { drawStadium } from '#db/seed/pictures/stadium.ts'
import type { SamplePicture } from '#db/seed/story.ts'

/** Each scene with the palette its first picture has, so that pictures of one number do not all share an hour. */
const SCENES: Record<SamplePicture['scene'], { draw: Scene; firstPalette: number; palettes?: Palette[]; isIndoors?: boolean }> = {
  harbour: { draw: drawHarbour, firstPalette: 1 },
  city: { draw: drawCity, firstPalette: 2 },
  hills: { draw: drawHills, firstPalette: 5 },
  desert: { draw: drawDesert, firstPalette: 8 },
  stadium: { draw: drawStadium, firstPalette: 4 },
  parliament: { draw: drawParliament, firstPalette: 7 },
  market: { draw: drawMarket, firstPalette: 0 },
  library: { draw: drawLibrary, firstPalette: 1, isIndoors: true },
  laboratory: { draw: drawLaboratory, firstPalette: 2, isIndoors: true },
  hospital: { draw: drawHospital, firstPalette: 5 },
  'night-sky': { draw: drawNightSky, firstPalette: 0, palettes: NIGHT_PALETTES },
  river: { draw: drawRiver, firstPalette: 6 },
  fields: { draw: drawFields, firstPalette: 2 },
  portrait: { draw: drawPortrait, firstPalette: 0, isIndoors: true },
}

/**
 * An SVG of 1600 × 1000 without words, links or scripts. The same scene and number always give the same picture;
 * number is a whole number, and ten that follow one another come in ten palettes.
 */
export function drawPicture(scene: SamplePicture['scene'], number: number): string {
  const { draw, firstPalette, palettes = PALETTES, isIndoors } = SCENES[scene]
  const name = `${scene}-${number}`
  const palette = palettes[(firstPalette + Math.abs(number - 1)) % palettes.length] as Palette
  const sheet = { name, number, palette, chance: chanceFrom(name) }
  const drawn = draw(sheet) + (isIndoors ? '' : drawRain(sheet))
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">${drawn}</svg>`
}
