import { NOBODY, type Queues } from './queues.ts';
import type { Rule, Step } from './rule.ts';
import type { Desk } from './scene.ts';

const MINUTE = 60_000;

/** A desk that turns to its queues, seconds from now. */
export interface Turn {
  readonly desk: number;
  readonly services: Desk['services'];
  readonly rule: Rule;
  readonly queues: Queues;
  /** Calls since the reset, by service. */
  readonly counts: number[];
  now: number;
  /** Out: whether the choice resets the counts. */
  reset: boolean;
}

/** Does what `rules/choose.ts` does in a hall; a test compares the two. */
export function chooseIn(turn: Turn): number {
  turn.reset = false;
  const held = byConditions(turn, turn.counts);
  if (held !== NOBODY) return held;
  turn.reset = turn.rule.counted;
  return finallyChosen(turn);
}

function finallyChosen(turn: Turn): number {
  const { desk, services, rule, queues } = turn;
  const assigned = queues.firstAssigned(desk);
  if (assigned !== NOBODY) return assigned;
  if (!rule.counted) return byFinally(turn, services);
  const uncounted = byFinally(turn, rule.uncounted);
  return uncounted === NOBODY ? byConditions(turn, null) : uncounted;
}

/** Counts `null`: none since the reset. */
function byConditions(turn: Turn, counts: readonly number[] | null): number {
  const { steps } = turn.rule;
  for (let at = 0; at < steps.length; at += 1) {
    const visitor = calledBy(steps[at] as Step, turn, counts);
    if (visitor !== NOBODY) return visitor;
  }
  return NOBODY;
}

function calledBy({ when, service, limit }: Step, { desk, services, queues, now }: Turn, counts: readonly number[] | null): number {
  switch (when) {
    case 'assigned':
      return queues.firstAssigned(desk);
    case 'park_due':
      return queues.firstParkDue(desk, now);
    case 'appointment_due':
      return queues.firstDue(service === null ? services : [service]);
    case 'class_waiting':
      return queues.firstOfRank(services, limit);
  }
  if (service === null) return NOBODY;
  if (when === 'longest_wait' && !(now - queues.oldest(service) > limit)) return NOBODY;
  if (when === 'called_fewer' && (counts?.[service] ?? 0) >= limit) return NOBODY;
  return queues.first(service);
}

function byFinally(turn: Turn, services: readonly number[]): number {
  const { rule, queues } = turn;
  if (rule.finally === 'first_come') return queues.firstOf(services);
  if (rule.finally === 'ageing') return byPoints(turn, services);
  for (const service of services) {
    const visitor = queues.first(service);
    if (visitor !== NOBODY) return visitor;
  }
  return NOBODY;
}

function byPoints(turn: Turn, services: readonly number[]): number {
  let best = NOBODY;
  let most = -Infinity;
  for (const service of services) {
    for (const visitor of turn.queues.firsts(service)) {
      const points = pointsOf(turn, service, visitor);
      if (points < most || (points === most && !isAhead(turn, visitor, best))) continue;
      best = visitor;
      most = points;
    }
  }
  return best;
}

/** In whole milliseconds and in the same order as a hall reckons, so that a tie here is one there. */
function pointsOf({ rule, queues, now }: Turn, service: number, visitor: number): number {
  const waited = Math.round((now - queues.sinceOf(visitor)) * 1000);
  return (rule.points[service] ?? 0) + queues.rankOf(visitor) + (rule.pointsPerMinute * waited) / MINUTE;
}

/** Of equal points. */
function isAhead({ queues }: Turn, a: number, b: number): boolean {
  const order = queues.rankOf(b) - queues.rankOf(a) || queues.sinceOf(a) - queues.sinceOf(b) || queues.arrivalOf(a) - queues.arrivalOf(b);
  return order < 0;
}
