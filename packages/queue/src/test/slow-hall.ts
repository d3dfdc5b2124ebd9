import type { AtCounter, Command, CommandName, CommandOf, Context } from '../commands.ts';
import type { BusinessDay, CounterId, ServiceId, TicketId } from '../ids.ts';
import type { Counter, CounterStatus, Hall, Service } from '../model.ts';

interface SlowTicket {
  readonly id: TicketId;
  readonly serviceId: ServiceId;
  readonly priority: string;
  readonly day: BusinessDay;
  readonly prefix: string;
  readonly serial: number;
  state: 'waiting' | 'called' | 'serving' | 'done';
  counterId: CounterId | null;
}

/** A refusal's code, or what happens: `issued A001`, `served <ticket>`, `called <ticket>`, … */
export type Outcome = { refused: string } | { happens: string[] };
type Expect = { readonly [Name in CommandName]?: (command: CommandOf<Name>, context: Context) => Outcome };

const nothing: Outcome = { happens: [] };
const refused = (code: string): Outcome => ({ refused: code });
const happens = (...what: string[]): Outcome => ({ happens: what });

/**
 * The queue's rules once more, the slow and obvious way: one list of all tickets there ever were, filtered and sorted
 * at every question. What it says is what `decide` must say. Set-up commands are taken over as they were decided.
 */
export class SlowHall {
  readonly tickets: SlowTicket[] = [];
  hall: Hall | null = null;
  readonly services = new Map<ServiceId, Service>();
  readonly counters = new Map<CounterId, { counter: Counter; status: CounterStatus }>();

  /** What must follow; it is also done. Null: the slow hall has no opinion on this command. */
  expect(command: Command, context: Context): Outcome | null {
    const rule = this.#rules[command.type] as ((command: Command, context: Context) => Outcome) | undefined;
    return rule ? rule(command, context) : null;
  }

  /** Who wait for any of these services, in calling order. */
  waiting(serviceIds: readonly ServiceId[]): SlowTicket[] {
    const rank = (ticket: SlowTicket) => this.hall?.priorities.find((one) => one.id === ticket.priority)?.rank ?? 0;
    // The list is in order of arrival, and sorting is stable.
    return this.tickets.filter((one) => one.state === 'waiting' && serviceIds.includes(one.serviceId)).sort((a, b) => rank(b) - rank(a));
  }

  at(counterId: CounterId): SlowTicket | undefined {
    return this.tickets.find((one) => one.counterId === counterId && one.state !== 'done');
  }

  readonly #rules: Expect = {
    issue_ticket: (command, { businessDay }) => this.#issue(command, businessDay),
    call_next: (command) => this.#press(command) ?? this.#callNext(command.counterId),
    recall: (command) => this.#withTicket(command, ['called', 'serving'], (ticket) => happens(`recalled ${ticket.id}`)),
    start_service: (command) =>
      this.#withTicket(command, ['called'], (ticket) => {
        ticket.state = 'serving';
        return happens(`started ${ticket.id}`);
      }),
    finish_service: (command) => this.#withTicket(command, ['called', 'serving'], (ticket) => this.#end(ticket, 'served')),
    mark_no_show: (command) => this.#withTicket(command, ['called'], (ticket) => this.#end(ticket, 'absent')),
    cancel_ticket: ({ ticketId }) => {
      const ticket = this.tickets.find((one) => one.id === ticketId && one.state !== 'done');
      if (!ticket) return refused('TICKET_UNKNOWN');
      return ticket.state === 'waiting' ? this.#end(ticket, 'cancelled') : refused('TICKET_STATE');
    },
    set_counter_status: ({ counterId, status }) => {
      const counter = this.counters.get(counterId);
      if (!counter) return refused('COUNTER_UNKNOWN');
      if (this.at(counterId) && status !== 'open' && status !== 'busy') return refused('COUNTER_HAS_TICKET');
      if (counter.status === status) return nothing;
      counter.status = status;
      return happens(`status ${status}`);
    },
  };

  #issue({ ticketId, serviceId, priority, locale }: CommandOf<'issue_ticket'>, day: BusinessDay): Outcome {
    const service = this.services.get(serviceId);
    if (!service) return refused('SERVICE_UNKNOWN');
    if (this.tickets.some((one) => one.id === ticketId)) return refused('TICKET_STATE');
    if (!service.open) return refused('SERVICE_CLOSED');
    const classes = this.hall?.priorities.map((one) => one.id) ?? [];
    if (priority !== undefined && !classes.includes(priority)) return refused('PRIORITY_UNKNOWN');
    if (locale !== undefined && !this.hall?.languages.includes(locale)) return refused('LANGUAGE_UNKNOWN');
    const serial = this.#freeSerials(service, day)[0];
    if (serial === undefined) return refused('SERIES_EXHAUSTED');
    const { prefix } = service.series;
    this.tickets.push({
      id: ticketId,
      serviceId,
      priority: priority ?? (classes[0] as string),
      day,
      prefix,
      serial,
      state: 'waiting',
      counterId: null,
    });
    return happens(`issued ${prefix}${serial}`);
  }

  /** Of the whole series: after the service's own last one, outside every other's span of the day, and not open. */
  #freeSerials({ id, series }: Service, day: BusinessDay): number[] {
    const same = this.tickets.filter((one) => one.prefix === series.prefix);
    const today = same.filter((one) => one.day === day);
    const spans = [...new Set(today.map((one) => one.serviceId))].map((serviceId) => {
      const given = today.filter((one) => one.serviceId === serviceId).map((one) => one.serial);
      return { from: serviceId === id ? 0 : Math.min(...given), to: Math.max(...given) };
    });
    const open = same.filter((one) => one.state !== 'done').map((one) => one.serial);
    const all = Array.from(
      { length: Math.floor((series.last - series.first) / series.step) + 1 },
      (_, at) => series.first + at * series.step,
    );
    return all.filter((serial) => !open.includes(serial) && !spans.some(({ from, to }) => from <= serial && serial <= to));
  }

  #press({ counterId, expectTicketId }: AtCounter): Outcome | null {
    if (!this.counters.has(counterId)) return refused('COUNTER_UNKNOWN');
    const present = this.at(counterId)?.id ?? null;
    return expectTicketId === undefined || expectTicketId === present ? null : refused('STALE_STATE');
  }

  #withTicket(command: AtCounter, states: readonly string[], then: (ticket: SlowTicket) => Outcome): Outcome {
    const refusal = this.#press(command);
    if (refusal) return refusal;
    const ticket = this.at(command.counterId);
    if (!ticket) return refused('COUNTER_HAS_NO_TICKET');
    return states.includes(ticket.state) ? then(ticket) : refused('TICKET_STATE');
  }

  #callNext(counterId: CounterId): Outcome {
    const { counter, status } = this.counters.get(counterId) as { counter: Counter; status: CounterStatus };
    if (status !== 'open') return refused('COUNTER_NOT_OPEN');
    const current = this.at(counterId);
    const next = this.waiting(counter.serviceIds)[0];
    if (current) this.#end(current, 'served');
    if (next) Object.assign(next, { state: 'called', counterId });
    return happens(...(current ? [`served ${current.id}`] : []), ...(next ? [`called ${next.id}`] : []));
  }

  #end(ticket: SlowTicket, how: string): Outcome {
    ticket.state = 'done';
    return happens(`${how} ${ticket.id}`);
  }
}
