import { distribution } from '../load/distribution.ts';
import { milliseconds, ratio, report, spread } from '../report.ts';
import { Crowd } from './crowd.ts';
import { HubCrowd } from './hub-crowd.ts';

const WAITING = [100, 1_000, 10_000];
const ROUNDS = 40;
const CALLS_A_ROUND = 100;
const WARM_UP = 500;
const HUB_ROUNDS = 20;
const HUB_CALLS_A_ROUND = 20;
const HUB_WARM_UP = 100;

/** What a call costs when few and when many wait, under the most complex profile there is. */
export async function measureWaiting(): Promise<void> {
  report.heading('A call by ageing, shares, appointments, limits, assigned and parked, over ten services: the engine alone');
  tell(engineAlone());
  report.heading('The same over HTTP, one counter at a time (committed)');
  tell(await throughTheHub());
}

/** In turns, so that what else the machine does is shared by all. */
function engineAlone(): Map<number, number[]> {
  const crowds = WAITING.map((waiting) => ({ crowd: new Crowd(waiting), waiting }));
  for (const { crowd } of crowds) for (let call = 0; call < WARM_UP; call += 1) crowd.call();
  const samples = new Map(WAITING.map((waiting) => [waiting, [] as number[]]));
  for (let round = 0; round < ROUNDS; round += 1)
    for (const { crowd, waiting } of crowds) for (let call = 0; call < CALLS_A_ROUND; call += 1) samples.get(waiting)?.push(crowd.call());
  return samples;
}

/** A hub for each, all in turns as well. */
async function throughTheHub(): Promise<Map<number, number[]>> {
  const crowds = await Promise.all(WAITING.map(async (waiting) => ({ crowd: await HubCrowd.open(), waiting })));
  for (const { crowd, waiting } of crowds) {
    await crowd.fill(waiting);
    await crowd.calls(HUB_WARM_UP);
  }
  const samples = new Map(WAITING.map((waiting) => [waiting, [] as number[]]));
  for (let round = 0; round < HUB_ROUNDS; round += 1)
    for (const { crowd, waiting } of crowds) samples.get(waiting)?.push(...(await crowd.calls(HUB_CALLS_A_ROUND)));
  for (const { crowd } of crowds) await crowd.close();
  return samples;
}

function tell(samples: ReadonlyMap<number, readonly number[]>): void {
  const few = distribution(samples.get(WAITING[0] as number) ?? []);
  for (const [waiting, took] of samples) {
    const cost = distribution(took);
    const mean = took.reduce((sum, one) => sum + one, 0) / took.length;
    report.row(
      `${waiting.toLocaleString('en')} waiting`,
      spread(cost),
      `mean ${milliseconds(mean)}`,
      `${ratio(cost.p50 / few.p50)} of 100`,
    );
  }
}
