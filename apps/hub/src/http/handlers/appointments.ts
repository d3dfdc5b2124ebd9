import type { AppointmentId, BookedTime, CommandOf, EpochMs, HallState, TicketId } from '@foyer/queue';
import { callerActor } from '../../auth/actors.ts';
import { businessDaySpan } from '../../hall/business-day.ts';
import { newAppointmentCode, newAppointmentId, newPrintJobId, newTicketId } from '../../hall/ids.ts';
import { type Decided, HallError } from '../../hall/index.ts';
import { beginOfDay, daysBetween, endOfDay, localTime, zoneOf } from '../../hall/local-time.ts';
import { appointmentView, issuedTicket, moment } from '../../hall/views/index.ts';
import type { Handlers } from '../route.ts';
import { type HubContext, mustHave, userActor } from './context.ts';

type AppointmentRoutes = 'listAppointments' | 'bookAppointment' | 'changeAppointment' | 'cancelAppointment' | 'checkIn';

const MOST_DAYS = 62;

export function appointmentHandlers({ hall, clock }: HubContext): Pick<Handlers, AppointmentRoutes> {
  return {
    listAppointments: async ({ query: { from, to = from, serviceId } }) => {
      const days = daysBetween(from, to);
      if (days < 1 || days > MOST_DAYS) throw invalid('to', `a day from ${from} on, at most ${MOST_DAYS} days in all`);
      const zone = zoneOf(hall.state.hall);
      const appointments = await hall.reads.appointments({ from: beginOfDay(from, zone), until: endOfDay(to, zone), serviceId });
      return { status: 200, body: appointments };
    },
    bookAppointment: ({ body: { at, ...words }, session, execute }) => {
      const appointmentId = newAppointmentId();
      const wish = (head: HallState) => ({
        type: 'book_appointment' as const,
        appointmentId,
        code: newAppointmentCode((code) => head.bookedCodes.has(code)),
        time: bookedTime(head, Date.parse(at)),
        ...words,
      });
      return execute(wish, userActor(session), (decided) => ({ status: 201, body: present(decided, appointmentId) }));
    },
    changeAppointment: ({ params: { id: appointmentId }, body, session, execute }) =>
      execute(
        (head) => changeOf(head, appointmentId, body),
        userActor(session),
        (decided) => ({ status: 200, body: present(decided, appointmentId) }),
      ),
    cancelAppointment: ({ params: { id: appointmentId }, session, execute }) => {
      let before: HallState['appointments'] extends ReadonlyMap<AppointmentId, infer One> ? One | undefined : never;
      return execute(
        (head) => {
          before = head.appointments.get(appointmentId);
          return { type: 'cancel_appointment', appointmentId };
        },
        userActor(session),
        () => ({ status: 200, body: appointmentView({ ...mustHave(before), state: 'cancelled' }, null) }),
      );
    },
    checkIn: ({ body: { code, print = false }, session, device, address, execute }) => {
      const ticketId = newTicketId();
      const printJobId = print ? newPrintJobId() : undefined;
      const wish = (head: HallState) => {
        comesToday(head, code, clock.now());
        return { type: 'check_in' as const, code, ticketId, printJobId, printAt: device?.id };
      };
      return execute(wish, callerActor({ session, device, address }), ({ state, outlook }) => {
        const job = printJobId === undefined ? null : (state.printJobs.get(printJobId) ?? null);
        return { status: 201, body: issuedTicket(state, mustHave(state.tickets.get(ticketId)), job, outlook) };
      });
    },
  };
}

/**
 * A ticket of today would wait all night for a booking of tomorrow. The queue's rules have no table of time zones, so they only know
 * how far away it is; here the business day counts, but for who is just early for a slot right after the cut-over.
 * @throws HallError APPOINTMENT_OTHER_DAY
 */
function comesToday({ hall, bookedCodes, appointments, services }: HallState, code: string, now: EpochMs): void {
  const id = bookedCodes.get(code);
  const booking = id && appointments.get(id);
  if (!booking || !hall) return;
  const { at, serviceId } = booking;
  const early = services.get(serviceId)?.appointments?.earlySeconds ?? 0;
  const dayOf = (moment: EpochMs) => businessDaySpan(moment, hall.zone, hall.cutover).day;
  if (now < at - early * 1000 && dayOf(at) > dayOf(now))
    throw new HallError('APPOINTMENT_OTHER_DAY', { appointmentId: booking.id, at: moment(at) });
}

function bookedTime({ hall }: HallState, at: EpochMs): BookedTime {
  return { at, local: localTime(at, zoneOf(hall)) };
}

/** Another service is to have a slot at that time too, so the time comes with it. */
function changeOf(
  head: HallState,
  appointmentId: AppointmentId,
  { at, ...words }: { readonly at?: string | undefined } & Pick<CommandOf<'change_appointment'>, 'serviceId' | 'customer' | 'note'>,
): CommandOf<'change_appointment'> {
  const present = head.appointments.get(appointmentId)?.at;
  const moment = at === undefined ? present : Date.parse(at);
  const moves = at !== undefined || words.serviceId !== undefined;
  const time = moves && moment !== undefined ? bookedTime(head, moment) : undefined;
  return { type: 'change_appointment', appointmentId, ...words, time };
}

function present({ state }: Decided, id: AppointmentId) {
  const appointment = mustHave(state.appointments.get(id));
  return appointmentView(appointment, numberOf(state, appointment.ticketId));
}

const numberOf = ({ tickets }: HallState, id: TicketId | null) => (id === null ? null : (tickets.get(id)?.number ?? null));

const invalid = (path: string, message: string) => new HallError('INVALID_REQUEST', { issues: [{ path, message }] });
