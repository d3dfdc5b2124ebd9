import type { BusinessDay, CounterId, EpochMs, ServiceId } from '../ids.ts';
import type { CallingRule, CallReason, Condition, Finally, Ticket, WorkProfile } from '../model.ts';
import type { Choice } from '../rules/choose.ts';
import type { HallState } from '../state.ts';

/** Of a hall only what a choice depends on: no line, no index. */
export type SlowWorld = Pick<HallState, 'hall' | 'services' | 'profiles' | 'counters' | 'counterStates' | 'ruleCounts'> & {
  readonly tickets: { values(): Iterable<Ticket> };
};

type Found = Pick<CallReason, 'code' | 'call' | 'times' | 'limitSeconds' | 'points' | 'nextPoints'> & {
  readonly ticket: Ticket;
  readonly condition: number | null;
};

/** The calling rules once more, the slow and obvious way: all tickets filtered and sorted at every question. `choose` must say the same. */
export function slowChoose(world: SlowWorld, counterId: CounterId, now: EpochMs, businessDay: BusinessDay): Choice | null {
  const counter = world.counters.get(counterId);
  return counter ? new SlowChooser(world, counterId, now, businessDay).choice() : null;
}

const NO_PROFILE: CallingRule = {
  preset: 'first_come',
  conditions: [{ when: 'assigned' }, { when: 'park_due' }, { when: 'appointment_due', serviceId: null }],
  finally: { call: 'first_come' },
};

class SlowChooser {
  readonly #world: SlowWorld;
  readonly #counterId: CounterId;
  readonly #now: EpochMs;
  readonly #day: BusinessDay;
  readonly #profile: WorkProfile | undefined;
  readonly #tickets: readonly Ticket[];

  constructor(world: SlowWorld, counterId: CounterId, now: EpochMs, day: BusinessDay) {
    this.#world = world;
    this.#counterId = counterId;
    this.#now = now;
    this.#day = day;
    this.#profile = world.profiles.get(world.counters.get(counterId)?.profileId as WorkProfile['id']);
    this.#tickets = [...world.tickets.values()];
  }

  choice(): Choice | null {
    const held = this.#ask(this.#counts());
    if (held) return this.#chosen(held, false);
    const counted = this.#rule.conditions.filter((one) => one.when === 'called_fewer').map((one) => one.serviceId);
    const uncounted = this.#serviceIds.filter((id) => !counted.includes(id));
    const assigned = this.#assigned()[0];
    const found: Found | null =
      (assigned && { ticket: assigned, code: 'assigned', condition: null }) ?? this.#finally(uncounted) ?? this.#ask(new Map());
    return found && this.#chosen(found, counted.length > 0);
  }

  get #rule(): CallingRule {
    return this.#profile?.rule ?? NO_PROFILE;
  }

  get #serviceIds(): readonly ServiceId[] {
    return this.#profile?.serviceIds ?? this.#world.counters.get(this.#counterId)?.serviceIds ?? [];
  }

  #counts(): Map<ServiceId, number> {
    const counts = this.#profile && this.#world.ruleCounts.get(this.#profile.id);
    return new Map(counts?.businessDay === this.#day ? counts.calls.map((one) => [one.serviceId, one.times]) : []);
  }

  #ask(counts: ReadonlyMap<ServiceId, number>): Found | null {
    for (const [condition, one] of this.#rule.conditions.entries()) {
      const ticket = this.#holds(one, counts) ? this.#queueOf(one)[0] : undefined;
      if (!ticket) continue;
      const said = {
        ...(one.when === 'called_fewer' ? { call: (counts.get(one.serviceId) ?? 0) + 1, times: one.times } : {}),
        ...(one.when === 'longest_wait' ? { limitSeconds: one.seconds } : {}),
      };
      return { ticket, code: one.when, condition, ...said };
    }
    return null;
  }

  /** Apart from whether there is anybody to call. */
  #holds(one: Condition, counts: ReadonlyMap<ServiceId, number>): boolean {
    if (one.when === 'called_fewer') return (counts.get(one.serviceId) ?? 0) < one.times;
    if (one.when === 'longest_wait') return this.#callable([one.serviceId]).some((ticket) => this.#wait(ticket) > one.seconds * 1000);
    return true;
  }

  #queueOf(one: Condition): Ticket[] {
    switch (one.when) {
      case 'assigned':
        return this.#assigned();
      case 'park_due':
        return this.#parked();
      case 'appointment_due':
        return this.#callable(one.serviceId === null ? this.#serviceIds : [one.serviceId]).filter(isAppointment);
      case 'class_waiting': {
        const rank = this.#world.hall?.priorities.find(({ id }) => id === one.priority)?.rank;
        return this.#callable(this.#serviceIds).filter((ticket) => this.#rank(ticket) === rank);
      }
      default:
        return this.#callable([one.serviceId]);
    }
  }

  #finally(serviceIds: readonly ServiceId[]): Found | null {
    const last = this.#rule.finally;
    if (last.call === 'ageing') return this.#mostPoints(serviceIds, last);
    const queues = last.call === 'in_order' ? serviceIds.map((id) => this.#callable([id])) : [this.#callable(serviceIds)];
    const ticket = queues.flat()[0];
    if (!ticket) return null;
    if (last.call === 'in_order') return { ticket, code: 'in_order', condition: null };
    return { ticket, code: ticket.priority === this.#world.hall?.priorities[0]?.id ? 'first_come' : 'priority_class', condition: null };
  }

  #mostPoints(serviceIds: readonly ServiceId[], rule: Finally & { call: 'ageing' }): Found | null {
    const points = (ticket: Ticket) => {
      const ofQueue = rule.points.find((one) => one.serviceId === ticket.serviceId)?.points ?? 0;
      return ofQueue + this.#rank(ticket) + (rule.pointsPerMinute * this.#wait(ticket)) / 60_000;
    };
    const line = (ticket: Ticket) => `${ticket.serviceId} ${this.#rank(ticket)}`;
    const firsts = serviceIds
      .flatMap((id) => this.#callable([id]))
      .filter((ticket, at, all) => all.findIndex((one) => line(one) === line(ticket)) === at)
      .sort((a, b) => points(b) - points(a) || this.#rank(b) - this.#rank(a) || this.#wait(b) - this.#wait(a) || a.arrival - b.arrival);
    const [ticket, next] = firsts;
    if (!ticket) return null;
    const rounded = (one: Ticket) => Math.round(points(one) * 10) / 10 || 0;
    return { ticket, code: 'ageing', condition: null, points: rounded(ticket), nextPoints: next ? rounded(next) : null };
  }

  #chosen({ ticket, ...found }: Found, reset: boolean): Choice {
    const reason: CallReason = {
      priority: ticket.priority,
      waitedSeconds: Math.max(0, Math.floor((this.#now - began(ticket)) / 1000)),
      candidates: this.#assigned().length + this.#parked().length + this.#callable(this.#serviceIds).length,
      profileId: this.#profile?.id ?? null,
      serviceId: ticket.serviceId,
      ...found,
      ...(reset ? { reset } : {}),
      ...(isAppointment(ticket) ? { bookedAt: ticket.appointment?.at } : {}),
    };
    return { ticket, reason };
  }

  #assigned(): Ticket[] {
    const person = this.#world.counterStates.get(this.#counterId)?.specialist?.id;
    return this.#tickets
      .filter(({ state, boundTo: to }) => state === 'waiting' && to !== null)
      .filter(({ boundTo: to }) => (to?.kind === 'user' ? to.userId === person : to?.counterId === this.#counterId))
      .sort((a, b) => this.#rank(b) - this.#rank(a) || a.key - b.key || a.arrival - b.arrival);
  }

  #parked(): Ticket[] {
    return this.#tickets
      .filter((one) => one.state === 'parked' && one.counterId === this.#counterId && (one.parkedUntil ?? 0) <= this.#now)
      .sort((a, b) => (a.parkedUntil ?? 0) - (b.parkedUntil ?? 0) || a.arrival - b.arrival);
  }

  /** Who waits for these services and may be called, the first of them first. */
  #callable(serviceIds: readonly ServiceId[]): Ticket[] {
    const waiting = this.#tickets.filter((one) => one.state === 'waiting' && one.boundTo === null && serviceIds.includes(one.serviceId));
    const walkIns = waiting.filter((one) => !isAppointment(one));
    walkIns.sort((a, b) => this.#rank(b) - this.#rank(a) || a.key - b.key || a.arrival - b.arrival);
    const due = waiting.filter((one) => isAppointment(one) && this.#isDue(one));
    due.sort((a, b) => this.#rank(b) - this.#rank(a) || this.#wait(b) - this.#wait(a) || a.arrival - b.arrival);
    const line: Ticket[] = [];
    while (walkIns[0] && due[0]) {
      const [a, b] = [walkIns[0], due[0]];
      const order = this.#rank(b) - this.#rank(a) || this.#wait(b) - this.#wait(a) || a.arrival - b.arrival;
      line.push((order < 0 ? walkIns : due).shift() as Ticket);
    }
    return [...line, ...walkIns, ...due];
  }

  #isDue(ticket: Ticket): boolean {
    const early = this.#world.services.get(ticket.serviceId)?.appointments?.earlySeconds ?? 0;
    return (ticket.appointment?.at ?? 0) - early * 1000 <= this.#now;
  }

  #wait(ticket: Ticket): number {
    return this.#now - ((isAppointment(ticket) ? ticket.appointment?.at : null) ?? ticket.waitingSince);
  }

  #rank(ticket: Ticket): number {
    return this.#world.hall?.priorities.find((one) => one.id === ticket.priority)?.rank ?? 0;
  }
}

/** Of a booked visitor who was here in time, called before or not, the wait is measured from the booked time. */
function began({ appointment, legs, waitingSince }: Ticket): number {
  return appointment !== null && !appointment.late && legs.length === 0 ? appointment.at : waitingSince;
}

/** Booked, here in time, and not called yet. */
function isAppointment({ appointment, firstCalledAt, legs }: Ticket): boolean {
  return appointment !== null && !appointment.late && firstCalledAt === null && legs.length === 0;
}
