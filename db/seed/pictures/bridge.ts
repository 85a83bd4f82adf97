// Bridges that cross the whole picture: stone arches, a suspension bridge, or one hung from a single mast.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { along, circle, curve, outline, pierced, polygon, rectangle, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import type { Sheet } from '#db/seed/pictures/sheet.ts'

export function drawArchedBridge(sheet: Sheet, waterline: number) {
  const { chance, palette } = sheet
  const [arches, rise] = [chance.whole(4, 6), chance.between(70, 120)]
  const stone = mix(silhouette(palette, 0.72), palette.accent, 0.12)
  const deck = waterline - 200
  const span = (WIDTH + 80) / arches
  const openings = Array.from({ length: arches }, (_, index) => {
    const left = -40 + index * span + 26
    const half = (span - 52) / 2
    return along`M${left} ${waterline + 6}V${waterline - 40}A${half} ${Math.min(half, 125)} 0 0 1 ${left + half * 2} ${waterline - 40}V${waterline + 6}z`
  })
  const body = along`M0 ${deck + rise * 0.5}Q${WIDTH / 2} ${deck - rise * 0.5} ${WIDTH} ${deck + rise * 0.5}V${waterline + 6}H0z`
  const piers = times(arches - 1, index =>
    polygon(
      [
        [-40 + (index + 1) * span - 26, waterline + 6],
        [-40 + (index + 1) * span - 18, waterline - 46],
        [-40 + (index + 1) * span + 18, waterline - 46],
        [-40 + (index + 1) * span + 26, waterline + 6],
      ],
      silhouette(palette, 0.82),
    ),
  )
  const parapet = along`M0 ${deck + rise * 0.5}Q${WIDTH / 2} ${deck - rise * 0.5} ${WIDTH} ${deck + rise * 0.5}`
  return pierced(body + openings.join(''), stone) + piers + curve(parapet, silhouette(palette, 0.85), 14) + drawLampposts(sheet, x => deck + rise * (0.5 - 2 * (x / WIDTH) * (1 - x / WIDTH)))
}

export function drawSuspensionBridge(sheet: Sheet, waterline: number) {
  const steel = silhouette(sheet.palette, 0.8)
  const [deck, top, towers] = [waterline - 120, waterline - 400, [380, 1220]]
  const cableAt = (x: number) => {
    const middle = ((x - 800) / 420) ** 2
    return Math.abs(x - 800) <= 420 ? top + 236 * (1 - middle) : top + 250 * ((Math.abs(x - 800) - 420) / 380) ** 0.9
  }
  const places = Array.from({ length: 81 }, (_, index) => index * 20)
  const hangers = times(39, index =>
    outline(
      [
        [20 + index * 40, cableAt(20 + index * 40)],
        [20 + index * 40, deck],
      ],
      steel,
      2.5,
    ),
  )
  const masts = towers.map(
    x =>
      [-24, 12].map(across => rectangle({ x: x + across, y: top - 16, width: 13, height: waterline - top + 22 }, steel)).join('') +
      [top + 16, top + 120].map(y => rectangle({ x: x - 24, y, width: 48, height: 12 }, steel)).join('') +
      rectangle({ x: x - 44, y: waterline - 26, width: 88, height: 34 }, silhouette(sheet.palette, 0.9)),
  )
  return (
    hangers +
    outline(
      places.map(x => [x, cableAt(x)]),
      steel,
      7,
    ) +
    masts.join('') +
    rectangle({ x: 0, y: deck - 8, width: WIDTH, height: 24 }, silhouette(sheet.palette, 0.88)) +
    drawLampposts(sheet, () => deck - 8)
  )
}

export function drawMastBridge(sheet: Sheet, waterline: number) {
  const { palette, chance } = sheet
  const [steel, deck] = [silhouette(palette, 0.8), waterline - 110]
  const x = chance.pick([560, 1040])
  const top = waterline - 450
  const stays = times(
    15,
    index =>
      outline(
        [
          [x, top + 20 + index * 11],
          [x - 90 - index * 62, deck],
        ],
        steel,
        3,
      ) +
      outline(
        [
          [x, top + 20 + index * 11],
          [x + 90 + index * 62, deck],
        ],
        steel,
        3,
      ),
  )
  const mast = polygon(
    [
      [x - 46, waterline + 8],
      [x - 9, top],
      [x + 9, top],
      [x + 46, waterline + 8],
      [x + 22, waterline + 8],
      [x, deck - 120],
      [x - 22, waterline + 8],
    ],
    steel,
  )
  return stays + mast + rectangle({ x: 0, y: deck - 6, width: WIDTH, height: 22 }, silhouette(palette, 0.88)) + drawLampposts(sheet, () => deck - 6)
}

function drawLampposts({ palette }: Sheet, deckAt: (x: number) => number) {
  return times(13, index => {
    const x = 60 + index * 123
    return (
      outline(
        [
          [x, deckAt(x)],
          [x, deckAt(x) - 42],
        ],
        silhouette(palette, 0.88),
        4,
      ) +
      circle([x, deckAt(x) - 46], 7, palette.lamp) +
      circle([x, deckAt(x) - 46], 20, palette.lamp, palette.shareOfLitWindows * 0.5)
    )
  })
}
