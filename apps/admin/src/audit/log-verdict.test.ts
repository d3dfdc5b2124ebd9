import type { LogFinding, LogState } from '@foyer/contract';
import { expect, test } from 'vitest';
import { headText, remedyKey, verdictOf } from './log-verdict.ts';

const finding = (code: LogFinding['code'], firstSeq: number | null = 12): LogFinding => ({
  code,
  firstSeq,
  lastSeq: firstSeq,
  firstAt: null,
  lastAt: null,
  says: '',
  remedy: '',
});
const state = (more: Partial<LogState>): LogState => ({
  head: null,
  startedAt: '',
  foundAtStart: [],
  running: false,
  verified: null,
  ...more,
});
const verified = (findings: LogFinding[], acceptedUpTo: number | null = null): LogState['verified'] => ({
  at: '',
  head: { seq: 99, hash: 'ab' },
  whole: findings.length === 0,
  findings,
  omitted: 0,
  acceptedUpTo,
});

test('nothing is known of a log that was not read through, but what was found at the start', () => {
  expect(verdictOf(state({})).verdict).toBe('unverified');
  expect(verdictOf(state({ foundAtStart: [finding('event_changed')] }))).toMatchObject({
    verdict: 'damaged',
    findings: [{ firstSeq: 12 }],
  });
});

test('the last reading decides, and damage that a person accepted is not news', () => {
  const foundAtStart = [finding('link_broken')];
  expect(verdictOf(state({ foundAtStart, verified: verified([]) }))).toEqual({ verdict: 'whole', findings: [], omitted: 0 });
  expect(verdictOf(state({ verified: verified([finding('event_changed')]) })).verdict).toBe('damaged');
  expect(verdictOf(state({ verified: verified([finding('event_changed')], 20) })).verdict).toBe('accepted');
  expect(verdictOf(state({ verified: verified([finding('event_changed', 21)], 20) })).verdict).toBe('damaged');
  expect(verdictOf(state({ verified: verified([finding('database_damaged', null)], 20) })).verdict).toBe('damaged');
});

test('what to do follows from what is wrong', () => {
  expect([finding('event_changed'), finding('table_differs'), finding('database_damaged')].map(remedyKey)).toEqual([
    'log.remedy',
    'log.remedyTables',
    'log.remedyDisk',
  ]);
});

test('a head is written as `foyer verify --expect` takes it', () => expect(headText({ seq: 7, hash: 'ab' })).toBe('7:ab'));
