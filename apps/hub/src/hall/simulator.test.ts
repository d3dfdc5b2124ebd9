import type { SimulatorInput } from '@foyer/contract';
import { aCounter, aHall, aService, counterId, hallAfter, MORNING, serviceId } from '@foyer/queue/testing';
import { describe, expect, test } from 'vitest';
import type { Storage } from '../storage/index.ts';
import { type Simulator, simulator } from './simulator.ts';

const LOANS = serviceId('loans');
const state = hallAfter(
  { type: 'configure_hall', hall: aHall({ zone: 'UTC' }) },
  { type: 'put_service', service: aService(LOANS) },
  { type: 'put_counter', counter: aCounter('a', [LOANS]) },
);
// A day that is made up is not read.
const storage = {} as Pick<Storage, 'reader'>;
const clock = { now: () => MORNING };

const madeUp = (visitors: number): SimulatorInput => ({
  source: { kind: 'generated', seed: 1, fromHour: 9, toHour: 17, services: [{ serviceId: LOANS, visitors }] },
  profile: { name: 'Loans', serviceIds: [LOANS] },
  counterIds: [counterId('a')],
});
const ask = async (room: Simulator, visitors: number) => {
  try {
    return await room.run(madeUp(visitors), new AbortController().signal);
  } finally {
    await room.close();
  }
};

describe('a day made up', () => {
  test('has the visitors that were asked for, and nothing that was', async () => {
    const { recorded, present, proposed } = await ask(
      simulator(storage, () => state, clock),
      60,
    );
    expect(recorded).toBeNull();
    expect(present).toMatchObject({ visitors: 60, byService: [{ serviceId: LOANS, visitors: 60 }] });
    expect(proposed).toEqual(present);
  });
  test('of nobody is none', async () => {
    await expect(
      ask(
        simulator(storage, () => state, clock),
        0,
      ),
    ).rejects.toMatchObject({ code: 'DAY_EMPTY' });
  });
  test('for which the memory is too small is refused, and the hub goes on', { timeout: 60_000 }, async () => {
    const room = simulator(storage, () => state, clock, 24);
    await expect(room.run(madeUp(50_000), new AbortController().signal)).rejects.toMatchObject({ code: 'DAY_TOO_LARGE' });
    expect((await ask(room, 10)).present.visitors).toBe(10);
  });
});
