import type { QueueEvent, TicketId } from '@foyer/queue';
import { announce, at, book, changeHall, changeService, counterId, DAY_MS, noShow, putCounter, status } from '@foyer/queue/testing';
import { eventually } from '@foyer/testkit';
import { afterEach, describe, expect, test } from 'vitest';
import { type TestHall, testHall } from './test/open-hall.ts';

/** Nothing here takes so long, but on a machine that does much else. */
const PATIENCE = 90_000;
const open: TestHall[] = [];
afterEach(async () => {
  for (const { hall } of open.splice(0)) await hall.close();
});

/** Only counter a is open, and calls by itself where that is said. */
async function quietHall(autoCallSeconds: number | null = null, options: Parameters<typeof testHall>[0] = {}): Promise<TestHall> {
  const test = await opened(options);
  for (const id of ['b', 'c', 'd']) await test.send(status(id, 'closed'));
  await test.send(putCounter('a', ['deposit'], { autoCallSeconds }));
  return test;
}

async function opened(options: Parameters<typeof testHall>[0]): Promise<TestHall> {
  const test = await testHall(options);
  open.push(test);
  return test;
}

const logOf = ({ hall }: TestHall) => hall.reads.eventsSince(0, 10_000) as QueueEvent[];
const namesOf = (test: TestHall) => logOf(test).map(({ type }) => type);
const count = (test: TestHall, name: QueueEvent['type']) => namesOf(test).filter((type) => type === name).length;
const stateOf = ({ hall }: TestHall, id: TicketId) => hall.state.tickets.get(id)?.state ?? hall.reads.ticket(id)?.state;

/** The hall's second hand goes round at least once. */
async function aTick({ hall }: TestHall): Promise<void> {
  for (const _ of [1, 2]) await new Promise<void>((resolve) => hall.onTick(resolve));
}

describe('time alone', { timeout: PATIENCE }, () => {
  test('brings about nothing where there is nothing to bring about', async () => {
    const test = await quietHall();
    const waiting = await test.issue();
    await test.startTicking();
    test.clock.advance(3_600_000);
    const { seq } = test.hall;
    await aTick(test);
    expect(test.hall.seq).toBe(seq);
    expect(stateOf(test, waiting)).toBe('waiting');
  });

  test('calls at a counter that was idle as long as it may, not before, and by nobody’s hand', async () => {
    const test = await quietHall(60);
    const id = await test.issue();
    await test.startTicking();
    test.clock.advance(59_000);
    await aTick(test);
    expect(stateOf(test, id)).toBe('waiting');
    test.clock.advance(1_000);
    await eventually(() => expect(stateOf(test, id)).toBe('called'));
    expect(logOf(test).at(-1)).toMatchObject({ type: 'ticket_called', actor: { kind: 'system' }, reason: { trigger: 'auto' } });
  });

  test('brings a parked visitor back where the counter calls by itself, when the timer is over', async () => {
    const test = await quietHall(1);
    const id = await test.issue();
    await test.call('a');
    await test.send({ type: 'park', counterId: counterId('a'), seconds: 120 });
    await test.startTicking();
    test.clock.advance(119_000);
    await aTick(test);
    expect(stateOf(test, id)).toBe('parked');
    test.clock.advance(1_000);
    await eventually(() => expect(stateOf(test, id)).toBe('called'));
    expect(logOf(test).at(-1)).toMatchObject({ reason: { code: 'park_due', trigger: 'auto' } });
  });

  test('ends a text for the displays, and gives up a booking that nobody keeps', async () => {
    const test = await quietHall();
    await test.send(announce(1, 'Fire drill', at('08:10')));
    await test.send(book(1, 'deposit', at('08:15')));
    await test.startTicking();
    test.clock.set(at('08:09'));
    await aTick(test);
    expect([count(test, 'announcement_withdrawn'), count(test, 'appointment_missed')]).toEqual([0, 0]);
    test.clock.set(at('08:15') + 1_200_001);
    await eventually(() => expect([count(test, 'announcement_withdrawn'), count(test, 'appointment_missed')]).toEqual([1, 1]));
  });
});

describe('a business day ends', { timeout: PATIENCE }, () => {
  const MIDNIGHT = at('23:00');
  const atWork = async (test: TestHall) => {
    const [here, absent, waiting] = [await test.issue(), await test.issue(), await test.issue()];
    await test.call('a');
    await test.send(noShow('a'));
    await test.call('a');
    return { absent: here, here: absent, waiting };
  };

  test('once, at the cut-over of the hall’s own clocks: who waits goes, who is served stays, no-shows stay so', async () => {
    const test = await quietHall();
    const { absent, here, waiting } = await atWork(test);
    await test.startTicking();
    // Berlin is an hour ahead.
    test.clock.set(MIDNIGHT - 1);
    await aTick(test);
    expect(count(test, 'day_closed')).toBe(0);
    test.clock.set(MIDNIGHT);
    await eventually(() => expect(count(test, 'day_closed')).toBe(1));
    await eventually(() => expect([stateOf(test, waiting), stateOf(test, here)]).toEqual(['expired', 'called']));
    await expect(test.send({ type: 'restore_ticket', ticketId: absent })).rejects.toMatchObject({ code: 'TICKET_STATE' });
    await aTick(test);
    expect(count(test, 'day_closed')).toBe(1);
  });

  test('once for all days that passed while the hub was off, and not again with every start', async () => {
    const before = await quietHall();
    const { waiting } = await atWork(before);
    await before.hall.close();
    const start = before.clock.now() + 3 * DAY_MS;
    for (const _ of ['the first start', 'another one']) {
      const test = await opened({ dataDir: before.dataDir, start });
      await test.startTicking();
      expect(logOf(test).filter(({ type }) => type === 'day_closed')).toMatchObject([
        { closedDay: '2026-01-07', expired: 1, carriedOver: 1 },
      ]);
      expect(stateOf(test, waiting)).toBe('expired');
      await test.hall.close();
    }
  });

  test('and tickets are carried over where the hall says so', async () => {
    const before = await quietHall();
    await before.send(changeHall({ atDayEnd: 'carry_over' }));
    const { waiting } = await atWork(before);
    await before.hall.close();
    const test = await opened({ dataDir: before.dataDir, start: before.clock.now() + DAY_MS });
    await test.startTicking();
    expect(count(test, 'ticket_expired')).toBe(0);
    expect(logOf(test).at(-1)).toMatchObject({ type: 'day_closed', carriedOver: 2 });
    expect(stateOf(test, waiting)).toBe('waiting');
  });

  test('the quota and the numbers begin anew with it', async () => {
    const test = await quietHall();
    await test.send(changeService('deposit', { dailyQuota: 1 }));
    await test.issue();
    await expect(test.issue()).rejects.toMatchObject({ code: 'QUOTA_REACHED' });
    await test.startTicking();
    test.clock.set(MIDNIGHT);
    await eventually(() => expect(count(test, 'day_closed')).toBe(1));
    const id = await test.issue();
    expect(test.hall.state.tickets.get(id)?.number).toBe('D001');
  });
});
