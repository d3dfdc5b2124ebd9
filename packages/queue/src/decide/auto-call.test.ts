import { expect, test } from 'vitest';
import {
  call,
  changeCounter,
  configure,
  contextAt,
  counterId,
  finish,
  hallAfter,
  issue,
  MORNING,
  passTime,
  pauseAuto,
  putCounter,
  putService,
  status,
} from '../test/index.ts';
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

test('a pause does not outlast the automatic call: switched on again, it calls', () => {
  const steps = [configure(), putService('deposit'), putCounter('a', ['deposit'], { autoCallSeconds: 60 }), status('a', 'open')];
  const paused = hallAfter(...steps, pauseAuto('a'), changeCounter('a', { autoCallSeconds: null }));
  expect(paused.counterStates.get(counterId('a'))?.autoCallPaused).toBe(false);
  const state = hallAfter(
    ...[...steps, pauseAuto('a'), changeCounter('a', { autoCallSeconds: null }), changeCounter('a', { autoCallSeconds: 60 })],
    issue(1, 'deposit'),
  );
  const decision = decide(state, passTime, contextAt(MORNING + 120_000, passTime));
  expect(decision.ok && decision.events.map((event) => event.type)).toEqual(['ticket_called']);
});

test('a change of something else keeps a pause', () => {
  const steps = [configure(), putService('deposit'), putCounter('a', ['deposit'], { autoCallSeconds: 60 }), status('a', 'open')];
  const state = hallAfter(...steps, pauseAuto('a'), changeCounter('a', { serial: 'S-2' }));
  expect(state.counterStates.get(counterId('a'))?.autoCallPaused).toBe(true);
});
