// A stadium from a seat in it: the far stand full of people, floodlights, and the pitch from the side or from behind a goal.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import { drawPitchFromBehindTheGoal, drawPitchFromTheSide } from '#db/seed/pictures/pitch.ts'
import { along, boxes, curve, outline, type Point, polygon, rectangle, shape, times, WIDTH } from '#db/seed/pictures/shapes.ts'
import { fading, type Scene, type Sheet, washed } from '#db/seed/pictures/sheet.ts'
import { drawSky, placeDisc } from '#db/seed/pictures/sky.ts'

/** The line where the far stand meets the grass. */
const TOUCHLINE = 640
const TIERS = [
  { top: 372, foot: 488, nearness: 0.5 },
  { top: 500, foot: TOUCHLINE + 40, nearness: 0.64 },
]

export const drawStadium: Scene = sheet => {
  const disc = placeDisc(sheet, { highest: 150, lowest: 250 })
  const drawPitch = sheet.chance.happens(0.55) ? drawPitchFromTheSide : drawPitchFromBehindTheGoal
  return [drawSky(sheet, disc, 560), drawFloodlights(sheet), drawRoof(sheet), ...TIERS.map(tier => drawTier(sheet, tier)), drawBoards(sheet), drawPitch(sheet, TOUCHLINE), drawBeams(sheet)].join('')
}

/** How far the bowl rises at a place, being lowest before the eye. */
const rise = (x: number) => ((x - WIDTH / 2) / (WIDTH / 2)) ** 2 * 74
const bowl = (top: number, foot: number) => along`M0 ${top - rise(0)}Q${WIDTH / 2} ${top + rise(0)} ${WIDTH} ${top - rise(0)}L${WIDTH} ${foot}L0 ${foot}z`

function drawRoof(sheet: Sheet) {
  const { palette } = sheet
  const [steel, shade] = [silhouette(palette, 0.42), silhouette(palette, 0.85)]
  const masts = times(9, index => {
    const x = 80 + index * 180
    return outline(
      [
        [x, 360],
        [x, 268 - rise(x) * 0.6],
        [x + 90, 330 - rise(x + 90)],
        [x, 268 - rise(x) * 0.6],
        [x - 90, 330 - rise(x - 90)],
      ],
      shade,
      4,
    )
  })
  return masts + shape(bowl(310, 520), shade) + shape(along`M0 ${236}Q${800} ${384} ${WIDTH} ${236}v${52}Q${800} ${428} 0 ${288}z`, steel)
}

/** A stand: its concrete, and the people in their rows, most of them in quiet colours and some in the club's. */
function drawTier(sheet: Sheet, { top, foot, nearness }: (typeof TIERS)[number]) {
  const { palette, chance } = sheet
  const concrete = washed(sheet, `tier-${top}`, [silhouette(palette, nearness + 0.18), silhouette(palette, nearness)], fill => shape(bowl(top, foot), fill))
  const clothes = [palette.sky[2], palette.layers[0], palette.layers[1], palette.accent, mix(palette.accent, palette.lamp, 0.5), palette.layers[3]]
  const crowd: Point[] = []
  for (let row = 0; top + 18 + row * 15 < foot; row++)
    for (let x = (row % 2) * 7; x < WIDTH; x += 14) if (chance.happens(0.8)) crowd.push([x + chance.between(-2, 2), top + 18 + row * 15 + 37 - rise(x)])
  const wearing = crowd.map(() => chance.whole(0, clothes.length - 1))
  const people = clothes.map((colour, index) =>
    boxes(
      crowd.filter((_, person) => wearing[person] === index).map(([x, y]) => ({ x, y, width: 7, height: 8 })),
      colour,
      0.7,
    ),
  )
  const aisles = times(11, index =>
    outline(
      [
        [800 + (index - 5) * 150, top + 40 - rise(800 + (index - 5) * 150)],
        [800 + (index - 5) * 168, foot],
      ],
      silhouette(palette, nearness + 0.26),
      7,
    ),
  )
  return concrete + people.join('') + aisles + curve(along`M0 ${top - rise(0)}Q${WIDTH / 2} ${top + rise(0)} ${WIDTH} ${top - rise(0)}`, palette.sky[2], 5, 0.5)
}

function drawBoards({ palette, chance }: Sheet) {
  const colours = [palette.accent, palette.layers[2], palette.lamp, palette.layers[1]]
  return times(16, index => rectangle({ x: index * 100, y: TOUCHLINE - 16, width: 97, height: 30 }, mix(chance.pick(colours), palette.layers[2], 0.35)))
}

const MASTS = [150, WIDTH - 150]

function drawFloodlights({ palette }: Sheet) {
  const steel = silhouette(palette, 0.75)
  return MASTS.map(x => {
    const tower = polygon(
      [
        [x - 11, 420],
        [x - 5, 150],
        [x + 5, 150],
        [x + 11, 420],
      ],
      steel,
    )
    const lamps = Array.from({ length: 15 }, (_, index) => ({ x: x - 66 + (index % 5) * 27, y: 76 + Math.floor(index / 5) * 27, width: 22, height: 22 }))
    return tower + rectangle({ x: x - 74, y: 68, width: 148, height: 92 }, steel) + boxes(lamps, palette.lamp)
  }).join('')
}

/** Light falls only when the hour calls for it. */
function drawBeams(sheet: Sheet) {
  const { palette } = sheet
  const strength = palette.shareOfLitWindows > 0.3 ? 0.34 : 0.1
  return MASTS.map((x, index) => {
    const towards = index === 0 ? 1 : -1
    return fading(sheet, `beam-${index}`, palette.lamp, strength, fill =>
      polygon(
        [
          [x - 60, 110],
          [x + 60, 110],
          [x + towards * 820, 900],
          [x + towards * 120, 900],
        ],
        fill,
      ),
    )
  }).join('')
}
