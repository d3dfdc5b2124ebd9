import type { EventName, QueueEvent, QueueEventOf } from '../events.ts';
import type { HallState, WritableHall } from '../state.ts';
import { printJobChanged, printJobQueued } from './print-jobs.ts';
import { counterPut, counterRemoved, counterStatus, hallConfigured, servicePut, serviceRemoved } from './set-up.ts';
import { serviceStarted, ticketCalled, ticketCancelled, ticketIssued, ticketNoShow, ticketRecalled, ticketServed } from './tickets.ts';

type Apply<Name extends EventName> = (state: WritableHall, event: QueueEventOf<Name>) => void;

/** An event that nothing follows from does not compile. */
const APPLY: { readonly [Name in EventName]: Apply<Name> } = {
  hall_configured: hallConfigured,
  service_put: servicePut,
  service_removed: serviceRemoved,
  counter_put: counterPut,
  counter_removed: counterRemoved,
  counter_status: counterStatus,
  ticket_issued: ticketIssued,
  ticket_called: ticketCalled,
  ticket_recalled: ticketRecalled,
  service_started: serviceStarted,
  ticket_served: ticketServed,
  ticket_no_show: ticketNoShow,
  ticket_cancelled: ticketCancelled,
  print_job_queued: printJobQueued,
  print_job_changed: printJobChanged,
};

/**
 * Makes an event true: the only thing that changes a hall. Every event that `decide` gave for this state is accepted.
 * @throws Error when the event cannot have followed this state (a damaged log, or one read twice); the hall is then unchanged.
 */
export function evolve(state: HallState, event: QueueEvent): void {
  if (event.seq <= state.seq) throw new Error(`event ${event.seq} (${event.type}) is not newer than the hall, which is at ${state.seq}`);
  const hall = state as WritableHall;
  const apply = APPLY[event.type] as Apply<EventName>;
  apply(hall, event);
  hall.seq = event.seq;
}
