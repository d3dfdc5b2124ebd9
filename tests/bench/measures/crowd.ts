import {
  COUNTER_DEFAULTS,
  type Command,
  type CounterId,
  decide,
  emptyHall,
  evolve,
  HALL_DEFAULTS,
  type HallState,
  type LocalTime,
  type QueueEvent,
  SERIES_DEFAULTS,
  SERVICE_DEFAULTS,
  type ServiceId,
  type TicketId,
} from '@foyer/queue';
import { CLASSES, COMPLEX_RULE, CROWD_COUNTERS, CROWD_SERVICES, SLOT_MINUTES } from './complex-profile.ts';

const MORNING = Date.parse('2026-01-05T08:00:00Z');
const STEP_MS = 1000;
const SLOT_MS = SLOT_MINUTES * 60_000;
const counters = CROWD_COUNTERS as CounterId[];

/** A hall of the engine alone with so many waiting, in every way in which one can wait. Its clock goes on by a second a command. */
export class Crowd {
  readonly state: HallState = emptyHall();
  #now = MORNING;
  #came = 0;
  #calls = 0;

  constructor(waiting: number) {
    for (const command of opening()) this.#carryOut(command);
    while (this.state.tickets.size < waiting) this.comeIn();
  }

  /** One visitor more: most in a queue, one in ten with an appointment, one in twenty for one counter alone. */
  comeIn(): void {
    this.#came += 1;
    const n = this.#came;
    const ticketId = `t${n}` as TicketId;
    const serviceId = CROWD_SERVICES[n % CROWD_SERVICES.length] as ServiceId;
    if (n % 10 === 0) return this.#comeBooked(n, ticketId, serviceId);
    this.#carryOut({ type: 'issue_ticket', ticketId, serviceId, priority: CLASSES[n % CLASSES.length]?.id });
    if (n % 20 === 1) this.#carryOut({ type: 'assign_ticket', ticketId, to: { counterId: counters[n % counters.length] as CounterId } });
  }

  /** In ms: a call decided and made so, at one counter after the other. Whoever it was is parked now and then; somebody else comes. */
  call(): number {
    this.#calls += 1;
    const n = this.#calls;
    const counterId = counters[n % counters.length] as CounterId;
    this.#now += STEP_MS;
    const began = performance.now();
    this.#carryOut({ type: 'call_next', counterId });
    const took = performance.now() - began;
    if (n % 25 === 0) this.#carryOut({ type: 'park', counterId, seconds: 10 });
    else this.comeIn();
    return took;
  }

  #comeBooked(n: number, ticketId: TicketId, serviceId: ServiceId): void {
    const at = (Math.floor(this.#now / SLOT_MS) + 1 + (n % 40)) * SLOT_MS;
    const code = String(n % 1_000_000).padStart(6, '0');
    const time = { at, local: localAt(at) };
    this.#carryOut({ type: 'book_appointment', appointmentId: `b${n}` as never, code, serviceId, time });
    this.#carryOut({ type: 'check_in', code, ticketId });
  }

  #carryOut(command: Command): void {
    const at = this.#now;
    const stamp = { at, businessDay: '2026-01-05', actor: { kind: 'system' } } as never as Pick<QueueEvent, 'at' | 'businessDay' | 'actor'>;
    const decision = decide(this.state, command, { ...stamp, now: at, local: localAt(at) });
    if (!decision.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(decision.rejection)}`);
    for (const event of decision.events) evolve(this.state, { ...event, ...stamp, seq: this.state.seq + 1 });
  }
}

function opening(): Command[] {
  const hall = { ...HALL_DEFAULTS, name: { en: 'Bench' }, zone: 'UTC', cutover: '00:00', languages: ['en'], priorities: CLASSES };
  const serviceIds = CROWD_SERVICES as ServiceId[];
  const appointments = { slotMinutes: SLOT_MINUTES, capacity: 1_000_000, earlySeconds: 14_400, lateSeconds: 600, releaseSeconds: 1200 };
  return [
    { type: 'configure_hall', hall: hall as never },
    ...serviceIds.map((id, index): Command => {
      const series = { ...SERIES_DEFAULTS, prefix: 'PQRSTUVWXY'[index] as string, first: 1, last: 99_999 };
      return {
        type: 'put_service',
        service: { ...SERVICE_DEFAULTS, id, name: { en: id }, series, appointments, expectedServiceSeconds: 300, order: index },
      };
    }),
    {
      type: 'put_profile',
      profile: { id: 'complex' as never, name: 'Complex', serviceIds, rule: COMPLEX_RULE as never, cherryPick: true },
    },
    ...counters.flatMap((id): Command[] => [
      { type: 'put_counter', counter: { ...COUNTER_DEFAULTS, id, name: id, profileId: 'complex' as never, serviceIds } as never },
      { type: 'set_counter_status', counterId: id, status: 'open' },
    ]),
  ];
}

function localAt(at: number): LocalTime {
  const day = new Date(at);
  return { date: day.toISOString().slice(0, 10), weekday: 'mon', minutes: day.getUTCHours() * 60 + day.getUTCMinutes() };
}
