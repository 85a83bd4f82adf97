// A night sky: the milky way over a ridge, and the dome of an observatory with its telescope.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { drawGround, drawHillside, rollingLine } from '#db/seed/pictures/land.ts'
import { drawCypress } from '#db/seed/pictures/plants.ts'
import { along, circle, curve, flipped, HEIGHT, outline, oval, type Point, polygon, rectangle, shape, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import { glowing, type Scene, type Sheet, washed } from '#db/seed/pictures/sheet.ts'
import { drawStars } from '#db/seed/pictures/sky.ts'

export const drawNightSky: Scene = sheet => {
  const { palette, chance } = sheet
  const near = rollingLine(sheet, { level: 860, swing: 50, waves: 0.9 })
  const x = chance.pick([430, 1170]) + chance.between(-90, 90)
  return [
    washed(sheet, 'sky', palette.sky, fill => rectangle({ x: 0, y: 0, width: WIDTH, height: HEIGHT }, fill)),
    drawMilkyWay(sheet),
    drawStars(sheet, { count: 380, lowest: 760 }),
    drawBrightStars(sheet),
    chance.pick([drawCrescent, drawMeteors, drawStarTrails])(sheet, [WIDTH - x, 270]),
    drawHillside(sheet, 'far', rollingLine(sheet, { level: 740, swing: 85, waves: 1.5 }), 0.4),
    drawHillside(sheet, 'middle', rollingLine(sheet, { level: 800, swing: 55, waves: 1.3 }), 0.64),
    x < WIDTH / 2 ? drawObservatory(sheet, [x, near(x) + 14]) : flipped(drawObservatory(sheet, [x, near(x) + 14]), x),
    drawTrees(sheet, near, x),
    drawGround(near, silhouette(palette, 0.99)),
  ].join('')
}

/** A slanting band of soft light, then its dust of small stars. */
function drawMilkyWay(sheet: Sheet) {
  const { palette, chance } = sheet
  const [slope, middle] = [chance.pick([-0.55, 0.55]) * chance.between(0.7, 1.2), chance.between(330, 430)]
  const band = (x: number) => middle + (x - WIDTH / 2) * slope
  const colour = mix(palette.sky[2], palette.disc, 0.35)
  const clouds = times(16, index => {
    const x = index * 108 + chance.between(-30, 30)
    return glowing(sheet, `cloud-${index}`, colour, 0.2, fill => circle([x, band(x) + chance.between(-40, 40)], chance.between(130, 240), fill))
  })
  const dust = times(420, () => {
    const x = chance.between(0, WIDTH)
    return circle([x, band(x) + (chance.between(-1, 1) + chance.between(-1, 1)) * 75], chance.between(0.6, 1.5), palette.disc, chance.between(0.25, 0.7))
  })
  return clouds + dust
}

function drawBrightStars({ palette, chance }: Sheet) {
  return times(9, () => {
    const [x, y, ray] = [chance.between(60, WIDTH - 60), chance.between(50, 560), chance.between(9, 20)]
    const point = along`M${x} ${y - ray}Q${x} ${y} ${x + ray} ${y}Q${x} ${y} ${x} ${y + ray}Q${x} ${y} ${x - ray} ${y}Q${x} ${y} ${x} ${y - ray}z`
    return shape(point, palette.disc, 0.95) + circle([x, y], 2.6, palette.disc)
  })
}

function drawCrescent(sheet: Sheet, [x, y]: Point) {
  const { palette } = sheet
  const moon = shape(along`M${x + 40} ${y - 80}A90 90 0 1 0 ${x + 40} ${y + 80}A72 72 0 1 1 ${x + 40} ${y - 80}z`, palette.disc)
  return glowing(sheet, 'moon', palette.disc, 0.35, fill => circle([x, y], 300, fill)) + moon
}

function drawMeteors(sheet: Sheet, [x, y]: Point) {
  const { chance, palette } = sheet
  return times(chance.whole(2, 4), index => {
    const [left, top, length] = [x + index * 150 - 190, y - 90 + ((index * 5) % 4) * 62, chance.between(170, 300)]
    return (
      polygon(
        [
          [left - 2, top - 2],
          [left + length, top - length * 0.5],
          [left + 6, top + 6],
        ],
        palette.disc,
        0.75,
      ) + circle([left + 2, top + 2], 4.5, palette.disc)
    )
  })
}

/** The turning sky, as a camera left open for an hour sees it. */
function drawStarTrails({ palette, chance }: Sheet, [x, y]: Point) {
  return times(52, index => {
    const [radius, start, turn] = [36 + index * 13, chance.between(0, 6.28), chance.between(0.35, 0.7)]
    const from: Point = [x + Math.cos(start) * radius, y + Math.sin(start) * radius]
    return curve(along`M${from[0]} ${from[1]}A${radius} ${radius} 0 0 1 ${x + Math.cos(start + turn) * radius} ${y + Math.sin(start + turn) * radius}`, palette.disc, 2.2, 0.5)
  })
}

/** Looks to the right; the caller may turn it round. */
function drawObservatory(sheet: Sheet, [x, foot]: Point) {
  const { palette, chance } = sheet
  const [wall, shade, dark] = [mix(palette.layers[0], palette.disc, 0.32), mix(palette.layers[1], palette.layers[0], 0.4), silhouette(palette, 0.95)]
  const radius = chance.between(118, 150)
  const top = foot - 120
  const drum = rectangle({ x: x - radius * 0.94, y: top, width: radius * 1.88, height: 130 }, wall) + rectangle({ x: x - radius * 0.94, y: top, width: 60, height: 130 }, shade, 0.7)
  const dome =
    shape(along`M${x - radius} ${top}a${radius} ${radius} 0 0 1 ${radius * 2} 0z`, mix(wall, palette.disc, 0.3)) +
    shape(along`M${x - radius} ${top}A${radius} ${radius} 0 0 1 ${x} ${top - radius}Q${x - radius * 0.5} ${top - radius * 0.6} ${x - radius * 0.4} ${top}z`, shade, 0.75)
  const slit = polygon(
    [
      [x + 14, top - 4],
      [x + 22, top - radius * 0.985],
      [x + 62, top - radius * 0.9],
      [x + 62, top - 4],
    ],
    dark,
  )
  const telescope =
    outline(
      [
        [x + 30, top - radius * 0.5],
        [x + 78, top - radius * 1.18],
      ],
      mix(wall, dark, 0.3),
      26,
    ) +
    outline(
      [
        [x + 74, top - radius * 1.12],
        [x + 84, top - radius * 1.26],
      ],
      mix(wall, dark, 0.12),
      34,
    )
  const ring = rectangle({ x: x - radius * 1.06, y: top - 8, width: radius * 2.12, height: 16 }, shade)
  const door = shape(along`M${x - 17} ${foot}v${-54}a17 17 0 0 1 34 0v54z`, palette.lamp) + oval([x, foot + 4], [60, 12], palette.lamp, 0.35)
  return drum + dome + slit + telescope + ring + door + drawAnnexe(sheet, [x - (radius + 70), foot])
}

function drawAnnexe({ palette }: Sheet, [x, foot]: Point) {
  const wall = mix(palette.layers[1], palette.layers[0], 0.55)
  return (
    rectangle({ x: x - 90, y: foot - 70, width: 180, height: 90 }, wall) +
    rectangle({ x: x - 98, y: foot - 80, width: 196, height: 14 }, silhouette(palette, 0.8)) +
    [-60, -10, 40].map(across => rectangle({ x: x + across, y: foot - 48, width: 24, height: 20 }, palette.lamp, 0.9)).join('')
  )
}

function drawTrees({ palette, chance }: Sheet, line: (x: number) => number, avoid: number) {
  return times(22, index => {
    const x = index * 76 + chance.between(-25, 25)
    return Math.abs(x - avoid) < 330 ? '' : drawCypress([x, line(x) + 14], chance.between(70, 190), silhouette(palette, 0.99))
  })
}
