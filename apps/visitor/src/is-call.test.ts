import type { TicketStatus } from '@foyer/contract';
import { expect, it } from 'vitest';
import { isCall } from './is-call.ts';

const status = (change: object) => ({ number: 'A001', state: 'waiting', printJob: { id: 'j', state: 'sent' }, ...change }) as TicketStatus;
const called = status({ state: 'called', counter: { id: 'c', name: 'C' } });

it.each<[string, TicketStatus | null, TicketStatus, boolean]>([
  ['a first call', status({}), called, true],
  ['a call found at the start', null, called, true],
  ['a recall', called, called, true],
  ['a call to another counter', called, status({ state: 'called', counter: { id: 'a', name: 'A' } }), true],
  [
    'news of the paper',
    called,
    status({ state: 'called', counter: { id: 'c', name: 'C' }, printJob: { id: 'j', state: 'confirmed' } }),
    false,
  ],
  ['moving up in the queue', status({ position: 2 }), status({ position: 1 }), false],
  ['being served', called, status({ state: 'serving' }), false],
])('%s', (_, before, after, expected) => {
  expect(isCall(before, after, true)).toBe(expected);
});

it('takes the same answer to a question for nothing new', () => {
  expect(isCall(called, called, false)).toBe(false);
});
