import { describe, expect, test } from 'vitest';
import { isTold, type Part, partsOf, troubles } from './parts.ts';

const FINE: Part = {
  ...{ deviceId: null, deviceName: null, role: null, part: 'left', kind: 'printer', name: null, state: 'ready', severity: 'fine' },
  ...{ since: '2026-03-02T09:00:00.000Z', detail: null, stale: false, alarm: null },
};
const alarmed = (part: string, severity: 'alarm' | 'notice', minute: number, more: Partial<Part> = {}): Part => ({
  ...{ ...FINE, part, state: 'paper_end', severity },
  alarm: { id: part, state: 'paper_end', severity, raisedAt: `2026-03-02T09:0${minute}:00.000Z` },
  ...more,
});

describe('what somebody has to see to', () => {
  test('what needs somebody now first, then what has waited longer', () => {
    const parts = [alarmed('low', 'notice', 0), alarmed('late', 'alarm', 5), FINE, alarmed('early', 'alarm', 2)];
    expect(troubles(parts).map(({ part }) => part.part)).toEqual(['early', 'late', 'low']);
  });
  test('a device that is away is one trouble', () => {
    const connection = alarmed('connection', 'alarm', 1, { kind: 'connection', state: 'offline' });
    expect(troubles([connection, alarmed('left', 'alarm', 0, { stale: true })]).map(({ part }) => part.part)).toEqual(['connection']);
  });
});

test('parts belong to the hub or to a device', () => {
  const own = { ...FINE, deviceId: 'AAAAAAAAAAAAAAAAAAAAAA' as NonNullable<Part['deviceId']> };
  expect(partsOf([FINE, own], null)).toEqual([FINE]);
  expect(partsOf([FINE, own], own.deviceId)).toEqual([own]);
});

test('the hub’s disk is told of when something is wrong with it', () => {
  const disk: Part = { ...FINE, part: 'disk', kind: 'storage' };
  expect(isTold(disk)).toBe(false);
  expect(isTold({ ...disk, state: 'nearly_full', severity: 'alarm' })).toBe(true);
});
