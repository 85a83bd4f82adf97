// SQLite's columns, behind the door columns.ts.
import { integer, real, sqliteTable, text as sqliteText } from 'drizzle-orm/sqlite-core'

export { index, integer, primaryKey, uniqueIndex } from 'drizzle-orm/sqlite-core'

export const table = sqliteTable
/** One series of whole numbers, never given twice, not even after a deletion. */
export const id = () => integer('id').primaryKey({ autoIncrement: true })
export const text = <Name extends string>(name: Name) => sqliteText(name)
export const number = <Name extends string>(name: Name) => real(name)
export const rank = <Name extends string>(name: Name) => integer(name)
export const boolean = <Name extends string>(name: Name) => integer(name, { mode: 'boolean' })
/** An instant, kept in milliseconds since 1970. */
export const instant = <Name extends string>(name: Name) => integer(name, { mode: 'timestamp_ms' })
export const json = <Shape>(name: string) => sqliteText(name, { mode: 'json' }).$type<Shape>()
