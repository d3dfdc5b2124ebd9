DROP TABLE `counter_services`;
--> statement-breakpoint
DROP TABLE `counters`;
--> statement-breakpoint
DROP TABLE `print_jobs`;
--> statement-breakpoint
DROP TABLE `serials`;
--> statement-breakpoint
DROP TABLE `services`;
--> statement-breakpoint
DROP TABLE `tickets`;
--> statement-breakpoint
CREATE TABLE `announcements` (
	`id` text PRIMARY KEY NOT NULL,
	`announcement` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `appointments` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`service_id` text NOT NULL,
	`at` integer NOT NULL,
	`locale` text NOT NULL,
	`customer` text,
	`note` text,
	`state` text NOT NULL,
	`ticket_id` text,
	`kept` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `appointments_at` ON `appointments` (`at`);
--> statement-breakpoint
CREATE INDEX `appointments_kept` ON `appointments` (`at`) WHERE kept = 1;
--> statement-breakpoint
CREATE TABLE `closed_days` (
	`business_day` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`expired` integer NOT NULL,
	`carried_over` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `counters` (
	`id` text PRIMARY KEY NOT NULL,
	`settings` text NOT NULL,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_day` ON `events` (`business_day`);
--> statement-breakpoint
CREATE INDEX `events_counter` ON `events` (`counter_id`) WHERE counter_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `events_actor` ON `events` (CASE WHEN json_valid(actor) THEN actor ->> 'id' END);
--> statement-breakpoint
CREATE INDEX `events_machine` ON `events` (CASE WHEN json_valid(actor) THEN actor ->> 'kind' END) WHERE CASE WHEN json_valid(actor) THEN actor ->> 'kind' END <> 'user';
--> statement-breakpoint
CREATE INDEX `events_rare` ON `events` (`type`) WHERE type NOT IN ('ticket_issued', 'ticket_called', 'service_started', 'ticket_served', 'print_job_queued', 'print_job_changed');
--> statement-breakpoint
CREATE TABLE `issued` (
	`service_id` text PRIMARY KEY NOT NULL,
	`business_day` text NOT NULL,
	`count` integer NOT NULL,
	`others` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `legs` (
	`arrival` integer NOT NULL,
	`place` integer NOT NULL,
	`service_id` text NOT NULL,
	`counter_id` text,
	`user_id` text,
	`waiting_since` integer NOT NULL,
	`first_called_at` integer,
	`called_at` integer,
	`started_at` integer,
	`ended_at` integer NOT NULL,
	`ending` text NOT NULL,
	`outcome` text,
	PRIMARY KEY(`arrival`, `place`)
);
--> statement-breakpoint
CREATE INDEX `legs_service` ON `legs` (`service_id`,`arrival`);
--> statement-breakpoint
CREATE INDEX `legs_counter` ON `legs` (`counter_id`,`arrival`) WHERE counter_id IS NOT NULL;
--> statement-breakpoint
CREATE TABLE `print_jobs` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`ticket_id` text NOT NULL,
	`state` text NOT NULL,
	`trouble` text,
	`copy` integer NOT NULL,
	`queued_at` integer NOT NULL,
	`last_seq` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `print_jobs_open` ON `print_jobs` (`id`) WHERE state IN ('queued', 'sent');
--> statement-breakpoint
CREATE INDEX `print_jobs_ticket` ON `print_jobs` (`ticket_id`);
--> statement-breakpoint
CREATE TABLE `profiles` (
	`id` text PRIMARY KEY NOT NULL,
	`settings` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `rule_counts` (
	`profile_id` text PRIMARY KEY NOT NULL,
	`business_day` text NOT NULL,
	`calls` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `serials` (
	`business_day` text NOT NULL,
	`prefix` text NOT NULL,
	`service_id` text NOT NULL,
	`first` integer NOT NULL,
	`serial` integer NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`business_day`, `prefix`, `service_id`, `first`)
);
--> statement-breakpoint
CREATE TABLE `services` (
	`id` text PRIMARY KEY NOT NULL,
	`settings` text NOT NULL
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
	`key` real NOT NULL,
	`waiting_since` integer NOT NULL,
	`first_called_at` integer,
	`bound_to` text,
	`released_from` text,
	`parked_until` integer,
	`requeues` integer NOT NULL,
	`journey` text,
	`appointment` text,
	`remark` text,
	`forecast_low` integer,
	`forecast_high` integer,
	`restorable` integer NOT NULL,
	`last_seq` integer NOT NULL,
	`search` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tickets_ended` ON `tickets` (`id`) WHERE ended_at IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `tickets_open` ON `tickets` (`arrival`) WHERE ended_at IS NULL;
--> statement-breakpoint
CREATE INDEX `tickets_day` ON `tickets` (`business_day`);
--> statement-breakpoint
CREATE INDEX `tickets_service` ON `tickets` (`service_id`);
--> statement-breakpoint
CREATE INDEX `tickets_counter` ON `tickets` (`counter_id`) WHERE counter_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX `tickets_absent` ON `tickets` (`state`) WHERE state IN ('no_show', 'cancelled', 'expired');
--> statement-breakpoint
CREATE INDEX `tickets_restorable` ON `tickets` (`arrival`) WHERE restorable = 1;
--> statement-breakpoint
CREATE INDEX `tickets_search` ON `tickets` (`arrival`,`search`);
