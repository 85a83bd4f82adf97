// A library: walls of books about an arched window, light on the floor, a table with a lamp and an open book.
import { drawBookcase } from '#db/seed/pictures/bookcase.ts'
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { along, type Box, circle, flipped, HEIGHT, outline, type Point, polygon, rectangle, shape, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import { fading, glowing, type Scene, type Sheet } from '#db/seed/pictures/sheet.ts'
import { archOutline, drawBars, drawDaylight, drawWindow } from '#db/seed/pictures/window.ts'

const FLOOR = 800

export const drawLibrary: Scene = sheet => {
  const { palette, chance } = sheet
  const windows = chance.pick([oneGreatWindow, twoWindows, threeWindows])()
  const wall = mix(silhouette(palette, 0.66), palette.accent, 0.1)
  return [
    rectangle({ x: 0, y: 0, width: WIDTH, height: HEIGHT }, wall),
    ...windows.map((frame, index) => drawDaylight(sheet, `daylight-${index}`, frame) + drawSurround(sheet, frame)),
    drawView(sheet, windows),
    ...windows.map(frame => drawArchBars(sheet, frame)),
    ...bookcasesBetween(windows).map(place => drawBookcase(sheet, place)),
    drawFloor(sheet, windows),
    drawLadder(sheet),
    drawTable(sheet, chance.between(700, 900)),
  ].join('')
}

const oneGreatWindow = (): Box[] => [{ x: 570, y: 90, width: 460, height: 650 }]
const twoWindows = (): Box[] => [
  { x: 330, y: 120, width: 300, height: 600 },
  { x: 970, y: 120, width: 300, height: 600 },
]
const threeWindows = (): Box[] => [
  { x: 205, y: 170, width: 225, height: 540 },
  { x: 655, y: 90, width: 290, height: 640 },
  { x: 1170, y: 170, width: 225, height: 540 },
]

/** Books fill every piece of wall that the windows leave. */
function bookcasesBetween(windows: Box[]): Box[] {
  const starts = [-30, ...windows.map(({ x, width }) => x + width + 40)]
  const ends = [...windows.map(({ x }) => x - 40), WIDTH + 30]
  return starts.map((x, index) => ({ x, y: 92, width: (ends[index] ?? WIDTH) - x, height: 708 }))
}

const stoneOf = ({ palette }: Sheet) => mix(palette.layers[1], palette.sky[2], palette.hasStars ? 0.2 : 0.42)

const drawSurround = (sheet: Sheet, { x, y, width, height }: Box) => shape(archOutline({ x: x - 26, y: y - 26, width: width + 52, height: height + 26 }), stoneOf(sheet))

/** One sky behind all the windows; the sun or moon is seen through one of them. */
function drawView(sheet: Sheet, windows: Box[]) {
  const { chance } = sheet
  const { x, y, width } = chance.pick(windows)
  const disc = { x: x + width * chance.between(0.3, 0.7), y: y + width * chance.between(0.5, 0.8), radius: width * 0.12 + 26 }
  return drawWindow(sheet, { frame: { x: 0, y: 90, width: WIDTH, height: 660 }, disc, outline: windows.map(archOutline).join('') })
}

const drawArchBars = (sheet: Sheet, frame: Box) =>
  drawBars(frame, { columns: frame.width > 400 ? 4 : 2, rows: 5, colour: silhouette(sheet.palette, 0.9), rim: archOutline(frame) }) +
  rectangle({ x: frame.x - 40, y: frame.y + frame.height, width: frame.width + 80, height: 26 }, stoneOf(sheet))

function drawFloor(sheet: Sheet, windows: Box[]) {
  const { palette } = sheet
  const boards = mix(silhouette(palette, 0.86), palette.accent, 0.16)
  const seams = times(17, index =>
    outline(
      [
        [800 + (index - 8) * 120, FLOOR],
        [800 + (index - 8) * 210, HEIGHT],
      ],
      palette.layers[3],
      3,
      0.4,
    ),
  )
  const pools = windows.map(({ x, width }, index) =>
    fading(sheet, `pool-${index}`, palette.sky[2], palette.hasStars ? 0.28 : 0.6, fill =>
      polygon(
        [
          [x + 10, FLOOR + 8],
          [x + width - 10, FLOOR + 8],
          [x + width + (x + width / 2 - 800) * 0.4 + 90, HEIGHT],
          [x + (x + width / 2 - 800) * 0.4 - 90, HEIGHT],
        ],
        fill,
      ),
    ),
  )
  return rectangle({ x: 0, y: FLOOR, width: WIDTH, height: HEIGHT - FLOOR }, boards) + seams + pools.join('') + rectangle({ x: 0, y: FLOOR - 4, width: WIDTH, height: 14 }, palette.layers[3])
}

/** Leans on the outermost bookcase of one side. */
function drawLadder({ palette, chance }: Sheet) {
  const [wood, x] = [mix(palette.accent, palette.layers[2], 0.25), chance.between(-8, 16)]
  const rungs = times(11, index =>
    outline(
      [
        [x + index * 4.5, 830 - index * 66],
        [x + 92 + index * 4.5, 830 - index * 66],
      ],
      wood,
      8,
    ),
  )
  const ladder =
    outline(
      [
        [x - 6, 880],
        [x + 52, 84],
      ],
      wood,
      11,
    ) +
    outline(
      [
        [x + 88, 880],
        [x + 146, 84],
      ],
      wood,
      11,
    ) +
    rungs
  return chance.happens(0.5) ? ladder : flipped(ladder, WIDTH / 2)
}

function drawTable(sheet: Sheet, x: number) {
  const { palette } = sheet
  const wood = mix(palette.accent, palette.layers[3], 0.78)
  const top = rectangle({ x: x - 370, y: 846, width: 740, height: 24 }, mix(wood, palette.accent, 0.25))
  const legs = [-340, 312].map(across => rectangle({ x: x + across, y: 866, width: 30, height: 140 }, wood)).join('')
  return rectangle({ x: x - 340, y: 868, width: 680, height: 34 }, wood) + legs + top + drawLamp(sheet, [x - 190, 846]) + drawOpenBook(sheet, [x + 60, 846]) + drawPile(sheet, [x + 260, 846])
}

function drawLamp(sheet: Sheet, [x, y]: Point) {
  const { palette } = sheet
  const brass = mix(palette.lamp, palette.layers[2], 0.45)
  const light = glowing(sheet, 'lamp', palette.lamp, 0.5, fill => circle([x, y - 96], 210, fill))
  const shade = shape(along`M${x - 78} ${y - 104}q${8} ${-54} ${46} ${-58}h${64}q${38} ${4} ${46} ${58}z`, mix(palette.leaf, palette.layers[2], 0.25))
  return (
    light +
    rectangle({ x: x - 5, y: y - 120, width: 10, height: 112 }, brass) +
    rectangle({ x: x - 44, y: y - 12, width: 88, height: 12 }, brass) +
    shade +
    rectangle({ x: x - 74, y: y - 105, width: 148, height: 8 }, palette.lamp)
  )
}

function drawOpenBook({ palette }: Sheet, [x, y]: Point) {
  const paper = mix(palette.disc, palette.sky[2], 0.15)
  const page = (side: number) =>
    shape(
      along`M${x} ${y - 6}C${x + side * 30} ${y - 40} ${x + side * 80} ${y - 40} ${x + side * 118} ${y - 22}L${x + side * 126} ${y}L${x} ${y}z`,
      side < 0 ? paper : mix(paper, palette.layers[0], 0.25),
    )
  return page(-1) + page(1) + rectangle({ x: x - 128, y: y - 5, width: 256, height: 6 }, palette.accent)
}

function drawPile({ palette, chance }: Sheet, [x, y]: Point) {
  const cloths = [palette.accent, palette.layers[1], mix(palette.leaf, palette.layers[1], 0.4), mix(palette.lamp, palette.layers[1], 0.3)]
  return times(chance.whole(2, 4), index => rectangle({ x: x - 62 + chance.between(-10, 10), y: y - 24 - index * 24, width: chance.between(96, 130), height: 23 }, cloths[index] as string))
}
