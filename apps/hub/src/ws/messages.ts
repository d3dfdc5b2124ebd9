import type { HubMessage } from '@foyer/contract';
import type { EventName, QueueEventOf } from '@foyer/queue';
import { moment, ruleView } from '../hall/views.ts';
import type { RecentEvent, TicketFacts } from './recent-events.ts';

/** What every message about a ticket begins with. The id is the visitor's own key: for staff only. */
interface About {
  readonly seq: number;
  readonly at: string;
  readonly number: string;
  readonly serviceId: TicketFacts['serviceId'];
  readonly ticketId?: QueueEventOf<'ticket_issued'>['ticketId'];
}
type Tell<Name extends EventName> = (
  event: QueueEventOf<Name>,
  about: About,
  recent: RecentEvent & { readonly ticket: TicketFacts },
) => HubMessage | null;

/** Told whole and once per group, as `counter_status` and `hall_changed`. */
const TOLD_OTHERWISE = () => null;

const TELL: { readonly [Name in EventName]: Tell<Name> } = {
  hall_configured: TOLD_OTHERWISE,
  service_put: TOLD_OTHERWISE,
  service_removed: TOLD_OTHERWISE,
  counter_put: TOLD_OTHERWISE,
  counter_removed: TOLD_OTHERWISE,
  counter_status: TOLD_OTHERWISE,
  ticket_issued: ({ priority }, about) => ({ type: 'ticket_issued', ...about, priority }),
  ticket_called: (event, about, recent) => tellCall(event, about, recent, false),
  ticket_recalled: (event, about, recent) => tellCall(event, about, recent, true),
  service_started: ({ counterId }, about) => ({ type: 'service_started', ...about, counterId }),
  ticket_served: ({ counterId, outcome }, about) => ({ type: 'ticket_served', ...about, counterId, outcome }),
  ticket_no_show: ({ counterId }, about) => ({ type: 'ticket_no_show', ...about, counterId }),
  ticket_cancelled: (_, about) => ({ type: 'ticket_cancelled', ...about }),
  print_job_queued: ({ printJobId }, about, { copy }) =>
    about.ticketId ? { type: 'print_job', ...about, printJob: { id: printJobId, state: 'queued', trouble: null, copy } } : null,
  print_job_changed: ({ printJobId, state, trouble }, about, { copy }) =>
    about.ticketId ? { type: 'print_job', ...about, printJob: { id: printJobId, state, trouble, copy } } : null,
};

function tellCall(
  { counterId }: QueueEventOf<'ticket_called' | 'ticket_recalled'>,
  about: About,
  { ticket, counterName }: RecentEvent & { readonly ticket: TicketFacts },
  recall: boolean,
): HubMessage | null {
  if (!ticket.reason) return null;
  return {
    type: 'ticket_called',
    ...about,
    counterId,
    counterName: counterName ?? counterId,
    locale: ticket.locale,
    rule: ruleView(ticket.reason),
    recall,
  };
}

/** An event of the log as the socket says it; null for what is told in another way, or not to this audience. */
export function messageOf(recent: RecentEvent, staff: boolean): HubMessage | null {
  const { event, ticket } = recent;
  if (!ticket || !('ticketId' in event)) return null;
  const { number, serviceId } = ticket;
  const about: About = { seq: event.seq, at: moment(event.at), number, serviceId, ...(staff && { ticketId: event.ticketId }) };
  const tell = TELL[event.type] as Tell<EventName>;
  return tell(event, about, { ...recent, ticket });
}
