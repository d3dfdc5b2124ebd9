import type { SimulatorReply } from '@foyer/contract';
import { figuresOf } from './measures.ts';

export type Fare = 'better' | 'worse' | 'same';

interface Change {
  readonly before: number;
  readonly after: number;
}

/** What the proposal would change, in short: what an administrator has to know before switching it on. */
export interface Verdict {
  /** `mixed`: some services gain what others lose. */
  readonly overall: Fare | 'mixed';
  /** Seconds within which 8 of 10 of all visitors are called; null where nobody is called. */
  readonly wait: (Change & { readonly fare: Fare }) | null;
  /** Whole per cent of the calls within the target; null where no service promises any, or nothing changes. */
  readonly level: Change | null;
  /** Visitors who are not served; null where that does not change. */
  readonly unserved: Change | null;
  /** Services whose visitors would wait noticeably less, or more. */
  readonly better: readonly string[];
  readonly worse: readonly string[];
  /** The day itself against the simulation of it under the present rules; null of a day made up. Seconds as in `wait`. */
  readonly trust: { readonly recorded: number; readonly simulated: number } | null;
}

/** Nobody notices less than this in a hall, and a simulation is no closer than that. */
const NOTICED = { seconds: 30, share: 0.05 };

export function fareOf({ before, after }: Change): Fare {
  const noticed = Math.max(NOTICED.seconds, before * NOTICED.share);
  if (Math.abs(after - before) < noticed) return 'same';
  return after < before ? 'better' : 'worse';
}

export function verdictOf(reply: SimulatorReply, serviceIds: readonly string[]): Verdict {
  const wait = waitChange(reply, null);
  const unserved = { before: reply.present.unserved, after: reply.proposed.unserved };
  const faring = (fare: Fare) => serviceIds.filter((id) => serviceFare(reply, id) === fare);
  const [better, worse] = [faring('better'), faring('worse')];
  const recorded = reply.recorded?.p80WaitSeconds ?? null;
  const simulated = reply.present.p80WaitSeconds;
  return {
    overall: overallOf(better.length > 0, worse.length > 0 || unserved.after > unserved.before),
    wait: wait && { ...wait, fare: fareOf(wait) },
    level: levelChange(reply),
    unserved: unserved.before === unserved.after ? null : unserved,
    better,
    worse,
    trust: recorded === null || simulated === null ? null : { recorded, simulated },
  };
}

function overallOf(gains: boolean, loses: boolean): Verdict['overall'] {
  if (gains && loses) return 'mixed';
  if (gains) return 'better';
  return loses ? 'worse' : 'same';
}

/** Of one service, or (null) of all. */
function waitChange(reply: SimulatorReply, serviceId: string | null): Change | null {
  const before = figuresOf(reply, 'present', serviceId)?.p80WaitSeconds ?? null;
  const after = figuresOf(reply, 'proposed', serviceId)?.p80WaitSeconds ?? null;
  return before === null || after === null ? null : { before, after };
}

/** Who is no longer served at all has lost more than a wait. */
function serviceFare(reply: SimulatorReply, serviceId: string): Fare {
  const unserved = (run: 'present' | 'proposed') => figuresOf(reply, run, serviceId)?.unserved ?? 0;
  if (unserved('proposed') !== unserved('present')) return unserved('proposed') > unserved('present') ? 'worse' : 'better';
  const wait = waitChange(reply, serviceId);
  return wait === null ? 'same' : fareOf(wait);
}

function levelChange({ present, proposed }: SimulatorReply): Change | null {
  if (present.serviceLevel === null || proposed.serviceLevel === null) return null;
  const [before, after] = [Math.round(present.serviceLevel * 100), Math.round(proposed.serviceLevel * 100)];
  return before === after ? null : { before, after };
}
