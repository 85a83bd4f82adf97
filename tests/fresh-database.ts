// A paper of its own for every test: a real SQLite file, deleted afterwards. `beforeEach(freshDatabase)`
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { close, databaseFile } from '#db/client.ts'
import { migrate } from '#db/migrate.ts'
import { atFirst } from './given.ts'

/** Begins an empty paper at the first minute of every test; answers how to take it away. */
export function freshDatabase() {
  removeDatabase()
  mkdirSync(path.dirname(databaseFile), { recursive: true })
  writeFileSync(process.env.TEST_NOW ?? '', atFirst)
  migrate()
  return removeDatabase
}

function removeDatabase() {
  close()
  for (const file of [databaseFile, `${databaseFile}-wal`, `${databaseFile}-shm`]) rmSync(file, { force: true })
}

/** Every row of every table, to compare before and after. */
export function allThatIsStored() {
  const raw = new Database(databaseFile, { readonly: true })
  try {
    const tables = raw.prepare("select name from sqlite_master where type = 'table' and name not in ('search_index', 'search_words') order by name").pluck().all() as string[]
    return Object.fromEntries(tables.map(name => [name, raw.prepare(`select * from "${name}"`).all()]))
  } finally {
    raw.close()
  }
}
