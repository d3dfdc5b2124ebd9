import { temporaryFolder } from '@foyer/testkit';
import { afterEach, expect, test } from 'vitest';
import type { HubPart } from './device-watch.ts';
import { isNearlyFull } from './disk-room.ts';
import { watchHall } from './hub-parts.ts';

const GIGABYTE = 1024 ** 3;
let stop: () => void = () => undefined;
afterEach(() => stop());

test('what the hall says of itself is a part of the hub like any other', () => {
  let alarms: string[] = [];
  let tick: () => void = () => undefined;
  const parts = new Map<string, HubPart['state']>();
  stop = watchHall(
    {
      alarms: () => alarms,
      onTick: (listener) => {
        tick = listener;
        return () => undefined;
      },
      dataDir: temporaryFolder('watch'),
    },
    { hubPart: ({ part, state }) => void parts.set(part, state) },
  );
  expect([...parts]).toEqual([
    ['saving', 'ready'],
    ['log', 'ready'],
  ]);
  alarms = ['not_saved', 'log_damaged'];
  tick();
  expect([...parts]).toEqual([
    ['saving', 'saving_fails'],
    ['log', 'log_damaged'],
  ]);
  alarms = [];
  tick();
  expect(parts.get('saving')).toBe('ready');
});

test('a disk with half a gigabyte left is nearly full, however large it is', async () => {
  const free = (bytes: number) => async () => ({ bavail: bytes / 4096, bsize: 4096 });
  expect(await isNearlyFull('/', free(GIGABYTE))).toBe(false);
  expect(await isNearlyFull('/', free(GIGABYTE / 4))).toBe(true);
  await expect(isNearlyFull('/no/such/folder')).rejects.toThrow('ENOENT');
});
