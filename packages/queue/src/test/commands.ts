import type { Changes, Command, CommandOf, CounterWish, ServiceWish } from '../commands.ts';
import type { Counter, CounterStatus, Hall, PrintJobState, Service } from '../model.ts';
import { aCounter, aHall, aService, counterId, printJobId, serviceId, ticketId } from './people.ts';

/** Commands in few words, for tests that tell a story. */

export const configure = (over: Partial<Hall> = {}): Command => ({ type: 'configure_hall', hall: aHall(over) });
export const putService = (id: string, over: Partial<Service> = {}): Command => ({ type: 'put_service', service: aService(id, over) });
export const createService = (id: string | null, service: ServiceWish): Command => ({
  type: 'create_service',
  id: id === null ? null : serviceId(id),
  service,
});
export const changeService = (id: string, changes: Changes<ServiceWish>): Command => ({
  type: 'change_service',
  serviceId: serviceId(id),
  changes,
});
export const removeService = (id: string): Command => ({ type: 'remove_service', serviceId: serviceId(id) });
export const putCounter = (id: string, services: readonly string[], over: Partial<Counter> = {}): Command => ({
  type: 'put_counter',
  counter: aCounter(id, services, over),
});
export const createCounter = (id: string | null, counter: CounterWish): Command => ({
  type: 'create_counter',
  id: id === null ? null : counterId(id),
  counter,
});
export const changeCounter = (id: string, changes: Changes<CounterWish>): Command => ({
  type: 'change_counter',
  counterId: counterId(id),
  changes,
});
export const removeCounter = (id: string): Command => ({ type: 'remove_counter', counterId: counterId(id) });
export const status = (id: string, to: CounterStatus): Command => ({ type: 'set_counter_status', counterId: counterId(id), status: to });

type IssueOptions = Partial<Omit<CommandOf<'issue_ticket'>, 'type' | 'ticketId' | 'serviceId'>>;
export const issue = (n: number, service: string, options: IssueOptions = {}): Command => ({
  type: 'issue_ticket',
  ticketId: ticketId(n),
  serviceId: serviceId(service),
  ...options,
});
export const cancel = (n: number): Command => ({ type: 'cancel_ticket', ticketId: ticketId(n) });

/** What the sender saw at the counter: a ticket's number here, null for none, absent where it does not care. */
type Seen = number | null | undefined;
const press = (id: string, seen: Seen) => ({
  counterId: counterId(id),
  ...(seen === undefined ? {} : { expectTicketId: seen === null ? null : ticketId(seen) }),
});
export const call = (id: string, seen?: Seen): Command => ({ type: 'call_next', ...press(id, seen) });
export const recall = (id: string, seen?: Seen): Command => ({ type: 'recall', ...press(id, seen) });
export const start = (id: string, seen?: Seen): Command => ({ type: 'start_service', ...press(id, seen) });
export const finish = (id: string, outcome?: string, seen?: Seen): Command => ({ type: 'finish_service', ...press(id, seen), outcome });
export const noShow = (id: string, seen?: Seen): Command => ({ type: 'mark_no_show', ...press(id, seen) });

export const reprint = (n: number, job: number): Command => ({
  type: 'reprint_ticket',
  ticketId: ticketId(n),
  printJobId: printJobId(job),
});
export const report = (job: number, state: PrintJobState, trouble: string | null = null): Command => ({
  type: 'report_print_job',
  printJobId: printJobId(job),
  state,
  trouble,
});

/** Deposit and withdrawal at counter a, deposit alone at b; both open. */
export const TWO_COUNTERS: readonly Command[] = [
  configure(),
  putService('deposit'),
  putService('withdrawal'),
  putCounter('a', ['deposit', 'withdrawal']),
  putCounter('b', ['deposit']),
  status('a', 'open'),
  status('b', 'open'),
];
