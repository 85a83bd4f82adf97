// What is overhead in every outdoor picture: the wash of the hour, its sun or moon, clouds, stars and rain.
import { mix } from '#db/seed/pictures/colours.ts'
import { along, circle, curve, HEIGHT, pill, rectangle, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import { glowing, type Sheet, washed } from '#db/seed/pictures/sheet.ts'

export type Disc = { x: number; y: number; radius: number }

/** Chooses where the sun or moon stands: never in the very middle, never at the edge. */
export function placeDisc({ chance }: Sheet, { highest = 190, lowest = 400 } = {}): Disc {
  const x = chance.happens(0.5) ? chance.between(330, 660) : chance.between(940, 1270)
  return { x, y: chance.between(highest, lowest), radius: chance.between(78, 122) }
}

/** The sky down to the horizon. */
export function drawSky(sheet: Sheet, disc: Disc, horizon: number) {
  const { palette } = sheet
  const air = washed(sheet, 'sky', palette.sky, fill => rectangle({ x: 0, y: 0, width: WIDTH, height: horizon + 2 }, fill))
  const stars = palette.hasStars ? drawStars(sheet, { count: 90, lowest: horizon * 0.8 }) : ''
  return air + stars + drawDisc(sheet, disc) + drawClouds(sheet, horizon)
}

export function drawDisc(sheet: Sheet, { x, y, radius }: Disc) {
  const { palette } = sheet
  const glow = glowing(sheet, 'glow', palette.disc, palette.isRaining ? 0.25 : 0.5, fill => circle([x, y], radius * 3.4, fill))
  return glow + circle([x, y], radius, palette.disc, palette.isRaining ? 0.5 : 0.92)
}

export function drawStars({ palette, chance }: Sheet, { count, lowest }: { count: number; lowest: number }) {
  return times(count, () => circle([chance.between(0, WIDTH), lowest * chance.between(0, 1) ** 1.4], chance.between(0.8, 2.6), palette.disc, chance.between(0.3, 0.9)))
}

/** Long flat banks, each of three or four bars that overlap. */
function drawClouds({ palette, chance }: Sheet, horizon: number) {
  const colour = mix(palette.disc, palette.sky[2], palette.isRaining ? 0.2 : 0.45)
  return times(palette.isRaining ? 7 : chance.whole(2, 4), () => {
    const [x, y, length] = [chance.between(-150, WIDTH - 150), chance.between(horizon * 0.08, horizon * 0.72), chance.between(190, 400)]
    return times(chance.whole(2, 3), row =>
      pill({ x: x + chance.between(-90, 90) + row * 30, y: y + row * 17, width: length * chance.between(0.5, 1), height: 18 }, colour, palette.hasStars ? 0.1 : 0.3),
    )
  })
}

/** Slanting rain over the whole picture, or nothing where the palette is dry. */
export function drawRain({ palette, chance }: Sheet) {
  if (!palette.isRaining) return ''
  return times(150, () => {
    const [x, y, length] = [chance.between(0, WIDTH + 200), chance.between(-50, HEIGHT), chance.between(24, 70)]
    return curve(along`M${x} ${y}l${-length * 0.32} ${length}`, '#f0f4f2', 1.6, chance.between(0.12, 0.38))
  })
}

/** A few birds far off; by night there are none. */
export function drawBirds({ palette, chance }: Sheet, [x, y]: [number, number]) {
  if (palette.hasStars || palette.isRaining) return ''
  return times(chance.whole(3, 6), () => {
    const [left, top, wing] = [x + chance.between(-150, 150), y + chance.between(-60, 60), chance.between(9, 18)]
    return curve(along`M${left} ${top}q${wing * 0.6} ${-wing * 0.7} ${wing} ${wing * 0.1}q${wing * 0.4} ${-wing * 0.8} ${wing} ${-wing * 0.1}`, palette.layers[2], 3, 0.8)
  })
}
