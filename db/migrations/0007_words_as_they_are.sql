-- The index is fed words that are folded already, each between two spaces: the tokenizer that takes them as they are is the quickest.
-- Filled again from the articles at the next start (db/indexed.ts).
DROP TABLE `search_words`;
--> statement-breakpoint
DROP TABLE `search_index`;
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_index` USING fts5(
  `headline`, `lead`, `body`, `raw_headline`, `raw_lead`, `raw_body`, `marks`,
  content='', contentless_delete=1, tokenize="ascii tokenchars '_'"
);
--> statement-breakpoint
CREATE VIRTUAL TABLE `search_words` USING fts5vocab('search_index', 'col');
--> statement-breakpoint
DELETE FROM `story_words`;
--> statement-breakpoint
DELETE FROM `search_term`;
