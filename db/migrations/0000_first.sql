CREATE TABLE `article` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`language` text NOT NULL,
	`translation_of` integer,
	`status` text DEFAULT 'draft' NOT NULL,
	`embargo_until` integer,
	`scheduled_revision_id` integer,
	`scheduled_at` integer,
	`public` text DEFAULT 'never' NOT NULL,
	`live_revision_id` integer,
	`live_section_id` integer,
	`live_importance` text,
	`published_at` integer,
	`updated_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`live_section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_latest` ON `article` (`language`,`public`,`published_at`);--> statement-breakpoint
CREATE INDEX `article_in_section` ON `article` (`language`,`public`,`live_section_id`,`published_at`);--> statement-breakpoint
CREATE INDEX `article_by_importance` ON `article` (`language`,`public`,`live_importance`,`published_at`);--> statement-breakpoint
CREATE INDEX `article_translations` ON `article` (`translation_of`);--> statement-breakpoint
CREATE INDEX `article_scheduled` ON `article` (`status`,`scheduled_at`);--> statement-breakpoint
CREATE TABLE `author` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`handle` text NOT NULL,
	`picture_id` integer,
	`links` text DEFAULT '[]' NOT NULL,
	FOREIGN KEY (`picture_id`) REFERENCES `media`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `author_handle_unique` ON `author` (`handle`);--> statement-breakpoint
CREATE TABLE `author_name` (
	`author_id` integer NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	`role` text DEFAULT '' NOT NULL,
	`about` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`author_id`, `language`),
	FOREIGN KEY (`author_id`) REFERENCES `author`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `breaking` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`article_id` integer,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `breaking_on` ON `breaking` (`language`,`ends_at`);--> statement-breakpoint
CREATE TABLE `correction` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`language` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `correction_article` ON `correction` (`article_id`);--> statement-breakpoint
CREATE INDEX `correction_latest` ON `correction` (`language`,`at`);--> statement-breakpoint
CREATE TABLE `draft` (
	`article_id` integer PRIMARY KEY NOT NULL,
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
	`saved_by` text NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `front` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`language` text NOT NULL,
	`section_id` integer,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `front_place` ON `front` (`language`,`section_id`);--> statement-breakpoint
CREATE TABLE `front_slot` (
	`front_id` integer NOT NULL,
	`rail` text NOT NULL,
	`position` integer NOT NULL,
	`article_id` integer NOT NULL,
	`headline` text DEFAULT '' NOT NULL,
	`pinned_until` integer,
	PRIMARY KEY(`front_id`, `rail`, `position`),
	FOREIGN KEY (`front_id`) REFERENCES `front`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `invalidations` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`tag` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `invalidations_at` ON `invalidations` (`at`);--> statement-breakpoint
CREATE TABLE `live_byline` (
	`author_id` integer NOT NULL,
	`language` text NOT NULL,
	`published_at` integer NOT NULL,
	`article_id` integer NOT NULL,
	PRIMARY KEY(`author_id`, `language`, `published_at`, `article_id`),
	FOREIGN KEY (`author_id`) REFERENCES `author`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `live_byline_article` ON `live_byline` (`article_id`);--> statement-breakpoint
CREATE TABLE `live_topic` (
	`topic_id` integer NOT NULL,
	`published_at` integer NOT NULL,
	`article_id` integer NOT NULL,
	PRIMARY KEY(`topic_id`, `published_at`, `article_id`),
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `live_topic_article` ON `live_topic` (`article_id`);--> statement-breakpoint
CREATE TABLE `media` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`hash` text NOT NULL,
	`type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`caption` text DEFAULT '' NOT NULL,
	`credit` text NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`licence` text DEFAULT '' NOT NULL,
	`licence_ends_at` integer,
	`alt_text` text DEFAULT '' NOT NULL,
	`focal_x` real DEFAULT 0.5 NOT NULL,
	`focal_y` real DEFAULT 0.5 NOT NULL,
	`added_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `media_hash_unique` ON `media` (`hash`);--> statement-breakpoint
CREATE TABLE `redirect` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`from_path` text NOT NULL,
	`language` text NOT NULL,
	`to_path` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `redirect_from` ON `redirect` (`language`,`from_path`);--> statement-breakpoint
CREATE TABLE `revision` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`article_id` integer NOT NULL,
	`number` integer NOT NULL,
	`cut_for` text NOT NULL,
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
	`cut_by` text NOT NULL,
	`cut_at` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `revision_number` ON `revision` (`article_id`,`number`);--> statement-breakpoint
CREATE TABLE `section` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`colour` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `section_name` (
	`section_id` integer NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`section_id`, `language`),
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `section_slug` ON `section_name` (`language`,`slug`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`language` text DEFAULT 'ar' NOT NULL,
	`is_active` integer DEFAULT true NOT NULL,
	`joined_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_email_unique` ON `staff` (`email`);--> statement-breakpoint
CREATE TABLE `standing_page` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`language` text NOT NULL,
	`path` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `standing_page_path` ON `standing_page` (`language`,`path`);--> statement-breakpoint
CREATE TABLE `timeline` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`act` text NOT NULL,
	`subject` text NOT NULL,
	`subject_id` integer,
	`by` text NOT NULL,
	`by_staff_id` integer,
	`at` integer NOT NULL,
	`details` text,
	FOREIGN KEY (`by_staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `timeline_of` ON `timeline` (`subject`,`subject_id`,`id`);--> statement-breakpoint
CREATE TABLE `topic` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	`slug` text NOT NULL,
	`description` text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topic_slug` ON `topic` (`language`,`slug`);--> statement-breakpoint
CREATE TABLE `topic_spelling` (
	`language` text NOT NULL,
	`folded` text NOT NULL,
	`spelling` text NOT NULL,
	`topic_id` integer NOT NULL,
	PRIMARY KEY(`language`, `folded`),
	FOREIGN KEY (`topic_id`) REFERENCES `topic`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `withdrawal` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade
);
