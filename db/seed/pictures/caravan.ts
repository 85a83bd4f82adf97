// A caravan: three or four camels one after another, each from the same simple outline.
import { silhouette } from '#db/seed/pictures/colours.ts'
import type { GroundLine } from '#db/seed/pictures/land.ts'
import { along, type Point, rectangle, shape, times } from '#db/seed/pictures/shapes.ts'
import type { Sheet } from '#db/seed/pictures/sheet.ts'

export function drawCaravan({ palette, chance }: Sheet, ridge: GroundLine) {
  const [ink, cloth, start] = [silhouette(palette, 0.96), palette.accent, chance.between(360, 640)]
  return times(chance.whole(3, 5), index => {
    const x = start + index * 190
    return drawCamel([x, ridge(x) + 4], chance.between(1, 1.15), { ink, cloth })
  })
}

/** Walks to the left; the point is between its feet. */
function drawCamel([x, y]: Point, size: number, { ink, cloth }: { ink: string; cloth: string }) {
  const outline = along`M${-52} ${-62}C${-40} ${-70} ${-26} ${-76} ${-14} ${-96}C${-6} ${-108} ${6} ${-108} ${14} ${-96}C${24} ${-80} ${44} ${-78} ${54} ${-62}C${60} ${-50} ${56} ${-40} ${48} ${-36}L${-30} ${-34}C${-52} ${-34} ${-62} ${-30} ${-72} ${-48}C${-80} ${-62} ${-82} ${-84} ${-84} ${-92}L${-104} ${-88}C${-112} ${-88} ${-112} ${-98} ${-102} ${-102}L${-86} ${-112}L${-82} ${-117}L${-78} ${-110}C${-68} ${-102} ${-70} ${-84} ${-66} ${-74}C${-62} ${-64} ${-58} ${-60} ${-52} ${-62}z`
  const legs = [-44, -28, 32, 46]
    .map((across, index) => shape(along`M${across - 7} ${-66}L${across + 8} ${-66}L${across + (index % 2 ? 9 : -4)} ${0}L${across + (index % 2 ? 3 : -10)} ${0}z`, ink))
    .join('')
  const blanket = shape(along`M${-20} ${-88}C${-8} ${-108} ${8} ${-108} ${20} ${-88}L${24} ${-54}L${-24} ${-54}z`, cloth)
  return `<g transform="translate(${Math.round(x)} ${Math.round(y)}) scale(${size.toFixed(2)})">${legs}<g transform="translate(0 -26)">${shape(outline, ink)}${blanket}${rectangle({ x: -24, y: -58, width: 48, height: 5 }, ink, 0.4)}</g></g>`
}
