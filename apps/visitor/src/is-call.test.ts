import type { TicketStatus } from '@foyer/contract';
import { expect, it } from 'vitest';
import { isCall } from './is-call.ts';

const status = (change: object) =>
  ({ number: 'A001', state: 'waiting', recalls: 0, printJob: { id: 'j', state: 'sent' }, ...change }) as TicketStatus;
const atC = { state: 'called', counter: { id: 'c', name: 'C' } };
const called = status(atC);

it.each<[string, TicketStatus | null, TicketStatus, boolean]>([
  ['a first call', status({}), called, true],
  ['a call found at the start', null, called, true],
  ['a recall', called, status({ ...atC, recalls: 1 }), true],
  ['a call to another counter', called, status({ state: 'called', counter: { id: 'a', name: 'A' } }), true],
  ['the same again, after a reconnection', called, called, false],
  ['news of the paper', called, status({ ...atC, printJob: { id: 'j', state: 'confirmed' } }), false],
  ['moving up in the queue', status({ position: 2 }), status({ position: 1 }), false],
  ['being served', called, status({ state: 'serving' }), false],
])('%s', (_, before, after, expected) => {
  expect(isCall(before, after)).toBe(expected);
});
