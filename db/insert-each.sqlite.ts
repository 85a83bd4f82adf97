// Many rows of one form into one table of SQLite's, behind the door insert-each.ts.
import type Database from 'better-sqlite3'
import { getTableColumns, sql } from 'drizzle-orm'
import { SQLiteSyncDialect } from 'drizzle-orm/sqlite-core'
import type { Transaction } from './client.ts'

type Table = Parameters<Transaction['insert']>[0]

const dialect = new SQLiteSyncDialect()

/** All rows name the columns of the first. By SQLite's own statement: Drizzle takes longer to fill one in than SQLite to keep the row. */
export function insertEach<Into extends Table>(tx: Transaction, table: Into, rows: Into['$inferInsert'][]) {
  const [first] = rows
  if (!first) return
  const all = getTableColumns(table)
  const fields = Object.keys(first).map(field => ({ field, column: all[field]! }))
  const names = fields.map(({ column }) => sql.identifier(column.name))
  const places = fields.map(() => sql.raw('?'))
  const { sql: text } = dialect.sqlToQuery(sql`insert into ${table} (${sql.join(names, sql`, `)}) values (${sql.join(places, sql`, `)})`)
  const statement = (tx as unknown as { $client: Database.Database }).$client.prepare(text)
  for (const row of rows as Record<string, unknown>[]) statement.run(fields.map(({ field, column }) => (row[field] == null ? null : column.mapToDriverValue(row[field]))))
}
