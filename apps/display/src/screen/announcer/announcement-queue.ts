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
  /** Calls that are over here, by their seq; newest last. */
  readonly over: readonly number[];
}

/** How often, and for how long, a call is said. */
export interface Repeating {
  readonly repeats: number;
  /** With so many other calls waiting to be said, each is said once. */
  readonly crowdedAt: number;
}

export const EMPTY_QUEUE: AnnouncementQueue = { heardUpTo: null, pending: [], speaking: null, over: [] };

/** More than are told again when the floor passes on. */
const MOST_OVER = 500;

function left({ said, superseded }: Pending, { pending }: AnnouncementQueue, { repeats, crowdedAt }: Repeating): number {
  const crowded = pending.length - 1 >= crowdedAt;
  return (superseded || crowded ? 1 : repeats) - said;
}

/**
 * The hall's picture as of `seq`, at the start and after an interruption. At the start nothing is said: those calls are old.
 * Afterwards, what is newer than the last known call was missed and is said now.
 */
export function hearSnapshot(queue: AnnouncementQueue, seq: number, recentCalls: readonly RecentCallView[]): AnnouncementQueue {
  const known = queue.heardUpTo;
  // A log that went back (the hub was restored from a copy) counts its calls anew.
  if (known === null || seq < known) return { ...queue, heardUpTo: seq, over: [] };
  return { ...hearCalls(queue, recentCalls), heardUpTo: seq };
}

/** New calls, in any order; those heard before are passed over. */
export function hearCalls(queue: AnnouncementQueue, calls: readonly RecentCallView[]): AnnouncementQueue {
  const fresh = calls.filter(({ seq }) => seq > (queue.heardUpTo ?? 0)).sort((one, other) => one.seq - other.seq);
  return fresh.reduce(add, queue);
}

/** Calls that nobody has said yet, from the hub: those that are neither here nor over. They may be older than others. */
export function takeOver(queue: AnnouncementQueue, calls: readonly RecentCallView[]): AnnouncementQueue {
  const isHere = ({ seq }: RecentCallView) => queue.over.includes(seq) || queue.pending.some(({ call }) => call.seq === seq);
  const missing = calls.filter((call) => !isHere(call));
  if (missing.length === 0) return queue;
  const all = [...queue.pending.map(({ call }) => call), ...missing].sort((one, other) => one.seq - other.seq);
  const saidOf = new Map(queue.pending.map(({ call, said }) => [call.seq, said]));
  const isLast = (call: RecentCallView, at: number) => !all.slice(at + 1).some(({ counterId }) => counterId === call.counterId);
  const pending = all.map((call, at) => ({ call, said: saidOf.get(call.seq) ?? 0, superseded: !isLast(call, at) }));
  return { ...queue, heardUpTo: Math.max(queue.heardUpTo ?? 0, all.at(-1)?.seq ?? 0), pending };
}

function add(queue: AnnouncementQueue, call: RecentCallView): AnnouncementQueue {
  const earlier = queue.pending.map((pending) => (pending.call.counterId === call.counterId ? { ...pending, superseded: true } : pending));
  const stays = (pending: Pending) => !pending.superseded || pending.said === 0 || pending.call.seq === queue.speaking;
  const over = earlier.filter((pending) => !stays(pending)).map(({ call: { seq } }) => seq);
  return ended({ ...queue, heardUpTo: call.seq, pending: [...earlier.filter(stays), { call, said: 0, superseded: false }] }, over);
}

const ended = (queue: AnnouncementQueue, seqs: readonly number[]): AnnouncementQueue =>
  seqs.length === 0 ? queue : { ...queue, over: [...queue.over, ...seqs].slice(-MOST_OVER) };

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
export function finishSpeaking(queue: AnnouncementQueue, repeating: Repeating, enough = false): AnnouncementQueue {
  const said = queue.pending.map((each) => (each.call.seq === queue.speaking ? { ...each, said: each.said + 1 } : each));
  const stays = (each: Pending) => left(each, queue, repeating) > 0 && !(enough && each.call.seq === queue.speaking);
  const over = said.filter((each) => !stays(each)).map(({ call }) => call.seq);
  return ended({ ...queue, pending: said.filter(stays), speaking: null }, over);
}

/** Those that wait and were called before `since`, ms since the epoch, are not said any more. */
export function dropOld(queue: AnnouncementQueue, since: number): AnnouncementQueue {
  const isOld = ({ call }: Pending) => call.seq !== queue.speaking && Date.parse(call.at) < since;
  const old = queue.pending.filter(isOld).map(({ call }) => call.seq);
  return old.length === 0 ? queue : ended({ ...queue, pending: queue.pending.filter((each) => !isOld(each)) }, old);
}

/** Nothing that waits is said here: somebody else goes on with what nobody has said, and may give it back. */
export function letGo(queue: AnnouncementQueue): AnnouncementQueue {
  const goes = ({ call }: Pending) => call.seq !== queue.speaking;
  const said = queue.pending.filter((each) => goes(each) && each.said > 0).map(({ call }) => call.seq);
  return ended({ ...queue, pending: queue.pending.filter((each) => !goes(each)) }, said);
}
