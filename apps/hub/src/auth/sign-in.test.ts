import type { CounterId, UserId } from '@foyer/queue';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { hashPassword } from '../hall/index.ts';
import { type TestHall, testHall } from '../hall/test/open-hall.ts';
import type { CallingDevice } from './calling-device.ts';
import type { Happening } from './notebook.ts';
import { type SignIn, signIn } from './sign-in.ts';

const QUARTER_HOUR_MS = 15 * 60_000;
const PASSWORD = 'lantern copper seventh';
const ANN = { id: 'ann' as UserId, username: 'ann', name: 'Ann', role: 'operator' } as const;
const BOB = { id: 'bob' as UserId, username: 'bob', name: 'Bob', role: 'operator' } as const;
const COUNTER: CallingDevice = { id: 'desk-1', name: 'Desk 1', role: 'counter', counterId: null, settings: null };
const AT_HOME = { address: '10.0.0.5', device: null };
const AT_COUNTER = { address: '10.0.0.7', device: COUNTER };

let hall: TestHall;
let desk: SignIn;
let notes: Happening[];
beforeAll(async () => {
  hall = await testHall();
  await hall.hall.users.put({ ...ANN, password: PASSWORD });
  await hall.hall.users.put({ ...BOB, password: PASSWORD });
  await hall.hall.users.change({ kind: 'system' }, ANN.id, { pin: '4829' });
});
afterAll(() => hall.hall.close());
beforeEach(() => {
  notes = [];
  desk = signIn({ hall: hall.hall, clock: hall.clock, notebook: { tell: (_, note) => notes.push(note), close: async () => {} } });
});

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'in',
    (error: { code?: string }) => error.code,
  );
const wrong = (username = 'ann', place: { address: string; device: CallingDevice | null } = AT_HOME) =>
  code(desk.withPassword(username, 'a guess', place));
const right = (username = 'ann', place: { address: string; device: CallingDevice | null } = AT_HOME) =>
  code(desk.withPassword(username, PASSWORD, place));
const times = async (count: number, work: (index: number) => Promise<unknown>) => {
  for (let index = 0; index < count; index += 1) await work(index);
};

describe('passwords', () => {
  test('ten wrong ones for a name from one place, then nobody gets in there for a quarter of an hour', async () => {
    await times(9, () => wrong());
    expect(await right()).toBe('in');
    await times(9, () => wrong());
    expect(await wrong()).toBe('LOGIN_FAILED');
    await expect(desk.withPassword('ANN', PASSWORD, AT_HOME)).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      details: { retryAfterSeconds: QUARTER_HOUR_MS / 1000 },
    });
    expect([await right('bob'), await right('ann', AT_COUNTER)]).toEqual(['in', 'in']);
    hall.clock.advance(QUARTER_HOUR_MS - 1);
    expect(await right()).toBe('TOO_MANY_REQUESTS');
    hall.clock.advance(1);
    expect(await right()).toBe('in');
    expect(notes.at(-1)).toMatchObject({ type: 'sign_in_failed', username: 'ann', method: 'password', cause: 'locked' });
  });

  test('a hundred at the same moment are no more than ten', async () => {
    const answers = await Promise.all(Array.from({ length: 100 }, () => wrong()));
    expect(answers.filter((answer) => answer === 'LOGIN_FAILED')).toHaveLength(10);
  });

  test('a hundred for all names from one place', async () => {
    await times(99, (index) => wrong(`name-${index}`));
    // Whoever has an account of their own does not clear the count with it.
    expect(await right('bob')).toBe('in');
    expect([await wrong('one-more'), await right('bob')]).toEqual(['LOGIN_FAILED', 'TOO_MANY_REQUESTS']);
    expect(await right('bob', { address: '10.0.0.6', device: null })).toBe('in');
  });

  test('a hundred for one name from anywhere; who sits at a paired device is not kept out by it', async () => {
    await times(100, (index) => wrong('ann', { address: `10.1.0.${index}`, device: null }));
    expect([await right(), await right('ann', AT_COUNTER)]).toEqual(['TOO_MANY_REQUESTS', 'in']);
  });

  test('the addresses of one IPv6 network are one place', async () => {
    await times(10, (index) => wrong('ann', { address: `2001:db8:1:2::${index + 1}`, device: null }));
    expect(await right('ann', { address: '2001:db8:1:2:ffff::1', device: null })).toBe('TOO_MANY_REQUESTS');
    expect(await right('ann', { address: '2001:db8:1:3::1', device: null })).toBe('in');
  });

  test('what nobody is called is not written down: it may be a password', async () => {
    await wrong('hunter2-is-my-password');
    await wrong('ANN');
    expect(notes.map((note) => 'username' in note && [note.username, note.cause])).toEqual([
      ['hu…', 'unknown'],
      ['ann', 'wrong'],
    ]);
  });

  test('who is disabled is refused like anybody', async () => {
    await hall.hall.users.put({ id: 'eve' as UserId, username: 'eve', name: 'Eve', role: 'operator', password: PASSWORD });
    await hall.hall.users.change({ kind: 'system' }, 'eve' as UserId, { disabled: true });
    expect(await right('eve')).toBe('LOGIN_FAILED');
    expect(notes).toMatchObject([{ username: 'eve', cause: 'disabled' }]);
  });

  test('the own one, asked for again, is guarded too', async () => {
    expect(await code(desk.confirm(ANN, PASSWORD, AT_HOME))).toBe('in');
    await times(10, () => code(desk.confirm(ANN, 'a guess', AT_HOME)));
    expect([await code(desk.confirm(ANN, PASSWORD, AT_HOME)), await right()]).toEqual(['TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS']);
  });

  test('a name of nobody takes as long as one of somebody', async () => {
    await hashPassword('warm');
    const took = async (username: string) => {
      const began = performance.now();
      await times(5, () => wrong(username));
      return performance.now() - began;
    };
    const [somebody, nobody] = [await took('ann'), await took('nobody-at-all')];
    expect(nobody).toBeGreaterThan(somebody / 4);
  });
});

describe('PINs', () => {
  const pin = (digits: string, device = COUNTER, userId: UserId = ANN.id) =>
    code(desk.withPin(userId, digits, { address: '10.0.0.7', device }));

  test('let in whoever has one', async () => {
    expect([
      await pin('4829'),
      await pin('4820'),
      await pin('4829', COUNTER, BOB.id),
      await pin('4829', COUNTER, 'no-one' as UserId),
    ]).toEqual(['in', 'PIN_WRONG', 'PIN_WRONG', 'PIN_WRONG']);
  });

  test('five wrong ones, then a quarter of an hour at that counter, and at no other', async () => {
    await times(5, () => pin('0001'));
    expect([await pin('4829'), await pin('4829', { ...COUNTER, id: 'desk-2' })]).toEqual(['TOO_MANY_REQUESTS', 'in']);
    expect(notes.at(-1)).toMatchObject({ method: 'pin', cause: 'locked', deviceId: 'desk-1' });
    hall.clock.advance(QUARTER_HOUR_MS);
    expect(await pin('4829')).toBe('in');
  });

  test('thirty wrong ones of anybody at one counter', async () => {
    await times(30, (index) => pin('0001', COUNTER, `person-${index}` as UserId));
    expect(await pin('4829')).toBe('TOO_MANY_REQUESTS');
  });

  test('are for who may sit there', async () => {
    const [counterId] = hall.hall.state.counters.keys() as IterableIterator<CounterId>;
    const device = { ...COUNTER, counterId: counterId as CounterId };
    expect(desk.pinPeople(device).map(({ id }) => id)).toEqual(['ann']);
    const counter = hall.hall.state.counters.get(device.counterId);
    if (!counter) throw new Error('no counter');
    await hall.send({ type: 'put_counter', counter: { ...counter, userIds: [BOB.id] } });
    expect([desk.pinPeople(device), await pin('4829', device), await pin('4829')]).toEqual([[], 'PIN_WRONG', 'in']);
  });
});
