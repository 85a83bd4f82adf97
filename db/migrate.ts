// The door to the migrations: run at every start, forward only.
export { migrate } from './migrate.sqlite.ts'
