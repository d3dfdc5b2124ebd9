import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { listLogger } from './test/open-hall.ts';
import { ticker } from './ticker.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function parts(passTime: () => Promise<boolean>) {
  const said: string[] = [];
  const logger = listLogger();
  const ticks = ticker({
    passTime: () => {
      said.push('time');
      return passTime();
    },
    afterwards: () => void said.push('forecast'),
    logger,
  });
  ticks.on(() => said.push('told'));
  return { ticks, said, logger };
}
const nothing = () => Promise.resolve(false);

test('the first tick comes with the start, the next a second after its end', async () => {
  const { ticks, said } = parts(nothing);
  await ticks.start();
  expect(said).toEqual(['time', 'forecast', 'told']);
  await vi.advanceTimersByTimeAsync(999);
  expect(said).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(1);
  expect(said).toHaveLength(6);
  await ticks.stop();
});

test('time passes until nothing follows, but not without end', async () => {
  let left = 3;
  const some = parts(async () => left-- > 0);
  await some.ticks.start();
  expect(some.said.filter((word) => word === 'time')).toHaveLength(4);
  await some.ticks.stop();
  const endless = parts(() => Promise.resolve(true));
  await endless.ticks.start();
  expect(endless.said.filter((word) => word === 'time')).toHaveLength(20);
  await endless.ticks.stop();
});

test('a tick that takes long is not overtaken by the next, and the end waits for it', async () => {
  const { ticks, said } = parts(() => new Promise((resolve) => setTimeout(() => resolve(false), 5000)));
  const started = ticks.start();
  await vi.advanceTimersByTimeAsync(5000);
  await started;
  await vi.advanceTimersByTimeAsync(4000);
  expect(said).toEqual(['time', 'forecast', 'told', 'time']);
  let stopped = false;
  const end = ticks.stop().then(() => (stopped = true));
  await vi.advanceTimersByTimeAsync(1000);
  expect(stopped).toBe(false);
  await vi.advanceTimersByTimeAsync(1000);
  await end;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(said).toHaveLength(4);
});

test('one that fails is not the last, and what comes after it comes all the same', async () => {
  const { ticks, said, logger } = parts(() => Promise.reject(new Error('the disk is full')));
  await ticks.start();
  await vi.advanceTimersByTimeAsync(1000);
  expect(said).toEqual(['time', 'forecast', 'told', 'time', 'forecast', 'told']);
  expect(logger.lines).toEqual(['a tick of the hall failed', 'a tick of the hall failed']);
  await ticks.stop();
});
