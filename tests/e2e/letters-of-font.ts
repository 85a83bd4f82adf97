// Which letters a TrueType font has. OpenType 1.9, the table «cmap», formats 4 and 12.

/** Every code point that has a glyph. */
export function lettersOf(font: Buffer): Set<number> {
  const map = tableOf(font, 'cmap')
  const letters = new Set<number>()
  for (let record = 4; record < 4 + 8 * map.readUInt16BE(2); record += 8) {
    const table = map.subarray(map.readUInt32BE(record + 4))
    for (const [first, last] of table.readUInt16BE(0) === 12 ? groups(table) : segments(table)) for (let letter = first; letter <= last; letter++) letters.add(letter)
  }
  return letters
}

function tableOf(font: Buffer, tag: string) {
  for (let record = 12; record < 12 + 16 * font.readUInt16BE(4); record += 16) if (font.toString('latin1', record, record + 4) === tag) return font.subarray(font.readUInt32BE(record + 8))
  throw new Error(`the font has no table ${tag}`)
}

type Range = [first: number, last: number]

const groups = (table: Buffer) => Array.from({ length: table.readUInt32BE(12) }, (_, place): Range => [table.readUInt32BE(16 + 12 * place), table.readUInt32BE(20 + 12 * place)])

/** A font that was cut has no holes inside a segment; the last one ends the table and holds no letter. */
function segments(table: Buffer) {
  if (table.readUInt16BE(0) !== 4) return []
  const twice = table.readUInt16BE(6)
  const ranges = Array.from({ length: twice / 2 }, (_, place): Range => [table.readUInt16BE(16 + twice + 2 * place), table.readUInt16BE(14 + 2 * place)])
  return ranges.filter(([first]) => first !== 0xffff)
}
