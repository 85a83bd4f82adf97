-- The words of live stories, folded (lib/arabic/fold). The row's id is the article's.
CREATE VIRTUAL TABLE `article_search` USING fts5(
  `headline`, `standfirst`, `body`, `language` UNINDEXED,
  content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0'
);
