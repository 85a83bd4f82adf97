// The scissors and paper of every picture: plain shapes as SVG, measured in the picture's own 1600 × 1000.
export const WIDTH = 1600
export const HEIGHT = 1000

export type Point = [x: number, y: number]
export type Box = { x: number; y: number; width: number; height: number }

export const rectangle = ({ x, y, width, height }: Box, fill: string, opacity = 1) =>
  `<rect x="${tidy(x)}" y="${tidy(y)}" width="${tidy(width)}" height="${tidy(height)}" fill="${fill}"${veil(opacity)}/>`

/** A bar with round ends: clouds, cushions, glints on water. */
export const pill = ({ x, y, width, height }: Box, fill: string, opacity = 1) =>
  `<rect x="${tidy(x)}" y="${tidy(y)}" width="${tidy(width)}" height="${tidy(height)}" rx="${tidy(Math.min(width, height) / 2)}" fill="${fill}"${veil(opacity)}/>`

export const circle = ([x, y]: Point, radius: number, fill: string, opacity = 1) => `<circle cx="${tidy(x)}" cy="${tidy(y)}" r="${tidy(radius)}" fill="${fill}"${veil(opacity)}/>`

export const oval = ([x, y]: Point, [across, down]: Point, fill: string, opacity = 1) =>
  `<ellipse cx="${tidy(x)}" cy="${tidy(y)}" rx="${tidy(across)}" ry="${tidy(down)}" fill="${fill}"${veil(opacity)}/>`

export const polygon = (points: Point[], fill: string, opacity = 1) => `<polygon points="${points.map(pair).join(' ')}" fill="${fill}"${veil(opacity)}/>`

export const outline = (points: Point[], stroke: string, width: number, opacity = 1) =>
  `<polyline points="${points.map(pair).join(' ')}" fill="none" stroke="${stroke}" stroke-width="${tidy(width)}" stroke-linejoin="round"${veil(opacity)}/>`

/** A filled path; d is SVG path data with numbers already put in through `along`. */
export const shape = (d: string, fill: string, opacity = 1) => `<path d="${d}" fill="${fill}"${veil(opacity)}/>`

/** A filled path whose inner outlines are holes. */
export const pierced = (d: string, fill: string) => `<path d="${d}" fill="${fill}" fill-rule="evenodd"/>`

export const curve = (d: string, stroke: string, width: number, opacity = 1) => `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${tidy(width)}" stroke-linecap="round"${veil(opacity)}/>`

/** Path data written as it reads, its numbers tidied: along`M${x} ${y} L${x + 10} ${y}`. */
export const along = (words: TemplateStringsArray, ...numbers: number[]) => words.map((word, index) => word + (index < numbers.length ? tidy(numbers[index] as number) : '')).join('')

/** Many boxes of one colour in a single element, so that a thousand windows stay light. */
export const boxes = (all: Box[], fill: string, opacity = 1) =>
  all.length === 0 ? '' : shape(all.map(({ x, y, width, height }) => along`M${x} ${y}h${width}v${height}h${-width}z`).join(''), fill, opacity)

export const group = (drawn: string, opacity: number) => `<g opacity="${opacity}">${drawn}</g>`

/** The same drawing upside down, folded along a waterline. It borrows its washes from the upright one, which must be drawn too. */
export const mirrored = (drawn: string, waterline: number, opacity: number) =>
  `<g transform="translate(0 ${tidy(waterline * 2)}) scale(1 -1)" opacity="${opacity}">${drawn.replace(/<(\w+Gradient) .*?<\/\1>/g, '')}</g>`

/** The same drawing turned to face the other way, folded along an upright line. */
export const flipped = (drawn: string, x: number) => `<g transform="translate(${tidy(x * 2)} 0) scale(-1 1)">${drawn}</g>`

export const times = (count: number, draw: (index: number) => string) => Array.from({ length: Math.max(0, Math.round(count)) }, (_, index) => draw(index)).join('')

const tidy = (value: number) => Math.round(value * 10) / 10
const pair = ([x, y]: Point) => `${tidy(x)},${tidy(y)}`
const veil = (opacity: number) => (opacity === 1 ? '' : ` opacity="${Math.round(opacity * 100) / 100}"`)
