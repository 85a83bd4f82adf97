// The door to full-text search over what is live.
export { forgetWords, matchStories, rememberManyWords, rememberWords } from './search.sqlite.ts'
