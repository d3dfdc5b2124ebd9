CREATE TABLE `personal` (
	`seq` integer PRIMARY KEY NOT NULL,
	`ticket_id` text,
	`appointment_id` text,
	`name` text,
	`phone` text,
	`words` text,
	`name_salt` text,
	`phone_salt` text,
	`words_salt` text
);
--> statement-breakpoint
CREATE INDEX `personal_appointment` ON `personal` (`appointment_id`) WHERE appointment_id IS NOT NULL;--> statement-breakpoint
CREATE INDEX `personal_phones` ON `personal` (`seq`) WHERE typeof(phone) = 'text';--> statement-breakpoint
CREATE INDEX `personal_names` ON `personal` (`seq`) WHERE (typeof(name) = 'text' OR typeof(words) = 'text');--> statement-breakpoint
INSERT INTO personal (seq, ticket_id, appointment_id, name, phone, words)
  SELECT seq, ticket_id, appointment_id, name, phone, words FROM (
    SELECT seq, iif(type LIKE 'ticket%', ticket_id, NULL) AS ticket_id,
      iif(type LIKE 'appointment%', payload ->> '$.appointment.id', NULL) AS appointment_id,
      CAST(coalesce(payload ->> '$.customer.name', payload ->> '$.appointment.customer.name') AS TEXT) AS name,
      CAST(coalesce(payload ->> '$.customer.phone', payload ->> '$.appointment.customer.phone') AS TEXT) AS phone,
      CAST(coalesce(payload ->> '$.remark', payload ->> '$.appointment.note') AS TEXT) AS words
    FROM events WHERE type IN ('ticket_issued', 'ticket_remarked', 'appointment_booked', 'appointment_changed') AND json_valid(payload)
  ) WHERE coalesce(name, phone, words) IS NOT NULL ORDER BY seq;--> statement-breakpoint
DELETE FROM `appointments`;--> statement-breakpoint
DELETE FROM `tickets`;--> statement-breakpoint
ALTER TABLE `appointments` ADD `said_seq` integer NOT NULL;--> statement-breakpoint
ALTER TABLE `appointments` DROP COLUMN `customer`;--> statement-breakpoint
ALTER TABLE `appointments` DROP COLUMN `note`;--> statement-breakpoint
ALTER TABLE `tickets` ADD `remark_seq` integer;--> statement-breakpoint
ALTER TABLE `tickets` DROP COLUMN `customer`;--> statement-breakpoint
ALTER TABLE `tickets` DROP COLUMN `remark`;