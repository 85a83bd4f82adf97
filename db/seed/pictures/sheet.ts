// One sheet of paper: what every scene is given to draw with.
import type { Chance } from '#db/seed/pictures/chance.ts'
import type { Palette } from '#db/seed/pictures/palettes.ts'

export type Sheet = {
  /** Begins the id of every wash, so that two pictures may share a page. */
  name: string
  number: number
  palette: Palette
  chance: Chance
}

export type Scene = (sheet: Sheet) => string

/** Draws with a fill that runs evenly from the top of the shape to its foot through the colours given. */
export function washed(sheet: Sheet, part: string, colours: string[], draw: (fill: string) => string) {
  const id = `${sheet.name}-${part}`
  const stops = colours.map((colour, index) => `<stop offset="${Math.round((index / (colours.length - 1)) * 100)}%" stop-color="${colour}"/>`)
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops.join('')}</linearGradient>${draw(`url(#${id})`)}`
}

/** Draws with one colour that is solid at the top of the shape and gone at its foot: beams, light on a floor. */
export function fading(sheet: Sheet, part: string, colour: string, opacity: number, draw: (fill: string) => string) {
  const id = `${sheet.name}-${part}`
  const stops = `<stop offset="0%" stop-color="${colour}" stop-opacity="${opacity}"/><stop offset="100%" stop-color="${colour}" stop-opacity="0"/>`
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${stops}</linearGradient>${draw(`url(#${id})`)}`
}

/** Draws with a glow that is strongest in the middle of the shape and gone at its rim. */
export function glowing(sheet: Sheet, part: string, colour: string, opacity: number, draw: (fill: string) => string) {
  const id = `${sheet.name}-${part}`
  const stops = `<stop offset="0%" stop-color="${colour}" stop-opacity="${opacity}"/><stop offset="100%" stop-color="${colour}" stop-opacity="0"/>`
  return `<radialGradient id="${id}">${stops}</radialGradient>${draw(`url(#${id})`)}`
}
