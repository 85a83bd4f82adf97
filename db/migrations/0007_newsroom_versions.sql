CREATE TABLE `draft_save` (
	`article_id` integer NOT NULL,
	`version` integer NOT NULL,
	`headline` text NOT NULL,
	`kicker` text NOT NULL,
	`standfirst` text NOT NULL,
	`dateline` text NOT NULL,
	`kind` text NOT NULL,
	`importance` text NOT NULL,
	`section_id` integer,
	`slug` text NOT NULL,
	`byline` text NOT NULL,
	`topic_ids` text NOT NULL,
	`picture` text,
	`seo` text NOT NULL,
	`body` text NOT NULL,
	`sources` text DEFAULT '' NOT NULL,
	`internal_notes` text DEFAULT '' NOT NULL,
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `version`),
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `lock` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`staff_id` integer NOT NULL,
	`holder_key` text NOT NULL,
	`taken_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`word` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `mention` (
	`note_id` integer NOT NULL,
	`staff_id` integer NOT NULL,
	`article_id` integer NOT NULL,
	`at` integer NOT NULL,
	`seen_at` integer,
	PRIMARY KEY(`note_id`, `staff_id`),
	FOREIGN KEY (`note_id`) REFERENCES `note`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `mention_unseen` ON `mention` (`staff_id`,`seen_at`);--> statement-breakpoint
CREATE TABLE `note` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`answers_id` integer,
	`staff_id` integer NOT NULL,
	`text` text NOT NULL,
	`anchor` text,
	`written_at` integer NOT NULL,
	`edited_at` integer,
	`resolved_at` integer,
	`resolved_by` text,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`answers_id`) REFERENCES `note`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `note_article` ON `note` (`article_id`);--> statement-breakpoint
CREATE INDEX `note_answers` ON `note` (`answers_id`);--> statement-breakpoint
CREATE TABLE `preview_link` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`token_hash` text NOT NULL,
	`revision_id` integer NOT NULL,
	`article_id` integer NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`taken_back_at` integer,
	FOREIGN KEY (`revision_id`) REFERENCES `revision`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `preview_link_token_hash_unique` ON `preview_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `preview_link_article` ON `preview_link` (`article_id`);--> statement-breakpoint
ALTER TABLE `draft` ADD `sources` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `draft` ADD `internal_notes` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `draft` ADD `save_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `draft_latest` ON `draft` (`saved_at`);