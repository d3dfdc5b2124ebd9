import type { SlotView } from '@foyer/contract';

export interface TimeChoice {
  readonly at: string;
  /** Null: the time that the booking has already. */
  readonly free: number | null;
  readonly allowed: boolean;
}

interface Given {
  readonly slots: readonly SlotView[] | undefined;
  /** What stands in the form: it is offered as long as it stands there, so that a refusal is about something visible. */
  readonly chosen: string;
  readonly now: number;
  /** The booking's own time, which it may keep; null: it has none here. */
  readonly keeps: string | null;
}

/** The times of a day to choose from: those that are over or full are shown, and cannot be chosen. */
export function timeChoices({ slots = [], chosen, now, keeps }: Given): readonly TimeChoice[] {
  const same = (a: string, b: string | null) => b !== null && b !== '' && Date.parse(a) === Date.parse(b);
  const offered = slots
    .filter(({ at }) => Date.parse(at) > now || same(at, chosen) || same(at, keeps))
    .map(({ at, capacity, booked }): TimeChoice => {
      if (same(at, keeps)) return { at: keeps ?? at, free: null, allowed: true };
      const free = Math.max(0, capacity - booked);
      return { at: same(at, chosen) ? chosen : at, free, allowed: free > 0 };
    });
  const missing = keeps !== null && same(keeps, chosen) && !offered.some(({ at }) => same(at, keeps));
  return missing ? [{ at: keeps, free: null, allowed: true }, ...offered] : offered;
}
