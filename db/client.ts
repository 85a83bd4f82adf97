// The door to the database: reading and writing are two handles.
export { close, databaseFile, db, readInOneState, transaction, type Transaction } from './client.sqlite.ts'
