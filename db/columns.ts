// The door to the columns: schema.ts names no dialect, this page chooses it.
export { boolean, id, index, instant, integer, json, number, primaryKey, rank, table, text, uniqueIndex } from './columns.sqlite.ts'
