export interface TriesLimit {
  /** How often somebody may be wrong. */
  readonly most: number;
  /** For how long they have to wait then; wrong tries further apart than this are not counted together. */
  readonly waitMs: number;
}

const FIVE_IN_TEN_MINUTES: TriesLimit = { most: 5, waitMs: 10 * 60_000 };
/** More than a hall has people and addresses: beyond it, the oldest are forgotten first. */
const MOST_REMEMBERED = 5000;

export interface WrongTries {
  /** Seconds until `who` may try again; 0: now. */
  lockedSeconds(who: string): number;
  /** `who` was wrong. @returns whether that was once too often */
  add(who: string): boolean;
  /** `who` was right, after having been counted as wrong in advance: that one does not count. */
  takeBack(who: string): void;
  /** `who` has shown to be the right one: what was before does not count. */
  forget(who: string): void;
}

/**
 * Counted without waiting for anything, so that a thousand guesses at the same moment are five. Who keeps trying while locked out does
 * not prolong it, else a colleague could be kept out for good.
 */
export function wrongTries(clock: { now(): number }, { most, waitMs }: TriesLimit = FIVE_IN_TEN_MINUTES): WrongTries {
  const tries = new Map<string, { count: number; readonly until: number }>();

  const current = (who: string) => {
    const entry = tries.get(who);
    if (entry && entry.until > clock.now()) return entry;
    tries.delete(who);
    return null;
  };

  return {
    lockedSeconds(who) {
      const entry = current(who);
      return entry && entry.count >= most ? Math.ceil((entry.until - clock.now()) / 1000) : 0;
    },
    add(who) {
      const entry = current(who) ?? { count: 0, until: clock.now() + waitMs };
      tries.set(who, { count: entry.count + 1, until: entry.count + 1 >= most ? clock.now() + waitMs : entry.until });
      const [oldest] = tries.keys();
      if (tries.size > MOST_REMEMBERED && oldest !== undefined) tries.delete(oldest);
      return entry.count + 1 >= most;
    },
    takeBack(who) {
      const entry = current(who);
      if (entry) entry.count -= 1;
    },
    forget: (who) => void tries.delete(who),
  };
}
