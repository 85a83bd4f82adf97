// The door to full-text search over what is live.
export { forgetWords, matchStories, rememberWords } from './search.sqlite.ts'
