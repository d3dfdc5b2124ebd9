import { describe, expect, test } from 'vitest';
import { openReader } from './connection.ts';
import { closedLog, tamper, visits } from './test/log-maker.ts';
import { inspectAtStart, LogCut, START_EVENTS } from './verify-start.ts';

const LONG = visits(300);

async function atStart(sql: string, events = LONG) {
  const { file } = await closedLog(events);
  if (sql) tamper(file, sql);
  const handle = openReader(file);
  try {
    return inspectAtStart(handle).map(({ code, firstSeq, lastSeq }) => [code, firstSeq, lastSeq]);
  } finally {
    handle.close();
  }
}

test('a log that nobody touched is well, however long it is', async () => {
  expect(LONG.length).toBeGreaterThan(START_EVENTS + 100);
  expect(await atStart('')).toEqual([]);
  expect(await atStart('', visits(2))).toEqual([]);
  expect(await atStart('', [])).toEqual([]);
});

const LAST = LONG.length;
const RECENT = LAST - START_EVENTS + 1;

test.each([
  ['the last event', `UPDATE events SET at = 0 WHERE seq = ${LAST}`, [['event_changed', LAST, LAST]]],
  ['the oldest of the last ones', `UPDATE events SET at = 0 WHERE seq = ${RECENT}`, [['event_changed', RECENT, RECENT]]],
  ['a gap among the last ones', `DELETE FROM events WHERE seq = ${RECENT + 7}`, [['event_missing', RECENT + 7, RECENT + 7]]],
  ['the first event', "UPDATE events SET payload = '{}' WHERE seq = 1", [['event_changed', 1, 1]]],
  ['the beginning', 'DELETE FROM events WHERE seq < 4', [['event_missing', 1, 3]]],
  ['an older event, which only a full look finds', `UPDATE events SET at = 0 WHERE seq = ${RECENT - 5}`, []],
])('what is wrong with %s', async (_, sql, expected) => {
  expect(await atStart(sql)).toEqual(expected);
});

describe('an end that was cut off', () => {
  test.each([
    ['by the note of the hub', `DELETE FROM events WHERE seq = ${LAST}`],
    ['by the tables', `DELETE FROM events WHERE seq > ${LAST - 40}; DELETE FROM meta`],
    ['when nothing is left', 'DELETE FROM events'],
  ])('is seen %s', async (_, sql) => {
    await expect(atStart(sql)).rejects.toThrow(LogCut);
  });
});
