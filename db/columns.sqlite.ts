// SQLite's columns, behind the door columns.ts.
import { type Column, type Placeholder, sql } from 'drizzle-orm'
import { blob, integer, real, sqliteTable, text as sqliteText } from 'drizzle-orm/sqlite-core'

export { type AnySQLiteColumn as AnyColumn, index, integer, primaryKey, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const table = sqliteTable
/** One series of whole numbers, never given twice, not even after a deletion. */
export const id = () => integer('id').primaryKey({ autoIncrement: true })
export const text = <Name extends string>(name: Name) => sqliteText(name)
export const number = <Name extends string>(name: Name) => real(name)
export const rank = <Name extends string>(name: Name) => integer(name)
export const boolean = <Name extends string>(name: Name) => integer(name, { mode: 'boolean' })
/** An instant, kept in milliseconds since 1970. */
export const instant = <Name extends string>(name: Name) => integer(name, { mode: 'timestamp_ms' })
export const bytes = <Name extends string>(name: Name) => blob(name, { mode: 'buffer' })
export const json = <Shape>(name: string) => sqliteText(name, { mode: 'json' }).$type<Shape>()

/** `column in (…)` for a prepared query: one text for lists of any length. */
export const isOneOf = (column: Column, numbers: Placeholder<string, number[]>) =>
  sql`${column} in (select value from json_each(${sql.param(numbers, { mapToDriverValue: given => JSON.stringify(given) })}))`
