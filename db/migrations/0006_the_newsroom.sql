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
CREATE TABLE `scheduled_withdrawal` (
	`article_id` integer PRIMARY KEY NOT NULL,
	`withdraw_at` integer NOT NULL,
	`reason` text NOT NULL,
	`by_staff_id` integer NOT NULL,
	FOREIGN KEY (`article_id`) REFERENCES `article`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`by_staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `scheduled_withdrawal_due` ON `scheduled_withdrawal` (`withdraw_at`);--> statement-breakpoint
CREATE TABLE `sign_in_try` (
	`key` text PRIMARY KEY NOT NULL,
	`tries` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staff_account` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff_id` integer NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`password` text,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `staff_account_of` ON `staff_account` (`staff_id`);--> statement-breakpoint
CREATE TABLE `staff_link` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`kind` text NOT NULL,
	`token_hash` text NOT NULL,
	`staff_id` integer,
	`email` text NOT NULL,
	`name` text DEFAULT '' NOT NULL,
	`role` text,
	`section_ids` text DEFAULT '[]' NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_link_token_hash_unique` ON `staff_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `staff_link_open` ON `staff_link` (`closed_at`,`expires_at`);--> statement-breakpoint
CREATE TABLE `staff_passkey` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff_id` integer NOT NULL,
	`name` text,
	`public_key` text NOT NULL,
	`credential_id` text NOT NULL,
	`counter` integer NOT NULL,
	`device_type` text NOT NULL,
	`backed_up` integer NOT NULL,
	`transports` text,
	`aaguid` text,
	`created_at` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_passkey_credential_id_unique` ON `staff_passkey` (`credential_id`);--> statement-breakpoint
CREATE INDEX `staff_passkey_of` ON `staff_passkey` (`staff_id`);--> statement-breakpoint
CREATE TABLE `staff_second_factor` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff_id` integer NOT NULL,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`verified` integer DEFAULT true NOT NULL,
	`failed_verification_count` integer DEFAULT 0 NOT NULL,
	`locked_until` integer,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `staff_second_factor_of` ON `staff_second_factor` (`staff_id`);--> statement-breakpoint
CREATE TABLE `staff_section` (
	`staff_id` integer NOT NULL,
	`section_id` integer NOT NULL,
	PRIMARY KEY(`staff_id`, `section_id`),
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`section_id`) REFERENCES `section`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `staff_session` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`staff_id` integer NOT NULL,
	`token` text NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`staff_id`) REFERENCES `staff`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `staff_session_token_unique` ON `staff_session` (`token`);--> statement-breakpoint
CREATE INDEX `staff_session_of` ON `staff_session` (`staff_id`);--> statement-breakpoint
CREATE TABLE `staff_verification` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `staff_verification_identifier` ON `staff_verification` (`identifier`);--> statement-breakpoint
CREATE TABLE `timeline_head` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entries` integer NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `article` ADD `created_by_staff_id` integer REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `article` ADD `assigned_to_staff_id` integer REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `article` ADD `due_at` integer;--> statement-breakpoint
ALTER TABLE `article` ADD `scheduled_by_staff_id` integer REFERENCES staff(id);--> statement-breakpoint
ALTER TABLE `article` ADD `clock_failure` text;--> statement-breakpoint
ALTER TABLE `article` ADD `unrelated_since` integer;--> statement-breakpoint
ALTER TABLE `article` ADD `discarded_at` integer;--> statement-breakpoint
CREATE INDEX `article_discarded` ON `article` (`discarded_at`);--> statement-breakpoint
CREATE INDEX `article_unrelated` ON `article` (`unrelated_since`);--> statement-breakpoint
ALTER TABLE `correction` ADD `kind` text DEFAULT 'fact' NOT NULL;--> statement-breakpoint
ALTER TABLE `draft` ADD `sources` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `draft` ADD `internal_notes` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `draft` ADD `save_key` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `draft` ADD `quiet_since` integer;--> statement-breakpoint
CREATE INDEX `draft_latest` ON `draft` (`saved_at`);--> statement-breakpoint
CREATE INDEX `draft_quiet` ON `draft` (`quiet_since`);--> statement-breakpoint
ALTER TABLE `staff` ADD `has_second_factor` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `staff` ADD `changed_at` integer;--> statement-breakpoint
ALTER TABLE `timeline` ADD `previous_hash` text;--> statement-breakpoint
ALTER TABLE `timeline` ADD `hash` text;--> statement-breakpoint
CREATE INDEX `timeline_by` ON `timeline` (`by_staff_id`,`id`);--> statement-breakpoint
CREATE INDEX `timeline_act` ON `timeline` (`act`,`id`);--> statement-breakpoint
CREATE INDEX `timeline_at` ON `timeline` (`at`);--> statement-breakpoint
ALTER TABLE `withdrawal` ADD `leads_to_article_id` integer REFERENCES article(id);