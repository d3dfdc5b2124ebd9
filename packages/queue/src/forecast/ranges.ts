import type { Forecast } from '../model.ts';
import { Samples, usualTimes } from './samples.ts';
import type { Scene, ServiceScene } from './scene.ts';

const RUNS = 48;
/** Calls of one run. Whoever is further back has a range that is worked out from the ranges before. */
const MAX_CALLS = 200;
/** Calls of the one look at everybody. */
const MAX_USUAL_CALLS = 50_000;
/** Who is called in a smaller share of the runs has no range of their own. */
const LEAST_REACHED = 0.9;
/** The 80th percentile of the normal distribution, in standard deviations. */
const Z80 = 0.8416;

/** Seconds, not rounded. */
interface Range {
  readonly low: number;
  readonly high: number;
}

/** The last one whose own range is known. */
interface Anchor extends Range {
  readonly visitor: number;
}

/** A service's own queue, the newcomer last. */
interface Queue {
  readonly visitors: readonly number[];
  /** Of the first of them, never less than the one before. */
  readonly own: readonly Range[];
  readonly last: Anchor | null;
}

/** When visitors are called: P50 and P80 of the runs that reach them; further back, by how the range has grown up to there. */
export class Ranges {
  readonly #scene: Scene;
  readonly #samples: Samples;
  #usual: Float64Array | null = null;
  #last: Anchor | null | undefined;
  readonly #queues = new Map<number, Queue>();

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#samples = new Samples(scene, RUNS, MAX_CALLS);
  }

  /** Of somebody in a service's own queue, who has so many before them; with as many as there are, of the newcomer. */
  inQueue(service: number, before: number): Forecast | null {
    const queue = this.#queueOf(service);
    const at = Math.max(0, Math.min(before, queue.visitors.length - 1));
    const own = queue.own[at];
    if (own) return rounded(own);
    const range = queue.last && this.#beyond(this.#latestUpTo(queue, at), queue.last);
    const least = queue.own.at(-1);
    return range && rounded(least ? later(least, range) : range);
  }

  /** Who is usually called last of those up to a place in the queue. */
  #latestUpTo({ visitors, own }: Queue, at: number): number {
    const usual = this.#usualTimes();
    let latest = visitors[at] as number;
    for (let index = own.length; index < at; index += 1) {
      const visitor = visitors[index] as number;
      if ((usual[visitor] as number) > (usual[latest] as number)) latest = visitor;
    }
    return latest;
  }

  of(visitor: number): Forecast | null {
    const own = this.#ownRange(visitor);
    if (own) return rounded(own);
    const { last } = this.#queueOf(this.#scene.visitors.service[visitor] as number);
    const range = last && this.#beyond(visitor, last);
    return range && rounded(range);
  }

  #queueOf(service: number): Queue {
    const kept = this.#queues.get(service) ?? this.#rangesIn(service);
    this.#queues.set(service, kept);
    return kept;
  }

  /** A class that is called out of turn is no reason to promise less to those behind. */
  #rangesIn(service: number): Queue {
    const visitors = this.#lineOf(service);
    const own: Range[] = [];
    let last: Anchor | null = null;
    for (const visitor of visitors) {
      const range = this.#ownRange(visitor);
      if (!range) break;
      last = { ...range, visitor };
      own.push(own.length > 0 ? later(own.at(-1) as Range, range) : range);
    }
    return { visitors, own, last: last ?? this.#lastAnchor() };
  }

  #lineOf(service: number): number[] {
    const { blocks } = this.#scene.services[service] as ServiceScene;
    return [...blocks.flatMap((block) => block.visitors), this.#scene.firstNewcomer + service];
  }

  /** Of the whole hall. */
  #lastAnchor(): Anchor | null {
    if (this.#last === undefined) this.#last = this.#anchorOf(this.#scene.services.flatMap((_, service) => this.#lineOf(service)));
    return this.#last;
  }

  #ownRange(visitor: number): Range | null {
    const seconds = this.#samples.of(visitor);
    if (!seconds || seconds[Math.ceil(seconds.length * LEAST_REACHED) - 1] === Infinity) return null;
    return { low: quantile(seconds, 0.5), high: quantile(seconds, 0.8) };
  }

  /** Whoever is called last of those whose range is known. */
  #anchorOf(visitors: readonly number[]): Anchor | null {
    let last: Anchor | null = null;
    for (const visitor of visitors) {
      const own = this.#ownRange(visitor);
      if (own && (!last || own.low > last.low)) last = { ...own, visitor };
    }
    return last;
  }

  #usualTimes(): Float64Array {
    this.#usual ??= usualTimes(this.#scene, MAX_USUAL_CALLS);
    return this.#usual;
  }

  /**
   * The anchor's range moved to where the visitor would usually be. It widens with the wait because services are long and short by
   * chance (their sum varies as the root of the wait) and because their mean is not known well (as the wait itself).
   */
  #beyond(visitor: number, anchor: Anchor): Range | null {
    const usual = this.#usualTimes();
    const further = (usual[visitor] as number) - (usual[anchor.visitor] as number);
    if (!Number.isFinite(further)) return null;
    const low = Math.max(anchor.low, anchor.low + further);
    const { times } = this.#scene.services[this.#scene.visitors.service[visitor] as number] as ServiceScene;
    return { low, high: low + widthAt(low, anchor, Z80 * times.doubt) };
  }
}

function later(a: Range, b: Range): Range {
  return { low: Math.max(a.low, b.low), high: Math.max(a.high, b.high) };
}

function widthAt(wait: number, { low, high }: Range, doubt: number): number {
  const seen = Math.max(1, low);
  const squared = (high - low) ** 2;
  const byDoubt = Math.min(squared, (doubt * seen) ** 2) / seen ** 2;
  const byChance = (squared - byDoubt * seen ** 2) / seen;
  return Math.sqrt(byDoubt * wait ** 2 + byChance * wait);
}

/**
 * Of numbers in ascending order, between two of them in proportion: what one more drawing falls short of with this chance.
 * W. Weibull, 1939; of so few runs, the sample's own quantile would promise a little too much.
 */
function quantile(ascending: Float64Array, share: number): number {
  const last = ascending.length - 1;
  const at = Math.min(last, Math.max(0, share * (last + 2) - 1));
  const [below, above] = [ascending[Math.floor(at)] as number, ascending[Math.ceil(at)] as number];
  return below + (above - below) * (at - Math.floor(at));
}

function rounded({ low, high }: Range): Forecast {
  return { lowSeconds: Math.round(low), highSeconds: Math.round(high) };
}
