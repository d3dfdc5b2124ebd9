import { describe, expect, test } from 'vitest';
import type { Command } from '../commands.ts';
import { restore, snapshot } from '../snapshot.ts';
import type { HallState } from '../state.ts';
import {
  aCounter,
  aHall,
  aService,
  call,
  cancel,
  configure,
  contextAt,
  counterId,
  hallAfter,
  issue,
  MORNING,
  putCounter,
  putService,
  removeCounter,
  removeService,
  serviceId,
  status,
  TWO_COUNTERS,
} from '../test/index.ts';
import { decide } from './decide.ts';

const eventsOf = (state: HallState, command: Command) => {
  const decision = decide(state, command, contextAt(MORNING));
  return decision.ok ? decision.events : decision.rejection;
};

const series = (first: number, last: number) => ({ series: { prefix: 'D', first, last, step: 1, wrap: false } });

describe('setting up', () => {
  test('a hall', () => {
    expect(eventsOf(hallAfter(), configure())).toEqual([{ type: 'hall_configured', hall: aHall() }]);
  });

  test('services and counters may be there before the hall is configured', () => {
    const state = hallAfter(putService('deposit'), putCounter('a', ['deposit']), configure());
    expect([state.services.size, state.counters.size, state.hall]).toEqual([1, 1, aHall()]);
  });

  test('a class goes when nobody of it is left', () => {
    const priorities = aHall().priorities.slice(0, 1);
    const state = hallAfter(...TWO_COUNTERS, issue(1, 'deposit', { priority: 'paid' }), cancel(1));
    expect(eventsOf(state, configure({ priorities }))).toEqual([{ type: 'hall_configured', hall: aHall({ priorities }) }]);
  });

  test('a service', () => {
    expect(eventsOf(hallAfter(configure()), putService('deposit'))).toEqual([{ type: 'service_put', service: aService('deposit') }]);
  });

  test('a service beside another of the same letter, in a range of its own', () => {
    const state = hallAfter(configure(), putService('deposit', { series: { prefix: 'D', first: 1, last: 499, step: 1, wrap: false } }));
    const series = { prefix: 'D', first: 500, last: 999, step: 1, wrap: false };
    expect(eventsOf(state, putService('cards', { series }))).toEqual([{ type: 'service_put', service: aService('cards', { series }) }]);
  });

  test('a service over its own series', () => {
    expect(eventsOf(hallAfter(...TWO_COUNTERS), putService('deposit', { open: false }))).toEqual([
      { type: 'service_put', service: aService('deposit', { open: false }) },
    ]);
  });

  test('a removed service leaves the work profiles first', () => {
    expect(eventsOf(hallAfter(...TWO_COUNTERS), removeService('deposit'))).toEqual([
      { type: 'counter_put', counter: aCounter('a', ['withdrawal']) },
      { type: 'counter_put', counter: aCounter('b', []) },
      { type: 'service_removed', serviceId: serviceId('deposit') },
    ]);
  });

  test('a counter, each service named once', () => {
    const state = hallAfter(configure(), putService('deposit'));
    expect(eventsOf(state, putCounter('a', ['deposit', 'deposit']))).toEqual([
      { type: 'counter_put', counter: aCounter('a', ['deposit']) },
    ]);
  });

  test.each([0, -1, 0.5, 3601, Number.NaN])('no counter that calls by itself after %s idle seconds', (autoCallSeconds) => {
    expect(eventsOf(hallAfter(configure()), putCounter('a', [], { autoCallSeconds }))).toEqual({
      code: 'SETTING_INVALID',
      details: { field: 'autoCallSeconds' },
    });
  });

  test('of several services whose series overlaps, always the same one is named, also after a restart', () => {
    const state = hallAfter(configure(), putService('drafts', series(1, 10)), putService('cash', series(11, 20)));
    const refusal = { code: 'SERIES_OVERLAPS', details: { prefix: 'D', otherServiceId: 'cash' } };
    expect(eventsOf(state, putService('deposit', series(5, 15)))).toEqual(refusal);
    expect(eventsOf(restore(snapshot(state)), putService('deposit', series(5, 15)))).toEqual(refusal);
  });

  test('a counter without services', () => {
    expect(eventsOf(hallAfter(configure()), putCounter('a', []))).toEqual([{ type: 'counter_put', counter: aCounter('a', []) }]);
  });

  test('a counter is removed, open or not', () => {
    expect(eventsOf(hallAfter(...TWO_COUNTERS), removeCounter('a'))).toEqual([{ type: 'counter_removed', counterId: counterId('a') }]);
  });
});

describe('the status of a counter', () => {
  const statusEvent = (to: string) => [
    { type: 'counter_status', counterId: counterId('a'), status: to, ...(to === 'break' ? { reason: null } : {}) },
  ];

  test.each(['busy', 'break', 'closed'] as const)('goes from open to %s', (to) => {
    expect(eventsOf(hallAfter(...TWO_COUNTERS), status('a', to))).toEqual(statusEvent(to));
  });

  test('that is set to what it is changes nothing', () => {
    expect(eventsOf(hallAfter(...TWO_COUNTERS), status('a', 'open'))).toEqual([]);
  });

  test('may be busy by hand while a ticket is here: it calls no other after it', () => {
    const state = hallAfter(...TWO_COUNTERS, issue(1, 'deposit'), call('a'));
    expect(eventsOf(state, status('a', 'busy'))).toEqual(statusEvent('busy'));
  });
});
