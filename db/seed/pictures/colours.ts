// Mixing paint: a colour between two others, or one taken from a palette by its distance.
import type { Palette } from '#db/seed/pictures/palettes.ts'

/** A colour between two others; share is how much of the second is in it, 0 to 1. */
export function mix(first: string, second: string, share: number) {
  const [from, to] = [channels(first), channels(second)]
  return `#${from.map((value, index) => hexadecimal(value + ((to[index] ?? value) - value) * share)).join('')}`
}

/** The colour of a silhouette: nearness 0 melts into the horizon, 1 stands right before the eye. */
export function silhouette(palette: Palette, nearness: number) {
  const steps = [palette.sky[2], ...palette.layers]
  const place = Math.min(nearness, 0.999) * (steps.length - 1)
  const below = Math.floor(place)
  return mix(steps[below] as string, steps[below + 1] as string, place - below)
}

const channels = (colour: string) => [1, 3, 5].map(start => Number.parseInt(colour.slice(start, start + 2), 16))
const hexadecimal = (value: number) => Math.round(value).toString(16).padStart(2, '0')
