// Search as WordPress asks its database: the whole query and each word with LIKE '%…%', newest first. A module for score.mjs.
import Database from 'better-sqlite3'

type Doc = { id: string; title: string; body: string }
const raw = new Database(':memory:')

export function load(docs: Doc[]) {
  raw.exec('create table doc (id text, title text, body text)')
  const add = raw.prepare('insert into doc values (?, ?, ?)')
  raw.transaction(() => {
    for (const doc of docs) add.run(doc.id, doc.title, doc.body)
  })()
}

export function search(query: string, limit: number) {
  const words = query.split(/\s+/).filter(Boolean)
  const every = words.map(() => '(title like ? or body like ?)').join(' and ')
  const rows = raw.prepare(`select id from doc where ${every || 'false'} order by rowid desc limit ?`).all(...words.flatMap(word => [`%${word}%`, `%${word}%`]), limit) as { id: string }[]
  return rows.map(row => row.id)
}

export const related = () => []
