import type { ServiceId } from '../ids.ts';
import type { HallState } from '../state.ts';
import { accept, type Decision, type Handler, inHall, refuse } from './decision.ts';
import { forTicket } from './for-ticket.ts';

/** What is to come after the present leg, whole: the same plan again changes nothing. */
export const planJourney: Handler<'plan_journey'> = inHall((state, command) =>
  forTicket(state, command, ({ id: ticketId, serviceId, journey: planned }) => {
    const { serviceIds: journey } = command;
    const refusal = journeyRefusal(state, serviceId, journey);
    if (refusal) return refusal;
    const isSame = journey.length === planned.length && journey.every((one, at) => one === planned[at]);
    return isSame ? accept() : accept({ type: 'journey_changed', ticketId, journey });
  }),
);

/** Each service is there, and none comes twice. */
export function journeyRefusal(state: HallState, present: ServiceId, journey: readonly ServiceId[]): Decision | null {
  const seen = new Set([present]);
  for (const serviceId of journey) {
    if (!state.services.has(serviceId)) return refuse('SERVICE_UNKNOWN', { serviceId });
    if (seen.has(serviceId)) return refuse('JOURNEY_REPEATS', { serviceId });
    seen.add(serviceId);
  }
  return null;
}
