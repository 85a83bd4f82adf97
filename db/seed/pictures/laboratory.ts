// A laboratory: a wide window, a shelf of bottles, and glassware on a bench.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { drawBeaker, drawBottle, drawConicalFlask, drawMicroscope, drawRoundFlask, drawTubeRack, type Vessel } from '#db/seed/pictures/glassware.ts'
import { type Box, circle, HEIGHT, outline, polygon, rectangle, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import { glowing, type Scene, type Sheet, washed } from '#db/seed/pictures/sheet.ts'
import { drawBars, drawDaylight, drawWindow, squareOutline } from '#db/seed/pictures/window.ts'

const BENCH = 770

export const drawLaboratory: Scene = sheet => {
  const { chance } = sheet
  const frame: Box = chance.pick([
    { x: 90, y: 80, width: 760, height: 470 },
    { x: 750, y: 80, width: 760, height: 470 },
    { x: 400, y: 70, width: 800, height: 480 },
  ])
  const shelves =
    frame.x < 200
      ? [{ x: 960, width: 560 }]
      : frame.x > 700
        ? [{ x: 80, width: 560 }]
        : [
            { x: 40, width: 290 },
            { x: 1270, width: 290 },
          ]
  return [
    drawWall(sheet),
    drawDaylight(sheet, 'daylight', frame),
    drawView(sheet, frame),
    ...shelves.flatMap(shelf => [250, 440].map(y => drawShelf(sheet, { ...shelf, y }))),
    drawHangingLamps(sheet),
    drawBench(sheet),
    drawApparatus(sheet),
  ].join('')
}

function drawWall(sheet: Sheet) {
  const { palette } = sheet
  const paint = palette.hasStars ? silhouette(palette, 0.55) : mix(palette.layers[0], palette.sky[2], 0.3)
  const tiles = mix(paint, palette.layers[1], 0.32)
  const seams =
    times(20, index => rectangle({ x: index * 84, y: 580, width: 3, height: 200 }, paint, 0.5)) + times(3, index => rectangle({ x: 0, y: 636 + index * 64, width: WIDTH, height: 3 }, paint, 0.5))
  return (
    washed(sheet, 'wall', [mix(paint, palette.layers[1], 0.25), paint], fill => rectangle({ x: 0, y: 0, width: WIDTH, height: 800 }, fill)) +
    rectangle({ x: 0, y: 580, width: WIDTH, height: 200 }, tiles) +
    seams
  )
}

function drawView(sheet: Sheet, frame: Box) {
  const steel = silhouette(sheet.palette, 0.74)
  const sill = rectangle({ x: frame.x - 24, y: frame.y + frame.height, width: frame.width + 48, height: 22 }, steel)
  const disc = { x: frame.x + frame.width * sheet.chance.between(0.25, 0.75), y: frame.y + frame.height * sheet.chance.between(0.3, 0.45), radius: 66 }
  return drawWindow(sheet, { frame, disc, outline: squareOutline(frame) }) + drawBars(frame, { columns: 4, rows: 2, colour: steel, rim: squareOutline(frame) }) + sill
}

function drawShelf(sheet: Sheet, { x, width, y }: { x: number; width: number; y: number }) {
  const { palette, chance } = sheet
  const [board, liquids] = [silhouette(palette, 0.84), liquidsOf(sheet)]
  const bottles = times(Math.floor(width / 70), index => {
    const at: [number, number] = [x + 42 + index * 70 + chance.between(-6, 6), y]
    return chance.happens(0.88) ? drawBottle({ at, size: chance.between(95, 150), liquid: mix(chance.pick(liquids), palette.layers[2], 0.25), glass: palette.disc, ink: board }) : ''
  })
  return (
    bottles +
    rectangle({ x, y, width, height: 14 }, board) +
    [x + 40, x + width - 54]
      .map(left =>
        polygon(
          [
            [left, y + 14],
            [left + 14, y + 14],
            [left, y + 48],
          ],
          board,
        ),
      )
      .join('')
  )
}

function drawHangingLamps(sheet: Sheet) {
  const { palette } = sheet
  const [steel, strength] = [silhouette(palette, 0.95), palette.shareOfLitWindows]
  return [400, 800, 1200]
    .map(
      (x, index) =>
        glowing(sheet, `lamp-${index}`, palette.lamp, strength, fill => circle([x, 120], 230, fill)) +
        outline(
          [
            [x, 0],
            [x, 72],
          ],
          steel,
          5,
        ) +
        polygon(
          [
            [x - 66, 122],
            [x - 22, 72],
            [x + 22, 72],
            [x + 66, 122],
          ],
          steel,
        ) +
        rectangle({ x: x - 48, y: 122, width: 96, height: 9 }, palette.lamp),
    )
    .join('')
}

function drawBench({ palette }: Sheet) {
  const [top, front, seam] = [silhouette(palette, 0.97), silhouette(palette, 0.8), silhouette(palette, 0.92)]
  const drawers = times(
    6,
    index =>
      rectangle({ x: 30 + index * 262, y: BENCH + 66, width: 236, height: 60 }, seam, 0.55) +
      rectangle({ x: 30 + index * 262, y: BENCH + 140, width: 236, height: 120 }, seam, 0.55) +
      rectangle({ x: 112 + index * 262, y: BENCH + 90, width: 72, height: 9 }, palette.layers[0]),
  )
  return (
    rectangle({ x: 0, y: BENCH + 30, width: WIDTH, height: HEIGHT - BENCH }, front) +
    drawers +
    rectangle({ x: 0, y: BENCH, width: WIDTH, height: 40 }, top) +
    rectangle({ x: 0, y: BENCH, width: WIDTH, height: 6 }, palette.layers[1])
  )
}

/** Five things on the bench: a microscope and a rack always, the rest as chance has it. */
function drawApparatus(sheet: Sheet) {
  const { palette, chance } = sheet
  const glass = mix(palette.disc, palette.layers[0], 0.15)
  const others = [drawConicalFlask, drawRoundFlask, drawBeaker, drawConicalFlask, drawRoundFlask]
  const start = chance.whole(0, 2)
  const standing = [others[start], others[start + 1], others[start + 2], drawTubeRack, drawMicroscope] as ((vessel: Vessel) => string)[]
  const turn = chance.whole(0, 4)
  return times(5, index => {
    const draw = standing[(index + turn) % 5] as (vessel: Vessel) => string
    const size = draw === drawMicroscope ? 370 : draw === drawRoundFlask ? 300 : draw === drawTubeRack ? 240 : chance.between(250, 310)
    return draw({
      at: [215 + index * 292 + chance.between(-18, 18), BENCH],
      size,
      liquid: chance.pick(liquidsOf(sheet)),
      glass,
      ink: silhouette(palette, 0.98),
    })
  })
}

const liquidsOf = ({ palette }: Sheet) => [palette.accent, mix(palette.lamp, palette.accent, 0.35), mix(palette.leaf, palette.disc, 0.2), palette.layers[1]]
