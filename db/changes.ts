// The door to the database's own sign that somebody, in whatever process, has committed something.
export { changeCounter } from './changes.sqlite.ts'
