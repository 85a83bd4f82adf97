// The door to full-text search over what is live.
export {
  addManyToIndex,
  addToIndex,
  beginTidying,
  emptyIndex,
  type Filters,
  forgetTerms,
  listAlike,
  listAlikeWords,
  matchHeadlines,
  matchStories,
  type SearchOrder,
  type StoryToIndex,
  takeFromIndex,
  tidyOn,
} from './search.sqlite.ts'
