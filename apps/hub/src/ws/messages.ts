import type { HubMessage, HubMessageOf } from '@foyer/contract';
import type { CounterId, EventName, Events, HallState, QueueEvent, QueueEventOf } from '@foyer/queue';
import { moment, ruleView, shownName } from '../hall/views/index.ts';
import type { Audience } from './audience.ts';
import type { RecentEvent, TicketFacts } from './recent-events.ts';

/** What every message about a ticket begins with. The id is the visitor's own key: for staff only. */
interface About {
  readonly seq: number;
  readonly at: string;
  readonly number: string;
  readonly serviceId: TicketFacts['serviceId'];
  readonly ticketId?: QueueEventOf<'ticket_issued'>['ticketId'];
}
interface Context extends RecentEvent {
  readonly ticket: TicketFacts;
  readonly state: HallState;
  /** Whether a visitor's name may be told. */
  readonly names: boolean;
}
type Tell<Name extends EventName> = (event: QueueEventOf<Name>, about: About, context: Context) => HubMessage | null;
type TellOther<Name extends EventName> = (event: QueueEventOf<Name>, staff: boolean) => HubMessage | null;

/** A check-in is told as what became of the booking. */
type OfNoTicket = { [Name in EventName]: 'ticketId' extends keyof Events[Name] ? never : Name }[EventName] | 'appointment_checked_in';
type OfTicket = Exclude<EventName, OfNoTicket>;

/** Told whole and once per group (as `counter_status`, `hall_changed` or `announcement`), or only in the audit. */
const TOLD_OTHERWISE = () => null;

/** Into a queue, or into another one. */
const moved =
  <Name extends OfTicket>(
    cause: HubMessageOf<'ticket_moved'>['cause'],
    from: (event: QueueEventOf<Name>) => CounterId | null,
  ): Tell<Name> =>
  (event, about) => ({ type: 'ticket_moved', ...about, cause, counterId: from(event) });

const noted = (_: unknown, about: About): HubMessage | null => (about.ticketId ? { type: 'ticket_noted', ...about } : null);

/** About tickets. */
const TELL: { readonly [Name in OfTicket]: Tell<Name> } = {
  ticket_issued: ({ priority }, about) => ({ type: 'ticket_issued', ...about, priority }),
  ticket_called: (event, about, recent) => tellCall(event, about, recent, false),
  ticket_recalled: (event, about, recent) => tellCall(event, about, recent, true),
  service_started: ({ counterId }, about) => ({ type: 'service_started', ...about, counterId }),
  ticket_served: ({ counterId, outcome }, about) => ({ type: 'ticket_served', ...about, counterId, outcome }),
  leg_served: moved('next_leg', ({ counterId }) => counterId),
  ticket_transferred: moved('transferred', ({ counterId }) => counterId),
  ticket_requeued: moved('requeued', ({ counterId }) => counterId),
  ticket_parked: moved('parked', ({ counterId }) => counterId),
  ticket_moved: ({ cause, releasedFrom }, about) => ({ type: 'ticket_moved', ...about, cause, counterId: releasedFrom }),
  ticket_restored: moved('restored', () => null),
  ticket_no_show: ({ counterId }, about) => ({ type: 'ticket_no_show', ...about, counterId }),
  ticket_cancelled: (_, about) => ({ type: 'ticket_cancelled', ...about }),
  ticket_expired: (_, about) => ({ type: 'ticket_expired', ...about }),
  ticket_remarked: noted,
  journey_changed: noted,
  announcement_played: TOLD_OTHERWISE,
  print_job_queued: ({ printJobId }, about, { copy }) =>
    about.ticketId ? { type: 'print_job', ...about, printJob: { id: printJobId, state: 'queued', trouble: null, copy } } : null,
  print_job_changed: ({ printJobId, state, trouble }, about, { copy }) =>
    about.ticketId ? { type: 'print_job', ...about, printJob: { id: printJobId, state, trouble, copy } } : null,
};

const booking =
  <Name extends OfNoTicket>(
    state: HubMessageOf<'appointment'>['state'],
    idOf: (event: QueueEventOf<Name>) => HubMessageOf<'appointment'>['appointmentId'],
  ): TellOther<Name> =>
  (event, staff) =>
    staff ? { type: 'appointment', seq: event.seq, at: moment(event.at), appointmentId: idOf(event), state } : null;

/** About the hall and its bookings. */
const TELL_OTHERS: { readonly [Name in OfNoTicket]: TellOther<Name> } = {
  hall_configured: TOLD_OTHERWISE,
  service_put: TOLD_OTHERWISE,
  service_removed: TOLD_OTHERWISE,
  counter_put: TOLD_OTHERWISE,
  counter_removed: TOLD_OTHERWISE,
  profile_put: TOLD_OTHERWISE,
  profile_removed: TOLD_OTHERWISE,
  counter_status: TOLD_OTHERWISE,
  counter_taken: TOLD_OTHERWISE,
  counter_left: TOLD_OTHERWISE,
  next_stored: TOLD_OTHERWISE,
  next_unstored: TOLD_OTHERWISE,
  auto_call_paused: TOLD_OTHERWISE,
  announcement_made: TOLD_OTHERWISE,
  announcement_withdrawn: TOLD_OTHERWISE,
  appointment_booked: booking('booked', ({ appointment }) => appointment.id),
  appointment_changed: booking('booked', ({ appointment }) => appointment.id),
  appointment_cancelled: booking('cancelled', ({ appointmentId }) => appointmentId),
  appointment_checked_in: booking('checked_in', ({ appointmentId }) => appointmentId),
  appointment_missed: booking('missed', ({ appointmentId }) => appointmentId),
  person_put: TOLD_OTHERWISE,
  person_signed_in: TOLD_OTHERWISE,
  sign_in_failed: TOLD_OTHERWISE,
  session_ended: TOLD_OTHERWISE,
  access_refused: TOLD_OTHERWISE,
  limit_reached: TOLD_OTHERWISE,
  right_used: TOLD_OTHERWISE,
  device_paired: TOLD_OTHERWISE,
  device_changed: TOLD_OTHERWISE,
  device_revoked: TOLD_OTHERWISE,
  pairing_failed: TOLD_OTHERWISE,
  device_invited: TOLD_OTHERWISE,
  pad_line_put: TOLD_OTHERWISE,
  pad_line_removed: TOLD_OTHERWISE,
  printer_put: TOLD_OTHERWISE,
  printer_removed: TOLD_OTHERWISE,
  roll_started: TOLD_OTHERWISE,
  sso_changed: TOLD_OTHERWISE,
  certificate_renewed: TOLD_OTHERWISE,
  alarm_raised: TOLD_OTHERWISE,
  alarm_cleared: TOLD_OTHERWISE,
  alarm_webhook_changed: TOLD_OTHERWISE,
  media_changed: TOLD_OTHERWISE,
  hall_set_up: TOLD_OTHERWISE,
  personal_erased: TOLD_OTHERWISE,
  day_closed: ({ seq, at, closedDay }) => ({ type: 'day_closed', seq, at: moment(at), closedDay }),
};

function tellCall(
  { counterId, ticketId }: QueueEventOf<'ticket_called' | 'ticket_recalled'>,
  about: About,
  { ticket, counterName, state, names }: Context,
  recall: boolean,
): HubMessage | null {
  if (!ticket.reason) return null;
  return {
    type: 'ticket_called',
    ...about,
    counterId,
    counterName: counterName ?? counterId,
    locale: ticket.locale,
    rule: ruleView(state, ticket.reason),
    recall,
    ...(names && shownName(state, ticketId)),
  };
}

/** An event of the log as the socket says it; null for what is told in another way, or not to this audience. */
export function messageOf(recent: RecentEvent, { staff, names }: Pick<Audience, 'staff' | 'names'>, state: HallState): HubMessage | null {
  const { event, ticket } = recent;
  if (!isOfTicket(event)) return (TELL_OTHERS[event.type] as TellOther<OfNoTicket>)(event, staff);
  if (!ticket) return null;
  const { number, serviceId } = ticket;
  const about: About = { seq: event.seq, at: moment(event.at), number, serviceId, ...(staff && { ticketId: event.ticketId }) };
  const tell = TELL[event.type] as Tell<OfTicket>;
  return tell(event, about, { ...recent, ticket, state, names });
}

const isOfTicket = (event: QueueEvent): event is Extract<QueueEvent, { type: OfTicket }> => Object.hasOwn(TELL, event.type);
