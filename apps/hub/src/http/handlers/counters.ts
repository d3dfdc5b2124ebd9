import type { CounterReply } from '@foyer/contract';
import { type CounterId, currentTicket, type HallState, type QueueEvent, type TicketId } from '@foyer/queue';
import { type Decided, HallError } from '../../hall/index.ts';
import { counterQueue, counterView, counterViews, PUBLIC, STAFF, ticketView } from '../../hall/views/index.ts';
import type { Handlers } from '../route.ts';
import type { HubContext } from './context.ts';

/** How counters stand; what is done at them is in `at-counter.ts` and `calls.ts`. */
export function counterHandlers({ hall }: HubContext): Pick<Handlers, 'listCounters' | 'getCounterQueue'> {
  return {
    listCounters: ({ session }) => ({ status: 200, body: counterViews(hall.state, session ? STAFF : PUBLIC) }),
    getCounterQueue: ({ params: { id } }) => {
      presentCounter(hall.state, id);
      return { status: 200, body: counterQueue(hall.state, id, hall.outlook().now) };
    },
  };
}

/** @throws HallError COUNTER_UNKNOWN */
export function presentCounter(state: HallState, counterId: CounterId): CounterReply['counter'] {
  const view = counterView(state, counterId, STAFF);
  if (!view) throw new HallError('COUNTER_UNKNOWN', { counterId });
  return view;
}

/** The ticket that the command was about, wherever it is by now; null when nobody was there. */
export function counterReply(counterId: CounterId, { state, events, ended }: Decided): CounterReply {
  const id = ticketAt(counterId, events) ?? currentTicket(state, counterId)?.id;
  const ticket = id && (state.tickets.get(id) ?? ended.find((one) => one.id === id));
  return { ticket: ticket ? ticketView(state, ticket) : null, counter: presentCounter(state, counterId) };
}

/** Whom the first event at this counter is about: what follows from it may be about others. */
function ticketAt(counterId: CounterId, events: readonly QueueEvent[]): TicketId | undefined {
  for (const event of events) if ('ticketId' in event && 'counterId' in event && event.counterId === counterId) return event.ticketId;
  return undefined;
}
