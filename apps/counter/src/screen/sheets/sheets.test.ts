import type { CounterView, ServiceView, User } from '@foyer/contract';
import { describe, expect, it } from 'vitest';
import { addable, sooner, without } from './journey.ts';
import { targetBody, targetsOf } from './targets.ts';

describe('where a ticket can be sent', () => {
  const services = [
    { id: 'deposit', waiting: 3, availability: { open: true } },
    { id: 'cards', waiting: 0, availability: { open: false } },
  ] as ServiceView[];
  const counter = (id: string, status: string, specialist: string | null) =>
    ({
      id,
      name: id.toUpperCase(),
      status,
      setStatus: status,
      waiting: 1,
      specialist: specialist && { id: specialist, name: specialist },
    }) as unknown as CounterView;
  const counters = [counter('a', 'open', 'ann'), counter('b', 'break', 'bob'), counter('c', 'closed', null)];
  const people = ['ann', 'bob', 'cleo'].map((id) => ({ id, name: id })) as unknown as User[];
  const hall = { services, counters, people };
  const from = { serviceId: 'deposit', counterId: 'a', userId: 'ann' };
  const warnings = (kind: 'service' | 'counter' | 'user') =>
    targetsOf(kind, hall, from, (id) => id).map(({ id, warning, isAttended }) => [id, warning, isAttended]);

  it('is anywhere else, with what speaks against it', () => {
    expect(warnings('service')).toEqual([['cards', 'closed', true]]);
    expect(warnings('counter')).toEqual([
      ['b', 'break', false],
      ['c', 'closed', false],
    ]);
    expect(warnings('user')).toEqual([
      ['bob', 'break', true],
      ['cleo', 'nobody', false],
    ]);
  });
  it('is everywhere for one that is nowhere', () => {
    const nowhere = { serviceId: null, counterId: null, userId: null };
    expect(targetsOf('service', hall, nowhere, (id) => id)).toHaveLength(2);
    expect(targetsOf('user', hall, nowhere, (id) => id)).toHaveLength(3);
  });
  it('is said in the words of the hub', () => {
    expect(targetBody('service', 'cards')).toEqual({ serviceId: 'cards' });
    expect(targetBody('user', 'ann')).toEqual({ userId: 'ann' });
  });
});

describe('what of a visit is to come', () => {
  it('loses one, or has one sooner; the first cannot come sooner, nor can one that is not there', () => {
    expect(without(['a', 'b', 'c'], 'b')).toEqual(['a', 'c']);
    expect(sooner(['a', 'b', 'c'], 'c')).toEqual(['a', 'c', 'b']);
    expect(sooner(['a', 'b'], 'a')).toEqual(['a', 'b']);
    expect(sooner(['a', 'b'], 'z')).toEqual(['a', 'b']);
  });
  it('can have each service once, besides the present one', () => {
    expect(addable([{ id: 'a' }, { id: 'b' }, { id: 'c' }], 'a', ['c'])).toEqual([{ id: 'b' }]);
  });
});
