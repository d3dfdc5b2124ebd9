import type { OpenAlarm } from '@foyer/contract';
import { expect, test } from 'vitest';
import { alarmWords } from './alarm-words.ts';

const PAPER: OpenAlarm = {
  ...{ id: 'a', deviceName: 'Entrance', role: 'kiosk', part: 'p1', kind: 'printer', name: null, state: 'paper_end' },
  ...{ severity: 'alarm', raisedAt: '2026-03-02T09:00:00.000Z' },
};

test.each([
  ['en-GB', 'Entrance · Printer', 'Out of paper', 'Put in a new roll.'],
  ['ru', 'Entrance · Принтер', 'Нет бумаги', 'Вставьте новый рулон.'],
  ['ar', 'Entrance · الطابعة', 'نفد الورق', 'ضع لفافة جديدة.'],
  ['fr', 'Entrance · Printer', 'Out of paper', 'Put in a new roll.'],
])('an alarm in %s', (locale, whose, is, todo) => {
  expect(alarmWords(PAPER, locale)).toEqual({ whose, is, todo: expect.stringContaining(todo) });
});

test('the hub and a device that is away have no part to name', () => {
  expect(alarmWords({ ...PAPER, deviceName: null, kind: 'storage', part: 'disk', state: 'nearly_full' }, 'en').whose).toBe(
    'The hub · Disk',
  );
  expect(alarmWords({ ...PAPER, kind: 'connection', part: 'connection', state: 'offline' }, 'en').whose).toBe('Entrance');
});
