import type { BusinessDay, Forecast, QueueEvent } from '@foyer/queue';
import { emptyHall } from '@foyer/queue';
import {
  call,
  cancel,
  carryOut,
  configure,
  contextAt,
  DAY_MS,
  finish,
  issue,
  MORNING,
  putCounter,
  putService,
  requeue,
  serviceId,
  status,
  transfer,
} from '@foyer/queue/testing';
import { expect, test } from 'vitest';
import { forecastError } from './forecast-error.ts';
import { database, save } from './test/database.ts';

const [MONDAY, TUESDAY] = ['2026-01-05', '2026-01-06'] as BusinessDay[] as [BusinessDay, BusinessDay];
const deposit = serviceId('deposit');

/** A hall in which visitors are told a wait, and then wait. */
function story() {
  const state = emptyHall();
  const log: QueueEvent[] = [];
  let now = MORNING;
  const does = (command: Parameters<typeof carryOut>[1]) => {
    const { decision, events } = carryOut(state, command, contextAt(now, command));
    if (!decision.ok) throw new Error(`${command.type}: ${decision.rejection.code}`);
    log.push(...events);
  };
  for (const command of [
    configure(),
    putService('deposit'),
    putService('cards'),
    putCounter('a', ['deposit', 'cards']),
    status('a', 'open'),
  ])
    does(command);
  let n = 0;
  return {
    log,
    does,
    passes: (seconds: number) => (now += seconds * 1000),
    comes(service: string, forecast: Forecast | null): void {
      n += 1;
      does({ ...issue(n, service), forecast });
    },
    /** Is told a wait, waits so many seconds, and is served at once. */
    visit(service: string, lowSeconds: number, highSeconds: number, waits: number): void {
      this.comes(service, { lowSeconds, highSeconds });
      this.passes(waits);
      does(call('a'));
      does(finish('a'));
    },
    last: () => n,
  };
}

async function errorsOf(log: readonly QueueEvent[], from: BusinessDay = MONDAY, to: BusinessDay = TUESDAY) {
  const { handle } = await database();
  save(handle, log);
  const errors = forecastError(handle, { from, to });
  handle.close();
  return errors;
}

test('the median absolute error, and how often the range held, worked out by hand', async () => {
  const hall = story();
  // Errors against the lower bound: 0, 50, 100, 200, 100. Within, within, above, above, below.
  hall.visit('deposit', 100, 200, 100);
  hall.visit('deposit', 100, 200, 150);
  hall.visit('deposit', 100, 199, 200);
  hall.visit('deposit', 100, 200, 300);
  hall.visit('deposit', 100, 200, 0);
  const all = { count: 5, medianAbsoluteErrorSeconds: 100, held: 0.4, sooner: 0.2, later: 0.4 };
  expect(await errorsOf(hall.log)).toEqual([{ serviceId: deposit, ...all, days: [{ businessDay: MONDAY, ...all }] }]);
});

test('the bounds belong to the range, and a wait counts in whole seconds', async () => {
  const hall = story();
  hall.visit('deposit', 60, 60, 60.9);
  expect(await errorsOf(hall.log)).toMatchObject([{ count: 1, medianAbsoluteErrorSeconds: 0, held: 1 }]);
});

test('it is the first call of the first service that was forecast, whatever came after it', async () => {
  const hall = story();
  hall.comes('deposit', { lowSeconds: 50, highSeconds: 70 });
  hall.passes(60);
  hall.does(call('a'));
  hall.does(requeue('a'));
  hall.passes(600);
  hall.does(call('a'));
  hall.does(transfer('a', { serviceId: serviceId('cards') }));
  hall.passes(900);
  hall.does(call('a'));
  hall.does(finish('a'));
  expect(await errorsOf(hall.log)).toMatchObject([{ serviceId: 'deposit', count: 1, medianAbsoluteErrorSeconds: 10, held: 1 }]);
});

test('who was told nothing, still waits, or left before the call says nothing', async () => {
  const hall = story();
  hall.comes('cards', null);
  hall.does(call('a'));
  hall.does(finish('a'));
  hall.comes('cards', { lowSeconds: 1, highSeconds: 2 });
  hall.does(cancel(hall.last()));
  hall.comes('cards', { lowSeconds: 1, highSeconds: 2 });
  expect(await errorsOf(hall.log)).toEqual([]);
});

test('by service and by day, and only the days that are asked for', async () => {
  const hall = story();
  hall.visit('deposit', 10, 20, 15);
  hall.visit('cards', 10, 20, 40);
  hall.passes(DAY_MS / 1000);
  hall.visit('deposit', 10, 20, 110);
  const both = await errorsOf(hall.log);
  expect(both.map((one) => [one.serviceId, one.count, one.held])).toEqual([
    ['cards', 1, 0],
    ['deposit', 2, 0.5],
  ]);
  expect(both[1]?.days.map((day) => [day.businessDay, day.medianAbsoluteErrorSeconds])).toEqual([
    [MONDAY, 5],
    [TUESDAY, 100],
  ]);
  expect((await errorsOf(hall.log, TUESDAY)).map((one) => [one.serviceId, one.count])).toEqual([['deposit', 1]]);
  expect(await errorsOf(hall.log, '2025-12-01' as BusinessDay, '2025-12-31' as BusinessDay)).toEqual([]);
});
