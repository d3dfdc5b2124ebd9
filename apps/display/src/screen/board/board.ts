import type { CounterView, RecentCallView } from '@foyer/contract';

export interface CalledLine extends RecentCallView {
  /** Called a moment ago: the line draws the eye. */
  readonly fresh: boolean;
}

export interface Board {
  /** The newest call whose visitor is still expected or being served; null: nobody is. */
  readonly nowServing: CalledLine | null;
  /** The other last calls, newest first, each number once. */
  readonly lastCalls: readonly CalledLine[];
  /** By name as people count: 2 before 10. */
  readonly counters: readonly CounterView[];
}

const FRESH_MS = 12_000;
const byName = new Intl.Collator('en', { numeric: true });

/**
 * What the hall sees.
 *
 * @param now the hub's time, epoch milliseconds.
 */
export function boardOf(recentCalls: readonly RecentCallView[], counters: readonly CounterView[], now: number): Board {
  const lines = recentCalls
    .filter(({ number }, index) => recentCalls.findIndex((other) => other.number === number) === index)
    .map((call) => ({ ...call, fresh: now - Date.parse(call.at) < FRESH_MS }));
  const isHere = ({ number, counterId }: RecentCallView) =>
    counters.some(({ id, currentTicket }) => id === counterId && currentTicket?.number === number);
  const nowServing = lines.find(isHere) ?? null;
  return {
    nowServing,
    lastCalls: lines.filter((line) => line !== nowServing),
    counters: [...counters].sort((one, other) => byName.compare(one.name, other.name)),
  };
}
