import { chooseIn, type Turn } from './choose.ts';
import { NOBODY, Queues } from './queues.ts';
import type { Desk, Scene } from './scene.ts';

/** What a run does not know for certain, in seconds. */
export interface Chance {
  service(service: number): number;
  rest(service: number, elapsed: number): number;
  /** Until somebody calls at a counter that has been free for so long although visitors waited. */
  absence(unattended: number): number;
}

/** When a visitor is called for the first time, in seconds from now. */
export type Note = (visitor: number, at: number) => void;

/**
 * Plays the hall forward from now, by the rules of its counters, until everybody who is here has been called, as well as a newcomer of
 * each service, or until so many calls were made.
 *
 * A newcomer stands last in each queue, and changes nothing: where a rule would call one, that is when they would be called had they
 * come now; they are taken out, and the rule is asked again. (Whom a rule prefers does not depend on who else is there.)
 */
export function playForward(scene: Scene, chance: Chance, maxCalls: number, note: Note): void {
  new Run(scene, chance, note).play(maxCalls);
}

class Run {
  readonly #scene: Scene;
  readonly #chance: Chance;
  readonly #note: Note;
  readonly #queues: Queues;
  /** By desk: when it ends what it does; Infinity while it does nothing. */
  readonly #freeAt: number[];
  /** By desk: who is there, and how far into the journey. */
  readonly #present: number[];
  readonly #legs = new Map<number, number>();
  readonly #turns: Turn[];
  #newcomersLeft: number;
  #calls = 0;

  constructor(scene: Scene, chance: Chance, note: Note) {
    this.#scene = scene;
    this.#chance = chance;
    this.#note = note;
    this.#queues = new Queues(scene);
    this.#present = scene.desks.map(({ current }) => current ?? NOBODY);
    this.#freeAt = scene.desks.map((desk) => this.#firstFreeAt(desk));
    const counts = new Map(scene.desks.map(({ rule }) => [rule.profileId, [...rule.counts]]));
    this.#turns = scene.desks.map(({ services, rule }, desk) => ({
      desk,
      services,
      rule,
      queues: this.#queues,
      counts: counts.get(rule.profileId) as number[],
      now: 0,
      reset: false,
    }));
    this.#newcomersLeft = this.#queues.enterNewcomers();
  }

  play(maxCalls: number): void {
    let moment = 0;
    const { moments } = this.#scene;
    while (this.#calls < maxCalls && this.#isExpected()) {
      const desk = this.#nextFree();
      const free = desk === NOBODY ? Infinity : (this.#freeAt[desk] as number);
      const at = moments[moment]?.at ?? Infinity;
      if (free === Infinity && at === Infinity) return;
      if (at < free) this.#happen(moment++, at);
      else this.#end(desk, free);
    }
  }

  #isExpected(): boolean {
    return this.#queues.left + this.#newcomersLeft > 0;
  }

  #firstFreeAt({ current, calls, elapsed, unattended }: Desk): number {
    if (current !== null) return this.#chance.rest(this.#queues.serviceOf(current), elapsed);
    return calls ? this.#chance.absence(unattended) : Infinity;
  }

  #nextFree(): number {
    let next = NOBODY;
    let earliest = Infinity;
    for (let desk = 0; desk < this.#freeAt.length; desk += 1) {
      if ((this.#freeAt[desk] as number) >= earliest) continue;
      earliest = this.#freeAt[desk] as number;
      next = desk;
    }
    return next;
  }

  #happen(moment: number, now: number): void {
    const due = this.#scene.moments[moment]?.due ?? null;
    if (due !== null) this.#queues.becomeDue(due);
    this.#wake(now);
  }

  #end(desk: number, now: number): void {
    const joined = this.#release(desk, now);
    this.#turn(desk, now);
    if (joined) this.#wake(now);
  }

  /** Whether the visit goes on elsewhere. */
  #release(desk: number, now: number): boolean {
    const visitor = this.#present[desk] as number;
    this.#present[desk] = NOBODY;
    this.#freeAt[desk] = Infinity;
    if (visitor === NOBODY) return false;
    const leg = this.#legs.get(visitor) ?? 0;
    const next = this.#scene.visitors.journey[visitor]?.[leg];
    if (next === undefined) return false;
    this.#legs.set(visitor, leg + 1);
    this.#queues.join(visitor, next, now);
    return true;
  }

  /** Desks that have nothing to do look again. */
  #wake(now: number): void {
    for (let desk = 0; desk < this.#freeAt.length; desk += 1) if (this.#freeAt[desk] === Infinity) this.#turn(desk, now);
  }

  #turn(desk: number, now: number): void {
    if (!this.#scene.desks[desk]?.calls) return;
    const turn = this.#turns[desk] as Turn;
    turn.now = now;
    let visitor = chooseIn(turn);
    for (; this.#isNewcomer(visitor); visitor = chooseIn(turn)) this.#noteNewcomer(visitor, now);
    if (visitor === NOBODY) return;
    if (turn.rule.counted) count(turn, visitor);
    if (!this.#legs.has(visitor)) this.#note(visitor, now);
    this.#queues.take(visitor, desk);
    this.#present[desk] = visitor;
    this.#freeAt[desk] = now + this.#chance.service(this.#queues.serviceOf(visitor));
    this.#calls += 1;
  }

  #isNewcomer(visitor: number): boolean {
    return visitor >= this.#scene.firstNewcomer;
  }

  #noteNewcomer(visitor: number, now: number): void {
    this.#note(visitor, now);
    this.#queues.leave(visitor);
    this.#newcomersLeft -= 1;
  }
}

function count({ counts, queues, reset }: Turn, visitor: number): void {
  if (reset) counts.fill(0);
  const service = queues.serviceOf(visitor);
  counts[service] = (counts[service] as number) + 1;
}
