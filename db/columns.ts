// The door to the columns: schema.ts names no dialect, this page chooses it.
export { type AnyColumn, boolean, bytes, id, index, instant, integer, isOneOf, json, number, primaryKey, rank, table, text, uniqueIndex } from './columns.sqlite.ts'
