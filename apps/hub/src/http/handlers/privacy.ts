import type { Appointment, AppointmentId, Ticket, TicketId } from '@foyer/queue';
import { PERSONAL_FIELDS } from '@foyer/queue';
import { HallError } from '../../hall/index.ts';
import { appointmentView, moment, ticketView } from '../../hall/views/index.ts';
import type { Handlers } from '../route.ts';
import { type HubContext, userActor } from './context.ts';

type PrivacyRoutes = 'getPrivacyRecord' | 'findVisitor' | 'exportVisitor' | 'eraseVisitor';

/** Who looked, and how much they saw, is noted down; whom they looked for is not, or the log would hold a name for ever. */
export function privacyHandlers({ hall, clock }: HubContext): Pick<Handlers, PrivacyRoutes> {
  return {
    getPrivacyRecord: async () => ({ status: 200, body: await hall.privacy.record() }),
    findVisitor: async ({ body: { text }, session }) => {
      const found = await hall.privacy.find(text);
      await note(session, '/api/privacy/find', found.visits.length, found.bookings.length);
      return { status: 200, body: found };
    },
    exportVisitor: async ({ body: { ticketIds, appointmentIds }, session }) => {
      const [tickets, bookings] = [each(ticketIds, ticket), each(appointmentIds, booking)];
      await note(session, '/api/privacy/export', tickets.length, bookings.length);
      const visits = [];
      for (const one of tickets) visits.push({ visit: ticketView(hall.state, one), events: await hall.reads.story(one.id) });
      return {
        status: 200,
        body: {
          exportedAt: moment(clock.now()),
          hall: hall.privacy.hallName(),
          visits,
          bookings: bookings.map((one) => appointmentView(one, one.ticketId === null ? null : ticket(one.ticketId).number)),
        },
      };
    },
    eraseVisitor: async ({ body, session, execute }) => {
      const [tickets, bookings] = [each(body.ticketIds, ticket), each(body.appointmentIds, booking)];
      const { ticketIds, appointmentIds } = await hall.privacy.left({
        ticketIds: tickets.map(({ id }) => id),
        appointmentIds: bookings.map(({ id }) => id),
      });
      return execute(
        { type: 'erase_personal', cause: 'asked', fields: PERSONAL_FIELDS, ticketIds, appointmentIds },
        userActor(session),
        () => ({ status: 200, body: { visits: ticketIds.length, bookings: appointmentIds.length } }),
      );
    },
  };

  function ticket(id: TicketId): Ticket {
    const known = hall.reads.ticket(id);
    if (!known) throw new HallError('TICKET_UNKNOWN', { ticketId: id });
    return known;
  }

  function booking(id: AppointmentId): Appointment {
    const known = hall.privacy.booking(id);
    if (!known) throw new HallError('APPOINTMENT_UNKNOWN', { appointmentId: id });
    return known;
  }

  function note(session: Parameters<typeof userActor>[0], path: string, visits: number, bookings: number): Promise<void> {
    const details = { visits: String(visits), bookings: String(bookings) };
    return hall.note(userActor(session), [{ type: 'right_used', right: 'manage_privacy', route: `POST ${path}`, details }]);
  }
}

/** In their order, none twice. */
const each = <Id, Thing>(ids: readonly Id[], find: (id: Id) => Thing): Thing[] => [...new Set(ids)].map(find);
