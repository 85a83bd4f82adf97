// Search as SQLite's FTS5 comes, its words joined with OR: a module for score.mjs.
import Database from 'better-sqlite3'

type Doc = { id: string; title: string; body: string }
const raw = new Database(':memory:')
let ids: string[] = []

export function load(docs: Doc[]) {
  ids = docs.map(doc => doc.id)
  raw.exec('create virtual table doc using fts5(title, body)')
  const add = raw.prepare('insert into doc (rowid, title, body) values (?, ?, ?)')
  raw.transaction(() => {
    for (const [place, doc] of docs.entries()) add.run(place, doc.title, doc.body)
  })()
}

export function search(query: string, limit: number) {
  const words = query.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  if (words.length === 0) return []
  const rows = raw.prepare('select rowid as id from doc where doc match ? order by rank limit ?').all(words.map(word => `"${word}"`).join(' OR '), limit) as { id: number }[]
  return rows.map(row => ids[row.id])
}

export const related = () => []
