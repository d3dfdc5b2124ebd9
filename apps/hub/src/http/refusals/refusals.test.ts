import { ERROR_CODES, ERROR_STATUS, type ErrorCode } from '@foyer/contract';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DemoHub, demoHub } from '../../test/demo-hub.ts';
import { sentenceOf } from '../sentence.ts';
import { COUNTER_CASES } from './counter-cases.ts';
import { DEVICE_CASES } from './device-cases.ts';
import { EDGE_CASES } from './edge-cases.ts';
import { PEOPLE_CASES } from './people-cases.ts';
import { done, send } from './refused.ts';
import { SET_UP_CASES } from './set-up-cases.ts';
import { VISIT_CASES } from './visit-cases.ts';

const GROUPS = {
  'at the edge': EDGE_CASES,
  devices: DEVICE_CASES,
  people: PEOPLE_CASES,
  'the set-up': SET_UP_CASES,
  'at a counter': COUNTER_CASES,
  visits: VISIT_CASES,
};

/** To come up, and to go, on a machine that is busy with the other tests. */
const HUB_TIMEOUT_MS = 60_000;

const IS_ABOUT_ONE = /^(?!DEVICE|HOST)[A-Z]+_UNKNOWN$|^ID_TAKEN$/;
const IS_ABOUT_MORE = /^(?:HALL|SETTING|HOURS)_INVALID$|^(?:TICKET|APPOINTMENT)_STATE$|^RULE_NEVER_MATCHES$/;

/** No request can bring these about. */
const ELSEWHERE: Partial<Record<ErrorCode, string>> = {
  APPOINTMENT_CODE_TAKEN: 'the hub draws the codes, and draws none that is taken',
  PRINT_JOB_UNKNOWN: 'a job of another station’s printer: printers/stations.test.ts',
  PRINTER_FIXED: 'a printer that was named at the start: printers/fixed.test.ts has one',
  SETUP_CODE_WRONG: 'the hall here is set up: set-up/set-up.test.ts has one that is not',
  DAY_TOO_LARGE: 'the largest day that may be asked for fits: hall/simulator.test.ts leaves less room',
  MEDIA_IN_USE: 'needs a file that was added: media/media.test.ts',
  MEDIA_TOO_LARGE: 'the same',
  MEDIA_FULL: 'the same',
  HOST_UNKNOWN: 'a program that sends requests names the host itself: network/door.test.ts writes them by hand',
  NEEDS_HTTPS: 'from another machine only: network/door.test.ts',
  INTERNAL: 'a fault inside: errors.test.ts makes one',
  NOT_SAVED: 'the disk refuses: hall/failed-commit.test.ts',
  SHUTTING_DOWN: 'the hub is closing: hall/commit.test.ts',
};

/** What is noted down of a refusal is no change, nor is who signed in to be refused. */
const NOTED: readonly string[] = ['access_refused', 'sign_in_failed', 'pairing_failed', 'limit_reached', 'person_signed_in'];
const changesAfter = ({ hall }: DemoHub, seq: number) =>
  (hall.reads.eventsSince(seq, 100) ?? []).map(({ type }) => type).filter((type) => !NOTED.includes(type));

describe.each(Object.entries(GROUPS))('%s', (_, cases) => {
  let hub: DemoHub;
  beforeAll(async () => {
    hub = await demoHub();
    await done(hub, 'updateHall', { body: { zone: 'UTC' } });
  }, HUB_TIMEOUT_MS);
  afterAll(() => hub.close(), HUB_TIMEOUT_MS);

  test.each(cases)('%s: %s', async (code, _what, prepare) => {
    const { details, ...attempt } = await prepare(hub);
    const { seq } = hub.hall;
    const answer = await send(hub, attempt);
    expect(answer).toMatchObject({ status: ERROR_STATUS[code], body: { code, ...(details && { details }) } });
    expect(answer.body.message).toBe(sentenceOf(code, answer.body.details));
    if (IS_ABOUT_ONE.test(code))
      expect(answer.body.message, 'names what is unknown').toContain(`“${Object.values(answer.body.details)[0]}”`);
    if (IS_ABOUT_MORE.test(code)) expect(answer.body.message, 'says more than its code').not.toBe(sentenceOf(code));
    expect(changesAfter(hub, seq), 'nothing has changed').toEqual([]);
  });
});

test('every code of the contract is met here, or nobody can meet it with a request', () => {
  const met = Object.values(GROUPS).flatMap((cases) => cases.map(([code]) => code));
  expect([...new Set([...met, ...(Object.keys(ELSEWHERE) as ErrorCode[])])].sort()).toEqual(ERROR_CODES.toSorted());
  expect(met.filter((code) => ELSEWHERE[code])).toEqual([]);
});
