import type { SimulatorReply } from '@foyer/contract';
import { type Figures, figuresOf, isAtLeast } from './measures.ts';

export type Fare = 'better' | 'worse' | 'same';

interface Change {
  readonly before: number;
  readonly after: number;
}

/** What the proposal would change, in short: what an administrator has to know before switching it on. */
export interface Verdict {
  /**
   * - `better_not_all` better for those who are called, while many are not
   * - `mixed`          some gain what others lose
   * - `untrusted`      the simulation is so far from the day as it was that nothing follows from it
   */
  readonly overall: Fare | 'better_not_all' | 'mixed' | 'untrusted';
  /** Seconds within which 8 of 10 of all visitors are called, `NEVER` where fewer are; null where nobody came. */
  readonly wait: (Change & { readonly fare: Fare }) | null;
  /** Whole per cent of the waits within the target; null where no service promises any, or nothing changes. */
  readonly level: Change | null;
  /** Visitors who are not served, of all; null where everybody is, before and after. */
  readonly unserved: (Change & { readonly visitors: number }) | null;
  /** Services whose visitors would wait noticeably less, or more. */
  readonly better: readonly string[];
  readonly worse: readonly string[];
  /** Services that would leave fewer visitors unserved, or more. */
  readonly fewerUnserved: readonly string[];
  readonly moreUnserved: readonly string[];
  /** The day itself against the simulation of it under the present rules; null of a day made up. */
  readonly trust: { readonly recorded: Reached; readonly simulated: Reached; readonly near: boolean } | null;
}

/** What became of a day's visitors: seconds as in `wait`, and the share that was called at all. */
interface Reached {
  readonly seconds: number;
  readonly calledShare: number;
}

/** In place of the seconds within which 8 of 10 are called, where fewer are called at all. */
export const NEVER = Number.POSITIVE_INFINITY;
/** Nobody notices less than this in a hall, and a simulation is no closer than that. */
const NOTICED = { seconds: 30, share: 0.05 };
/** Further than this from the day as it was, a simulation is none of that day. */
const TRUSTED = { seconds: 60, share: 0.5, calledShare: 0.1 };

export function fareOf({ before, after }: Change): Fare {
  const noticed = Math.max(NOTICED.seconds, before * NOTICED.share);
  if (after === before || Math.abs(after - before) < noticed) return 'same';
  return after < before ? 'better' : 'worse';
}

export function verdictOf(reply: SimulatorReply, serviceIds: readonly string[]): Verdict {
  const wait = waitChange(reply, null);
  const faring = (fareIn: (reply: SimulatorReply, id: string) => Fare, fare: Fare) => serviceIds.filter((id) => fareIn(reply, id) === fare);
  const unserved = { ...unservedChange(reply, null), visitors: reply.proposed.visitors };
  const found = {
    wait: wait && { ...wait, fare: fareOf(wait) },
    level: levelChange(reply),
    unserved: unserved.before === 0 && unserved.after === 0 ? null : unserved,
    better: faring(waitFare, 'better'),
    worse: faring(waitFare, 'worse'),
    fewerUnserved: faring(unservedFare, 'better'),
    moreUnserved: faring(unservedFare, 'worse'),
    trust: trustIn(reply),
  };
  return { ...found, overall: overallOf(found, reply.proposed.calledShare ?? 1) };
}

function overallOf(found: Omit<Verdict, 'overall'>, calledShare: number): Verdict['overall'] {
  const { trust, unserved, better, worse, fewerUnserved, moreUnserved } = found;
  const { before, after, visitors } = unserved ?? { before: 0, after: 0, visitors: 0 };
  if (trust?.near === false) return 'untrusted';
  if (after - before > visitors * NOTICED.share) return 'worse';
  const gains = better.length + fewerUnserved.length > 0;
  const loses = worse.length + moreUnserved.length > 0 || after > before;
  if (gains && loses) return 'mixed';
  if (gains) return 1 - calledShare < NOTICED.share ? 'better' : 'better_not_all';
  return loses ? 'worse' : 'same';
}

/** Seconds within which 8 of 10 are called. */
function waitIn(figures: Figures | null): number | null {
  if (figures === null || figures.p80WaitSeconds === null) return null;
  return isAtLeast(figures, 'p80WaitSeconds') ? NEVER : figures.p80WaitSeconds;
}

/** Of one service, or (null) of all. */
function waitChange(reply: SimulatorReply, serviceId: string | null): Change | null {
  const before = waitIn(figuresOf(reply, 'present', serviceId));
  const after = waitIn(figuresOf(reply, 'proposed', serviceId));
  return before === null || after === null ? null : { before, after };
}

function waitFare(reply: SimulatorReply, serviceId: string): Fare {
  const wait = waitChange(reply, serviceId);
  return wait === null ? 'same' : fareOf(wait);
}

function unservedChange(reply: SimulatorReply, serviceId: string | null): Change {
  const [before, after] = (['present', 'proposed'] as const).map((run) => figuresOf(reply, run, serviceId)?.unserved ?? 0);
  return { before: before ?? 0, after: after ?? 0 };
}

function unservedFare(reply: SimulatorReply, serviceId: string): Fare {
  const { before, after } = unservedChange(reply, serviceId);
  if (after === before) return 'same';
  return after < before ? 'better' : 'worse';
}

function levelChange({ present, proposed }: SimulatorReply): Change | null {
  if (present.serviceLevel === null || proposed.serviceLevel === null) return null;
  const [before, after] = [Math.round(present.serviceLevel * 100), Math.round(proposed.serviceLevel * 100)];
  return before === after ? null : { before, after };
}

function trustIn({ recorded: day, present }: SimulatorReply): Verdict['trust'] {
  const [recorded, simulated] = [reachedIn(day), reachedIn(present)];
  return recorded && simulated && { recorded, simulated, near: isNear(recorded, simulated) };
}

function reachedIn(day: Figures | null): Reached | null {
  const seconds = waitIn(day);
  return seconds === null ? null : { seconds, calledShare: day?.calledShare ?? 1 };
}

function isNear(one: Reached, other: Reached): boolean {
  if (one.seconds === NEVER || other.seconds === NEVER) return Math.abs(one.calledShare - other.calledShare) <= TRUSTED.calledShare;
  const most = Math.max(one.seconds, other.seconds);
  return Math.abs(one.seconds - other.seconds) <= Math.max(TRUSTED.seconds, most * TRUSTED.share);
}
