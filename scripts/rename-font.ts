// Gives a font another name. OpenType 1.9: the table directory and the table «name», version 0.

const HEADER = 12
const RECORD = 16
/** Windows, Unicode, American English: the one name record that every system reads. */
const WINDOWS = [3, 1, 0x409] as const

/** A TrueType file whose names are these by their ids (1 family, 2 style, 4 full, 6 PostScript, …); its copyright line stays. */
export function renameFont(font: Buffer, names: Record<number, string>): Buffer {
  const tables = tablesOf(font)
  const copyright = nameIn(tables.get('name')!, 0)
  tables.set('name', nameTable({ 0: copyright, ...names }))
  return fontOf(font.subarray(0, 4), tables)
}

function tablesOf(font: Buffer) {
  const tables = new Map<string, Buffer>()
  for (let at = HEADER; at < HEADER + RECORD * font.readUInt16BE(4); at += RECORD) {
    const start = font.readUInt32BE(at + 8)
    tables.set(font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12)))
  }
  return tables
}

function nameIn(table: Buffer, id: number) {
  const storage = table.readUInt16BE(4)
  for (let at = 6; at < 6 + 12 * table.readUInt16BE(2); at += 12) {
    if (table.readUInt16BE(at) !== WINDOWS[0] || table.readUInt16BE(at + 6) !== id) continue
    const start = storage + table.readUInt16BE(at + 10)
    return Buffer.from(table.subarray(start, start + table.readUInt16BE(at + 8)))
      .swap16()
      .toString('utf16le')
  }
  throw new Error(`the font has no name ${id}`)
}

function nameTable(names: Record<number, string>) {
  const written = Object.entries(names).map(([id, name]) => ({ id: Number(id), bytes: Buffer.from(name, 'utf16le').swap16() }))
  let offset = 0
  const records = written.map(({ id, bytes }) => {
    offset += bytes.length
    return words(...WINDOWS, id, bytes.length, offset - bytes.length)
  })
  return Buffer.concat([words(0, written.length, 6 + 12 * written.length), ...records, ...written.map(({ bytes }) => bytes)])
}

/** Checksums are left at 0: the cut that follows writes its own. */
function fontOf(kind: Buffer, tables: Map<string, Buffer>) {
  let offset = HEADER + RECORD * tables.size
  const directory: Buffer[] = []
  const bodies: Buffer[] = []
  for (const [tag, body] of tables) {
    const record = Buffer.alloc(RECORD)
    record.write(tag, 'latin1')
    record.writeUInt32BE(offset, 8)
    record.writeUInt32BE(body.length, 12)
    directory.push(record)
    bodies.push(body, Buffer.alloc(-body.length & 3))
    offset += body.length + (-body.length & 3)
  }
  return Buffer.concat([kind, words(tables.size, 0, 0, 0), ...directory, ...bodies])
}

function words(...values: number[]) {
  const bytes = Buffer.alloc(2 * values.length)
  for (const [place, value] of values.entries()) bytes.writeUInt16BE(value, 2 * place)
  return bytes
}
