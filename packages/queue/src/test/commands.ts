import type {
  Changes,
  Command,
  CommandOf,
  CounterWish,
  Ending,
  ForTicket,
  LeftTicket,
  ProfileWish,
  ServiceWish,
  Target,
} from '../commands.ts';
import type { BusinessDay } from '../ids.ts';
import type { Counter, CounterStatus, Hall, PrintJobState, Service, WorkProfile } from '../model.ts';
import {
  aCounter,
  aHall,
  announcementId,
  aProfile,
  appointmentId,
  aService,
  codeOf,
  counterId,
  printJobId,
  profileId,
  serviceId,
  ticketId,
  userId,
} from './people.ts';
import { localAt } from './time.ts';

/** Commands in few words, for tests that tell a story. */

export const configure = (over: Partial<Hall> = {}): Command => ({ type: 'configure_hall', hall: aHall(over) });
export const changeHall = (changes: Changes<Hall>, businessDay?: string): Command => ({
  type: 'change_hall',
  changes,
  businessDay: businessDay as BusinessDay | undefined,
});

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
export const serviceStatus = (id: string, to: CommandOf<'set_service_status'>['status']): Command => ({
  type: 'set_service_status',
  serviceId: serviceId(id),
  status: to,
});

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

export const putProfile = (id: string, services: readonly string[], over: Partial<WorkProfile> = {}): Command => ({
  type: 'put_profile',
  profile: aProfile(id, services, over),
});
export const createProfile = (id: string | null, profile: ProfileWish): Command => ({
  type: 'create_profile',
  id: id === null ? null : profileId(id),
  profile,
});
export const changeProfile = (id: string, changes: Changes<ProfileWish>): Command => ({
  type: 'change_profile',
  profileId: profileId(id),
  changes,
});
export const removeProfile = (id: string): Command => ({ type: 'remove_profile', profileId: profileId(id) });

type StatusOptions = { reason?: string; leftTicket?: LeftTicket; seen?: Seen };
export const status = (id: string, to: CounterStatus, { seen, ...options }: StatusOptions = {}): Command => ({
  type: 'set_counter_status',
  ...press(id, seen),
  status: to,
  ...options,
});
export const take = (id: string, user: string): Command => ({
  type: 'take_counter',
  counterId: counterId(id),
  userId: userId(user),
  name: nameOf(user),
});
/** `user` null: by a supervisor's word. */
export const leave = (id: string, user: string | null, leftTicket?: LeftTicket, seen?: Seen): Command => ({
  type: 'leave_counter',
  ...press(id, seen),
  userId: user === null ? null : userId(user),
  leftTicket,
});
export const pauseAuto = (id: string, paused = true): Command => ({ type: 'pause_auto_call', counterId: counterId(id), paused });

type IssueOptions = Partial<Omit<CommandOf<'issue_ticket'>, 'type' | 'ticketId' | 'serviceId' | 'thenServiceIds'>> & {
  journey?: readonly string[];
};
export const issue = (n: number, service: string, { journey, ...options }: IssueOptions = {}): CommandOf<'issue_ticket'> => ({
  type: 'issue_ticket',
  ticketId: ticketId(n),
  serviceId: serviceId(service),
  ...(journey ? { thenServiceIds: journey.map(serviceId) } : {}),
  ...options,
});
type WalkOptions = Partial<Omit<CommandOf<'walk_direct'>, 'type' | 'counterId' | 'ticketId' | 'serviceId' | 'expectTicketId'>> & {
  seen?: Seen;
};
export const walkDirect = (id: string, n: number, service: string, { seen, ...options }: WalkOptions = {}): Command => ({
  type: 'walk_direct',
  ...press(id, seen),
  ticketId: ticketId(n),
  serviceId: serviceId(service),
  ...options,
});
export const plan = (n: number, services: readonly string[], expectState?: ForTicket['expectState']): Command => ({
  type: 'plan_journey',
  ticketId: ticketId(n),
  serviceIds: services.map(serviceId),
  expectState,
});
export const cancel = (n: number, expectState?: ForTicket['expectState']): Command => ({
  type: 'cancel_ticket',
  ticketId: ticketId(n),
  expectState,
});
type Place = CommandOf<'transfer'>['place'];
export const assign = (n: number, to: Target, place?: Place, expectState?: ForTicket['expectState']): Command => ({
  type: 'assign_ticket',
  ticketId: ticketId(n),
  to,
  place,
  expectState,
});
export const restoreTicket = (n: number, place?: Place, expectState?: ForTicket['expectState']): Command => ({
  type: 'restore_ticket',
  ticketId: ticketId(n),
  place,
  expectState,
});
export const remark = (n: number, text: string | null): Command => ({ type: 'set_remark', ticketId: ticketId(n), remark: text });

/** Where to: `toService('cards')`, `toCounter('a')`, `toUser('ben', 'cards')`. */
export const toService = (id: string): Target => ({ serviceId: serviceId(id) });
export const toCounter = (id: string, service?: string): Target => ({
  counterId: counterId(id),
  ...(service === undefined ? {} : { serviceId: serviceId(service) }),
});
export const toUser = (id: string, service?: string): Target => ({
  userId: userId(id),
  ...(service === undefined ? {} : { serviceId: serviceId(service) }),
});

/** What the sender saw at the counter: a ticket's number here, null for none, absent where it does not care. */
type Seen = number | null | undefined;
const press = (id: string, seen: Seen) => ({
  counterId: counterId(id),
  ...(seen === undefined ? {} : { expectTicketId: seen === null ? null : ticketId(seen) }),
});
export const call = (id: string, seen?: Seen, ending: Ending = {}): Command => ({ type: 'call_next', ...press(id, seen), ...ending });
export const callTicket = (id: string, n: number, seen?: Seen, ending: Ending = {}): Command => ({
  type: 'call_ticket',
  ...press(id, seen),
  ticketId: ticketId(n),
  ...ending,
});
export const callNumber = (id: string, number: string, seen?: Seen, ending: Ending = {}): Command => ({
  type: 'call_ticket',
  ...press(id, seen),
  number,
  ...ending,
});
export const storeNext = (id: string, seen?: Seen, ending: Ending = {}): Command => ({ type: 'store_next', ...press(id, seen), ...ending });
export const unstoreNext = (id: string): Command => ({ type: 'unstore_next', counterId: counterId(id) });
export const recall = (id: string, seen?: Seen): Command => ({ type: 'recall', ...press(id, seen) });
export const start = (id: string, seen?: Seen): Command => ({ type: 'start_service', ...press(id, seen) });
export const finish = (id: string, outcome?: string, seen?: Seen, said?: string): Command => ({
  type: 'finish_service',
  ...press(id, seen),
  outcome,
  ...(said === undefined ? {} : { remark: said }),
});
export const noShow = (id: string, seen?: Seen): Command => ({ type: 'mark_no_show', ...press(id, seen) });
export const requeue = (id: string, after?: number, seen?: Seen): Command => ({ type: 'requeue', ...press(id, seen), after });
export const transfer = (id: string, to: Target, place?: Place, seen?: Seen, ending: Ending = {}): Command => ({
  type: 'transfer',
  ...press(id, seen),
  to,
  place,
  ...ending,
});
export const park = (id: string, seconds = 300, seen?: Seen): Command => ({ type: 'park', ...press(id, seen), seconds });

type BookOptions = Partial<Pick<CommandOf<'book_appointment'>, 'code' | 'locale' | 'customer' | 'note'>>;
/** The n-th booking, with the code `codeOf(n)`; `at` by the tests' own clock, which is UTC. */
export const book = (n: number, service: string, at: number, options: BookOptions = {}): Command => ({
  type: 'book_appointment',
  appointmentId: appointmentId(n),
  code: codeOf(n),
  serviceId: serviceId(service),
  time: { at, local: localAt(at) },
  ...options,
});
type BookChanges = { service?: string; at?: number } & Partial<Pick<CommandOf<'change_appointment'>, 'customer' | 'note'>>;
export const changeBooking = (n: number, { service, at, ...options }: BookChanges): Command => ({
  type: 'change_appointment',
  appointmentId: appointmentId(n),
  ...(service === undefined ? {} : { serviceId: serviceId(service) }),
  ...(at === undefined ? {} : { time: { at, local: localAt(at) } }),
  ...options,
});
export const cancelBooking = (n: number): Command => ({ type: 'cancel_appointment', appointmentId: appointmentId(n) });
/** The n-th booking's visitor is here and gets the ticket. */
export const checkIn = (n: number, ticket: number, job?: number): Command => ({
  type: 'check_in',
  code: codeOf(n),
  ticketId: ticketId(ticket),
  ...(job === undefined ? {} : { printJobId: printJobId(job) }),
});

export const announce = (n: number, text: string, until: number | null = null, spoken = false): Command => ({
  type: 'announce',
  announcement: { id: announcementId(n), text: { en: text }, until, spoken },
});
export const withdraw = (n: number): Command => ({ type: 'withdraw_announcement', announcementId: announcementId(n) });

/** Lets consequences follow; time itself passes with a number among the steps. */
export const passTime: Command = { type: 'pass_time' };

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

function nameOf(user: string): string {
  return `${user.slice(0, 1).toUpperCase()}${user.slice(1)}`;
}
