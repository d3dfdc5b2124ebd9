CREATE TABLE `commands` (
	`id` integer PRIMARY KEY NOT NULL,
	`key_hash` integer NOT NULL,
	`key` text NOT NULL,
	`fingerprint` text NOT NULL,
	`status` integer,
	`body` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `commands_hashes` ON `commands` (`id`,`key_hash`);--> statement-breakpoint
CREATE TABLE `counter_services` (
	`counter_id` text NOT NULL,
	`place` integer NOT NULL,
	`service_id` text NOT NULL,
	PRIMARY KEY(`counter_id`, `place`),
	FOREIGN KEY (`counter_id`) REFERENCES `counters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `counters` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`serial` text NOT NULL,
	`status` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `durations` (
	`service_id` text NOT NULL,
	`seq` integer NOT NULL,
	`seconds` integer NOT NULL,
	PRIMARY KEY(`service_id`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY NOT NULL,
	`business_day` text NOT NULL,
	`at` integer NOT NULL,
	`type` text NOT NULL,
	`actor` text NOT NULL,
	`ticket_id` text,
	`counter_id` text,
	`payload` text NOT NULL,
	`prev_hash` blob NOT NULL,
	`hash` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `hall` (
	`id` integer PRIMARY KEY NOT NULL,
	`settings` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `meta` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `print_jobs` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`ticket_id` text NOT NULL,
	`state` text NOT NULL,
	`trouble` text,
	`copy` integer NOT NULL,
	`queued_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `print_jobs_open` ON `print_jobs` (`id`) WHERE state IN ('queued', 'sent');--> statement-breakpoint
CREATE INDEX `print_jobs_ticket` ON `print_jobs` (`ticket_id`);--> statement-breakpoint
CREATE TABLE `recent_calls` (
	`seq` integer PRIMARY KEY NOT NULL,
	`ticket_id` text NOT NULL,
	`number` text NOT NULL,
	`counter_id` text NOT NULL,
	`counter_name` text NOT NULL,
	`locale` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `serials` (
	`business_day` text NOT NULL,
	`prefix` text NOT NULL,
	`service_id` text NOT NULL,
	`first` integer NOT NULL,
	`serial` integer NOT NULL,
	PRIMARY KEY(`business_day`, `prefix`, `service_id`)
);
--> statement-breakpoint
CREATE TABLE `services` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`prefix` text NOT NULL,
	`first` integer NOT NULL,
	`last` integer NOT NULL,
	`step` integer NOT NULL,
	`expected_service_seconds` integer NOT NULL,
	`place` integer NOT NULL,
	`open` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tickets` (
	`arrival` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`number` text NOT NULL,
	`business_day` text NOT NULL,
	`service_id` text NOT NULL,
	`priority` text NOT NULL,
	`locale` text NOT NULL,
	`customer` text,
	`issued_at` integer NOT NULL,
	`state` text NOT NULL,
	`counter_id` text,
	`user_id` text,
	`called_at` integer,
	`started_at` integer,
	`ended_at` integer,
	`recalls` integer NOT NULL,
	`reason` text,
	`outcome` text,
	`search` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_ended` ON `tickets` (`id`) WHERE ended_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `tickets_open` ON `tickets` (`arrival`) WHERE ended_at IS NULL;--> statement-breakpoint
CREATE INDEX `tickets_day` ON `tickets` (`business_day`);--> statement-breakpoint
CREATE INDEX `tickets_service` ON `tickets` (`service_id`);--> statement-breakpoint
CREATE INDEX `tickets_counter` ON `tickets` (`counter_id`) WHERE counter_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `tickets_absent` ON `tickets` (`state`) WHERE state IN ('no_show', 'cancelled');--> statement-breakpoint
CREATE INDEX `tickets_search` ON `tickets` (`arrival`,`search`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`password_hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_username_unique` ON `users` (`username`);
--> statement-breakpoint
CREATE TRIGGER `events_stay` BEFORE UPDATE ON `events` BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `events_remain` BEFORE DELETE ON `events` BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
