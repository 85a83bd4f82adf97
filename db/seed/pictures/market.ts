// A market: an old street of arches and domes, stalls under striped awnings, crates of fruit, lanterns on a string.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { drawMosque } from '#db/seed/pictures/mosque.ts'
import { along, boxes, circle, curve, HEIGHT, oval, type Point, polygon, rectangle, shape, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import { glowing, type Scene, type Sheet, washed } from '#db/seed/pictures/sheet.ts'
import { drawSky, placeDisc } from '#db/seed/pictures/sky.ts'

const STREET = 850
const AWNING = 455

export const drawMarket: Scene = sheet => {
  const disc = placeDisc(sheet, { highest: 130, lowest: 240 })
  const { palette, chance } = sheet
  const ground = washed(sheet, 'street', [mix(palette.layers[1], palette.sky[2], 0.25), silhouette(palette, 0.8)], fill =>
    rectangle({ x: 0, y: STREET - 20, width: WIDTH, height: HEIGHT - STREET + 20 }, fill),
  )
  const stalls = chance.pick([
    { width: 540, starts: [-90, 530, 1150] },
    { width: 600, starts: [-330, 345, 1020] },
    { width: 440, starts: [-150, 345, 840, 1335] },
  ])
  return [
    drawSky(sheet, disc, 620),
    chance.happens(0.6) ? drawMosque(sheet, [disc.x > 800 ? 480 : 1120, 440], 0.95) : '',
    drawOldStreet(sheet),
    ground,
    drawPosts(sheet),
    ...stalls.starts.map((x, part) => drawStall(sheet, { x, width: stalls.width, part })),
    drawLanterns(sheet),
    drawCrates(sheet),
  ].join('')
}

/** Houses of uneven height with arched windows, from wall to wall. */
function drawOldStreet(sheet: Sheet) {
  const { palette, chance } = sheet
  const houses = [rectangle({ x: 0, y: 440, width: WIDTH, height: STREET - 440 }, silhouette(palette, 0.47))]
  for (let x = -20; x < WIDTH; ) {
    const [width, top] = [chance.between(150, 250), chance.between(280, 390)]
    const wall = mix(silhouette(palette, chance.between(0.38, 0.56)), palette.sky[2], 0.12)
    houses.push(
      rectangle({ x, y: top, width: width + 2, height: STREET - top }, wall) +
        rectangle({ x: x - 4, y: top - 8, width: width + 10, height: 12 }, silhouette(palette, 0.6)) +
        drawArchedWindows(sheet, { x, width, top }),
    )
    x += width
  }
  return houses.join('')
}

function drawArchedWindows({ palette, chance }: Sheet, { x, width, top }: { x: number; width: number; top: number }) {
  const count = Math.floor(width / 70)
  return times(count, index => {
    const left = x + (width / count) * (index + 0.5) - 17
    return (
      shape(along`M${left} ${top + 104}v${-46}a17 20 0 0 1 34 0v46z`, chance.happens(palette.shareOfLitWindows) ? palette.lamp : silhouette(palette, 0.72)) +
      rectangle({ x: left - 5, y: top + 102, width: 44, height: 6 }, silhouette(palette, 0.64))
    )
  })
}

function drawStall(sheet: Sheet, { x, width, part }: { x: number; width: number; part: number }) {
  const { palette, chance } = sheet
  const colours = [palette.accent, mix(palette.leaf, palette.layers[1], 0.3), mix(palette.lamp, palette.accent, 0.45), palette.layers[1]]
  const cloth = colours[(part + chance.whole(0, 1)) % colours.length] as string
  const dark = rectangle({ x: x + 22, y: AWNING + 60, width: width - 44, height: STREET - AWNING - 60 }, silhouette(palette, 0.9))
  const warmth = glowing(sheet, `stall-${part}`, palette.lamp, 0.25 + palette.shareOfLitWindows * 0.7, fill => oval([x + width / 2, AWNING + 130], [width * 0.46, 170], fill))
  const posts = [x + 14, x + width - 26].map(left => rectangle({ x: left, y: AWNING + 40, width: 12, height: STREET - AWNING - 40 }, silhouette(palette, 0.98))).join('')
  const counter =
    rectangle({ x: x + 6, y: STREET - 110, width: width - 12, height: 120 }, silhouette(palette, 0.84)) +
    rectangle({ x, y: STREET - 120, width, height: 16 }, mix(palette.accent, palette.layers[2], 0.5))
  return (
    dark +
    warmth +
    drawGoods(sheet, { x, width }) +
    drawSeller(sheet, [x + width * chance.between(0.3, 0.7), STREET - 112]) +
    drawHeaps(sheet, { x, width }) +
    counter +
    posts +
    drawAwning(sheet, { x, width, cloth })
  )
}

/** Striped cloth that falls towards the street, with a scalloped hem. */
function drawAwning({ palette, chance }: Sheet, { x, width, cloth }: { x: number; width: number; cloth: string }) {
  const pale = mix(palette.disc, palette.sky[2], 0.35)
  const stripe = width / 10
  const top = AWNING - chance.between(28, 52)
  return times(10, index => {
    const [left, colour] = [x + index * stripe, index % 2 ? pale : cloth]
    const slope = polygon(
      [
        [x + 34 + index * (stripe - 6.8), top],
        [x + 34 + (index + 1) * (stripe - 6.8), top],
        [left + stripe, AWNING + 84],
        [left, AWNING + 84],
      ],
      colour,
    )
    return slope + shape(along`M${left} ${AWNING + 83}h${stripe}v14a${stripe / 2} ${stripe / 2} 0 0 1 ${-stripe} 0z`, mix(colour, palette.layers[2], 0.2))
  })
}

function drawGoods({ palette, chance }: Sheet, { x, width }: { x: number; width: number }) {
  return times(7, index => {
    const [left, drop] = [x + 60 + (index * (width - 120)) / 6, chance.between(14, 46)]
    return (
      curve(along`M${left} ${AWNING + 84}v${drop}`, silhouette(palette, 0.6), 2) +
      oval([left, AWNING + 96 + drop], [11, chance.between(14, 22)], chance.pick([palette.accent, palette.lamp, palette.leaf]), 0.75)
    )
  })
}

function drawSeller({ palette, chance }: Sheet, [x, y]: Point) {
  const coat = mix(chance.pick([palette.layers[1], palette.accent, palette.leaf]), palette.layers[3], 0.35)
  const scarf = chance.pick([mix(palette.disc, palette.layers[1], 0.3), palette.layers[3], palette.layers[0]])
  const body = shape(along`M${x - 48} ${y + 10}v${-44}q4 ${-38} 48 ${-42}q44 4 48 42v44z`, coat)
  return (
    body +
    rectangle({ x: x - 9, y: y - 88, width: 18, height: 22 }, mix('#a77a5c', palette.layers[2], 0.4)) +
    circle([x, y - 104], 24, mix('#a77a5c', palette.layers[2], 0.3)) +
    shape(along`M${x - 27} ${y - 96}a27 30 0 0 1 54 0q${-27} ${-20} ${-54} 0z`, scarf)
  )
}

function drawHeaps({ palette, chance }: Sheet, { x, width }: { x: number; width: number }) {
  const fruits = fruitColours(palette)
  return times(Math.round(width / 105), index => drawHeap([x + 62 + (index * (width - 124)) / (Math.round(width / 105) - 1), STREET - 118], chance.pick(fruits), chance.whole(3, 4)))
}

const drawHeap = ([x, y]: Point, colour: string, rows: number) =>
  times(rows, row => times(5 - row, index => circle([x + (index - (4 - row) / 2) * 20, y - 2 - row * 16], 11.5, mix(colour, '#ffffff', row * 0.06))))

const fruitColours = (palette: Sheet['palette']) => ['#c9773c', '#b5523f', '#d3a64b', '#7f8f4a', '#7a4a5e'].map(colour => mix(colour, palette.layers[1], palette.hasStars ? 0.35 : 0.18))

/** Crates of fruit at the very front, tilted to the buyer. */
function drawCrates({ palette, chance }: Sheet) {
  const fruits = fruitColours(palette)
  const wood = mix(palette.accent, palette.layers[3], 0.62)
  const start = chance.whole(0, 4)
  return times(5, index => {
    const [x, y, width, fruit] = [index * 330 - 50 + chance.between(-14, 14), 914 + (index % 2) * 14, 290, fruits[(start + index) % fruits.length] as string]
    const rows = times(3, row => times(9, across => circle([x + 20 + across * 30 + (row % 2) * 12, y - 36 + row * 19], 17.5, mix(fruit, palette.layers[3], 0.16 - row * 0.07))))
    const slats = boxes(
      [0, 1, 2].map(slat => ({ x: x - 6, y: y + 8 + slat * 31, width: width + 14, height: 25 })),
      wood,
    )
    return rows + rectangle({ x: x - 6, y: y + 4, width: width + 14, height: 100 }, mix(wood, palette.layers[3], 0.6)) + slats
  })
}

const POSTS = [-40, 520, 1080, 1640]

const drawPosts = ({ palette }: Sheet) =>
  POSTS.map(x => rectangle({ x: x - 6, y: 296, width: 12, height: STREET - 296 }, silhouette(palette, 0.86)) + circle([x, 294], 11, silhouette(palette, 0.86))).join('')

/** Three swags of cord from post to post, four lanterns on each. */
function drawLanterns(sheet: Sheet) {
  const { palette } = sheet
  const hang = (start: number, share: number): Point => [start + share * 560, 316 + 84 * 4 * share * (1 - share)]
  const swags = POSTS.slice(0, 3).map(start => curve(along`M${start} ${316}Q${start + 280} ${316 + 168} ${start + 560} ${316}`, silhouette(palette, 0.9), 3))
  const lamps = POSTS.slice(0, 3).flatMap(start => [0.14, 0.38, 0.62, 0.86].map(share => drawLantern(sheet, hang(start, share))))
  return swags.join('') + lamps.join('')
}

function drawLantern(sheet: Sheet, [x, y]: Point) {
  const { palette } = sheet
  const shine = glowing(sheet, `lantern-${Math.round(x)}`, palette.lamp, 0.15 + palette.shareOfLitWindows, fill => circle([x, y + 26], 58, fill))
  const cap = polygon(
    [
      [x - 8, y + 8],
      [x, y - 2],
      [x + 8, y + 8],
    ],
    silhouette(palette, 0.9),
  )
  return (
    shine +
    cap +
    polygon(
      [
        [x - 8, y + 8],
        [x + 8, y + 8],
        [x + 16, y + 25],
        [x + 8, y + 46],
        [x - 8, y + 46],
        [x - 16, y + 25],
      ],
      palette.lamp,
    )
  )
}
