// Things that stand on a laboratory bench; each stands on a point and holds one liquid.
import { along, circle, curve, outline, oval, type Point, polygon, rectangle, shape, times } from '#db/seed/pictures/shapes.ts'

export type Vessel = { at: Point; size: number; liquid: string; glass: string; ink: string }

export function drawConicalFlask({ at: [x, y], size, liquid, glass }: Vessel) {
  const [half, neck, height] = [size * 0.36, size * 0.09, size]
  const body = along`M${x - neck} ${y - height}v${height * 0.38}L${x - half} ${y - size * 0.07}q${-2} ${size * 0.07} ${size * 0.07} ${size * 0.07}h${half * 2 - size * 0.14}q${size * 0.07} ${0} ${size * 0.07} ${-size * 0.07}L${x + neck} ${y - height * 0.62}v${-height * 0.38}z`
  const level = 0.36
  const wide = neck + (half - neck) * ((0.62 - level) / 0.55)
  const filled = along`M${x - wide} ${y - height * level}L${x - half} ${y - size * 0.07}q${-2} ${size * 0.07} ${size * 0.07} ${size * 0.07}h${half * 2 - size * 0.14}q${size * 0.07} ${0} ${size * 0.07} ${-size * 0.07}L${x + wide} ${y - height * level}z`
  return (
    shape(body, glass, 0.32) +
    shape(filled, liquid, 0.92) +
    oval([x, y - height * level], [wide, size * 0.03], '#ffffff', 0.3) +
    curve(body, glass, 4, 0.85) +
    rectangle({ x: x - neck - 6, y: y - height - 4, width: neck * 2 + 12, height: 9 }, glass) +
    drawGleam([x - half * 0.55, y - height * 0.1], [x - neck - size * 0.06, y - height * 0.5])
  )
}

/** A round flask held by its stand. */
export function drawRoundFlask({ at: [x, y], size, liquid, glass, ink }: Vessel) {
  const [radius, middle] = [size * 0.3, y - size * 0.52]
  const stand =
    rectangle({ x: x - size * 0.5, y: y - 12, width: size * 0.8, height: 12 }, ink) +
    rectangle({ x: x - size * 0.46, y: y - size * 1.25, width: 11, height: size * 1.25 }, ink) +
    rectangle({ x: x - size * 0.48, y: y - size * 0.98, width: size * 0.5, height: 11 }, ink) +
    rectangle({ x: x - size * 0.1, y: y - size * 1.01, width: size * 0.2, height: 24 }, ink)
  const burner =
    rectangle({ x: x - 11, y: y - size * 0.13, width: 22, height: size * 0.13 }, ink) + shape(along`M${x - 10} ${y - size * 0.13}q${10} ${-36} ${10} ${-36}q${0} ${0} ${10} ${36}z`, '#f3b562', 0.9)
  const neck = rectangle({ x: x - size * 0.07, y: y - size * 1.16, width: size * 0.14, height: size * 0.4 }, glass, 0.45)
  const filled = shape(along`M${x - radius * 0.99} ${middle + radius * 0.1}A${radius} ${radius} 0 0 0 ${x + radius * 0.99} ${middle + radius * 0.1}z`, liquid, 0.92)
  return (
    stand +
    burner +
    neck +
    circle([x, middle], radius, glass, 0.34) +
    filled +
    oval([x, middle + radius * 0.1], [radius * 0.99, radius * 0.09], '#ffffff', 0.28) +
    drawGleam([x - radius * 0.72, middle - radius * 0.1], [x - radius * 0.42, middle - radius * 0.62])
  )
}

export function drawBeaker({ at: [x, y], size, liquid, glass }: Vessel) {
  const [width, height] = [size * 0.56, size * 0.66]
  const marks = times(4, index => rectangle({ x: x + width * 0.18, y: y - height * (0.25 + index * 0.15), width: width * 0.18, height: 4 }, '#ffffff', 0.7))
  return (
    rectangle({ x: x - width / 2, y: y - height, width, height }, glass, 0.34) +
    rectangle({ x: x - width / 2, y: y - height * 0.55, width, height: height * 0.55 }, liquid, 0.9) +
    marks +
    outline(
      [
        [x - width / 2 - 10, y - height - 4],
        [x - width / 2, y - height + 8],
        [x - width / 2, y - 2],
        [x + width / 2, y - 2],
        [x + width / 2, y - height],
      ],
      glass,
      5,
      0.85,
    ) +
    drawGleam([x - width * 0.36, y - height * 0.12], [x - width * 0.36, y - height * 0.8])
  )
}

/** Tubes in a wooden rack, each filled to its own height. */
export function drawTubeRack({ at: [x, y], size, liquid, glass, ink }: Vessel) {
  const [count, gap] = [6, size * 0.17]
  const tubes = times(count, index => {
    const [left, top] = [x + (index - (count - 1) / 2) * gap - 13, y - size * 0.68]
    const depth = size * (0.2 + ((index * 7) % 5) * 0.06)
    const tube = (from: number) => along`M${left} ${from}h26V${y - 34}a13 13 0 0 1 -26 0z`
    return shape(tube(top), glass, 0.45) + shape(tube(y - 20 - depth), liquid, 0.5 + ((index * 3) % 4) * 0.14) + rectangle({ x: left - 4, y: top - 5, width: 34, height: 7 }, glass)
  })
  const rack = [y - size * 0.5, y - 16].map(top => rectangle({ x: x - (count * gap) / 2 - 8, y: top, width: count * gap + 16, height: 16 }, ink)).join('')
  return tubes + rack + [-1, 1].map(side => rectangle({ x: x + side * ((count * gap) / 2) - 6, y: y - size * 0.52, width: 12, height: size * 0.52 }, ink)).join('')
}

export function drawMicroscope({ at: [x, y], size, liquid, ink, glass }: Vessel) {
  const base = shape(along`M${x - size * 0.36} ${y}q${0} ${-size * 0.1} ${size * 0.12} ${-size * 0.1}h${size * 0.5}q${size * 0.12} ${0} ${size * 0.12} ${size * 0.1}z`, ink)
  const arm = curve(along`M${x + size * 0.2} ${y - size * 0.08}C${x + size * 0.46} ${y - size * 0.4} ${x + size * 0.36} ${y - size * 0.74} ${x + size * 0.08} ${y - size * 0.86}`, ink, size * 0.11)
  const stage =
    rectangle({ x: x - size * 0.3, y: y - size * 0.37, width: size * 0.62, height: size * 0.055 }, ink) +
    rectangle({ x: x - size * 0.2, y: y - size * 0.395, width: size * 0.2, height: size * 0.025 }, liquid)
  const tube = `<g transform="rotate(-14 ${Math.round(x)} ${Math.round(y - size * 0.7)})">${rectangle({ x: x - size * 0.1, y: y - size * 1.06, width: size * 0.18, height: size * 0.5 }, ink)}${rectangle({ x: x - size * 0.07, y: y - size * 1.2, width: size * 0.12, height: size * 0.15 }, glass)}${rectangle({ x: x - size * 0.06, y: y - size * 0.57, width: size * 0.1, height: size * 0.13 }, glass)}${rectangle({ x: x - size * 0.1, y: y - size * 0.92, width: size * 0.18, height: size * 0.04 }, liquid)}</g>`
  return base + arm + stage + tube + circle([x + size * 0.31, y - size * 0.45], size * 0.07, glass)
}

/** A corked bottle with a plain label, for shelves. */
export const drawBottle = ({ at: [x, y], size, liquid, glass, ink }: Vessel) =>
  rectangle({ x: x - size * 0.2, y: y - size * 0.7, width: size * 0.4, height: size * 0.7 }, liquid, 0.85) +
  polygon(
    [
      [x - size * 0.2, y - size * 0.7],
      [x - size * 0.08, y - size * 0.84],
      [x + size * 0.08, y - size * 0.84],
      [x + size * 0.2, y - size * 0.7],
    ],
    liquid,
    0.85,
  ) +
  rectangle({ x: x - size * 0.09, y: y - size * 0.97, width: size * 0.18, height: size * 0.14 }, ink) +
  rectangle({ x: x - size * 0.2, y: y - size * 0.48, width: size * 0.4, height: size * 0.26 }, glass, 0.75)

const drawGleam = ([x, y]: Point, [toX, toY]: Point) => curve(along`M${x} ${y}L${toX} ${toY}`, '#ffffff', 6, 0.45)
