import { sql } from 'drizzle-orm';
import { blob, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { HAS_NAME_OR_WORDS, HAS_PHONE } from './personal-columns.ts';
import { ACTOR_ID, ACTOR_KIND, OF_RARE_TYPE } from './rare-events.ts';

// The truth about the tables: `drizzle-kit generate` makes the migrations from this file, and the row types come from
// it. At run time it is not loaded (see docs/adr/0002): the statements are SQL, checked against it by a test.

/** The log. Append-only (triggers see to it), hash-chained; everything else but users, commands and meta follows from it. */
export const events = sqliteTable(
  'events',
  {
    seq: integer().primaryKey(),
    businessDay: text('business_day').notNull(),
    at: integer().notNull(),
    type: text().notNull(),
    /** JSON. */
    actor: text().notNull(),
    ticketId: text('ticket_id'),
    counterId: text('counter_id'),
    /** JSON: what the event says beyond the columns. */
    payload: text().notNull(),
    prevHash: blob('prev_hash', { mode: 'buffer' }).notNull(),
    hash: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [
    // Each of these is written at a few ends, one per day, counter or person. Tickets have none: see `storySpan`.
    index('events_day').on(table.businessDay),
    index('events_counter').on(table.counterId).where(sql`counter_id IS NOT NULL`),
    index('events_actor').on(sql.raw(ACTOR_ID)),
    index('events_machine')
      .on(sql.raw(ACTOR_KIND))
      .where(sql.raw(`${ACTOR_KIND} <> 'user'`)),
    /** The others are so many that a page of them is found soonest from the log's end. */
    index('events_rare').on(table.type).where(sql.raw(OF_RARE_TYPE)),
  ],
);

/** One row once the hall is configured. */
export const hall = sqliteTable('hall', {
  id: integer().primaryKey(),
  /** JSON: a `Hall`. */
  settings: text().notNull(),
});

export const services = sqliteTable('services', {
  id: text().primaryKey(),
  /** JSON: a `Service`. */
  settings: text().notNull(),
});

export const profiles = sqliteTable('profiles', {
  id: text().primaryKey(),
  /** JSON: a `WorkProfile`. */
  settings: text().notNull(),
});

export const counters = sqliteTable('counters', {
  id: text().primaryKey(),
  /** JSON: a `Counter`. */
  settings: text().notNull(),
  /** JSON: a `CounterState`. */
  state: text().notNull(),
});

/** Every ticket there ever was, with its current or last leg. In the order of arrival, so that an issue writes at the end of the table whatever the history. */
export const tickets = sqliteTable(
  'tickets',
  {
    arrival: integer().primaryKey(),
    id: text().notNull(),
    number: text().notNull(),
    businessDay: text('business_day').notNull(),
    serviceId: text('service_id').notNull(),
    priority: text().notNull(),
    locale: text().notNull(),
    issuedAt: integer('issued_at').notNull(),
    state: text().notNull(),
    counterId: text('counter_id'),
    userId: text('user_id'),
    calledAt: integer('called_at'),
    startedAt: integer('started_at'),
    endedAt: integer('ended_at'),
    recalls: integer().notNull(),
    /** JSON. */
    reason: text(),
    outcome: text(),
    key: real().notNull(),
    waitingSince: integer('waiting_since').notNull(),
    firstCalledAt: integer('first_called_at'),
    /** JSON. */
    boundTo: text('bound_to'),
    releasedFrom: text('released_from'),
    parkedUntil: integer('parked_until'),
    requeues: integer().notNull(),
    /** JSON; null: no service is to come. */
    journey: text(),
    /** JSON. */
    appointment: text(),
    forecastLow: integer('forecast_low'),
    forecastHigh: integer('forecast_high'),
    /** 1: a no-show of a day that has not been closed. */
    restorable: integer().notNull(),
    /** The log's seq of the last event that changed it. */
    lastSeq: integer('last_seq').notNull(),
    /** The number, folded: what a search looks through. Names and remarks are in `personal`. */
    search: text().notNull(),
    /** The log's seq of the event that said the remark it has; its words are in `personal`. */
    remarkSeq: integer('remark_seq'),
  },
  (table) => [
    /** Ids are random, so each one added to a tree touches a page of its own: left until the end, when nobody waits. Open tickets are found in memory. */
    uniqueIndex('tickets_ended').on(table.id).where(sql`ended_at IS NOT NULL`),
    index('tickets_open').on(table.arrival).where(sql`ended_at IS NULL`),
    index('tickets_day').on(table.businessDay),
    index('tickets_service').on(table.serviceId),
    index('tickets_counter').on(table.counterId).where(sql`counter_id IS NOT NULL`),
    index('tickets_absent').on(table.state).where(sql`state IN ('no_show', 'cancelled', 'expired')`),
    index('tickets_restorable').on(table.arrival).where(sql`restorable = 1`),
    /** A part of a word finds no place in a tree, so a search reads this narrow copy from its end instead of the wide table. */
    index('tickets_search').on(table.arrival, table.search),
  ],
);

/** The legs that tickets have left behind: a visit's last leg is on its ticket. */
export const legs = sqliteTable(
  'legs',
  {
    arrival: integer().notNull(),
    place: integer().notNull(),
    serviceId: text('service_id').notNull(),
    counterId: text('counter_id'),
    userId: text('user_id'),
    waitingSince: integer('waiting_since').notNull(),
    firstCalledAt: integer('first_called_at'),
    calledAt: integer('called_at'),
    startedAt: integer('started_at'),
    endedAt: integer('ended_at').notNull(),
    /** `served` or `transferred`. */
    ending: text().notNull(),
    outcome: text(),
  },
  (table) => [
    primaryKey({ columns: [table.arrival, table.place] }),
    index('legs_service').on(table.serviceId, table.arrival),
    index('legs_counter').on(table.counterId, table.arrival).where(sql`counter_id IS NOT NULL`),
  ],
);

/** Every booking there ever was. */
export const appointments = sqliteTable(
  'appointments',
  {
    id: text().primaryKey(),
    code: text().notNull(),
    serviceId: text('service_id').notNull(),
    at: integer().notNull(),
    locale: text().notNull(),
    state: text().notNull(),
    ticketId: text('ticket_id'),
    /** 1: booked, or checked in and not long ago. */
    kept: integer().notNull(),
    /** The log's seq of the event that said what it is now: whose it is and what was noted is in `personal`. */
    saidSeq: integer('said_seq').notNull(),
  },
  (table) => [index('appointments_at').on(table.at), index('appointments_kept').on(table.at).where(sql`kept = 1`)],
);

/** Texts on the displays that have not ended. */
export const announcements = sqliteTable('announcements', {
  id: text().primaryKey(),
  /** JSON: an `Announcement`. */
  announcement: text().notNull(),
});

/** Calls per queue since the last reset of each profile whose rule counts. */
export const ruleCounts = sqliteTable('rule_counts', {
  profileId: text('profile_id').primaryKey(),
  businessDay: text('business_day').notNull(),
  /** JSON. */
  calls: text().notNull(),
});

/** Tickets given out, of each service's last day. */
export const issued = sqliteTable('issued', {
  serviceId: text('service_id').primaryKey(),
  businessDay: text('business_day').notNull(),
  count: integer().notNull(),
  /** JSON: the days before, to which a clock may be set back. */
  others: text().notNull(),
});

/** The business days that are over. */
export const closedDays = sqliteTable('closed_days', {
  businessDay: text('business_day').primaryKey(),
  at: integer().notNull(),
  expired: integer().notNull(),
  carriedOver: integer('carried_over').notNull(),
});

export const printJobs = sqliteTable(
  'print_jobs',
  {
    seq: integer().primaryKey(),
    id: text().notNull(),
    ticketId: text('ticket_id').notNull(),
    state: text().notNull(),
    trouble: text(),
    copy: integer().notNull(),
    queuedAt: integer('queued_at').notNull(),
    /** The log's seq of the last event that changed it. */
    lastSeq: integer('last_seq').notNull(),
    /** The device that asked for it, beside which the paper is to come out; null: the hub's own printers. */
    deviceId: text('device_id'),
    /** The printer that it was given to. */
    printerId: text('printer_id'),
  },
  (table) => [index('print_jobs_open').on(table.id).where(sql`state IN ('queued', 'sent')`), index('print_jobs_ticket').on(table.ticketId)],
);

/** The numbers given out on the last business days. */
export const serials = sqliteTable(
  'serials',
  {
    businessDay: text('business_day').notNull(),
    prefix: text().notNull(),
    serviceId: text('service_id').notNull(),
    first: integer().notNull(),
    serial: integer().notNull(),
    last: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.businessDay, table.prefix, table.serviceId, table.first] })],
);

/** The last services of each service: the evidence for the estimated wait. */
export const durations = sqliteTable(
  'durations',
  {
    serviceId: text('service_id').notNull(),
    seq: integer().notNull(),
    seconds: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.serviceId, table.seq] })],
);

/** What the displays show as last calls. */
export const recentCalls = sqliteTable('recent_calls', {
  seq: integer().primaryKey(),
  ticketId: text('ticket_id').notNull(),
  number: text().notNull(),
  counterId: text('counter_id').notNull(),
  counterName: text('counter_name').notNull(),
  locale: text().notNull(),
  at: integer().notNull(),
});

/** People who may sign in. Not in the log: a password's hash has no place in a file that is never changed. */
export const users = sqliteTable('users', {
  id: text().primaryKey(),
  username: text().notNull().unique(),
  name: text().notNull(),
  role: text().notNull(),
  /** Empty: this person has no password. */
  passwordHash: text('password_hash').notNull(),
  pinHash: text('pin_hash'),
  /** Who this is at the provider of single sign-on. */
  ssoSubject: text('sso_subject').unique(),
  /** Null: may sign in. Nobody is ever deleted: history names them. */
  disabledAt: integer('disabled_at'),
  /** Null: before this was kept. */
  createdAt: integer('created_at'),
});

/** Sign-ins that last: one row a session, with its newest refresh token. Not in the log: its notes say who came and went. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    userId: text('user_id').notNull(),
    method: text().notNull(),
    /** SHA-256, base64url: of the token that is good now, and of the one before it. */
    tokenHash: text('token_hash').notNull(),
    previousHash: text('previous_hash'),
    rotatedAt: integer('rotated_at').notNull(),
    startedAt: integer('started_at').notNull(),
    expiresAt: integer('expires_at').notNull(),
    deviceId: text('device_id'),
    address: text().notNull(),
    agent: text(),
    endedAt: integer('ended_at'),
  },
  (table) => [index('sessions_user').on(table.userId).where(sql`ended_at IS NULL`)],
);

/** Kiosks, displays, counters and print stations that were let in. The notes in the log tell by whom. */
export const devices = sqliteTable('devices', {
  id: text().primaryKey(),
  name: text().notNull(),
  role: text().notNull(),
  /** Of a counter: which. */
  counterId: text('counter_id'),
  /** SHA-256 of its key, base64url: 256 random bits need no slow hash. */
  keyHash: text('key_hash').notNull(),
  pairedAt: integer('paired_at').notNull(),
  pairedBy: text('paired_by').notNull(),
  lastSeenAt: integer('last_seen_at'),
  version: text(),
  address: text(),
  revokedAt: integer('revoked_at'),
  /** What is set for it, by its role (a display's zone, layout, playlist), as JSON; null: the usual. */
  settings: text(),
});

/** Ticket printers, at the hub or at a device. Not in the log but for its notes: a cable is not the hall's history. */
export const printers = sqliteTable('printers', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** The device that it is connected to; null: the hub's machine. */
  deviceId: text('device_id'),
  /** Where several are at one place: the first that can, prints. */
  place: integer().notNull(),
  /** JSON: how it is reached. */
  target: text().notNull(),
  profile: text().notNull(),
  enabled: integer().notNull(),
  /** Millimetres of a new roll, and of what this one has given since it was put in. */
  rollMm: integer('roll_mm').notNull(),
  usedMm: integer('used_mm').notNull(),
  rollSince: integer('roll_since').notNull(),
});

/** Serial lines with button pads at the hub's own machine. */
export const padLines = sqliteTable('pad_lines', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** JSON: the port, and which counter each address is for. */
  settings: text().notNull(),
  enabled: integer().notNull(),
});

/** Pictures and films of the hall's own; the files lie in the data folder's `media`. */
export const media = sqliteTable('media', {
  id: text().primaryKey(),
  name: text().notNull(),
  /** MIME type. */
  type: text().notNull(),
  bytes: integer().notNull(),
  width: integer(),
  height: integer(),
  addedAt: integer('added_at').notNull(),
});

/** Settings that nobody may read back: a provider's client secret. */
export const secrets = sqliteTable('secrets', {
  name: text().primaryKey(),
  value: text().notNull(),
});

/**
 * What visitors told of themselves and what was written about them, by the event that said it. The log itself holds a salted hash of
 * each instead, so that this can be erased without breaking the chain; no other table holds it. A value that was erased is
 * overwritten by zeros (a blob) in its place, with its salt: rows never move, so that no copy of them is left on another page.
 */
export const personal = sqliteTable(
  'personal',
  {
    seq: integer().primaryKey(),
    ticketId: text('ticket_id'),
    appointmentId: text('appointment_id'),
    name: text(),
    phone: text(),
    /** A ticket's remark, or a booking's note. */
    words: text(),
    /** One for each: who is left with one value cannot try out what another was. Null: the log is older and holds the value itself. */
    nameSalt: text('name_salt'),
    phoneSalt: text('phone_salt'),
    wordsSalt: text('words_salt'),
  },
  (table) => [
    index('personal_appointment').on(table.appointmentId).where(sql`appointment_id IS NOT NULL`),
    /** Those of which something is left. */
    index('personal_phones').on(table.seq).where(sql.raw(HAS_PHONE)),
    index('personal_names').on(table.seq).where(sql.raw(HAS_NAME_OR_WORDS)),
  ],
);

/** The answers of the last two days by idempotency key, written with the events they answer for. */
export const commands = sqliteTable(
  'commands',
  {
    id: integer().primaryKey(),
    /** 32 bits of the key, unsigned. */
    keyHash: integer('key_hash').notNull(),
    key: text().notNull(),
    fingerprint: text().notNull(),
    /** HTTP status; null for a refusal, whose code and details are the body. */
    status: integer(),
    /** JSON; null for an answer without a body. */
    body: text(),
    at: integer().notNull(),
  },
  /** Keys are random: a tree of them would be written all over. The hub keeps one in memory and reads this narrow copy at the start. */
  (table) => [index('commands_hashes').on(table.id, table.keyHash)],
);

/** Facts about this database. */
export const meta = sqliteTable('meta', {
  key: text().primaryKey(),
  value: text().notNull(),
});
