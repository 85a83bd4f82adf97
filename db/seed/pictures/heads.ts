// Hair and headwear: what is behind the head is drawn first, what lies over it last.
import { mix } from '#db/seed/pictures/colours.ts'
import { along, circle, curve, outline, pierced, shape, times } from '#db/seed/pictures/shapes.ts'
import type { Sheet } from '#db/seed/pictures/sheet.ts'

const HEADS = ['headscarf', 'glasses', 'long-hair', 'beard', 'bun', 'white-headcloth', 'bob', 'short-hair', 'curls', 'turban'] as const

export type Person = { head: (typeof HEADS)[number]; skin: string; shade: string; hair: string; cloth: string }

/** Ten portraits that follow one another show ten different people. */
export const headOf = (number: number) => HEADS[Math.abs(number - 1) % HEADS.length] as Person['head']

export const hasEars = (head: Person['head']) => ['short-hair', 'beard', 'turban', 'glasses'].includes(head)

export function drawHeadBack({ palette }: Sheet, { head, hair, cloth }: Person) {
  if (head === 'long-hair')
    return shape(
      along`M${800} ${232}C${640} ${226} ${620} ${380} ${632} ${520}C${638} ${640} ${600} ${720} ${612} ${800}H${988}C${1000} ${720} ${962} ${640} ${968} ${520}C${980} ${380} ${960} ${226} ${800} ${232}z`,
      hair,
    )
  if (head === 'bob')
    return shape(along`M${800} ${232}C${640} ${226} ${612} ${400} ${622} ${600}Q${660} ${624} ${700} ${600}H${900}Q${940} ${624} ${978} ${600}C${988} ${400} ${960} ${226} ${800} ${232}z`, hair)
  if (head === 'bun') return circle([800, 224], 66, hair)
  if (head === 'curls') return times(15, index => circle([800 + Math.cos((index / 14) * 3.9 + 2.77) * 168, 408 + Math.sin((index / 14) * 3.9 + 2.77) * 160], 62, hair))
  if (head === 'white-headcloth')
    return shape(
      along`M${800} ${222}C${640} ${222} ${630} ${380} ${628} ${500}C${622} ${640} ${560} ${700} ${530} ${840}H${1070}C${1040} ${700} ${978} ${640} ${972} ${500}C${970} ${380} ${960} ${222} ${800} ${222}z`,
      mix(palette.disc, palette.layers[0], 0.3),
    )
  if (head === 'headscarf')
    return shape(
      along`M${800} ${222}C${640} ${216} ${612} ${380} ${626} ${520}C${634} ${620} ${620} ${680} ${600} ${740}H${1000}C${980} ${680} ${966} ${620} ${974} ${520}C${988} ${380} ${960} ${216} ${800} ${222}z`,
      mix(cloth, palette.layers[3], 0.25),
    )
  return ''
}

export function drawHeadFront(sheet: Sheet, person: Person) {
  const drawings: Record<Person['head'], () => string> = {
    'short-hair': () => drawShortHair(person),
    'long-hair': () => drawParting(person),
    headscarf: () => drawHeadscarf(sheet, person),
    bun: () => drawParting(person),
    curls: () => times(8, index => circle([690 + index * 32, 318 - Math.sin((index / 7) * Math.PI) * 38], 44, person.hair)),
    beard: () => drawShortHair(person) + drawBeard(person),
    'white-headcloth': () => drawHeadcloth(sheet),
    turban: () => drawTurban(sheet, person) + drawBeard(person),
    bob: () => drawFringe(person),
    glasses: () => drawShortHair(person) + drawGlasses(sheet),
  }
  return drawings[person.head]()
}

const drawShortHair = ({ hair }: Person) =>
  shape(
    along`M${664} ${424}C${640} ${290} ${700} ${222} ${810} ${226}C${920} ${226} ${962} ${300} ${936} ${424}C${924} ${390} ${920} ${360} ${900} ${338}C${840} ${352} ${760} ${340} ${724} ${326}C${690} ${350} ${676} ${390} ${664} ${424}z`,
    hair,
  )

const drawParting = ({ hair }: Person) =>
  shape(
    along`M${658} ${480}C${630} ${300} ${690} ${230} ${800} ${232}C${910} ${230} ${970} ${300} ${942} ${480}C${936} ${400} ${880} ${350} ${770} ${296}C${720} ${340} ${672} ${390} ${658} ${480}z`,
    hair,
  )

const drawFringe = ({ hair }: Person) =>
  shape(
    along`M${650} ${520}C${624} ${300} ${690} ${230} ${800} ${232}C${910} ${230} ${976} ${300} ${950} ${520}C${938} ${470} ${934} ${420} ${928} ${376}Q${800} ${404} ${672} ${376}C${666} ${420} ${662} ${470} ${650} ${520}z`,
    hair,
  )

const drawBeard = ({ hair }: Person) =>
  shape(
    along`M${670} ${430}C${676} ${480} ${700} ${520} ${740} ${520}Q${800} ${496} ${860} ${520}C${900} ${520} ${924} ${480} ${930} ${430}C${940} ${560} ${890} ${668} ${800} ${672}C${710} ${668} ${660} ${560} ${670} ${430}z`,
    hair,
  )

/** Two round lenses on a face that has no eyes: enough to know a reader by. */
const drawGlasses = ({ palette }: Sheet) =>
  [742, 858].map(x => `<circle cx="${x}" cy="436" r="40" fill="${palette.disc}" fill-opacity="0.25" stroke="${palette.layers[3]}" stroke-width="8"/>`).join('') +
  curve('M782 430q18 -12 36 0', palette.layers[3], 8)

function drawHeadscarf({ palette }: Sheet, { cloth }: Person) {
  const fold = mix(cloth, palette.layers[3], 0.3)
  const over = pierced(
    along`M${800} ${226}C${650} ${220} ${626} ${360} ${640} ${500}C${650} ${600} ${690} ${660} ${640} ${760}C${740} ${800} ${870} ${800} ${960} ${760}C${910} ${660} ${950} ${600} ${960} ${500}C${974} ${360} ${950} ${220} ${800} ${226}zM${800} ${306}C${880} ${306} ${912} ${370} ${908} ${430}C${904} ${530} ${866} ${612} ${800} ${616}C${734} ${612} ${696} ${530} ${692} ${430}C${688} ${370} ${720} ${306} ${800} ${306}z`,
    cloth,
  )
  const drape = shape(
    along`M${690} ${600}C${740} ${690} ${860} ${690} ${912} ${600}C${940} ${680} ${1010} ${720} ${980} ${800}C${860} ${850} ${720} ${840} ${620} ${780}C${640} ${720} ${690} ${690} ${690} ${600}z`,
    cloth,
  )
  const folds =
    curve(along`M${706} ${640}C${750} ${720} ${860} ${720} ${950} ${690}`, fold, 6, 0.5) +
    curve(along`M${664} ${730}C${740} ${790} ${880} ${790} ${970} ${750}`, fold, 6, 0.5) +
    curve(along`M${676} ${360}Q${700} ${270} ${800} ${262}`, fold, 6, 0.35)
  return over + drape + folds
}

function drawHeadcloth({ palette }: Sheet) {
  const [white, fold] = [mix(palette.disc, palette.sky[2], 0.2), mix(palette.disc, palette.layers[1], 0.5)]
  const over = shape(
    along`M${800} ${220}C${650} ${220} ${630} ${340} ${636} ${470}C${640} ${600} ${590} ${700} ${560} ${820}C${640} ${830} ${690} ${760} ${692} ${640}C${696} ${560} ${676} ${480} ${682} ${400}Q${720} ${322} ${800} ${322}Q${880} ${322} ${918} ${400}C${924} ${480} ${904} ${560} ${908} ${640}C${910} ${760} ${960} ${830} ${1040} ${820}C${1010} ${700} ${960} ${600} ${964} ${470}C${970} ${340} ${950} ${220} ${800} ${220}z`,
    white,
  )
  const cords = [0, 22].map(drop => curve(along`M${652} ${324 + drop}Q${800} ${256 + drop} ${948} ${324 + drop}`, palette.layers[3], 15)).join('')
  return (
    over +
    outline(
      [
        [664, 500],
        [640, 640],
        [606, 790],
      ],
      fold,
      5,
      0.6,
    ) +
    outline(
      [
        [936, 500],
        [960, 640],
        [994, 790],
      ],
      fold,
      5,
      0.6,
    ) +
    cords
  )
}

function drawTurban({ palette }: Sheet, { cloth }: Person) {
  const fold = mix(cloth, palette.layers[3], 0.32)
  const body = shape(along`M${640} ${388}C${600} ${270} ${690} ${178} ${800} ${178}C${910} ${178} ${1000} ${270} ${960} ${388}Q${880} ${320} ${800} ${318}Q${720} ${320} ${640} ${388}z`, cloth)
  const folds = [
    [640, 330, 960, 230],
    [660, 270, 930, 200],
    [650, 366, 970, 290],
  ].map(([x = 0, y = 0, toX = 0, toY = 0]) => curve(along`M${x} ${y}Q${800} ${y - 40} ${toX} ${toY}`, fold, 6, 0.55))
  return body + folds.join('')
}
