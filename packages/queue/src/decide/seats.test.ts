import { describe, expect, test } from 'vitest';
import type { Command } from '../commands.ts';
import { specialistAt } from '../counters.ts';
import type { HallState } from '../state.ts';
import {
  assign,
  call,
  contextAt,
  counterId,
  hallAfter,
  issue,
  leave,
  MORNING,
  passTime,
  pauseAuto,
  putCounter,
  type Steps,
  status,
  TWO_COUNTERS,
  take,
  ticketId,
  toUser,
} from '../test/index.ts';
import { decide } from './decide.ts';

const seated: Steps = [...TWO_COUNTERS, issue(1, 'deposit'), take('a', 'ann')];
const eventsOf = (state: HallState, command: Command) => {
  const decision = decide(state, command, contextAt(MORNING + 60_000));
  if (!decision.ok) throw new Error(`${command.type} was refused: ${JSON.stringify(decision.rejection)}`);
  return decision.events;
};
const typesOf = (state: HallState, command: Command) => eventsOf(state, command).map(({ type }) => type);

describe('a seat', () => {
  test('is somebody’s until they leave it', () => {
    const decision = decide(hallAfter(...seated), take('a', 'ben'), contextAt(MORNING));
    expect(decision).toMatchObject({ ok: false, rejection: { code: 'COUNTER_TAKEN' } });
    expect(decide(hallAfter(...seated), leave('a', 'ben'), contextAt(MORNING))).toMatchObject({
      ok: false,
      rejection: { code: 'COUNTER_NOT_YOURS' },
    });
  });

  test('is freed by a supervisor’s word, and the visitor there is not forgotten', () => {
    const busy = [...seated, call('a')];
    expect(decide(hallAfter(...busy), leave('a', null), contextAt(MORNING))).toMatchObject({
      ok: false,
      rejection: { code: 'COUNTER_HAS_TICKET' },
    });
    expect(eventsOf(hallAfter(...busy), leave('a', null, 'requeue'))).toMatchObject([
      { type: 'ticket_requeued' },
      { type: 'counter_left', counterId: 'a', userId: 'ann' },
    ]);
    expect(eventsOf(hallAfter(...TWO_COUNTERS), leave('a', null))).toEqual([]);
  });

  test('at a closed counter is free: who closed it has gone home', () => {
    const closed = [...seated, status('a', 'closed')];
    expect(eventsOf(hallAfter(...closed), take('a', 'ben'))).toMatchObject([
      { type: 'counter_left', counterId: 'a', userId: 'ann' },
      { type: 'counter_taken', counterId: 'a', userId: 'ben' },
    ]);
    expect(specialistAt(hallAfter(...closed, take('a', 'ben')), counterId('a'))).toBe('ben');
  });
});

describe('who waits for a person alone', () => {
  const assigned: Steps = [...seated, assign(1, toUser('ann'))];
  const freed = (cause: string) => [{ type: 'ticket_moved', ticketId: ticketId(1), serviceId: 'deposit', boundTo: null, cause }];

  test('goes back to the queue when the person leaves, closes, or loses the counter', () => {
    expect(eventsOf(hallAfter(...assigned), leave('a', 'ann')).slice(0, 1)).toMatchObject(freed('left'));
    expect(eventsOf(hallAfter(...assigned), status('a', 'closed')).slice(1)).toMatchObject(freed('closed'));
    expect(eventsOf(hallAfter(...assigned), take('b', 'ann')).map(({ type }) => type)).toEqual(['counter_left', 'counter_taken']);
    expect(eventsOf(hallAfter(...assigned, status('b', 'closed')), take('b', 'ann'))).toMatchObject([
      { type: 'counter_left' },
      ...freed('left'),
      { type: 'counter_taken' },
    ]);
  });

  test('waits on while the person has a break', () => {
    expect(typesOf(hallAfter(...assigned), status('a', 'break'))).toEqual(['counter_status']);
  });
});

describe('a counter that calls by itself', () => {
  const calling: Steps = [...TWO_COUNTERS, putCounter('a', ['deposit'], { autoCallSeconds: 5 }), take('a', 'ann')];

  test('calls nobody to an empty chair', () => {
    const left = [...calling, leave('a', 'ann'), issue(1, 'deposit'), 60];
    expect(eventsOf(hallAfter(...calling), leave('a', 'ann'))).toMatchObject([
      { type: 'counter_left' },
      { type: 'auto_call_paused', counterId: 'a', paused: true },
    ]);
    expect(eventsOf(hallAfter(...left), passTime)).toEqual([]);
    expect(typesOf(hallAfter(...left, take('a', 'ben')), passTime)).toContain('ticket_called');
  });

  test('gives a pause to nobody but the one who asked for it', () => {
    expect(typesOf(hallAfter(...calling, pauseAuto('a')), leave('a', 'ann'))).toEqual(['counter_left']);
    expect(typesOf(hallAfter(...calling, pauseAuto('a'), leave('a', 'ann')), take('a', 'ben'))).toEqual([
      'counter_taken',
      'auto_call_paused',
    ]);
  });
});
