import { expect, test } from 'vitest';
import { call, configure, contextAt, finish, hallAfter, issue, MORNING, passTime, putCounter, putService, status } from '../test/index.ts';
import { decide } from './decide.ts';

test('a counter calls by itself once it has been idle for so long, that second included', () => {
  const steps = [configure(), putService('deposit'), putCounter('a', ['deposit'], { autoCallSeconds: 60 }), status('a', 'open')];
  const state = hallAfter(...steps, issue(1, 'deposit'), issue(2, 'deposit'), call('a'), finish('a'));
  const typesAfter = (milliseconds: number) => {
    const decision = decide(state, passTime, contextAt(MORNING + milliseconds, passTime));
    return decision.ok && decision.events.map((event) => event.type);
  };
  expect([typesAfter(59_999), typesAfter(60_000)]).toEqual([[], ['ticket_called']]);
});
