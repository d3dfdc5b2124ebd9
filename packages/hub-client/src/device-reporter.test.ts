import type { DeviceReport } from '@foyer/contract';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type DeviceReporter, deviceReporter } from './device-reporter.ts';
import { HubError } from './hub-error.ts';

let said: DeviceReport[];
let refuse: HubError | null;
let reporter: DeviceReporter;
const call = (async (_: string, { body }: { body: DeviceReport }) => {
  said.push(body);
  if (refuse) throw refuse;
  return null;
}) as never;

beforeEach(() => {
  vi.useFakeTimers();
  said = [];
  refuse = null;
  reporter = deviceReporter('http://hub.example', call);
});
afterEach(() => {
  reporter.close();
  vi.useRealTimers();
});

const VOICE = { part: 'voice', kind: 'voice', name: null, state: 'ready', detail: null } as const;
const PAD = { part: 'pad', kind: 'pad', name: null, state: 'ready', detail: null } as const;
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

test('several places of a page make one report, at once and every ten seconds', async () => {
  const [here, there] = [{}, {}];
  reporter.say(here, { parts: [VOICE], paintedMsAgo: () => 12.4 });
  reporter.say(there, { parts: [PAD] });
  await pass(1);
  expect(said).toEqual([{ parts: [VOICE, PAD], paintedMsAgo: 12 }]);
  await pass(30);
  expect(said).toHaveLength(4);
  reporter.say(there, null);
  await pass(1);
  expect(said.at(-1)).toEqual({ parts: [VOICE], paintedMsAgo: 12 });
});

test('a change is told at once, the same again is not', async () => {
  const here = {};
  reporter.say(here, { parts: [VOICE] });
  await pass(1);
  reporter.say(here, { parts: [{ ...VOICE }] });
  await pass(1);
  expect(said).toHaveLength(1);
  reporter.say(here, { parts: [{ ...VOICE, state: 'blocked' }] });
  await pass(1);
  expect(said).toHaveLength(2);
});

test('a hub that is away is told again; one that refuses is left alone for minutes', async () => {
  refuse = new HubError('HUB_UNREACHABLE', 0, 'away', {});
  reporter.say({}, { parts: [] });
  await pass(21);
  expect(said).toHaveLength(3);
  refuse = new HubError('DEVICE_UNKNOWN', 401, 'nobody', {});
  await pass(250);
  expect(said).toHaveLength(4);
});

test('nobody has anything to say', async () => {
  const here = {};
  reporter.say(here, { parts: [] });
  reporter.say(here, null);
  await pass(60);
  expect(said).toEqual([]);
});
