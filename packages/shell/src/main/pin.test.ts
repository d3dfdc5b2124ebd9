import { beforeEach, describe, expect, test } from 'vitest';
import { PinGuard, type PinRecord, type PinStore, type PinTries } from './pin.ts';

let now: number;
let kept: { pin: PinRecord | null; tries: PinTries };
const store: PinStore = {
  read: () => kept,
  write: (change) => {
    kept = { ...kept, ...change };
  },
};
const guard = () => new PinGuard(store, () => now);
const refused = (code: string) => expect.objectContaining({ code });

beforeEach(() => {
  now = Date.UTC(2026, 0, 5, 9);
  kept = { pin: null, tries: { wrong: 0, lastAt: 0 } };
});

test('the right PIN opens, another does not', async () => {
  await guard().choose('2580');
  await expect(guard().enter('2580')).resolves.toBeUndefined();
  await expect(guard().enter('2581')).rejects.toEqual(refused('PIN_WRONG'));
});

test.each(['', '123', '1234567890123', '12a4', '١٢٣٤', '12 34'])('%j is no PIN', async (pin) => {
  await expect(guard().choose(pin)).rejects.toEqual(refused('PIN_INVALID'));
  expect(kept.pin).toBeNull();
});

test('the same PIN is kept as different hashes, and never as itself', async () => {
  await guard().choose('2580');
  const first = kept.pin;
  await guard().choose('2580');
  expect(kept.pin).not.toEqual(first);
  expect(JSON.stringify(kept)).not.toContain('2580');
});

test('without a PIN none is right', async () => {
  await expect(guard().enter('')).rejects.toEqual(refused('PIN_INVALID'));
});

describe('after five wrong PINs', () => {
  beforeEach(async () => {
    await guard().choose('2580');
    for (const pin of ['1111', '2222', '3333', '4444', '5555'])
      await guard()
        .enter(pin)
        .catch(() => {});
  });

  test('not even the right one is looked at for half a minute, also after a restart', async () => {
    await expect(guard().enter('2580')).rejects.toMatchObject({ code: 'PIN_LOCKED', retryAfterSeconds: 30 });
    now += 29_999;
    await expect(guard().enter('2580')).rejects.toMatchObject({ code: 'PIN_LOCKED', retryAfterSeconds: 1 });
  });

  test('the right one opens afterwards, and forgets the wrong ones', async () => {
    now += 30_000;
    await guard().enter('2580');
    await expect(guard().enter('1111')).rejects.toEqual(refused('PIN_WRONG'));
  });

  test('each further wrong one doubles the pause, up to a quarter of an hour', async () => {
    const pauses: number[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      now += 15 * 60_000;
      const error = await guard()
        .enter('9999')
        .catch((reason: { retryAfterSeconds: number }) => reason);
      pauses.push((error as { retryAfterSeconds: number }).retryAfterSeconds);
    }
    expect(pauses).toEqual([60, 120, 240, 480, 900, 900, 900]);
  });
});

test('tries sent at once are all counted', async () => {
  await guard().choose('2580');
  await Promise.allSettled(['1', '2', '3', '4', '5', '6', '7'].map((digit) => guard().enter(digit.repeat(4))));
  await expect(guard().enter('2580')).rejects.toEqual(refused('PIN_LOCKED'));
});
