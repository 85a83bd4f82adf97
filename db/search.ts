// The door to full-text search over what is live.
export { addToIndex, emptyIndex, type Filters, listAlike, listAlikeWords, matchHeadlines, matchStories, type SearchOrder, type StoryToIndex, takeFromIndex, tidyIndex } from './search.sqlite.ts'
