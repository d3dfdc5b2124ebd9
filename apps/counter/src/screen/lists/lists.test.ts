import type { TicketView } from '@foyer/contract';
import { describe, expect, it } from 'vitest';
import { isOutOfOrder, mayCallOut, overtakenBy } from './overtaken.ts';
import { dueAt, secondsLeft } from './parked.ts';

const ticket = (id: string, over: object = {}) =>
  ({ id, number: id, serviceId: 'deposit', state: 'waiting', counterId: null, assignedTo: null, appointment: null, ...over }) as TicketView;
const numbers = (tickets: readonly TicketView[]) => tickets.map(({ number }) => number);

describe('who is overtaken', () => {
  const onTime = { appointment: { late: false } };
  const waiting = [
    ticket('mine', { assignedTo: { counterId: 'a', userId: null } }),
    ticket('A001'),
    ticket('B001', { serviceId: 'withdrawal' }),
    ticket('A002', onTime),
    ticket('A003', { appointment: { late: true } }),
    ticket('A004'),
    ticket('A005', onTime),
  ];
  const ofTicket = (number: string) => numbers(overtakenBy(waiting.find((one) => one.id === number) as TicketView, waiting));
  it('is who stands before it in its own line: late appointments in the ordinary one', () => {
    expect(ofTicket('A004')).toEqual(['A001', 'A003']);
    expect(ofTicket('A005')).toEqual(['A002']);
  });
  it('is nobody for the first, for one that is assigned, and for one that is not in the list', () => {
    expect(ofTicket('A001')).toEqual([]);
    expect(ofTicket('mine')).toEqual([]);
    expect(overtakenBy(ticket('A099'), waiting)).toEqual([]);
    expect(overtakenBy(ticket('A004', { state: 'parked' }), waiting)).toEqual([]);
  });
});

describe('calling out of order', () => {
  const caller = { counterId: 'a', userId: 'ann', nextId: 'A001', profile: { cherryPick: false } };
  it.each([
    ['the next one', ticket('A001'), false],
    ['another one', ticket('A002'), true],
    ['one in its own pool', ticket('A002', { state: 'parked', counterId: 'a' }), false],
    ['one in the pool of another counter', ticket('A002', { state: 'parked', counterId: 'b' }), true],
    ['one assigned to the counter', ticket('A002', { assignedTo: { counterId: 'a', userId: null } }), false],
    ['one assigned to the person', ticket('A002', { assignedTo: { counterId: null, userId: 'ann' } }), false],
    ['one assigned to somebody else', ticket('A002', { assignedTo: { counterId: null, userId: 'bob' } }), true],
  ])('%s', (_, wanted, is) => {
    expect(isOutOfOrder(wanted, caller)).toBe(is);
    expect(mayCallOut(wanted, caller)).toBe(!is);
  });
  it('is free where the work profile says so, or where there is none', () => {
    expect(mayCallOut(ticket('A002'), { ...caller, profile: { cherryPick: true } })).toBe(true);
    expect(mayCallOut(ticket('A002'), { ...caller, profile: null })).toBe(true);
  });
});

describe('who is parked', () => {
  const now = Date.parse('2026-03-02T09:00:00.000Z');
  const until = (second: number) => ticket(String(second), { parkedUntil: new Date(now + second * 1000).toISOString() });
  it('has so many seconds left, and is due at zero', () => {
    expect(secondsLeft(until(90), now)).toBe(90);
    expect(secondsLeft(until(-5), now)).toBe(-5);
    expect(numbers(dueAt([until(-5), until(0), until(-60), until(1)], now))).toEqual(['-60', '-5', '0']);
  });
});
