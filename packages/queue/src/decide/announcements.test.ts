import { describe, expect, test } from 'vitest';
import type { Command } from '../commands.ts';
import { announce, announcementId, configure, contextAt, hallAfter, MORNING, type Steps, withdraw } from '../test/index.ts';
import { announcementsDue } from './announcements.ts';
import { decide } from './decide.ts';

const UNTIL = MORNING + 60_000;

function outcomeOf(steps: Steps, command: Command) {
  const decision = decide(hallAfter(configure(), ...steps), command, contextAt(MORNING, command));
  return decision.ok ? decision.events : decision.rejection;
}

test('an announcement is made, with its time', () => {
  expect(outcomeOf([], announce(1, 'Fire drill at noon', UNTIL, true))).toEqual([
    {
      type: 'announcement_made',
      announcement: { id: announcementId(1), text: { en: 'Fire drill at noon' }, at: MORNING, until: UNTIL, spoken: true },
    },
  ]);
});

test('an announcement is withdrawn', () => {
  expect(outcomeOf([announce(1, 'Fire drill')], withdraw(1))).toEqual([
    { type: 'announcement_withdrawn', announcementId: announcementId(1) },
  ]);
});

describe('refused is', () => {
  test.each([
    ['an id that is there', [announce(1, 'Fire drill')], announce(1, 'Again'), { code: 'ID_TAKEN', details: { id: announcementId(1) } }],
    ['a text of spaces', [], announce(1, '  '), { code: 'SETTING_INVALID', details: { field: 'text' } }],
    [
      'a text in other languages alone',
      [],
      { type: 'announce', announcement: { id: announcementId(1), text: { ru: 'Учения' }, until: null, spoken: false } },
      { code: 'SETTING_INVALID', details: { field: 'text' } },
    ],
    ['an end that is not to come', [], announce(1, 'Fire drill', MORNING), { code: 'SETTING_INVALID', details: { field: 'until' } }],
    ['to withdraw what is not there', [], withdraw(1), { code: 'ANNOUNCEMENT_UNKNOWN', details: { announcementId: announcementId(1) } }],
  ] as [string, Steps, Command, object][])('%s', (_, steps, command, rejection) => {
    expect(outcomeOf(steps, command)).toEqual(rejection);
  });
});

test('announcements end at their time, those without one stay', () => {
  const state = hallAfter(configure(), announce(2, 'Second', UNTIL), announce(1, 'First', UNTIL - 1), announce(3, 'For ever'));
  const due = (now: number) => announcementsDue(state, { now });
  expect(due(UNTIL - 2)).toEqual([]);
  expect(due(UNTIL)).toEqual([1, 2].map((n) => ({ type: 'announcement_withdrawn', announcementId: announcementId(n) })));
});
