CREATE TABLE `media` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer,
	`height` integer,
	`added_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `pad_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`settings` text NOT NULL,
	`enabled` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `printers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`device_id` text,
	`place` integer NOT NULL,
	`target` text NOT NULL,
	`profile` text NOT NULL,
	`enabled` integer NOT NULL,
	`roll_mm` integer NOT NULL,
	`used_mm` integer NOT NULL,
	`roll_since` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `devices` ADD `settings` text;--> statement-breakpoint
ALTER TABLE `print_jobs` ADD `device_id` text;--> statement-breakpoint
ALTER TABLE `print_jobs` ADD `printer_id` text;