// Trees for every ground: cypress, round crown and palm, each standing with its foot on a point.
import type { Chance } from '#db/seed/pictures/chance.ts'
import { along, circle, curve, oval, type Point, polygon, shape, times } from '#db/seed/pictures/shapes.ts'

export function drawCypress([x, y]: Point, height: number, fill: string) {
  const [half, trunk, foot] = [height * 0.115, height * 0.022, y - height * 0.06]
  const crown = along`M${x} ${y - height}C${x + half * 0.7} ${y - height * 0.72} ${x + half * 1.2} ${y - height * 0.42} ${x + half} ${y - height * 0.2}Q${x + half * 0.8} ${foot} ${x} ${foot}Q${x - half * 0.8} ${foot} ${x - half} ${y - height * 0.2}C${x - half * 1.2} ${y - height * 0.42} ${x - half * 0.7} ${y - height * 0.72} ${x} ${y - height}z`
  return (
    polygon(
      [
        [x - trunk, foot - 4],
        [x + trunk, foot - 4],
        [x + trunk, y],
        [x - trunk, y],
      ],
      fill,
    ) + shape(crown, fill)
  )
}

export function drawRoundTree([x, y]: Point, height: number, fill: string) {
  const trunk = polygon(
    [
      [x - height * 0.03, y - height * 0.5],
      [x + height * 0.03, y - height * 0.5],
      [x + height * 0.045, y],
      [x - height * 0.045, y],
    ],
    fill,
  )
  const crown = [
    [0, -0.68, 0.3],
    [-0.2, -0.52, 0.2],
    [0.22, -0.54, 0.19],
  ] as const
  return trunk + crown.map(([across, up, radius]) => circle([x + across * height, y + up * height], radius * height, fill)).join('')
}

export function drawPalm([x, y]: Point, height: number, fill: string, chance: Chance) {
  const lean = chance.between(-0.14, 0.14) * height
  const [top, left] = [y - height, x + lean]
  const trunk = along`M${x - height * 0.03} ${y}Q${x} ${y - height * 0.5} ${left - height * 0.014} ${top}h${height * 0.028}Q${x + height * 0.05} ${y - height * 0.5} ${x + height * 0.03} ${y}z`
  const fronds = [-170, -145, -118, -98, -80, -60, -34, -8, 14, 166].map(angle => drawFrond([left, top], (angle * Math.PI) / 180, height * chance.between(0.36, 0.44), fill))
  return shape(trunk, fill) + fronds.join('') + circle([left, top], height * 0.035, fill)
}

/** A leaf that leaves the crown at its angle and bends down under its own weight. */
function drawFrond([x, y]: Point, angle: number, length: number, fill: string) {
  const [out, up] = [Math.cos(angle) * length, Math.sin(angle) * length * 0.62]
  const [endX, endY] = [x + out, y + up + length * 0.3]
  return shape(along`M${x} ${y}Q${x + out * 0.55} ${y + up * 1.35} ${endX} ${endY}Q${x + out * 0.5} ${y + up * 0.95 + length * 0.13} ${x} ${y}z`, fill)
}

export const drawBush = ([x, y]: Point, width: number, fill: string) =>
  oval([x, y], [width * 0.5, width * 0.3], fill) +
  oval([x - width * 0.32, y + width * 0.06], [width * 0.3, width * 0.2], fill) +
  oval([x + width * 0.34, y + width * 0.05], [width * 0.32, width * 0.22], fill)

/** Reeds and grasses in a tuft. */
export const drawReeds = ([x, y]: Point, height: number, fill: string, chance: Chance) =>
  times(9, () => {
    const [foot, lean, tall] = [x + chance.between(-0.3, 0.3) * height, chance.between(-0.25, 0.25) * height, height * chance.between(0.55, 1)]
    return curve(along`M${foot} ${y}Q${foot} ${y - tall * 0.6} ${foot + lean} ${y - tall}`, fill, height * 0.025)
  })
