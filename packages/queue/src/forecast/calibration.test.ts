import { describe, expect, test } from 'vitest';
import type { Command } from '../commands.ts';
import type { TicketId } from '../ids.ts';
import type { CallingRule, Forecast } from '../model.ts';
import { ageing, appointmentsFirst, firstCome, ratio, strict } from '../rules/presets.ts';
import { emptyHall, type HallState } from '../state.ts';
import {
  book,
  call,
  carryOut,
  checkIn,
  configure,
  contextAt,
  counterId,
  issue,
  MORNING,
  PATIENCE,
  putCounter,
  putProfile,
  putService,
  serviceId,
  status,
  ticketId,
} from '../test/index.ts';
import { currentTicket, waitingForService } from '../views.ts';
import { forecastHall } from './hall-forecast.ts';

/*
 * Generated halls, played by the engine itself. At some moment the forecast is asked for; then the hall goes on, and tells how long
 * the wait was. Nobody comes after the one who was asked about, but those who are booked.
 */

const SERVICES = ['deposit', 'cards', 'loans', 'passport'];
const RULES: Record<string, CallingRule> = {
  'first come': firstCome(),
  strict: strict([serviceId('loans'), serviceId('cards')]),
  ratio: ratio([
    { serviceId: serviceId('deposit'), share: 2 },
    { serviceId: serviceId('cards'), share: 1 },
    { serviceId: serviceId('loans'), share: 1 },
  ]),
  ageing: ageing({ pointsPerMinute: 1, points: [{ serviceId: serviceId('cards'), points: 12 }] }),
  'appointments first': appointmentsFirst(),
};
const APPOINTMENTS = { slotMinutes: 5, capacity: 9, earlySeconds: 60, lateSeconds: 600, releaseSeconds: 1200 };
const CLASSES = ['ordinary', 'ordinary', 'ordinary', 'paid', 'urgent'];

/** Park & Miller's generator: the same halls on every machine. Greater than 0, less than 1. */
function lehmer(seed: number): () => number {
  let value = seed;
  return () => {
    value = (value * 48_271) % 0x7fff_ffff;
    return value / 0x7fff_ffff;
  };
}

class Hall {
  readonly state: HallState = emptyHall();
  readonly #random: () => number;
  readonly #counters: readonly string[];
  /** By counter: when what is under way ends. */
  readonly #ends = new Map<string, number>();
  /** What a service really takes, on the average: not what the set-up says. */
  readonly #means = new Map(SERVICES.map((id, at) => [id, [90, 150, 300, 200][at] as number]));
  readonly #calledAt = new Map<TicketId, number>();
  readonly #booked: { at: number; booking: number }[] = [];
  now = MORNING;
  last = 0;

  constructor(rule: CallingRule, random: () => number) {
    this.#random = random;
    this.#counters = Array.from({ length: 1 + Math.floor(random() * 6) }, (_, at) => `c${at}`);
    this.#carry(configure());
    for (const id of SERVICES)
      this.#carry(putService(id, { expectedServiceSeconds: this.#means.get(id) as number, appointments: APPOINTMENTS }));
    this.#carry(putProfile('all', SERVICES, { rule }));
    for (const id of this.#counters) {
      this.#carry(putCounter(id, SERVICES, this.#below(4) > 0 ? { profileId: 'all' as never } : {}));
      this.#carry(status(id, 'open'));
      this.#ends.set(id, this.now);
    }
  }

  below(count: number): number {
    return this.#below(count);
  }

  /** Somebody comes, perhaps with more to do than one thing. */
  comes(service = SERVICES[this.#below(SERVICES.length)] as string, priority = CLASSES[this.#below(CLASSES.length)] as string): TicketId {
    this.last += 1;
    const later = this.#below(6) === 0 ? SERVICES.filter((id) => id !== service).slice(0, 1) : [];
    this.#carry(issue(this.last, service, { priority, later }));
    this.#wake();
    return ticketId(this.last);
  }

  books(service: string, minutes: number): void {
    const at = Math.ceil(this.now / 300_000) * 300_000 + minutes * 60_000;
    this.last += 1;
    this.#carry(book(this.last, service, at));
    this.#booked.push({ at, booking: this.last });
    this.#booked.sort((a, b) => a.at - b.at);
  }

  /** Lets time pass, and everything happen that happens by itself. */
  until(isOver: () => boolean): void {
    while (!isOver()) {
      const [counter, end] = [...this.#ends].reduce((first, one) => (one[1] < first[1] ? one : first), ['', Infinity]);
      const booking = this.#booked[0];
      if (end === Infinity && !booking) throw new Error('nothing happens any more');
      if (booking && booking.at < end) this.#checksIn(booking);
      else this.#ended(counter, end);
    }
  }

  seconds(passed: number): void {
    const until = this.now + passed * 1000;
    this.until(() => Math.min(...this.#ends.values(), this.#booked[0]?.at ?? Infinity) > until);
    this.now = until;
  }

  waitOf(ticket: TicketId, since: number): number | null {
    const at = this.#calledAt.get(ticket);
    return at === undefined ? null : (at - since) / 1000;
  }

  #checksIn({ at, booking }: { at: number; booking: number }): void {
    this.now = at;
    this.#booked.shift();
    this.last += 1;
    this.#carry(checkIn(booking, this.last));
    this.#wake();
  }

  #ended(counter: string, end: number): void {
    this.now = end;
    this.#turn(counter);
    this.#wake();
  }

  #wake(): void {
    for (const [counter, end] of this.#ends) if (end === Infinity) this.#turn(counter);
  }

  #turn(counter: string): void {
    this.#carry(call(counter));
    const ticket = currentTicket(this.state, counterId(counter));
    if (ticket && !this.#calledAt.has(ticket.id)) this.#calledAt.set(ticket.id, this.now);
    this.#ends.set(counter, ticket ? this.now + this.#lasts(ticket.serviceId) * 1000 : Infinity);
  }

  /** A sum of three exponentials: as uneven as people are, and not what the forecast supposes. */
  #lasts(service: string): number {
    return (-(this.#means.get(service) as number) / 3) * Math.log(this.#random() * this.#random() * this.#random());
  }

  #below(count: number): number {
    return Math.floor(this.#random() * count);
  }

  #carry(command: Command): void {
    const { decision } = carryOut(this.state, command, contextAt(this.now, command));
    if (!decision.ok) throw new Error(`${command.type}: ${JSON.stringify(decision.rejection)}`);
  }
}

interface Trial {
  readonly forecast: Forecast;
  readonly wait: number;
}

/** A hall in the middle of its day, and one visitor of it: who comes now, or who waits somewhere. */
function trial(rule: CallingRule, random: () => number, who: 'newcomer' | 'waiting'): Trial | null {
  const hall = new Hall(rule, random);
  for (let rounds = 0; rounds < 10; rounds += 1) for (const id of SERVICES) hall.comes(id);
  hall.until(() => hall.state.tickets.size === 0);
  const crowd = 5 + hall.below(50);
  for (let count = 0; count < crowd; count += 1) hall.comes();
  for (let count = hall.below(6); count > 0; count -= 1) hall.books(SERVICES[hall.below(4)] as string, 5 * hall.below(8));
  hall.seconds(hall.below(300));
  const service = SERVICES[hall.below(4)] as string;
  const { now } = hall;
  const forecast = forecastHall(hall.state, now);
  if (who === 'newcomer') {
    const range = forecast.estimate(serviceId(service), waitingForService(hall.state, serviceId(service)));
    return ended(hall, hall.comes(service, 'ordinary'), range, now);
  }
  const waiting = [...hall.state.tickets.values()].filter((one) => one.state === 'waiting' && one.legs.length === 0);
  const asked = waiting[hall.below(waiting.length)];
  return asked ? ended(hall, asked.id, forecast.ofTicket(asked.id), now) : null;
}

function ended(hall: Hall, ticket: TicketId, forecast: Forecast | null, now: number): Trial {
  if (!forecast) throw new Error('there was evidence enough');
  hall.until(() => hall.waitOf(ticket, now) !== null);
  return { forecast, wait: hall.waitOf(ticket, now) as number };
}

/** Halls of each rule and each kind of visitor; the same ones at every run. */
const TRIALS = 100;
/** How far the forecast itself may be off: people are not what it supposes. */
const MODEL_ERROR = 0.04;
/** Of the normal distribution: a forecast that is right is 99 times in 100 not further from what it says. */
const Z99 = 2.576;

/** How far a share of so many independent trials may be from the chance that was named. */
function tolerance(chance: number, trials: number): number {
  return MODEL_ERROR + Z99 * Math.sqrt((chance * (1 - chance)) / trials);
}

function expectCalibrated(trials: readonly Trial[]): void {
  const share = (holds: (one: Trial) => boolean) => trials.filter(holds).length / trials.length;
  const median = share(({ forecast, wait }) => wait <= forecast.lowSeconds);
  const eighty = share(({ forecast, wait }) => wait <= forecast.highSeconds);
  expect(Math.abs(median - 0.5), `P50 held in ${median} of ${trials.length}`).toBeLessThan(tolerance(0.5, trials.length));
  expect(Math.abs(eighty - 0.8), `P80 held in ${eighty} of ${trials.length}`).toBeLessThan(tolerance(0.8, trials.length));
}

const made = new Map<string, readonly Trial[]>();

function trialsOf(name: string): readonly Trial[] {
  const random = lehmer(20260105);
  const trialsWith = (who: 'newcomer' | 'waiting') =>
    Array.from({ length: TRIALS }, () => trial(RULES[name] as CallingRule, random, who)).filter((one) => one !== null);
  const trials = made.get(name) ?? [...trialsWith('newcomer'), ...trialsWith('waiting')];
  made.set(name, trials);
  return trials;
}

describe('a range holds as often as it says', () => {
  test.each(Object.keys(RULES))('under %s', (name) => expectCalibrated(trialsOf(name)), PATIENCE);

  test(
    'under all of them together',
    () => {
      const all = Object.keys(RULES).flatMap(trialsOf);
      expect(all.length).toBeGreaterThan(1.9 * TRIALS * Object.keys(RULES).length);
      expectCalibrated(all);
    },
    PATIENCE,
  );
});
