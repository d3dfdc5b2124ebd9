import { createRasterizer, loadProfile } from '@foyer/devices/printer';
import type { PrintJob, Service, Ticket } from '@foyer/queue';
import { aHall, appointmentId, aService, hallAfter, MORNING, OPENING, printJobId, serviceId, ticketId } from '@foyer/queue/testing';
import { expect, test } from 'vitest';
import { composeTicket, directionOf, ticketDocument } from './ticket-paper.ts';

const job: PrintJob = {
  id: printJobId(1),
  ticketId: ticketId(1),
  state: 'queued',
  trouble: null,
  copy: false,
  queuedAt: MORNING,
  deviceId: null,
  printerId: null,
};
const paper = (locale: string, priority = 'ordinary') => {
  const state = hallAfter(...OPENING, { type: 'issue_ticket', ticketId: ticketId(1), serviceId: serviceId('deposit'), locale, priority });
  const ticket = state.tickets.get(ticketId(1)) as Ticket;
  return {
    job,
    ticket,
    service: aService('deposit', { name: { en: 'Deposit', ru: 'Вклады' } }),
    laterServices: [] as readonly Service[],
    hall: aHall(),
    waitingBefore: 2,
    dueAt: null as string | null,
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

test('a visit with several services lists them all, in order and in the visitor’s language', () => {
  const laterServices = [
    aService('passbook', { name: { en: 'Passbook', ru: 'Сберкнижка', ar: 'دفتر التوفير' } }),
    aService('cards', { name: { en: 'Cards', ru: 'Карты', ar: 'البطاقات' } }),
  ];
  const listed = (locale: string, first: string) => {
    const lines = texts({ ...paper(locale), laterServices }, 'http://hall');
    return lines.slice(lines.indexOf(first), lines.indexOf(first) + 3);
  };
  expect(listed('en', 'Then, with the same number:').slice(1)).toEqual(['Passbook', 'Cards']);
  expect(listed('ru', 'Затем, с этим же номером:').slice(1)).toEqual(['Сберкнижка', 'Карты']);
  expect(listed('ar', 'ثم، بالرقم نفسه:').slice(1)).toEqual(['دفتر التوفير', 'البطاقات']);
});

test('an appointment says its time by the hall’s clock, and whether it is still one', () => {
  const booked = (late: boolean) => {
    const one = paper('ru');
    const appointment = { id: appointmentId(1), at: MORNING + 90 * 60_000, late };
    return texts({ ...one, ticket: { ...one.ticket, appointment } }, 'http://hall');
  };
  expect(booked(false)).toContain('Вы записаны на 10:30');
  expect(booked(true)).toContain('Запись была на 10:30. Теперь вы в общей очереди.');
});

test('the wait is rounded as the screens round it', () => {
  const eta = { lowSeconds: 63 * 60, highSeconds: 72 * 60 };
  expect(texts({ ...paper('ru'), eta }, 'http://hall')).toContain('Ожидание: около 60–75 мин');
});

test('the time is the hall’s own, not the machine’s', () => {
  expect(texts(paper('en'), 'http://hall').at(-1)).toContain('9:00');
});

test('what visitors say of themselves is on no paper', () => {
  const one = paper('en');
  const named = {
    ...one,
    ticket: { ...one.ticket, customer: { name: 'Ottoline Grimshaw', phone: '+44 7700 900123' }, remark: 'Barrister' },
  };
  expect(ticketDocument(named, 'http://hall')).toEqual(ticketDocument(one, 'http://hall'));
});

test('the hall’s own words are in the visitor’s language, or in the hall’s', () => {
  const own = { ...aHall().paper, header: { en: 'Main street 1', ru: 'Главная, 1' }, footer: { en: 'Thank you' }, omit: ['qr' as const] };
  const words = (locale: string) => texts({ ...paper(locale), hall: { ...aHall(), paper: own } }, 'http://hall');
  expect(words('ru')).toEqual(expect.arrayContaining(['Главная, 1', 'Thank you']));
  expect(words('ar')).toContain('Main street 1');
  expect(words('en')).not.toContain('Scan to follow your place in the queue');
});

test('a text that holds a printer’s commands is printed as its letters', async () => {
  const parts = {
    profile: loadProfile('virtual'),
    rasterize: createRasterizer(),
    publicUrl: () => 'http://hall',
    logo: async () => undefined,
  };
  const compose = composeTicket(parts);
  const bytes = (name: string) => compose({ ...paper('en'), service: aService('deposit', { name: { en: name } }) } as never);
  expect(await bytes('Dep\u001B@osit\u001DV\u0000\u0010\u0014\u202E')).toEqual(await bytes('Dep@ositV'));
});

test('languages know their direction', () => {
  expect(['en', 'ru', 'ar', 'he', 'fa', 'ur'].map(directionOf)).toEqual(['ltr', 'ltr', 'rtl', 'rtl', 'rtl', 'rtl']);
});
