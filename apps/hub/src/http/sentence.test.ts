import { ERROR_CODES, type ErrorCode } from '@foyer/contract';
import { describe, expect, test } from 'vitest';
import { CLOSER_SENTENCES } from './closer-sentences.ts';
import { sentenceOf } from './sentence.ts';
import { SENTENCES } from './sentences.ts';

/** How a way out begins: it says what to do, and not only that there is more to know. */
const DO =
  /^(?:add|ask|begin|book|call|cancel|change|check|choose|close|come|correct|finish|give|go on|issue|keep|leave|look|make|mark|move|open|press|print|restore|send|sign in|start|switch|take|transfer|try|use|wait)\b/i;

const ALL: [string, string][] = [
  ...Object.entries(SENTENCES),
  ...Object.entries(CLOSER_SENTENCES).flatMap(([code, { sentences }]) =>
    Object.entries(sentences).map(([which, sentence]): [string, string] => [`${code} ${which}`, sentence]),
  ),
];

test.each(ALL)('%s says what is wrong, and then what to do', (_, template) => {
  const [wrong = '', ...ways] = template.replace(/\[[^\]]*\]/g, '').split(/[:;.] /);
  expect(wrong.split(' ').length).toBeGreaterThan(2);
  expect(ways.filter((way) => DO.test(way) && way.split(' ').length > 1)).not.toEqual([]);
});

describe('with and without details', () => {
  test.each(ERROR_CODES)('%s reads as a sentence', (code) => {
    expect(sentenceOf(code)).toMatch(/^[A-Z][^[\]{}?]+\.$/);
    expect(sentenceOf(code)).not.toMatch(/ {2}| [,:.]|“”/);
  });
  test.each(ALL)('%s has its brackets in pairs', (_, template) => {
    expect(template.replace(/\[[^[\]]*\]/g, '')).not.toMatch(/[[\]]/);
  });
});

test.each<[ErrorCode, object, string]>([
  ['SERVICE_UNKNOWN', { serviceId: 'nope' }, 'There is no service “nope”: take one of those that GET /api/services lists.'],
  ['TICKET_STATE', { ticketId: 'abc', state: 'waiting' }, 'Ticket “abc” is waiting in a queue: call it first.'],
  ['APPOINTMENT_STATE', { appointmentId: 'b', state: 'cancelled' }, 'Booking “b” is cancelled: book a new time, or take a ticket.'],
  ['HALL_INVALID', { field: 'maxRequeues' }, 'This `maxRequeues` is not possible: give a whole number, 0 or more.'],
  ['SETTING_INVALID', { field: 'toString' }, 'This setting is not possible: toString. Correct it as the field is described at /api/docs.'],
  [
    'OUTCOME_REQUIRED',
    { serviceId: 'cards', outcomes: ['granted', 'refused'] },
    'Service “cards” ends with an outcome: give one of these: granted, refused.',
  ],
  ['APPOINTMENT_IN_PAST', { at: 0 }, 'This time, 1970-01-01T00:00:00.000Z, is over: book a time that is still to come.'],
  [
    'INVALID_REQUEST',
    {
      issues: [
        { path: 'zone', message: 'Too small' },
        { path: '', message: 'Unrecognized key: "colour"' },
      ],
    },
    'The request does not have the agreed shape (zone: Too small, Unrecognized key: "colour"): correct what the details name, as it is described at /api/docs.',
  ],
  ['SERVICE_OUT_OF_HOURS', { serviceId: 'cards', opensAt: null }, 'Service “cards” is out of its opening hours: come when it is open.'],
])('%s with %j', (code, details, sentence) => expect(sentenceOf(code, { ...details })).toBe(sentence));
