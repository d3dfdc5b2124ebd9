import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choose } from '../rules/choose.ts';
import type { HallState } from '../state.ts';
import { histories, PATIENCE, play, runsOf } from '../test/index.ts';
import { chooseIn } from './choose.ts';
import { NOBODY, Queues } from './queues.ts';
import { type Desk, type Scene, sceneOf } from './scene.ts';

/** Whom the light rules of the simulation would call at a counter now. */
function lightChoice(scene: Scene, desk: number): string | null {
  const { services, rule } = scene.desks[desk] as Desk;
  const visitor = chooseIn({ desk, services, rule, queues: new Queues(scene), counts: [...rule.counts], now: 0, reset: false });
  return visitor === NOBODY ? null : (scene.visitors.ticketIds[visitor] ?? null);
}

function compare(state: HallState, now: number): number {
  const scene = sceneOf(state, now);
  const ids = [...state.counters.keys()].sort();
  const light = ids.map((_, desk) => lightChoice(scene, desk));
  const right = ids.map((id) => choose(state, id, now)?.ticket.id ?? null);
  if (JSON.stringify(light) !== JSON.stringify(right)) expect(light).toEqual(right);
  return right.filter((one) => one !== null).length;
}

test.each(runsOf(30))(
  'the simulation calls whom the hall’s own rules would call: $name',
  (run) => {
    let compared = 0;
    fc.assert(
      fc.property(histories(fc, { minLength: 200, maxLength: 250 }), (moves) => {
        play(moves, (state, _, { now }) => {
          compared += compare(state, now);
          return undefined;
        });
      }),
      run,
    );
    expect(compared).toBeGreaterThan(1000);
  },
  PATIENCE,
);
