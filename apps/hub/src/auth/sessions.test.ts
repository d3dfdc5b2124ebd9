import type { SessionEnd, UserId } from '@foyer/queue';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type TestHall, testHall } from '../hall/test/open-hall.ts';
import type { Session } from './live-session.ts';
import { GRACE_MS, IDLE_MS, LONGEST_MS, type Origin, Sessions } from './sessions.ts';

const ANN = { id: 'ann' as UserId, username: 'ann', name: 'Ann', role: 'admin' } as const;
const BOB = { id: 'bob' as UserId, username: 'bob', name: 'Bob', role: 'operator' } as const;
const SYSTEM = { kind: 'system' } as const;
const DESK: Origin = { address: '10.0.0.5', agent: 'Browser', device: null };
/** More than a full disk takes. */
const LONG: Origin = { ...DESK, agent: 'x'.repeat(100_000) };
const ELSEWHERE: Origin = { ...DESK, address: '10.0.0.66' };

let hall: TestHall;
let sessions: Sessions;
let since: number;
beforeAll(async () => {
  hall = await testHall();
  for (const person of [ANN, BOB]) await hall.hall.users.add(SYSTEM, { ...person, password: null });
});
afterAll(() => hall.hall.close());
beforeEach(() => {
  since = hall.hall.seq;
  sessions = new Sessions(hall.hall, hall.clock);
});
afterEach(() => sessions.end([...sessions.of(ANN.id), ...sessions.of(BOB.id)], 'by_admin', SYSTEM));

const open = (user: typeof ANN | typeof BOB = ANN, origin = DESK) => sessions.open(user, 'password', origin);
const noted = () =>
  (hall.hall.reads.eventsSince(since, 1000) ?? []).flatMap((event): SessionEnd[] => (event.type === 'session_ended' ? [event.cause] : []));
const refused = expect.objectContaining({ code: 'UNAUTHENTICATED' });

describe('a session', () => {
  test('is there from the sign-in on, and says who it is now', async () => {
    const { session } = await open();
    expect(sessions.get(session.id)).toBe(session);
    await hall.hall.users.change(SYSTEM, ANN.id, { name: 'Ann Lee' });
    expect(session.user).toEqual({ ...ANN, name: 'Ann Lee' });
    await hall.hall.users.change(SYSTEM, ANN.id, { name: ANN.name });
    expect(hall.hall.reads.eventsSince(since, 1000)?.some(({ type }) => type === 'person_signed_in')).toBe(true);
  });

  test('outlasts a restart, with its newest token', async () => {
    const { session, refreshToken } = await open();
    const renewed = await sessions.refresh(refreshToken, DESK);
    const again = new Sessions(hall.hall, hall.clock);
    expect(again.get(session.id)?.user).toEqual(ANN);
    hall.clock.advance(GRACE_MS + 1);
    expect((await again.refresh(renewed.refreshToken, DESK)).session.id).toBe(session.id);
  });

  test('ends when it is not used for twelve hours', async () => {
    const { session, refreshToken } = await open();
    hall.clock.advance(IDLE_MS - 1);
    const { refreshToken: next } = await sessions.refresh(refreshToken, DESK);
    hall.clock.advance(IDLE_MS - 1);
    expect(sessions.get(session.id)).not.toBeNull();
    hall.clock.advance(1);
    expect(sessions.get(session.id)).toBeNull();
    await expect(sessions.refresh(next, DESK)).rejects.toEqual(refused);
    expect(new Sessions(hall.hall, hall.clock).get(session.id)).toBeNull();
  });

  test('that nobody uses ends by itself, and whoever listens is told', async () => {
    const told: Session[] = [];
    const stop = sessions.onEnd((ended) => told.push(ended));
    const { session } = await open();
    sessions.sweep();
    expect(told).toEqual([]);
    hall.clock.advance(IDLE_MS);
    sessions.sweep();
    stop();
    expect(told).toEqual([session]);
  });

  test('ends after seven days, however much it is used', async () => {
    const { session, refreshToken: first } = await open();
    let token = first;
    for (let used = 0; used + IDLE_MS / 2 < LONGEST_MS; used += IDLE_MS / 2) {
      hall.clock.advance(IDLE_MS / 2);
      token = (await sessions.refresh(token, DESK)).refreshToken;
    }
    expect(session.expiresAt).toBe(hall.clock.now() + IDLE_MS / 2);
    hall.clock.advance(IDLE_MS / 2);
    await expect(sessions.refresh(token, DESK)).rejects.toEqual(refused);
  });

  test('takes the place of the one that the browser had', async () => {
    const before = await open();
    const { session } = await sessions.open(BOB, 'password', DESK, before.refreshToken);
    expect([sessions.get(before.session.id), sessions.get(session.id)]).toEqual([null, session]);
  });

  test('is not one where the person was disabled while it began', async () => {
    const disabling = hall.hall.users.change(SYSTEM, BOB.id, { disabled: true });
    await expect(open(BOB)).rejects.toEqual(expect.objectContaining({ code: 'LOGIN_FAILED' }));
    await disabling;
    await hall.hall.users.change(SYSTEM, BOB.id, { disabled: false });
    expect(sessions.of(BOB.id)).toEqual([]);
    expect(hall.hall.sessions.live()).toEqual([]);
  });

  test('is over at once, in memory and on the disk, and whoever listens is told once', async () => {
    const told: Session[] = [];
    sessions.onEnd((session) => told.push(session));
    const { session } = await open();
    const ending = sessions.end([session], 'by_admin', SYSTEM);
    expect(sessions.get(session.id)).toBeNull();
    await ending;
    expect({ told, live: hall.hall.sessions.live(), noted: noted() }).toEqual({ told: [session], live: [], noted: ['by_admin'] });
  });

  test('of a disk that does not take it is none', async () => {
    await hall.storage.writer.simulate({ maxPages: 1 });
    await expect(open(ANN, LONG)).rejects.toEqual(expect.objectContaining({ code: 'NOT_SAVED' }));
    expect(sessions.of(ANN.id)).toEqual([]);
    await hall.storage.writer.simulate({ maxPages: null });
  });
});

describe('a refresh token', () => {
  test('is new each time', async () => {
    const { refreshToken: first } = await open();
    const { refreshToken: second } = await sessions.refresh(first, DESK);
    expect(second).not.toBe(first);
    hall.clock.advance(600_000);
    expect((await sessions.refresh(second, DESK)).refreshToken).not.toBe(second);
  });

  test('may be shown by two tabs within ten seconds: both get the same new one', async () => {
    const { refreshToken } = await open();
    const [one, other] = await Promise.all([sessions.refresh(refreshToken, DESK), sessions.refresh(refreshToken, DESK)]);
    hall.clock.advance(GRACE_MS);
    const late = await sessions.refresh(refreshToken, DESK);
    expect([one.refreshToken, late.refreshToken]).toEqual([other.refreshToken, other.refreshToken]);
    hall.clock.advance(600_000);
    expect((await sessions.refresh(other.refreshToken, DESK)).session).toBe(one.session);
  });

  test('that was stolen and used first ends the session when its owner comes', async () => {
    const { session, refreshToken } = await open();
    const stolen = await sessions.refresh(refreshToken, ELSEWHERE);
    await expect(sessions.refresh(refreshToken, DESK)).rejects.toEqual(refused);
    expect(sessions.get(session.id)).toBeNull();
    await expect(sessions.refresh(stolen.refreshToken, ELSEWHERE)).rejects.toEqual(refused);
    expect(noted()).toEqual(['token_reused']);
    expect(new Sessions(hall.hall, hall.clock).get(session.id)).toBeNull();
  });

  test.each([
    ['later than ten seconds', DESK, GRACE_MS + 1],
    ['from another address', ELSEWHERE, 1],
    ['by another browser', { ...DESK, agent: 'Other' }, 1],
  ])('that was used before ends the session when it comes %s', async (_, origin, after) => {
    const { session, refreshToken } = await open();
    await sessions.refresh(refreshToken, DESK);
    hall.clock.advance(after);
    await expect(sessions.refresh(refreshToken, origin)).rejects.toEqual(refused);
    expect({ session: sessions.get(session.id), noted: noted() }).toEqual({ session: null, noted: ['token_reused'] });
  });

  test('of long ago ends it too', async () => {
    const { session, refreshToken: oldest } = await open();
    let token = oldest;
    for (let turn = 0; turn < 3; turn += 1) token = (await sessions.refresh(token, DESK)).refreshToken;
    await expect(sessions.refresh(oldest, DESK)).rejects.toEqual(refused);
    expect(sessions.get(session.id)).toBeNull();
  });

  test('that nobody gave out ends nothing', async () => {
    const { session, refreshToken } = await open();
    const forged = `${session.id}.${'A'.repeat(48)}`;
    for (const token of [forged, '', 'x', `${refreshToken}x`]) await expect(sessions.refresh(token, DESK)).rejects.toEqual(refused);
    await sessions.signOut(forged);
    expect({ session: sessions.get(session.id), noted: noted() }).toEqual({ session, noted: [] });
  });

  test('stays good where the disk did not take the next one', async () => {
    const { session, refreshToken } = await open();
    await hall.storage.writer.simulate({ maxPages: 1 });
    await expect(sessions.refresh(refreshToken, LONG)).rejects.toEqual(expect.objectContaining({ code: 'NOT_SAVED' }));
    await hall.storage.writer.simulate({ maxPages: null });
    hall.clock.advance(600_000);
    expect((await sessions.refresh(refreshToken, DESK)).session).toBe(session);
  });

  test('is nowhere on the disk', async () => {
    const { refreshToken } = await open();
    const { refreshToken: next } = await sessions.refresh(refreshToken, DESK);
    const everything = JSON.stringify([hall.hall.sessions.live(), hall.hall.reads.eventsSince(since, 1000)]);
    for (const token of [refreshToken, next]) expect(everything).not.toContain(token.slice(23));
  });
});

test('a session by PIN is renewed at its own counter alone', async () => {
  const atCounter = { ...DESK, device: { id: 'counter-key' } };
  const { session, refreshToken } = await sessions.open(BOB, 'pin', atCounter);
  for (const origin of [DESK, { ...DESK, device: { id: 'kiosk-key' } }])
    await expect(sessions.refresh(refreshToken, origin)).rejects.toEqual(refused);
  expect((await sessions.refresh(refreshToken, atCounter)).session).toBe(session);
});

test('sessions by PIN end with their counter; those by password do not', async () => {
  const at = { ...DESK, device: { id: 'counter-key' } };
  const [pin, password, elsewhere] = [
    await sessions.open(BOB, 'pin', at),
    await sessions.open(BOB, 'password', at),
    await sessions.open(BOB, 'pin', { ...DESK, device: { id: 'other-key' } }),
  ];
  await sessions.endPinsAt('counter-key', SYSTEM);
  expect(sessions.of(BOB.id)).toEqual([elsewhere.session, password.session]);
  expect(sessions.get(pin.session.id)).toBeNull();
});

test('sessions that have long been over leave no trace but the log', async () => {
  await open();
  hall.clock.advance(LONGEST_MS + 31 * 24 * 3_600_000);
  await open(BOB);
  const kept = hall.storage.reads.query<{ user_id: string }>('SELECT user_id FROM sessions').all();
  expect(kept).toEqual([{ user_id: 'bob' }]);
});
