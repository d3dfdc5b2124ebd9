import type { EpochMs } from '@foyer/queue';

/**
 * What can be wrong with a log. Stable: machines read these.
 * - `event_missing`     a gap in `seq`
 * - `event_changed`     an event's columns do not give its hash
 * - `event_misplaced`   an event is whole, but was written under another `seq`
 * - `link_broken`       an event is not chained to the one that stands before it
 * - `event_unreadable`  an event's payload or actor is not the JSON that it should be
 * - `event_impossible`  an event cannot have happened after those before it
 * - `log_cut`           events after the log's last one are known elsewhere
 * - `head_differs`      an event's hash is not the one that was noted down
 * - `table_differs`     rows that follow from the log are not what the log says
 * - `personal_differs` a name, a number or a remark beside the log is not what the log's hash of it says
 * - `schema_differs`    a table, an index or a trigger is not the one that Foyer made
 * - `database_damaged`  SQLite cannot read the file, or a part of it
 */
export type FindingCode =
  | 'event_missing'
  | 'event_changed'
  | 'event_misplaced'
  | 'link_broken'
  | 'event_unreadable'
  | 'event_impossible'
  | 'log_cut'
  | 'head_differs'
  | 'table_differs'
  | 'personal_differs'
  | 'schema_differs'
  | 'database_damaged';

export type Details = Readonly<Record<string, string | number | null>>;

/** Where something is wrong. Neighbours with the same trouble are one spot. */
export interface Spot {
  readonly code: FindingCode;
  /** The events concerned, first and last included. Null: it is no matter of events. */
  readonly firstSeq: number | null;
  readonly lastSeq: number | null;
  /** What these events say of their time; for missing ones, what those around them say. */
  readonly firstAt: EpochMs | null;
  readonly lastAt: EpochMs | null;
  readonly details: Details;
}

/** So many spots are kept, the others counted: a log that is spoilt all over must not fill the memory. */
const KEPT = 1000;

/** Gathers what is found, in as few spots as say it exactly. */
export function spotList() {
  const spots: Spot[] = [];
  const latest = new Map<string, number>();
  let omitted = 0;

  function add(spot: Spot): void {
    const kind = `${spot.code} ${JSON.stringify(spot.details)}`;
    const at = latest.get(kind);
    const before = at === undefined ? undefined : spots[at];
    if (at !== undefined && before && before.lastSeq !== null && before.lastSeq + 1 === spot.firstSeq) {
      spots[at] = { ...before, lastSeq: spot.lastSeq, lastAt: spot.lastAt };
      return;
    }
    if (spots.length >= KEPT) {
      omitted += 1;
      return;
    }
    latest.set(kind, spots.length);
    spots.push(spot);
  }

  return {
    add,
    all: (): readonly Spot[] => spots,
    omitted: (): number => omitted,
    none: (): boolean => spots.length === 0,
  };
}
