// The door to the database: reading and writing are two handles.
export { close, databaseFile, db, type Given, prepared, readInOneState, type Transaction, transaction } from './client.sqlite.ts'
