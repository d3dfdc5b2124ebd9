import { Random } from './random.ts';
import { type Chance, playForward } from './run.ts';
import type { Scene } from './scene.ts';

/** Any will do: the same hall at the same moment has the same forecast. */
const SEED = 20260105;
/** A counter that is free while somebody waits is not believed to stay so for longer. */
const LONGEST_ABSENCE = 4 * 3600;

/** When each visitor was called, in each run. Seconds. */
export class Samples {
  readonly #runs: number;
  /** By visitor, of those who were called at all; Infinity in runs that did not come so far. */
  readonly #seconds = new Map<number, Float64Array>();

  constructor(scene: Scene, runs: number, maxCalls: number) {
    this.#runs = runs;
    const random = new Random(SEED);
    for (let run = 0; run < runs; run += 1)
      playForward(scene, drawn(scene, random), maxCalls, (visitor, at) => {
        this.#of(visitor)[run] = at;
      });
    for (const seconds of this.#seconds.values()) seconds.sort();
  }

  /** Ascending; Infinity where a run did not come so far. Null: none did. */
  of(visitor: number): Float64Array | null {
    return this.#seconds.get(visitor) ?? null;
  }

  #of(visitor: number): Float64Array {
    let seconds = this.#seconds.get(visitor);
    if (!seconds) {
      seconds = new Float64Array(this.#runs).fill(Infinity);
      this.#seconds.set(visitor, seconds);
    }
    return seconds;
  }
}

/** The same with nothing left to chance, and to the end: when each visitor would be called if everything took as long as usual. */
export function usualTimes(scene: Scene, maxCalls: number): Float64Array {
  const usual = new Float64Array(scene.visitors.service.length).fill(Infinity);
  playForward(scene, expected(scene), maxCalls, (visitor, at) => {
    usual[visitor] = at;
  });
  return usual;
}

/** One run's world: in it, what is not known of a service's mean is decided once. */
function drawn({ services }: Scene, random: Random): Chance {
  const scale = services.map(({ times }) => Math.exp(times.doubt * random.normal()));
  return {
    service: (service) => timesOf(services, service).draw(random) * (scale[service] as number),
    rest: (service, elapsed) =>
      timesOf(services, service).drawRest(elapsed / (scale[service] as number), random) * (scale[service] as number),
    absence: (unattended) => Math.min(LONGEST_ABSENCE, unattended * (1 / random.share() - 1)),
  };
}

/**
 * Somebody who has been away for a while will be away for as long again: half the time at most, one time in five four times as
 * long. (J. R. Gott, Nature 363, 1993; what `drawn` draws from.)
 */
function expected({ services }: Scene): Chance {
  return {
    service: (service) => timesOf(services, service).mean,
    rest: (service, elapsed) => timesOf(services, service).meanRest(elapsed),
    absence: (unattended) => unattended,
  };
}

function timesOf(services: Scene['services'], service: number): Scene['services'][0]['times'] {
  return (services[service] as Scene['services'][0]).times;
}
