// A lighthouse on its rock, for coasts.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { along, circle, type Point, polygon, rectangle, shape } from '#db/seed/pictures/shapes.ts'
import { glowing, type Sheet } from '#db/seed/pictures/sheet.ts'

/** The point is the foot of the tower; at size 1 the whole is some 200 high. */
export function drawLighthouse(sheet: Sheet, [x, y]: Point, size = 1) {
  const drawn = drawRock(sheet) + drawTower(sheet) + drawLantern(sheet)
  return `<g transform="translate(${x} ${y}) scale(${size})">${drawn}</g>`
}

const drawRock = ({ palette }: Sheet) => shape(along`M${-130} ${14}L${-92} ${-6}L${-50} ${-14}L${34} ${-18}L${80} ${-4}L${130} ${14}z`, silhouette(palette, 0.6))

function drawTower({ palette }: Sheet) {
  const stone = mix(palette.sky[2], palette.layers[0], 0.3)
  const tower = polygon(
    [
      [-22, -8],
      [-14, -150],
      [14, -150],
      [22, -8],
    ],
    stone,
  )
  const band = polygon(
    [
      [-18.5, -70],
      [-16.5, -106],
      [16.5, -106],
      [18.5, -70],
    ],
    palette.accent,
  )
  const shade = polygon(
    [
      [6, -8],
      [4, -150],
      [14, -150],
      [22, -8],
    ],
    palette.layers[2],
    0.3,
  )
  return tower + band + shade
}

function drawLantern(sheet: Sheet) {
  const { palette } = sheet
  const ink = silhouette(palette, 0.8)
  const gallery = rectangle({ x: -20, y: -156, width: 40, height: 8 }, ink)
  const room =
    rectangle({ x: -11, y: -178, width: 22, height: 22 }, palette.lamp) +
    polygon(
      [
        [-17, -178],
        [0, -198],
        [17, -178],
      ],
      ink,
    )
  return glowing(sheet, 'lantern', palette.lamp, 0.6, fill => circle([0, -167], 90, fill)) + gallery + room
}
