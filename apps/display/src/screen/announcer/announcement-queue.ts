import type { RecentCallView } from '@foyer/contract';

/** A call that waits for its turn to be spoken, or is being spoken. */
export interface Pending {
  readonly call: RecentCallView;
  /** How often it has been said. */
  readonly said: number;
  /** A newer call at the same counter has come: said once so that nobody is passed over in silence, not repeated. */
  readonly superseded: boolean;
}

export interface AnnouncementQueue {
  /** The newest seq known; null before the first picture of the hall. */
  readonly heardUpTo: number | null;
  /** In the order of the calls. */
  readonly pending: readonly Pending[];
  /** The call being said, by its seq. At most one. */
  readonly speaking: number | null;
}

export const EMPTY_QUEUE: AnnouncementQueue = { heardUpTo: null, pending: [], speaking: null };

const left = ({ said, superseded }: Pending, repeats: number) => (superseded ? 1 : repeats) - said;

/**
 * The hall's picture as of `seq`, at the start and after an interruption. At the start nothing is said: those calls are old.
 * Afterwards, what is newer than the last known call was missed and is said now.
 */
export function hearSnapshot(queue: AnnouncementQueue, seq: number, recentCalls: readonly RecentCallView[]): AnnouncementQueue {
  const known = queue.heardUpTo;
  // A log that went back (the hub was restored from a copy) counts its calls anew.
  if (known === null || seq < known) return { ...queue, heardUpTo: seq };
  return { ...hearCalls(queue, recentCalls), heardUpTo: seq };
}

/** New calls, in any order; those heard before are passed over. */
export function hearCalls(queue: AnnouncementQueue, calls: readonly RecentCallView[]): AnnouncementQueue {
  const fresh = calls.filter(({ seq }) => seq > (queue.heardUpTo ?? 0)).sort((one, other) => one.seq - other.seq);
  return fresh.reduce(add, queue);
}

function add(queue: AnnouncementQueue, call: RecentCallView): AnnouncementQueue {
  const earlier = queue.pending
    .map((pending) => (pending.call.counterId === call.counterId ? { ...pending, superseded: true } : pending))
    .filter((pending) => !pending.superseded || pending.said === 0 || pending.call.seq === queue.speaking);
  return { ...queue, heardUpTo: call.seq, pending: [...earlier, { call, said: 0, superseded: false }] };
}

/**
 * Gives the floor to the next call, if it is free. The least often said comes first, then the earliest: with several
 * calls at once each visitor hears their number before anyone's is repeated.
 */
export function takeNext(queue: AnnouncementQueue): { readonly queue: AnnouncementQueue; readonly next: Pending | null } {
  if (queue.speaking !== null) return { queue, next: null };
  const next = [...queue.pending].sort((one, other) => one.said - other.said || one.call.seq - other.call.seq)[0] ?? null;
  return { queue: next === null ? queue : { ...queue, speaking: next.call.seq }, next };
}

/** The floor is free again. `enough`: repeating is of no use (no voice speaks this language). */
export function finishSpeaking(queue: AnnouncementQueue, repeats: number, enough = false): AnnouncementQueue {
  const pending = queue.pending
    .map((each) => (each.call.seq === queue.speaking ? { ...each, said: each.said + 1 } : each))
    .filter((each) => left(each, repeats) > 0 && !(enough && each.call.seq === queue.speaking));
  return { ...queue, pending, speaking: null };
}
