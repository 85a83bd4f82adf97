// A lighthouse on its rock, for coasts.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { circle, oval, type Point, polygon, rectangle } from '#db/seed/pictures/shapes.ts'
import { glowing, type Sheet } from '#db/seed/pictures/sheet.ts'

export function drawLighthouse(sheet: Sheet, [x, y]: Point) {
  const { palette } = sheet
  const [stone, ink] = [mix(palette.sky[2], palette.layers[0], 0.3), silhouette(palette, 0.6)]
  const tower = polygon([[x - 22, y - 8], [x - 14, y - 150], [x + 14, y - 150], [x + 22, y - 8]], stone)
  const band = polygon([[x - 18.5, y - 70], [x - 16.5, y - 106], [x + 16.5, y - 106], [x + 18.5, y - 70]], palette.accent)
  const lantern = rectangle({ x: x - 20, y: y - 156, width: 40, height: 8 }, ink) + rectangle({ x: x - 11, y: y - 178, width: 22, height: 22 }, palette.lamp) + polygon([[x - 17, y - 178], [x, y - 198], [x + 17, y - 178]], ink)
  const shine = glowing(sheet, 'lantern', palette.lamp, 0.6, fill => circle([x, y - 167], 90, fill))
  return shine + oval([x, y], [120, 20], ink) + tower + band + lantern
}
