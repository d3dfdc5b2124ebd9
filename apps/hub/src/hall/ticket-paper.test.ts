import type { PrintJob, Ticket } from '@foyer/queue';
import { aHall, aService, hallAfter, MORNING, OPENING, printJobId, serviceId, ticketId } from '@foyer/queue/testing';
import { expect, test } from 'vitest';
import { directionOf, ticketDocument } from './ticket-paper.ts';

const job: PrintJob = { id: printJobId(1), ticketId: ticketId(1), state: 'queued', trouble: null, copy: false, queuedAt: MORNING };
const paper = (locale: string, priority = 'ordinary') => {
  const state = hallAfter(...OPENING, { type: 'issue_ticket', ticketId: ticketId(1), serviceId: serviceId('deposit'), locale, priority });
  const ticket = state.tickets.get(ticketId(1)) as Ticket;
  return {
    job,
    ticket,
    service: aService('deposit', { name: { en: 'Deposit', ru: 'Вклады' } }),
    hall: aHall(),
    waitingBefore: 2,
    eta: null,
  };
};
const texts = (...args: Parameters<typeof ticketDocument>) =>
  ticketDocument(...args).lines.flatMap((line) => (line.kind === 'text' ? [line.text] : []));

test('a ticket speaks the visitor’s language where there is a text, else the hall’s', () => {
  expect(texts(paper('ru'), 'http://hall')).toEqual(expect.arrayContaining(['Ратуша', 'Вклады', 'D001']));
  const arabic = ticketDocument(paper('ar'), 'http://hall');
  expect(arabic.dir).toBe('rtl');
  expect(texts(paper('ar'), 'http://hall')).toEqual(expect.arrayContaining(['Town hall', 'Deposit']));
});

test('the code leads to the visitor’s own page', () => {
  const qr = ticketDocument(paper('en'), 'http://hall:4100').lines.find((line) => line.kind === 'qr');
  expect(qr).toMatchObject({ data: `http://hall:4100/t/${ticketId(1)}` });
});

test('only a class that is not the ordinary one is named', () => {
  expect(texts(paper('en', 'paid'), 'http://hall')).toContain('Paid');
  expect(texts(paper('en'), 'http://hall')).not.toContain('Ordinary');
});

test('the time is the hall’s own, not the machine’s', () => {
  expect(texts(paper('en'), 'http://hall').at(-1)).toContain('9:00');
});

test('languages know their direction', () => {
  expect(['en', 'ru', 'ar', 'he', 'fa', 'ur'].map(directionOf)).toEqual(['ltr', 'ltr', 'rtl', 'rtl', 'rtl', 'rtl']);
});
