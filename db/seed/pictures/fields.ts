// Fields: furrows that run to the horizon between hedges, a farmhouse by its trees, hills beyond.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { drawHillside, rollingLine } from '#db/seed/pictures/land.ts'
import { drawCypress, drawPalm, drawRoundTree } from '#db/seed/pictures/plants.ts'
import { along, boxes, circle, HEIGHT, oval, type Point, polygon, rectangle, shape, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import { type Scene, type Sheet, washed } from '#db/seed/pictures/sheet.ts'
import { drawBirds, drawSky, placeDisc } from '#db/seed/pictures/sky.ts'

const HORIZON = 560

export const drawFields: Scene = sheet => {
  const { chance } = sheet
  const disc = placeDisc(sheet, { highest: 190, lowest: 400 })
  const crop = chance.pick([drawSprouts, drawBales, drawNothing])
  const eye = chance.between(560, 1040)
  return [
    drawSky(sheet, disc, HORIZON + 40),
    drawHillside(sheet, 'hills', rollingLine(sheet, { level: 480, swing: 60, waves: 1.3 }), 0.2),
    drawHillside(sheet, 'foothills', rollingLine(sheet, { level: 530, swing: 35, waves: 1.6 }), 0.34),
    drawBirds(sheet, [WIDTH - disc.x, 240]),
    drawPatches(sheet, eye),
    drawFarm(sheet, [eye > 800 ? chance.between(330, 480) : chance.between(1120, 1270), HORIZON + 62]),
    drawFurrows(sheet, eye),
    crop(sheet, eye),
  ].join('')
}

const drawNothing = (_sheet: Sheet, _eye: number) => ''

function soilsOf({ palette, chance }: Sheet) {
  const green = mix(palette.leaf, palette.layers[1], palette.hasStars ? 0.5 : 0.12)
  const wheat = mix('#c9a457', palette.layers[1], palette.hasStars ? 0.62 : 0.22)
  const earth = mix('#8a5f42', palette.layers[2], palette.hasStars ? 0.6 : 0.3)
  return chance.pick([
    { ridge: green, furrow: mix(green, earth, 0.55) },
    { ridge: wheat, furrow: mix(wheat, earth, 0.5) },
    { ridge: mix(green, wheat, 0.35), furrow: mix(green, palette.layers[3], 0.35) },
    { ridge: mix(earth, wheat, 0.3), furrow: mix(earth, palette.layers[3], 0.25) },
  ])
}

/** The far fields: three bands of different crops, cut by paths that run to the same point as the furrows. */
function drawPatches(sheet: Sheet, eye: number) {
  const { palette, chance } = sheet
  const base = mix(palette.leaf, palette.layers[0], 0.45)
  const crops = [base, mix('#c9a457', palette.layers[0], 0.45), mix(palette.leaf, palette.layers[1], 0.45), mix('#8a5f42', palette.layers[0], 0.6), mix(palette.leaf, palette.sky[2], 0.35)].map(crop =>
    mix(crop, palette.layers[1], palette.hasStars ? 0.55 : 0.15),
  )
  const bands = [
    { top: 0, foot: 16, step: 88 },
    { top: 16, foot: 38, step: 150 },
    { top: 38, foot: 72, step: 250 },
  ]
  const plots = bands.map(({ top, foot, step }) =>
    times(26, index => {
      const [left, spread] = [(index - 13) * step, (foot + 40) / (top + 40)]
      return polygon(
        [
          [eye + left, HORIZON + top],
          [eye + left + step + 1, HORIZON + top],
          [eye + (left + step) * spread + 1, HORIZON + foot + 1],
          [eye + left * spread, HORIZON + foot + 1],
        ],
        chance.pick(crops),
      )
    }),
  )
  const hedge = times(46, index => oval([index * 36 + chance.between(-10, 10), HORIZON + 2], [chance.between(16, 34), chance.between(8, 20)], mix(silhouette(palette, 0.46), palette.leaf, 0.3)))
  return hedge + rectangle({ x: 0, y: HORIZON, width: WIDTH, height: HEIGHT - HORIZON }, base) + plots.join('')
}

/** Strips of ploughed land that meet where the eye looks. */
function drawFurrows(sheet: Sheet, eye: number) {
  const { palette, chance } = sheet
  const { ridge, furrow } = soilsOf(sheet)
  const top = HORIZON + 70
  const field = washed(sheet, 'field', [mix(furrow, palette.sky[2], 0.18), furrow], fill => rectangle({ x: 0, y: top, width: WIDTH, height: HEIGHT - top }, fill))
  const strips = washed(sheet, 'ridges', [mix(ridge, palette.sky[2], 0.3), mix(ridge, palette.layers[3], 0.12)], fill =>
    shape(
      Array.from({ length: 61 }, (_, index) => {
        const [far, near] = [eye + (index - 30) * 34, eye + (index - 30) * 170]
        return along`M${far - 9} ${top}L${far + 9} ${top}L${near + 48} ${HEIGHT}L${near - 48} ${HEIGHT}z`
      }).join(''),
      fill,
    ),
  )
  const edge = times(60, index => oval([index * 28 + chance.between(-8, 8), top], [chance.between(16, 26), chance.between(5, 11)], mix(silhouette(palette, 0.7), palette.leaf, 0.4)))
  return field + strips + edge
}

/** Young plants along each ridge, larger towards the eye. */
function drawSprouts({ palette }: Sheet, eye: number) {
  const leaf = mix(palette.leaf, palette.layers[3], 0.35)
  const rows = Array.from({ length: 11 }, (_, index) => 0.05 + (index / 10) ** 1.7 * 0.9)
  return rows
    .map(depth =>
      times(25, index => {
        const x = eye + (index - 12) * (34 + 136 * depth)
        const [y, size] = [HORIZON + 70 + depth * (HEIGHT - HORIZON - 70), 4 + depth * 26]
        return x < -60 || x > WIDTH + 60
          ? ''
          : shape(
              along`M${x} ${y}Q${x - size * 1.1} ${y - size * 0.2} ${x - size * 1.25} ${y - size * 0.95}Q${x - size * 0.3} ${y - size * 0.9} ${x} ${y}Q${x - size * 0.25} ${y - size} ${x} ${y - size * 1.5}Q${x + size * 0.25} ${y - size} ${x} ${y}Q${x + size * 0.3} ${y - size * 0.9} ${x + size * 1.25} ${y - size * 0.95}Q${x + size * 1.1} ${y - size * 0.2} ${x} ${y}z`,
              leaf,
            )
      }),
    )
    .join('')
}

function drawBales({ palette, chance }: Sheet, eye: number) {
  const straw = mix('#d0a95c', palette.layers[1], palette.hasStars ? 0.5 : 0.15)
  return [
    { y: 700, size: 26 },
    { y: 745, size: 38 },
    { y: 820, size: 62 },
    { y: 915, size: 96 },
  ]
    .map(({ y, size }, index) => {
      const x = eye + (index % 2 ? 1 : -1) * (size * 4 + chance.between(0, 140))
      const [shade, round] = [mix(straw, palette.layers[3], 0.38), mix(straw, palette.disc, 0.2)]
      return (
        oval([x + size * 0.5, y + size * 0.05], [size * 1.8, size * 0.18], palette.layers[3], 0.3) +
        circle([x + size, y - size * 0.84], size * 0.88, shade) +
        rectangle({ x, y: y - size * 1.72, width: size, height: size * 1.76 }, shade) +
        circle([x, y - size * 0.84], size * 0.88, round) +
        [0.6, 0.32]
          .map(share => `<circle cx="${Math.round(x)}" cy="${Math.round(y - size * 0.84)}" r="${Math.round(size * share)}" fill="none" stroke="${shade}" stroke-width="3" opacity="0.6"/>`)
          .join('')
      )
    })
    .join('')
}

function drawFarm(sheet: Sheet, [x, y]: Point) {
  const { palette, chance } = sheet
  const [wall, roof, tree] = [mix(palette.disc, palette.layers[0], palette.hasStars ? 0.75 : 0.4), mix(palette.accent, palette.layers[2], 0.35), mix(silhouette(palette, 0.74), palette.leaf, 0.3)]
  const house =
    rectangle({ x: x - 70, y: y - 70, width: 150, height: 72 }, wall) +
    polygon(
      [
        [x - 84, y - 68],
        [x - 52, y - 112],
        [x + 62, y - 112],
        [x + 94, y - 68],
      ],
      roof,
    ) +
    rectangle({ x: x + 80, y: y - 48, width: 96, height: 50 }, mix(wall, palette.layers[1], 0.35)) +
    polygon(
      [
        [x + 76, y - 46],
        [x + 96, y - 76],
        [x + 184, y - 46],
      ],
      mix(roof, palette.layers[3], 0.25),
    )
  const windows = boxes(
    [-46, 2, 42].map(across => ({ x: x + across, y: y - 48, width: 16, height: 22 })),
    chance.happens(0.4 + palette.shareOfLitWindows) ? palette.lamp : silhouette(palette, 0.8),
  )
  const trees = chance.happens(0.6)
    ? times(4, index => drawCypress([x - 200 + index * 32, y + 4], chance.between(130, 210), tree))
    : times(3, index => drawPalm([x - 210 + index * 55, y + 4], chance.between(150, 220), tree, chance))
  return trees + drawRoundTree([x + 225, y + 4], 130, tree) + house + windows
}
