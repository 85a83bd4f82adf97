// SQLite's FTS5 behind the door search.ts: keeping the index, and finding in it.

export { listAlike, listAlikeWords } from './search-alike.sqlite.ts'
export { addManyToIndex, addToIndex, beginTidying, emptyIndex, forgetTerms, type StoryToIndex, takeFromIndex, tidyOn } from './search-index.sqlite.ts'
export { type Filters, matchStories, type SearchOrder } from './search-match.sqlite.ts'
export { matchHeadlines } from './search-suggest.sqlite.ts'
