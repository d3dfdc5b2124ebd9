import type { ServiceId } from '@foyer/queue';
import { newAppointmentCode, newAppointmentId } from '../hall/ids.ts';
import type { Hall } from '../hall/index.ts';
import { localTime, zoneOf } from '../hall/local-time.ts';
import { slotViews } from '../hall/views/index.ts';

const SERVICE = 'loans' as ServiceId;
const VISITORS = [
  { name: 'Vera Petrova', locale: 'ru', note: 'A car' },
  { name: 'Omar Haddad', locale: 'ar', note: 'A flat' },
  { name: 'Jane Miller', locale: 'en', note: 'Asked for Specialist C' },
];

/** A few visitors who are still to come today, for a demo that starts without any. */
export async function bookDemoVisitors(hall: Hall): Promise<void> {
  const service = hall.state.services.get(SERVICE);
  const { now, local, businessDay } = hall.outlook();
  const isAwaited = [...hall.state.appointments.values()].some(({ state, at }) => state === 'booked' && at > now);
  if (!service?.appointments || isAwaited) return;
  const slots = slotViews(hall.state, service, local.date).map(({ at }) => Date.parse(at));
  const next = slots.filter((at) => at > now).slice(0, VISITORS.length);
  for (const [index, at] of next.entries()) {
    const { name, locale, note } = VISITORS[index] ?? { name: '', locale: 'en', note: '' };
    await hall.execute(
      (head) => ({
        type: 'book_appointment',
        appointmentId: newAppointmentId(),
        code: newAppointmentCode((code) => head.bookedCodes.has(code)),
        serviceId: SERVICE,
        time: { at, local: localTime(at, zoneOf(head.hall)) },
        locale: head.hall?.languages.includes(locale) ? locale : undefined,
        customer: { name },
        note,
      }),
      {
        actor: { kind: 'system' },
        idempotency: { key: `demo-booking ${businessDay} ${at}`, fingerprint: '' },
        render: () => ({ status: 204, body: null }),
      },
    );
  }
}
