CREATE TABLE `missed_search` (
	`language` text NOT NULL,
	`query` text NOT NULL,
	`times` integer NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`language`, `query`)
);
--> statement-breakpoint
CREATE TABLE `related` (
	`article_id` integer NOT NULL,
	`other_id` integer NOT NULL,
	`score` real NOT NULL,
	PRIMARY KEY(`article_id`, `other_id`),
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `related_other` ON `related` (`other_id`);--> statement-breakpoint
CREATE TABLE `related_choice` (
	`article_id` integer NOT NULL,
	`other_id` integer NOT NULL,
	`choice` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`article_id`, `other_id`),
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `related_choice_other` ON `related_choice` (`other_id`);--> statement-breakpoint
CREATE TABLE `search_term` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`term` text NOT NULL,
	`stories` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_term_term_unique` ON `search_term` (`term`);--> statement-breakpoint
CREATE TABLE `spelling` (
	`language` text NOT NULL,
	`folded` text NOT NULL,
	`spelling` text NOT NULL,
	`group` integer NOT NULL,
	PRIMARY KEY(`language`, `folded`)
);
--> statement-breakpoint
CREATE INDEX `spelling_group` ON `spelling` (`group`);--> statement-breakpoint
CREATE TABLE `story_words` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`words` blob NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `article` ADD `live_slug` text;--> statement-breakpoint
CREATE INDEX `article_by_slug` ON `article` (`language`,`public`,`live_slug`);--> statement-breakpoint
UPDATE `article` SET `live_slug` = (SELECT `slug` FROM `revision` WHERE `revision`.`id` = `article`.`live_revision_id`) WHERE `live_revision_id` IS NOT NULL;
--> statement-breakpoint
DROP TABLE `article_search`;
--> statement-breakpoint
-- The words of live stories (lib/arabic/index-words.ts): their stems, their folded forms as written, and marks of what they can be filtered by.
-- The row's id is the article's. Filled from the articles at the next start (db/search-index.sqlite.ts).
CREATE VIRTUAL TABLE `search_index` USING fts5(
  `headline`, `lead`, `body`, `raw_headline`, `raw_lead`, `raw_body`, `marks`,
  content='', contentless_delete=1, tokenize="unicode61 remove_diacritics 0 categories 'L* M* N* Co' tokenchars '_'"
);
--> statement-breakpoint
-- How often a word stands as it was written, for mending what was typed.
CREATE VIRTUAL TABLE `search_words` USING fts5vocab('search_index', 'col');
