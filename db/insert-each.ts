// The door to rows that come in bulk.
export { insertEach } from './insert-each.sqlite.ts'
