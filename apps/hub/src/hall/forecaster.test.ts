import { type HallState, position } from '@foyer/queue';
import {
  at,
  call,
  configure,
  counterId,
  finish,
  hallAfter,
  issue,
  putCounter,
  putService,
  serviceId,
  status,
  ticketId,
} from '@foyer/queue/testing';
import { eventually, manualClock } from '@foyer/testkit';
import { expect, test } from 'vitest';
import { forecaster } from './forecaster.ts';
import { testHall } from './test/open-hall.ts';

const deposit = serviceId('deposit');
/** So many visitors have been served in ten minutes each, and so many wait. */
function hall(served: number, waiting: number): HallState {
  const visits = Array.from({ length: served }, (_, n) => [issue(n, 'deposit'), call('a'), 600, finish('a')]);
  const queue = Array.from({ length: waiting }, (_, n) => issue(100 + n, 'deposit'));
  return hallAfter(configure(), putService('deposit'), putCounter('a', ['deposit']), status('a', 'open'), ...visits.flat(), ...queue);
}

test('before the first one nothing is known, and little evidence is none', () => {
  const few = forecaster(() => hall(4, 2), manualClock(at('12:00')));
  expect(few.estimate(deposit, 1)).toBeNull();
  few.refresh();
  expect(few.estimate(deposit, 1)).toBeNull();
  expect(few.estimateOf(ticketId(100))).toBeNull();
});

test('what was worked out stays until the next second, and then follows the hall', async () => {
  let state = hall(8, 2);
  const forecasts = forecaster(() => state, manualClock(at('12:00')));
  forecasts.refresh();
  const before = forecasts.estimate(deposit, 2);
  expect(before?.lowSeconds).toBeGreaterThan(600);
  expect(forecasts.estimateOf(ticketId(101))).toEqual(forecasts.estimate(deposit, 1));

  state = hall(8, 9);
  expect(forecasts.estimateOf(ticketId(108))).toBeNull();
  // One that took long is not made again at once.
  await eventually(() => {
    forecasts.refresh();
    expect(forecasts.estimateOf(ticketId(108))?.lowSeconds).toBeGreaterThan(4 * 600);
  });
});

test('a hall that runs has a new one within a second or two of a change', { timeout: 90_000 }, async () => {
  const { hall: running, clock, issue: arrives, call: calls, send, startTicking } = await testHall();
  // Those call by themselves, or serve the same.
  for (const other of ['b', 'c', 'd']) await send(status(other, 'closed'));
  for (let visit = 0; visit < 8; visit++) {
    await arrives();
    await calls('a');
    clock.advance(300_000);
    await send({ type: 'finish_service', counterId: counterId('a') });
  }
  await arrives();
  await calls('a');
  const waiting = await arrives();
  expect(running.outlook().estimateOf(waiting)).toBeNull();
  await startTicking();
  expect(running.outlook().estimateOf(waiting)).toMatchObject({ lowSeconds: expect.any(Number) });
  const next = await arrives();
  await eventually(() => expect(running.outlook().estimateOf(next)).not.toBeNull());
  expect(position(running.state, next)).toBe(2);
  await running.close();
});
