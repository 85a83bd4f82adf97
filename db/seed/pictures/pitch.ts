// A football pitch in perspective: mown stripes and white lines, from the side or from behind a goal.
import { mix } from '#db/seed/pictures/colours.ts'
import { HEIGHT, outline, type Point, polygon, rectangle, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import { type Sheet, washed } from '#db/seed/pictures/sheet.ts'

/** Places a point of the pitch, 0 to 1 across and 0 (far) to 1 (near) in depth, on the paper. */
type Perspective = (across: number, depth: number) => Point

/** The eye halfway up the stand: the far touchline looks half as long as the near one. */
const perspectiveFrom =
  (top: number, farWidth: number, nearWidth: number): Perspective =>
  (across, depth) => {
    const near = depth / (depth + (1 - depth) * 1.9)
    return [WIDTH / 2 + (across - 0.5) * (farWidth + (nearWidth - farWidth) * near), top + 22 + near * (HEIGHT - top + 30)]
  }

export function drawPitchFromTheSide(sheet: Sheet, top: number) {
  const at = perspectiveFrom(top, 1380, 2350)
  const { chalk, dark } = paints(sheet)
  const stripes = times(12, index => (index % 2 ? '' : polygon([at(index / 12, 0), at((index + 1) / 12, 0), at((index + 1) / 12, 1), at(index / 12, 1)], dark)))
  const lines = [[at(0, 0.04), at(1, 0.04)], [at(0.5, 0.04), at(0.5, 1)], ring(at, [0.5, 0.52], [0.087, 0.135]), ...[0, 1].flatMap(end => boxesAtTheEnd(at, end))]
  return drawGrass(sheet, top) + stripes + lines.map(points => outline(points, chalk, 5, 0.85)).join('') + drawPlayers(sheet, at)
}

const boxesAtTheEnd = (at: Perspective, end: number): Point[][] =>
  [
    { far: 0.2, near: 0.84, deep: 0.157 },
    { far: 0.37, near: 0.67, deep: 0.052 },
  ].map(({ far, near, deep }) => {
    const edge = end === 0 ? deep : 1 - deep
    return [at(end, far), at(edge, far), at(edge, near), at(end, near)]
  })

export function drawPitchFromBehindTheGoal(sheet: Sheet, top: number) {
  const at = perspectiveFrom(top, 860, 2500)
  const { chalk, dark } = paints(sheet)
  const stripes = times(9, index => (index % 2 ? '' : polygon([at(-1, index / 9), at(2, index / 9), at(2, (index + 1) / 9), at(-1, (index + 1) / 9)], dark)))
  const lines = [
    [at(0, 0.8), at(0, 0.02), at(1, 0.02), at(1, 0.8)],
    [at(0, 0.42), at(1, 0.42)],
    ring(at, [0.5, 0.42], [0.135, 0.085]),
    [at(0.2, 0.02), at(0.2, 0.13), at(0.8, 0.13), at(0.8, 0.02)],
    [at(0.14, 0.88), at(0.14, 0.7), at(0.86, 0.7), at(0.86, 0.88)],
    [at(-1, 0.88), at(2, 0.88)],
  ]
  return drawGrass(sheet, top) + stripes + lines.map(points => outline(points, chalk, 5, 0.8)).join('') + drawPlayers(sheet, at) + drawGoal(sheet)
}

/** The near goal, its net between the eye and the match. */
function drawGoal({ palette }: Sheet) {
  const [left, right, bar, foot] = [470, 1130, 610, 925]
  const net =
    times(27, index =>
      outline(
        [
          [left + (index * (right - left)) / 26, bar],
          [left - 60 + (index * (right - left + 120)) / 26, HEIGHT],
        ],
        palette.disc,
        1.6,
        0.4,
      ),
    ) +
    times(13, index =>
      outline(
        [
          [left - index * 5, bar + index * 30],
          [right + index * 5, bar + index * 30],
        ],
        palette.disc,
        1.6,
        0.4,
      ),
    )
  return (
    net +
    outline(
      [
        [left, foot],
        [left, bar],
        [right, bar],
        [right, foot],
      ],
      palette.disc,
      13,
    )
  )
}

function drawGrass(sheet: Sheet, top: number) {
  const { grass } = paints(sheet)
  return washed(sheet, 'grass', [mix(grass, sheet.palette.sky[2], 0.2), grass], fill => rectangle({ x: 0, y: top + 12, width: WIDTH, height: HEIGHT - top }, fill))
}

const ring = (at: Perspective, [across, depth]: Point, [wide, deep]: Point): Point[] =>
  Array.from({ length: 49 }, (_, step) => at(across + wide * Math.cos((step * Math.PI) / 24), depth + deep * Math.sin((step * Math.PI) / 24)))

function paints({ palette }: Sheet) {
  const grass = mix(mix('#5c8a56', palette.leaf, 0.5), palette.layers[2], palette.hasStars ? 0.3 : 0.22)
  return { grass, dark: mix(grass, palette.layers[3], 0.18), chalk: mix(palette.disc, grass, 0.12) }
}

function drawPlayers({ palette, chance }: Sheet, at: Perspective) {
  const shirts = [palette.accent, palette.disc]
  return times(13, index => {
    const depth = 0.12 + (index / 13) * 0.6
    const [x, y] = at(chance.between(0.14, 0.86), depth)
    return drawPlayer([x, y], 34 + depth * 40, { shirt: shirts[index % 2] as string, ink: palette.layers[3], stride: chance.between(-0.12, 0.12) })
  })
}

function drawPlayer([x, y]: Point, height: number, { shirt, ink, stride }: { shirt: string; ink: string; stride: number }) {
  const shadow = polygon(
    [
      [x - 4, y],
      [x + 4, y],
      [x + height * 0.7, y + height * 0.12],
      [x + height * 0.5, y + height * 0.14],
    ],
    ink,
    0.25,
  )
  const legs = outline(
    [
      [x - height * (0.12 + stride), y],
      [x, y - height * 0.46],
      [x + height * (0.12 - stride), y],
    ],
    ink,
    height * 0.09,
  )
  const body = polygon(
    [
      [x - height * 0.14, y - height * 0.82],
      [x + height * 0.14, y - height * 0.82],
      [x + height * 0.1, y - height * 0.42],
      [x - height * 0.1, y - height * 0.42],
    ],
    shirt,
  )
  return shadow + legs + body + rectangle({ x: x - height * 0.07, y: y - height, width: height * 0.14, height: height * 0.15 }, ink)
}
