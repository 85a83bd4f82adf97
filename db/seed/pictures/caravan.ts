// A caravan: three or four camels one after another, each from the same simple outline.
import { silhouette } from '#db/seed/pictures/colours.ts'
import { along, type Point, rectangle, shape, times } from '#db/seed/pictures/shapes.ts'
import type { Sheet } from '#db/seed/pictures/sheet.ts'

export function drawCaravan({ palette, chance }: Sheet, [x, y]: Point) {
  const [ink, cloth] = [silhouette(palette, 0.96), palette.accent]
  return times(chance.whole(3, 4), index => drawCamel([x - 300 + index * 205, y - 24 + index * 4], chance.between(1.05, 1.2), { ink, cloth }))
}

/** Walks to the left; the point is between its feet. */
function drawCamel([x, y]: Point, size: number, { ink, cloth }: { ink: string; cloth: string }) {
  const outline = along`M${-52} ${-62}C${-40} ${-70} ${-26} ${-76} ${-14} ${-96}C${-6} ${-108} ${6} ${-108} ${14} ${-96}C${24} ${-80} ${44} ${-78} ${54} ${-62}C${60} ${-50} ${56} ${-40} ${48} ${-36}L${-30} ${-34}C${-52} ${-34} ${-62} ${-30} ${-72} ${-48}C${-80} ${-62} ${-82} ${-84} ${-84} ${-92}L${-104} ${-88}C${-112} ${-88} ${-112} ${-98} ${-102} ${-102}L${-86} ${-112}L${-82} ${-117}L${-78} ${-110}C${-68} ${-102} ${-70} ${-84} ${-66} ${-74}C${-62} ${-64} ${-58} ${-60} ${-52} ${-62}z`
  const legs = [-44, -28, 32, 46].map((across, index) => shape(along`M${across - 6} ${-42}L${across + 7} ${-42}L${across + (index % 2 ? 9 : -4)} ${0}L${across + (index % 2 ? 3 : -10)} ${0}z`, ink)).join('')
  const blanket = shape(along`M${-20} ${-88}C${-8} ${-108} ${8} ${-108} ${20} ${-88}L${24} ${-54}L${-24} ${-54}z`, cloth)
  return `<g transform="translate(${Math.round(x)} ${Math.round(y)}) scale(${size.toFixed(2)})">${shape(outline, ink)}${legs}${blanket}${rectangle({ x: -24, y: -58, width: 48, height: 5 }, ink, 0.4)}</g>`
}
