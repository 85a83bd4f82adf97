// What a portrait wears: neck and shoulders under a jacket, a round collar, a robe or a scarf.
import { mix, silhouette } from '#db/seed/pictures/colours.ts'
import type { Person } from '#db/seed/pictures/heads.ts'
import { along, outline, polygon, shape, times } from '#db/seed/pictures/shapes.ts'
import type { Sheet } from '#db/seed/pictures/sheet.ts'

export function drawClothes(sheet: Sheet, { head, skin, shade }: Person) {
  const { palette, chance } = sheet
  const cloth = chance.pick([
    silhouette(palette, 0.84),
    silhouette(palette, 0.98),
    mix(palette.accent, palette.layers[3], 0.35),
    mix(palette.leaf, palette.layers[3], 0.4),
    mix(palette.layers[1], palette.layers[2], 0.4),
  ])
  const neck = shape(along`M${728} ${540}V${690}Q${800} ${760} ${872} ${690}V${540}z`, shade)
  return neck + shape(SHOULDERS, cloth) + shape(SHADED_SHOULDER, palette.layers[3], 0.22) + chance.pick(clothesFor(head))(sheet, cloth, skin)
}

function clothesFor(head: Person['head']) {
  if (head === 'white-headcloth' || head === 'turban') return [drawRobe]
  if (head === 'headscarf') return [drawRobe, drawPlain]
  if (head === 'long-hair' || head === 'bun' || head === 'bob' || head === 'curls') return [drawJacket, drawRoundCollar, drawOpenCollar]
  return [drawJacketAndTie, drawJacketAndTie, drawRoundCollar, drawOpenCollar]
}

const drawPlain = () => ''

const SHOULDERS = along`M${300} ${1000}C${310} ${820} ${420} ${770} ${560} ${730}C${640} ${706} ${700} ${700} ${728} ${662}Q${800} ${740} ${872} ${662}C${900} ${700} ${960} ${706} ${1040} ${730}C${1180} ${770} ${1290} ${820} ${1300} ${1000}z`
const SHADED_SHOULDER = along`M${872} ${662}C${900} ${700} ${960} ${706} ${1040} ${730}C${1180} ${770} ${1290} ${820} ${1300} ${1000}H${860}C${960} ${900} ${930} ${780} ${872} ${662}z`

const drawJacket = (sheet: Sheet, cloth: string) => drawShirt(sheet) + drawLapels(sheet, cloth)
const drawJacketAndTie = (sheet: Sheet, cloth: string) => drawShirt(sheet) + drawTie(sheet) + drawLapels(sheet, cloth)

const shirtOf = ({ palette }: Sheet) => mix(palette.disc, palette.layers[0], palette.hasStars ? 0.35 : 0.12)

const drawShirt = (sheet: Sheet) =>
  polygon(
    [
      [726, 664],
      [800, 760],
      [874, 664],
      [900, 720],
      [840, 1000],
      [760, 1000],
      [700, 720],
    ],
    shirtOf(sheet),
  )

const drawTie = ({ palette }: Sheet) =>
  polygon(
    [
      [782, 752],
      [818, 752],
      [811, 786],
      [826, 1000],
      [774, 1000],
      [789, 786],
    ],
    palette.accent,
  )

function drawLapels(sheet: Sheet, cloth: string) {
  const { palette } = sheet
  const [shirt, dark] = [shirtOf(sheet), mix(cloth, palette.layers[3], 0.4)]
  const lapels =
    polygon(
      [
        [716, 664],
        [676, 716],
        [690, 800],
        [770, 1000],
        [784, 1000],
        [730, 760],
      ],
      dark,
    ) +
    polygon(
      [
        [884, 664],
        [924, 716],
        [910, 800],
        [830, 1000],
        [816, 1000],
        [870, 760],
      ],
      dark,
    )
  const collar =
    polygon(
      [
        [724, 650],
        [800, 756],
        [752, 786],
        [708, 682],
      ],
      mix(shirt, '#ffffff', 0.3),
    ) +
    polygon(
      [
        [876, 650],
        [800, 756],
        [848, 786],
        [892, 682],
      ],
      mix(shirt, palette.layers[0], 0.3),
    )
  return lapels + collar
}

function drawRoundCollar({ palette }: Sheet, cloth: string) {
  const rib = mix(cloth, palette.disc, 0.22)
  return shape(along`M${716} ${660}Q${800} ${790} ${884} ${660}L${900} ${684}Q${800} ${836} ${700} ${684}z`, rib)
}

function drawRobe({ palette }: Sheet, cloth: string) {
  const edge = mix(palette.lamp, cloth, 0.35)
  const shirt = mix(palette.disc, palette.layers[0], palette.hasStars ? 0.4 : 0.2)
  const front = polygon(
    [
      [726, 662],
      [800, 730],
      [874, 662],
      [930, 1000],
      [670, 1000],
    ],
    shirt,
  )
  const buttons = times(4, index =>
    outline(
      [
        [800, 770 + index * 62],
        [800, 782 + index * 62],
      ],
      mix(shirt, palette.layers[2], 0.5),
      9,
    ),
  )
  return (
    front +
    outline(
      [
        [736, 676],
        [800, 738],
        [864, 676],
      ],
      mix(shirt, palette.layers[1], 0.3),
      10,
    ) +
    buttons +
    outline(
      [
        [716, 664],
        [664, 1000],
      ],
      edge,
      16,
    ) +
    outline(
      [
        [884, 664],
        [936, 1000],
      ],
      edge,
      16,
    )
  )
}

function drawOpenCollar({ palette }: Sheet, cloth: string, skin: string) {
  const light = mix(cloth, palette.disc, 0.16)
  return (
    polygon(
      [
        [728, 656],
        [800, 830],
        [872, 656],
      ],
      skin,
    ) +
    polygon(
      [
        [722, 648],
        [800, 832],
        [742, 812],
        [690, 690],
      ],
      light,
    ) +
    polygon(
      [
        [878, 648],
        [800, 832],
        [858, 812],
        [910, 690],
      ],
      mix(light, palette.layers[3], 0.2),
    ) +
    outline(
      [
        [800, 832],
        [800, 1000],
      ],
      mix(cloth, palette.layers[3], 0.5),
      4,
    )
  )
}
