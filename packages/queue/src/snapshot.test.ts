import { expect, test } from 'vitest';
import { snapshot } from './snapshot.ts';
import { announce, at, book, configure, hallAfter, putService } from './test/index.ts';

test('a snapshot has one order, whatever came first', () => {
  const appointments = { slotMinutes: 30, capacity: 2, earlySeconds: 0, lateSeconds: 0, releaseSeconds: 0 };
  const steps = [configure(), putService('loans', { appointments }), putService('cards')];
  const booked = [book(1, 'loans', at('10:00')), book(3, 'loans', at('09:00')), book(2, 'loans', at('09:00'))];
  const { services, appointments: saved, announcements } = snapshot(hallAfter(...steps, ...booked, announce(2, 'b'), announce(1, 'a')));
  expect(services.map((one) => one.id)).toEqual(['cards', 'loans']);
  expect(saved.map((one) => Number(one.id.slice(1)))).toEqual([2, 3, 1]);
  expect(announcements.map((one) => Number(one.id.slice(1)))).toEqual([1, 2]);
});
