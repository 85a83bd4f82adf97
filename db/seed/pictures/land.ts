// Ground that rolls: hill lines, and the silhouettes that stand under them.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { along, HEIGHT, shape, WIDTH } from '#db/seed/pictures/shapes.ts'
import { type Sheet, washed } from '#db/seed/pictures/sheet.ts'

/** The height of the ground at a place across the picture. */
export type GroundLine = (x: number) => number

/** Three waves of different length on one another; swing is how far the line may leave its level. */
export function rollingLine({ chance }: Sheet, { level, swing, waves = 1.2 }: { level: number; swing: number; waves?: number }): GroundLine {
  const ripples = [1, 2.3, 4.1].map((speed, index) => ({ speed: speed * waves, start: chance.between(0, 7), share: [0.62, 0.28, 0.1][index] as number }))
  return x => level + swing * ripples.reduce((sum, { speed, start, share }) => sum + share * Math.sin(start + (speed * x * Math.PI) / WIDTH), 0)
}

/** A hillside in the colour of its nearness, that thins into mist towards its foot. */
export function drawHillside(sheet: Sheet, part: string, line: GroundLine, nearness: number) {
  const colour = silhouette(sheet.palette, nearness)
  return washed(sheet, part, [colour, mix(colour, sheet.palette.sky[2], 0.3 * (1 - nearness) + 0.04)], fill => drawGround(line, fill))
}

export function drawGround(line: GroundLine, fill: string, foot = HEIGHT) {
  const places = Array.from({ length: WIDTH / 20 + 1 }, (_, index) => index * 20)
  return shape(`${along`M0 ${foot}`}${places.map(x => along`L${x} ${line(x)}`).join('')}${along`L${WIDTH} ${foot}z`}`, fill)
}
