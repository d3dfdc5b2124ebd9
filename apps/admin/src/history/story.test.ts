import type { AuditEntry } from '@foyer/contract';
import { expect, test } from 'vitest';
import { legsOf } from './story.ts';

let seq = 0;
const entry = (type: string, details: Record<string, unknown> = {}): AuditEntry => ({
  seq: ++seq,
  at: '2026-03-02T09:00:00.000Z',
  businessDay: '2026-03-02' as AuditEntry['businessDay'],
  type,
  actor: { kind: 'system', id: null, name: null },
  ticketId: null,
  number: 'A001',
  counterId: null,
  details,
  text: '',
});
const shape = (events: readonly AuditEntry[]) =>
  legsOf(events).map(({ serviceId, entries }) => [serviceId, entries.map(({ type }) => type)]);

test('a visit of one service is one leg', () => {
  const events = [entry('ticket_issued', { serviceId: 'deposit' }), entry('ticket_called'), entry('ticket_served')];
  expect(shape(events)).toEqual([['deposit', ['ticket_issued', 'ticket_called', 'ticket_served']]]);
});

test('the next service of a journey and a transfer each begin a leg of their own', () => {
  const events = [
    entry('ticket_issued', { serviceId: 'deposit' }),
    entry('leg_served', { serviceId: 'cards' }),
    entry('ticket_called'),
    entry('ticket_transferred', { serviceId: 'loans' }),
    entry('ticket_called'),
  ];
  expect(shape(events)).toEqual([
    ['deposit', ['ticket_issued', 'leg_served']],
    ['cards', ['ticket_called', 'ticket_transferred']],
    ['loans', ['ticket_called']],
  ]);
});

test('a leg that has only just begun has nothing to tell', () => {
  expect(legsOf([entry('ticket_issued', { serviceId: 'deposit' }), entry('leg_served', { serviceId: 'cards' })])).toHaveLength(1);
});

test('of a print, what became of it is told, and that it was on its way only as long as nothing is known', () => {
  const sent = entry('print_job_changed', { printJobId: 'p', state: 'sent' });
  const confirmed = entry('print_job_changed', { printJobId: 'p', state: 'confirmed' });
  const other = entry('print_job_changed', { printJobId: 'q', state: 'sent' });
  expect(legsOf([sent, confirmed, other])[0]?.entries).toEqual([confirmed, other]);
});
