// The yardstick of whatever writes: SQLite by itself, one bare table, on the same disk and as safe.
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { folder } from './machine.ts'

/** How long each of `count` commits of one small row takes, in milliseconds. */
export function commitTimes(count: number) {
  using database = openBare('commits')
  const insert = database.prepare('insert into bare (words) values (?)')
  return Array.from({ length: count }, () => {
    const since = performance.now()
    insert.run('خبر')
    return performance.now() - since
  })
}

/** Rows of so many bytes that are inserted a second, `batch` of them in a transaction. */
export function rowsPerSecond({ count, bytes, batch }: { count: number; bytes: number; batch: number }) {
  using database = openBare(`rows-${performance.now()}`)
  const insert = database.prepare('insert into bare (words) values (?)')
  const words = 'م'.repeat(bytes / 2)
  const since = performance.now()
  for (let inserted = 0; inserted < count; inserted += batch) {
    database.exec('begin immediate')
    for (let row = 0; row < batch; row++) insert.run(words)
    database.exec('commit')
  }
  return count / ((performance.now() - since) / 1000)
}

function openBare(name: string) {
  const database = new DatabaseSync(path.join(folder, `${name}.db`))
  database.exec('pragma journal_mode = wal; pragma synchronous = full; create table bare (id integer primary key, words text)')
  return database
}
