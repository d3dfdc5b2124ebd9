import type { CounterView, HallView, RecentCallView } from '@foyer/contract';
import { businessDayAt } from './business-day.ts';

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
/** Whoever was called just before the cut-over is still on the way. */
const ON_THE_WAY_MS = 60 * 60_000;
const byName = new Intl.Collator('en', { numeric: true });

/**
 * What the hall sees: the calls of this business day.
 *
 * @param now the hub's time, epoch milliseconds.
 */
export function boardOf(
  recentCalls: readonly RecentCallView[],
  counters: readonly CounterView[],
  now: number,
  hall: Pick<HallView, 'zone' | 'cutover'> | null,
): Board {
  const isPresent = (at: number) => hall === null || now - at < ON_THE_WAY_MS || businessDayAt(at, hall) === businessDayAt(now, hall);
  const lines = recentCalls
    .filter(({ at }) => isPresent(Date.parse(at)))
    .filter(({ number }, index, calls) => calls.findIndex((other) => other.number === number) === index)
    .map((call) => ({ ...call, fresh: now - Date.parse(call.at) < FRESH_MS }));
  const isHere = ({ number, counterId }: RecentCallView) =>
    counters.some(({ id, currentTicket }) => id === counterId && currentTicket?.number === number);
  const nowServing = lines.find(isHere) ?? null;
  return {
    nowServing,
    lastCalls: lines.filter((line) => line !== nowServing),
    counters: counters.map((counter) => withoutOld(counter, isPresent)).sort((one, other) => byName.compare(one.name, other.name)),
  };
}

/** A ticket that was left at its counter overnight is for its staff to end, and calls nobody any more. */
function withoutOld(counter: CounterView, isPresent: (at: number) => boolean): CounterView {
  const calledAt = counter.currentTicket?.calledAt ?? null;
  return calledAt === null || isPresent(Date.parse(calledAt)) ? counter : { ...counter, currentTicket: null };
}
