import type { CounterView } from '@foyer/contract';
import { expect, it } from 'vitest';
import { mayWorkAt, seatAt } from './seats.ts';

const counter = (specialist: string | null, userIds: string[] = [], status = 'open') =>
  ({ specialist: specialist && { id: specialist, name: specialist }, userIds, status }) as unknown as CounterView;

it.each([
  ['an empty counter for everybody', counter(null), 'free'],
  ['an empty counter for ann', counter(null, ['ann']), 'free'],
  ['an empty counter for others', counter(null, ['bob']), null],
  ['her own', counter('ann', ['ann']), 'mine'],
  ['her own, though it was given to others meanwhile', counter('ann', ['bob']), 'mine'],
  ['one where somebody sits', counter('bob'), 'taken'],
  ['a closed one that somebody has not left', counter('bob', [], 'closed'), 'free'],
  ['a closed one of her own', counter('ann', [], 'closed'), 'mine'],
])('%s', (_, one, seat) => expect(seatAt(one, 'ann')).toBe(seat));

it.each([
  ['everybody', [], 'operator', true],
  ['ann', ['ann'], 'operator', true],
  ['others', ['bob'], 'operator', false],
  ['others, who supervises', ['bob'], 'supervisor', true],
] as const)('a counter for %s', (_, userIds, role, expected) =>
  expect(mayWorkAt(counter(null, [...userIds]), { id: 'ann', role } as never)).toBe(expected),
);
