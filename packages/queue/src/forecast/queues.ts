import type { Block, Desk, Scene, Visitors } from './scene.ts';

/** No visitor. */
export const NOBODY = -1;

/**
 * Who waits where during one run: how far each queue of the scene has been called, who has come to it since, and which
 * appointments are due. The scene stays as it is.
 */
export class Queues {
  readonly #scene: Scene;
  readonly #visitors: Visitors;
  /** Of those who have begun another leg. */
  readonly #key: number[];
  readonly #since: number[];
  readonly #service: number[];
  /** How many were called, by service and block, by desk, by desk. */
  readonly #called: number[][];
  readonly #assignedCalled: number[];
  readonly #poolCalled: number[];
  /** By service, in order. */
  readonly #joined: number[][];
  readonly #due: number[][];
  /** Kept by service until somebody comes or goes: the first walk-in, and the first of each class. */
  readonly #walkIn: number[];
  readonly #firsts: (readonly number[] | null)[];

  /** Walk-ins of now that have not been called, of services that somebody serves. */
  #left: number;

  constructor(scene: Scene) {
    const { visitors, services, desks, hasJourneys } = scene;
    this.#scene = scene;
    this.#visitors = visitors;
    this.#key = hasJourneys ? visitors.key.slice() : visitors.key;
    this.#since = hasJourneys ? visitors.since.slice() : visitors.since;
    this.#service = hasJourneys ? visitors.service.slice() : visitors.service;
    this.#called = services.map((service) => service.blocks.map(() => 0));
    this.#assignedCalled = desks.map(() => 0);
    this.#poolCalled = desks.map(() => 0);
    this.#joined = services.map(() => []);
    this.#due = services.map((service) => [...service.due]);
    this.#walkIn = services.map(() => NOBODY);
    this.#firsts = services.map(() => null);
    this.#left = services.reduce(
      (sum, { isServed, blocks }) => (isServed ? blocks.reduce((all, one) => all + one.visitors.length, sum) : sum),
      0,
    );
    for (let service = 0; service < services.length; service += 1) this.#renew(service);
  }

  get left(): number {
    return this.#left;
  }

  serviceOf(visitor: number): number {
    return this.#service[visitor] as number;
  }

  /** The first walk-in or due appointment of a service, whichever began to wait earlier. */
  first(service: number): number {
    return this.#sooner(this.#walkIn[service] as number, this.#due[service]?.[0] ?? NOBODY);
  }

  /** The same of several services: walk-ins among each other go by class and key. */
  firstOf(services: readonly number[]): number {
    let walkIn = NOBODY;
    let due = NOBODY;
    for (const service of services) {
      walkIn = this.#earlier(walkIn, this.#walkIn[service] as number);
      due = this.#earlier(due, this.#due[service]?.[0] ?? NOBODY);
    }
    return this.#sooner(walkIn, due);
  }

  firstDue(services: readonly number[]): number {
    let due = NOBODY;
    for (const service of services) due = this.#earlier(due, this.#due[service]?.[0] ?? NOBODY);
    return due;
  }

  /** The first of one class. */
  firstOfRank(services: readonly number[], rank: number): number {
    let walkIn = NOBODY;
    let due = NOBODY;
    for (const service of services) {
      walkIn = this.#earlier(walkIn, this.#walkInOfRank(service, rank));
      due = this.#earlier(due, this.#ofRank(this.#due[service] as number[], rank));
    }
    return this.#sooner(walkIn, due);
  }

  firstAssigned(desk: number): number {
    return (this.#scene.desks[desk] as Desk).assigned[this.#assignedCalled[desk] as number] ?? NOBODY;
  }

  firstParkDue(desk: number, now: number): number {
    const visitor = this.#firstParked(desk);
    return visitor !== NOBODY && (this.#since[visitor] as number) <= now ? visitor : NOBODY;
  }

  /** Since when the one waits who has waited longest. */
  oldest(service: number): number {
    let oldest = Infinity;
    const blocks = this.#blocks(service);
    for (let at = 0; at < blocks.length; at += 1) oldest = Math.min(oldest, blocks[at]?.oldest[this.#calledIn(service, at)] ?? Infinity);
    for (const visitor of this.#joined[service] as number[]) oldest = Math.min(oldest, this.#since[visitor] as number);
    for (const visitor of this.#due[service] as number[]) oldest = Math.min(oldest, this.#since[visitor] as number);
    return oldest;
  }

  /** The first of each class. */
  firsts(service: number): readonly number[] {
    const kept = this.#firsts[service] ?? this.#findFirsts(service);
    this.#firsts[service] = kept;
    return kept;
  }

  rankOf(visitor: number): number {
    return this.#visitors.rank[visitor] as number;
  }

  /** Since when its wait counts; of an appointment, the booked time. */
  sinceOf(visitor: number): number {
    return this.#since[visitor] as number;
  }

  arrivalOf(visitor: number): number {
    return this.#visitors.arrival[visitor] as number;
  }

  /** Takes somebody out of wherever they are. */
  take(visitor: number, desk: number): void {
    if (visitor === this.firstAssigned(desk)) increase(this.#assignedCalled, desk);
    else if (visitor === this.#firstParked(desk)) increase(this.#poolCalled, desk);
    else this.#takeFromService(visitor);
  }

  #takeFromService(visitor: number): void {
    const service = this.serviceOf(visitor);
    if (!this.#callFromBlock(service, visitor) && !remove(this.#joined[service] as number[], visitor))
      remove(this.#due[service] as number[], visitor);
    this.#renew(service);
  }

  /** An appointment that may be called from now on. */
  becomeDue(visitor: number): void {
    const service = this.serviceOf(visitor);
    this.#insert(this.#due[service] as number[], visitor);
    this.#renew(service);
  }

  /** A visit that goes on with another service. */
  join(visitor: number, service: number, now: number): void {
    this.#service[visitor] = service;
    this.#since[visitor] = now;
    this.#key[visitor] = this.#keyIn(service, visitor, now);
    this.#enter(visitor, service);
  }

  /** Puts a newcomer into each queue that somebody serves; says how many they are. */
  enterNewcomers(): number {
    const { services, firstNewcomer } = this.#scene;
    for (let service = 0; service < services.length; service += 1)
      if (services[service]?.isServed) this.#enter(firstNewcomer + service, service);
    return services.filter((service) => service.isServed).length;
  }

  leave(newcomer: number): void {
    const service = this.serviceOf(newcomer);
    remove(this.#joined[service] as number[], newcomer);
    this.#renew(service);
  }

  #enter(visitor: number, service: number): void {
    this.#insert(this.#joined[service] as number[], visitor);
    this.#renew(service);
  }

  #insert(visitors: number[], added: number): void {
    let at = visitors.length;
    while (at > 0 && this.#compare(added, visitors[at - 1] as number) < 0) at -= 1;
    visitors.splice(at, 0, added);
  }

  #firstParked(desk: number): number {
    return (this.#scene.desks[desk] as Desk).pool[this.#poolCalled[desk] as number] ?? NOBODY;
  }

  /** A walk-in against an appointment: their keys are not of one kind, so the times decide. */
  #sooner(walkIn: number, due: number): number {
    if (walkIn === NOBODY) return due;
    if (due === NOBODY) return walkIn;
    const order =
      this.rankOf(due) - this.rankOf(walkIn) || this.sinceOf(walkIn) - this.sinceOf(due) || this.arrivalOf(walkIn) - this.arrivalOf(due);
    return order < 0 ? walkIn : due;
  }

  #keyIn(service: number, visitor: number, now: number): number {
    const { nextLegPlace, lastArrival } = this.#scene;
    if (nextLegPlace === 'age') return this.arrivalOf(visitor);
    // Later in time is further back.
    if (nextLegPlace === 'last') return lastArrival + 1 + now;
    const first = this.#walkInOfRank(service, this.rankOf(visitor));
    return first === NOBODY ? this.arrivalOf(visitor) : (this.#key[first] as number) - 1;
  }

  #callFromBlock(service: number, visitor: number): boolean {
    const blocks = this.#blocks(service);
    const called = this.#called[service] as number[];
    for (let at = 0; at < blocks.length; at += 1) {
      if (blocks[at]?.visitors[called[at] as number] !== visitor) continue;
      increase(called, at);
      this.#left -= 1;
      return true;
    }
    return false;
  }

  #walkInOfRank(service: number, rank: number): number {
    const at = this.#blocks(service).findIndex((block) => block.rank === rank);
    const first = this.#blocks(service)[at]?.visitors[this.#calledIn(service, at)] ?? NOBODY;
    return this.#earlier(first, this.#ofRank(this.#joined[service] as number[], rank));
  }

  #ofRank(visitors: readonly number[], rank: number): number {
    return visitors.find((visitor) => this.rankOf(visitor) === rank) ?? NOBODY;
  }

  #findFirsts(service: number): number[] {
    const blocks = this.#blocks(service);
    const firsts: number[] = [];
    for (let at = 0; at < blocks.length; at += 1) {
      const first = blocks[at]?.visitors[this.#calledIn(service, at)];
      if (first !== undefined) firsts.push(first);
    }
    for (const joined of this.#joined[service] as number[]) this.#contend(firsts, joined, false);
    for (const due of this.#due[service] as number[]) this.#contend(firsts, due, true);
    return firsts;
  }

  /** Takes the place of the first of its class, if it comes before. */
  #contend(firsts: number[], visitor: number, isDue: boolean): void {
    let at = 0;
    while (at < firsts.length && this.rankOf(firsts[at] as number) !== this.rankOf(visitor)) at += 1;
    const first = firsts[at] ?? NOBODY;
    firsts[at] = isDue ? this.#sooner(first, visitor) : this.#earlier(first, visitor);
  }

  #renew(service: number): void {
    this.#firsts[service] = null;
    const blocks = this.#blocks(service);
    let first = NOBODY;
    for (let at = 0; at < blocks.length && first === NOBODY; at += 1)
      first = (blocks[at] as Block).visitors[this.#calledIn(service, at)] ?? NOBODY;
    this.#walkIn[service] = this.#earlier(first, this.#joined[service]?.[0] ?? NOBODY);
  }

  #blocks(service: number): readonly Block[] {
    return this.#scene.services[service]?.blocks ?? [];
  }

  #calledIn(service: number, block: number): number {
    return this.#called[service]?.[block] ?? 0;
  }

  #earlier(a: number, b: number): number {
    if (a === NOBODY || b === NOBODY) return a === NOBODY ? b : a;
    return this.#compare(b, a) < 0 ? b : a;
  }

  #compare(a: number, b: number): number {
    const order = this.rankOf(b) - this.rankOf(a) || difference(this.#key[a] as number, this.#key[b] as number);
    return order || difference(this.arrivalOf(a), this.arrivalOf(b));
  }
}

function increase(counts: number[], at: number): void {
  counts[at] = (counts[at] as number) + 1;
}

/** Also of two that are infinite. */
function difference(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

function remove(visitors: number[], removed: number): boolean {
  const at = visitors.indexOf(removed);
  if (at >= 0) visitors.splice(at, 1);
  return at >= 0;
}
