import { z } from 'zod';
import { Moment } from '../ids.ts';

/** What can be wrong with a log. Stable: machines read these, and screens have their own words for each. */
export const LogFindingCode = z.enum([
  'event_missing',
  'event_changed',
  'event_misplaced',
  'link_broken',
  'event_unreadable',
  'event_impossible',
  'log_cut',
  'head_differs',
  'table_differs',
  'personal_differs',
  'schema_differs',
  'database_damaged',
]);
export type LogFindingCode = z.infer<typeof LogFindingCode>;

/** A place where the log is not what was written. */
export const LogFinding = z
  .strictObject({
    code: LogFindingCode,
    /** The events it is about, both included; null: none can be named. */
    firstSeq: z.int().nullable(),
    lastSeq: z.int().nullable(),
    firstAt: Moment.nullable(),
    lastAt: Moment.nullable(),
    /** In English words: what is wrong, and what to do. */
    says: z.string(),
    remedy: z.string(),
  })
  .meta({ id: 'LogFinding' });
export type LogFinding = z.infer<typeof LogFinding>;

/** How it stands with the log's chain of hashes. */
export const LogState = z
  .strictObject({
    /** The last event and its hash, to be noted down outside of this machine; null: nothing has happened yet. */
    head: z.strictObject({ seq: z.int(), hash: z.string() }).nullable(),
    /** When the hub started, it looked at the log's beginning and its last events; all of it is read by `verifyLog` only. */
    startedAt: Moment,
    foundAtStart: z.array(LogFinding),
    /** The whole log is being read now. */
    running: z.boolean(),
    /** The last time that the whole log was read since the hub started; null: not yet. */
    verified: z
      .strictObject({
        /** When the reading began. */
        at: Moment,
        /** Up to this event, with this hash; null: the log is empty or cannot be read. */
        head: z.strictObject({ seq: z.int(), hash: z.string() }).nullable(),
        whole: z.boolean(),
        findings: z.array(LogFinding),
        /** So many more were found than are listed. */
        omitted: z.int(),
        /** Damage up to this event was accepted by a person (`foyer accept-damage`); null: none. */
        acceptedUpTo: z.int().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'LogState' });
export type LogState = z.infer<typeof LogState>;
