import { RuleView } from '@foyer/contract';
import type { CallReason, CallReasonCode } from '@foyer/queue';
import { configure, hallAfter, MORNING, profileId, putProfile, putService, serviceId } from '@foyer/queue/testing';
import { expect, test } from 'vitest';
import { ruleView } from './rules.ts';

const state = hallAfter(
  configure({ zone: 'Europe/Berlin' }),
  putService('deposit', { name: { en: 'Deposit' } }),
  putService('cards', { name: { en: 'Cards' } }),
  putProfile('ratio', ['deposit', 'cards'], {
    name: 'Two to one',
    rule: {
      preset: 'ratio',
      conditions: [
        { when: 'assigned' },
        { when: 'called_fewer', serviceId: serviceId('deposit'), times: 2 },
        { when: 'called_fewer', serviceId: serviceId('cards'), times: 1 },
      ],
      finally: { call: 'first_come' },
    },
  }),
);

const deposit = serviceId('deposit');
const reason = (code: CallReasonCode, more: Partial<CallReason> = {}): CallReason => ({
  code,
  priority: 'ordinary',
  waitedSeconds: 14 * 60 + 20,
  candidates: 3,
  ...more,
});
const ratio = { profileId: profileId('ratio'), serviceId: deposit, condition: 1 };

/** Every code at least once: a new one does not compile without. */
const SENTENCES: { readonly [Code in CallReasonCode]: readonly (readonly [Partial<CallReason>, string])[] } = {
  assigned: [[{}, 'Assigned to this counter or to its specialist; waited 14 min']],
  park_due: [[{ waitedSeconds: 61 }, 'Parked here, and the time is over; waited 1 min 1 s']],
  appointment_due: [[{ bookedAt: MORNING, waitedSeconds: 0 }, 'Appointment at 09:00; waited 0 s']],
  longest_wait: [[{ serviceId: deposit, limitSeconds: 600 }, 'More than 10 min of waiting for “Deposit”; waited 14 min']],
  called_fewer: [
    [{ ...ratio, call: 2, times: 2 }, 'Ratio 2:1: second call of 2 for “Deposit” since reset; waited 14 min'],
    [{ ...ratio, call: 1, times: 1, serviceId: serviceId('cards') }, 'Ratio 2:1: the call for “Cards” since reset; waited 14 min'],
    [
      { ...ratio, profileId: profileId('gone'), call: 12, times: 12 },
      'By shares: 12th call of 12 for “Deposit” since reset; waited 14 min',
    ],
  ],
  class_waiting: [
    [{ priority: 'urgent' }, '“Urgent” goes first; waited 14 min'],
    [{ priority: 'removed' }, '“removed” goes first; waited 14 min'],
  ],
  waiting: [[{ serviceId: deposit }, '“Deposit” comes before the other services; waited 14 min']],
  first_come: [
    [{ waitedSeconds: 180 }, 'First come, first served; waited 3 min'],
    [{ trigger: 'auto' }, 'First come, first served; waited 14 min; the counter was idle'],
    [{ trigger: 'stored', waitedSeconds: 0 }, 'First come, first served; waited 0 s; the next was stored'],
    [{ bookedAt: MORNING }, 'First come, first served, by the booked time 09:00; waited 14 min'],
  ],
  priority_class: [[{ priority: 'paid' }, '“Paid” goes first; waited 14 min']],
  in_order: [[{ serviceId: serviceId('removed') }, 'First in the order of services: “removed”; waited 14 min']],
  ageing: [
    [{ points: 34.3, nextPoints: 20.1 }, 'Most points: 34.3, the next has 20.1; waited 14 min'],
    [{ points: 34.3, nextPoints: null }, 'Most points: 34.3; waited 14 min'],
  ],
  cherry_pick: [
    [{ overtook: 1 }, 'Chosen by hand, before 1 other; waited 14 min'],
    [{ overtook: 4 }, 'Chosen by hand, before 4 others; waited 14 min'],
    [{ overtook: 0 }, 'Chosen by hand; waited 14 min'],
  ],
  walk_direct: [[{ waitedSeconds: 0 }, 'Came straight to the counter']],
};

const rows = Object.entries(SENTENCES).flatMap(([code, cases]) =>
  cases.map(([more, text]) => [code as CallReasonCode, text, more] as const),
);

test.each(rows)('%s: %s', (code, text, more) => {
  const view = ruleView(state, reason(code, more));
  expect(view.text).toBe(text);
  RuleView.parse(view);
});

test('a rule is told with the names of now, and with the ratio of the profile', () => {
  expect(ruleView(state, reason('called_fewer', { ...ratio, call: 1, times: 2 }))).toMatchObject({
    profileName: 'Two to one',
    ratio: '2:1',
    trigger: 'press',
    call: 1,
    times: 2,
  });
  expect(ruleView(state, reason('first_come', { profileId: profileId('ratio') }))).toMatchObject({
    ratio: null,
    profileName: 'Two to one',
  });
});
