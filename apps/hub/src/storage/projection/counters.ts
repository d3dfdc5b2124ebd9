import { COUNTER_DEFAULTS, type Counter, type CounterId, type CounterState } from '@foyer/queue';
import type { WriteHandle } from '../connection.ts';
import { type Gathered, gathered } from './gathered.ts';
import type { HandlersOf } from './handlers.ts';

type AtCounters =
  | 'counter_put'
  | 'counter_removed'
  | 'counter_status'
  | 'counter_taken'
  | 'counter_left'
  | 'next_stored'
  | 'next_unstored'
  | 'auto_call_paused';
/** A ticket comes to a counter, and leaves it. */
type Visits =
  | 'ticket_called'
  | 'ticket_served'
  | 'leg_served'
  | 'ticket_transferred'
  | 'ticket_requeued'
  | 'ticket_parked'
  | 'ticket_no_show';

interface CounterRow {
  readonly counter: Counter;
  readonly state: CounterState;
}

export type Counters = Gathered<CounterRow>;

export function counterTable(handle: WriteHandle): Counters {
  const all = handle.query<{ id: string; settings: string; state: string }>('SELECT id, settings, state FROM counters');
  const put = handle.change(
    'INSERT INTO counters (id, settings, state) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET settings = excluded.settings, state = excluded.state',
  );
  const drop = handle.change('DELETE FROM counters WHERE id = ?');
  return gathered<CounterRow>({
    load: () =>
      all.all().map(({ id, settings, state }) => [id, { counter: JSON.parse(settings), state: JSON.parse(state) } as CounterRow] as const),
    save: (id, { counter, state }) => void put.run(id, JSON.stringify(counter), JSON.stringify(state)),
    remove: (id) => void drop.run(id),
  });
}

/** A new counter is closed until somebody opens it. */
const newState = (since: number): CounterState => ({
  status: 'closed',
  breakReason: null,
  since,
  specialist: null,
  nextStoredAt: null,
  autoCallPaused: false,
  idleSince: null,
});

/** Counters, and how each of them is. */
export function counterStatements(handle: WriteHandle, counters: Counters) {
  const occupiedNow = handle.query<{ id: CounterId }>(
    "SELECT counter_id AS id FROM tickets WHERE ended_at IS NULL AND state IN ('called', 'serving') AND counter_id IS NOT NULL",
  );
  const loadOccupied = () => new Set(occupiedNow.all().map(({ id }) => id));
  let occupied = loadOccupied();

  function change(id: CounterId, changes: (state: CounterState) => Partial<CounterState>): void {
    const row = counters.get(id);
    if (row) counters.set(id, { ...row, state: { ...row.state, ...changes(row.state) } });
  }
  function vacated({ counterId, at }: { readonly counterId: CounterId; readonly at: number }): void {
    occupied.delete(counterId);
    change(counterId, ({ status }) => ({ idleSince: status === 'open' ? at : null }));
  }

  const handlers: HandlersOf<AtCounters | Visits> = {
    counter_put({ counter, at }) {
      const state = counters.get(counter.id)?.state ?? newState(at);
      counters.set(counter.id, { counter: { ...COUNTER_DEFAULTS, ...counter }, state });
    },
    counter_removed: ({ counterId }) => counters.delete(counterId),
    counter_status: ({ counterId, status, reason = null, at }) =>
      change(counterId, (before) => ({
        status,
        breakReason: reason,
        since: status === before.status ? before.since : at,
        nextStoredAt: status === 'open' ? before.nextStoredAt : null,
        autoCallPaused: status !== 'closed' && before.autoCallPaused,
        idleSince: status === 'open' && !occupied.has(counterId) ? (before.idleSince ?? at) : null,
      })),
    counter_taken: ({ counterId, userId: id, name }) => change(counterId, () => ({ specialist: { id, name } })),
    counter_left: ({ counterId }) => change(counterId, () => ({ specialist: null, nextStoredAt: null })),
    next_stored: ({ counterId, at }) => change(counterId, () => ({ nextStoredAt: at })),
    next_unstored: ({ counterId }) => change(counterId, () => ({ nextStoredAt: null })),
    auto_call_paused: ({ counterId, paused }) => change(counterId, () => ({ autoCallPaused: paused })),
    ticket_called({ counterId }) {
      occupied.add(counterId);
      change(counterId, () => ({ nextStoredAt: null, idleSince: null }));
    },
    ticket_served: vacated,
    leg_served: vacated,
    ticket_transferred: vacated,
    ticket_requeued: vacated,
    ticket_parked: vacated,
    ticket_no_show: vacated,
  };
  return {
    handlers,
    reload(): void {
      occupied = loadOccupied();
    },
  };
}
