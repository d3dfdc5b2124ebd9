import { describe, expect, test } from 'vitest';
import type { AppointmentRules } from '../model.ts';
import { serviceId } from '../test/people.ts';
import { type Example, playExample } from '../test/rule-hall.ts';
import { ageing, appointmentsFirst, firstCome, ratio } from './presets.ts';

/** Due five minutes before the booked time; ten minutes late is too late. */
const WINDOW: AppointmentRules = { slotMinutes: 15, capacity: 3, earlySeconds: 300, lateSeconds: 600, releaseSeconds: 1800 };
const HOUR_EARLY: AppointmentRules = { ...WINDOW, earlySeconds: 3600 };

/*
 * Booked visitors are sorted by their booked time and their wait counts from it; whoever is late by more than a limit goes to an
 * ordinary queue: Qmatic, "Best practices: Fair queuing with appointments",
 * https://docs.qmatic.io/en/queue-management/best-practices--fair-queuing-with-appointments.html. The late ones are told from the
 * others at check-in: Qmatic, "Working with segmentation rules",
 * https://docs.qmatic.io/en/queue-management/working-with-segmentation-rules.html. That nobody is called before their window is ours.
 */
const EXAMPLES: Record<string, Example> = {
  'those who are due go first, by booked time and not by arrival': {
    services: ['A', 'B'],
    appointments: WINDOW,
    rule: appointmentsFirst(),
    tickets: ['09:00 A001', '09:03 A002', '09:08 A003', '09:04 B001 booked 09:20', '09:06 B002 booked 09:15'],
    expected: [
      ['09:05', 'A001', 'first_come 5'],
      ['09:10', 'B002', 'appointment_due 0 09:15'],
      ['09:15', 'B001', 'appointment_due 0 09:20'],
      ['09:20', 'A002', 'first_come 17'],
      ['09:25', 'A003', 'first_come 17'],
    ],
  },
  'late within the limit is still first; beyond it, one waits like anybody since the arrival': {
    services: ['A', 'B'],
    appointments: WINDOW,
    rule: appointmentsFirst(),
    tickets: [
      ...['09:08 A001', '09:14 A002', '09:32 A003'],
      ...['09:12 B001 booked 09:10', '09:31 B002 booked 09:15 late', '09:28 B003 booked 09:30'],
    ],
    expected: [
      ['09:12', 'B001', 'appointment_due 2 09:10'],
      ['09:15', 'A001', 'first_come 7'],
      ['09:20', 'A002', 'first_come 6'],
      ['09:25', '-', 'nobody'],
      ['09:33', 'B003', 'appointment_due 3 09:30'],
      ['09:35', 'B002', 'first_come 4'],
      ['09:40', 'A003', 'first_come 8'],
    ],
  },
  'first come: the wait of an appointment counts from the booked time, and so it competes': {
    services: ['A', 'B'],
    appointments: HOUR_EARLY,
    rule: firstCome(),
    tickets: [
      ...['09:00 A001', '09:06 A002', '09:13 A003'],
      ...['09:02 B001 booked 09:10', '09:18 B002 booked 09:12', '09:09 B003 booked 09:30'],
    ],
    expected: [
      ['09:05', 'A001', 'first_come 5'],
      ['09:10', 'A002', 'first_come 4'],
      ['09:15', 'B001', 'first_come 5 09:10'],
      ['09:20', 'B002', 'first_come 8 09:12'],
      ['09:25', 'A003', 'first_come 12'],
      ['09:30', 'B003', 'first_come 0 09:30'],
    ],
  },
  'a free counter does not call before the window, which begins to the minute; of one time, who came first': {
    services: ['A', 'B'],
    appointments: WINDOW,
    rule: appointmentsFirst(),
    tickets: ['09:02 B001 booked 09:30', '09:11 A001', '09:13 B002 booked 09:20', '09:19 B003 booked 09:20'],
    expected: [
      ['09:05', '-', 'nobody'],
      ['09:12', 'A001', 'first_come 1'],
      ['09:14', '-', 'nobody'],
      ['09:15', 'B002', 'appointment_due 0 09:20'],
      ['09:21', 'B003', 'appointment_due 1 09:20'],
      ['09:24', '-', 'nobody'],
      ['09:25', 'B001', 'appointment_due 0 09:30'],
    ],
  },
  'a higher class that is too early does not stand in the way of a lower one that is due': {
    services: ['B'],
    appointments: WINDOW,
    rule: appointmentsFirst(),
    tickets: ['09:00 B001 urgent booked 10:00', '09:01 B002 booked 09:10', '09:02 B003 paid booked 09:11'],
    expected: [
      ['09:04', '-', 'nobody'],
      ['09:05', 'B002', 'appointment_due 0 09:10'],
      ['09:06', 'B003', 'appointment_due 0 09:11'],
      ['09:54', '-', 'nobody'],
      ['09:55', 'B001', 'appointment_due 0 10:00'],
    ],
  },
  'in a ratio an appointment takes its turn in its queue, by its booked time': {
    services: ['A', 'B'],
    appointments: WINDOW,
    rule: ratio([
      { serviceId: serviceId('A'), share: 1 },
      { serviceId: serviceId('B'), share: 1 },
    ]),
    tickets: ['09:00 A001', '09:01 A002', '09:00 B001 booked 09:12', '09:11 B002', '09:13 B003'],
    expected: [
      ['09:14', 'A001', 'called_fewer 1/1'],
      ['09:15', 'B002', 'called_fewer 1/1'],
      ['09:16', 'A002', 'called_fewer 1/1 reset'],
      ['09:17', 'B001', 'called_fewer 1/1 09:12'],
      ['09:18', 'B003', 'called_fewer 1/1 reset'],
    ],
  },
  'ageing counts the minutes from the booked time': {
    services: ['A', 'B'],
    appointments: WINDOW,
    rule: ageing({ pointsPerMinute: 1, points: [{ serviceId: serviceId('B'), points: 10 }] }),
    tickets: ['09:00 A001', '09:00 B001 booked 09:15', '09:08 A002'],
    expected: [
      ['09:09', 'A001', 'ageing 9/-'],
      ['09:11', 'B001', 'ageing 6/3 09:15'],
      ['09:12', 'A002', 'ageing 4/-'],
    ],
  },
};

describe('appointments', () => {
  test.each(Object.entries(EXAMPLES))('%s', (_, example) => expect(playExample(example)).toEqual(example.expected));
});
