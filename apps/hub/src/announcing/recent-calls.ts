import type { HallState, QueueEvent, RecentCall } from '@foyer/queue';
import type { Hall } from '../hall/index.ts';

/** Longer than any call is spoken, and than a display keeps what it could not report. */
const KEPT_MS = 65 * 60_000;
const MOST_EVENTS_READ = 2000;

/** A call, and who has made something of it: zones and displays, by their keys. */
interface Call {
  readonly call: RecentCall;
  readonly heardBy: Set<string>;
}

export type RecentCalls = ReturnType<typeof recentCalls>;

/** The calls of the last hour. What was said of them before the hub started is read from the log. */
export function recentCalls({ hall, clock }: { readonly hall: Pick<Hall, 'state' | 'reads'>; readonly clock: { now(): number } }) {
  const calls = new Map<number, Call>();

  function add(event: QueueEvent, state: HallState): void {
    if (event.type !== 'ticket_called' && event.type !== 'ticket_recalled') return;
    const { seq, at, ticketId, counterId } = event;
    const ticket = state.tickets.get(ticketId) ?? hall.reads.ticket(ticketId);
    if (!ticket) return;
    const counterName = state.counters.get(counterId)?.name ?? counterId;
    calls.set(seq, {
      call: { seq, at, ticketId, counterId, counterName, number: ticket.number, locale: ticket.locale },
      heardBy: new Set(),
    });
  }

  return {
    get: (seq: number): RecentCall | null => calls.get(seq)?.call ?? null,
    hear(events: readonly QueueEvent[], state: HallState): void {
      for (const event of events) add(event, state);
      for (const [seq, { call }] of calls) {
        if (clock.now() - call.at < KEPT_MS) break;
        calls.delete(seq);
      }
    },
    played(seq: number, keys: readonly string[]): void {
      for (const key of keys) calls.get(seq)?.heardBy.add(key);
    },
    /** Not older than a call is spoken, and nobody of this key has made anything of it. Oldest first. */
    unheard(key: string, isOfZone: (call: RecentCall) => boolean): readonly RecentCall[] {
      const since = clock.now() - (hall.state.hall?.voice.maxAgeSeconds ?? 0) * 1000;
      return [...calls.values()].flatMap(({ call, heardBy }) => (call.at >= since && !heardBy.has(key) && isOfZone(call) ? [call] : []));
    },
    /** @returns what was noted of them: the event's actor is the display */
    readLog(): readonly (QueueEvent & { readonly type: 'announcement_played' })[] {
      const { recentCalls: shown } = hall.state;
      const oldest = shown.at(-1);
      const events = oldest ? (hall.reads.eventsSince(oldest.seq - 1, MOST_EVENTS_READ) ?? []) : [];
      for (const event of events) add(event, hall.state);
      return events.filter((event) => event.type === 'announcement_played');
    },
  };
}
