import type { RecentCallView } from '@foyer/contract';
import { describe, expect, it } from 'vitest';
import {
  type AnnouncementQueue,
  dropOld,
  EMPTY_QUEUE,
  finishSpeaking,
  hearCalls,
  hearSnapshot,
  letGo,
  takeNext,
  takeOver,
} from './announcement-queue.ts';

const call = (seq: number, number: string, counter: string): RecentCallView => ({
  seq,
  number,
  counterId: counter as RecentCallView['counterId'],
  counterName: counter.toUpperCase(),
  locale: 'en',
  at: '2025-11-21T09:00:00.000Z',
});
const often = (repeats: number, crowdedAt = 50) => ({ repeats, crowdedAt });
const started = hearSnapshot(EMPTY_QUEUE, 100, []);

/** Says everything and gives the numbers in the order they were said. */
function sayAll(start: AnnouncementQueue, repeats = 3, crowdedAt = 50): string[] {
  const said: string[] = [];
  for (let queue = start; ; ) {
    const taken = takeNext(queue);
    if (taken.next === null) return said;
    said.push(taken.next.call.number);
    queue = finishSpeaking(taken.queue, often(repeats, crowdedAt));
  }
}

describe('the announcement queue', () => {
  it('says a call three times', () => {
    expect(sayAll(hearCalls(started, [call(101, 'A001', 'a')]))).toEqual(['A001', 'A001', 'A001']);
  });
  it('says every number once before any is repeated', () => {
    const queue = hearCalls(started, [call(102, 'B001', 'b'), call(101, 'A001', 'a')]);
    expect(sayAll(queue)).toEqual(['A001', 'B001', 'A001', 'B001', 'A001', 'B001']);
  });
  it('lets a call that comes during repeats go first', () => {
    const once = finishSpeaking(takeNext(hearCalls(started, [call(101, 'A001', 'a')])).queue, often(3));
    expect(sayAll(hearCalls(once, [call(102, 'B001', 'b')]))).toEqual(['B001', 'A001', 'B001', 'A001', 'B001']);
  });
  it('never gives the floor twice', () => {
    const { queue } = takeNext(hearCalls(started, [call(101, 'A001', 'a'), call(102, 'B001', 'b')]));
    expect(takeNext(queue).next).toBeNull();
  });
  it('does not say what was called before the screen started', () => {
    expect(sayAll(hearSnapshot(EMPTY_QUEUE, 100, [call(99, 'A001', 'a'), call(100, 'A002', 'b')]))).toEqual([]);
  });
  it('says what was called while the connection was away, in the order of the calls, and only that', () => {
    const back = hearSnapshot(hearCalls(started, []), 110, [call(109, 'A003', 'c'), call(105, 'A002', 'b'), call(99, 'A001', 'a')]);
    expect(sayAll(back, 1)).toEqual(['A002', 'A003']);
  });
  it('hears a call once, however often it is told', () => {
    const queue = hearCalls(started, [call(101, 'A001', 'a')]);
    expect(sayAll(hearSnapshot(hearCalls(queue, [call(101, 'A001', 'a')]), 101, [call(101, 'A001', 'a')]), 1)).toEqual(['A001']);
  });
  it('keeps what is waiting over a reconnection', () => {
    const queue = hearCalls(started, [call(101, 'A001', 'a'), call(102, 'B001', 'b')]);
    expect(sayAll(hearSnapshot(queue, 103, [call(102, 'B001', 'b'), call(101, 'A001', 'a')]), 1)).toEqual(['A001', 'B001']);
  });
  it('starts anew when the log went back', () => {
    const restored = hearSnapshot(started, 40, [call(39, 'A001', 'a')]);
    expect(sayAll(hearCalls(restored, [call(41, 'A002', 'a')]), 1)).toEqual(['A002']);
  });
  it('stops repeating a number once its counter calls another, and still says it once', () => {
    expect(sayAll(hearCalls(started, [call(101, 'A001', 'a'), call(102, 'A002', 'a')]))).toEqual(['A001', 'A002', 'A002', 'A002']);
    const saidOnce = finishSpeaking(takeNext(hearCalls(started, [call(101, 'A001', 'a')])).queue, often(3));
    expect(sayAll(hearCalls(saidOnce, [call(102, 'A002', 'a')]))).toEqual(['A002', 'A002', 'A002']);
  });
  it('lets the number that is being said finish when its counter calls another', () => {
    const speaking = takeNext(hearCalls(started, [call(101, 'A001', 'a')])).queue;
    const then = hearCalls(speaking, [call(102, 'A002', 'a')]);
    expect(then.speaking).toBe(101);
    expect(sayAll(finishSpeaking(then, often(3)))).toEqual(['A002', 'A002', 'A002']);
  });
  it('says a recall three times more', () => {
    expect(sayAll(hearCalls(started, [call(101, 'A001', 'a'), call(102, 'A001', 'a')]))).toEqual(['A001', 'A001', 'A001', 'A001']);
  });
  it('does not repeat where no voice speaks the language', () => {
    const { queue } = takeNext(hearCalls(started, [call(101, 'A001', 'a')]));
    expect(finishSpeaking(queue, often(3), true)).toMatchObject({ pending: [], speaking: null });
  });
  it('says each once where many wait, and repeats again when fewer do', () => {
    const many = hearCalls(
      started,
      [1, 2, 3, 4].map((n) => call(100 + n, `A00${n}`, `c${n}`)),
    );
    expect(sayAll(many, 3, 3)).toEqual(['A001', 'A002', 'A003', 'A004', 'A002', 'A003', 'A004', 'A002', 'A003', 'A004']);
    expect(sayAll(many, 3, 1)).toEqual(['A001', 'A002', 'A003', 'A004', 'A004', 'A004']);
  });
  it('does not say what has become too old, and lets what is being said end', () => {
    const { queue } = takeNext(hearCalls(started, [call(101, 'A001', 'a'), call(102, 'B001', 'b')]));
    const old = dropOld(queue, Number.POSITIVE_INFINITY);
    expect(old).toMatchObject({ pending: [{ call: { number: 'A001' } }], speaking: 101, over: [102] });
    expect(dropOld(queue, 0)).toBe(queue);
  });
  it('takes over what nobody has said, in the order of the calls, and nothing twice', () => {
    const waiting = hearCalls(started, [call(103, 'C001', 'c')]);
    const offered = [call(101, 'A001', 'a'), call(102, 'B001', 'b'), call(103, 'C001', 'c')];
    const taken = takeOver(waiting, offered);
    expect(sayAll(taken, 1)).toEqual(['A001', 'B001', 'C001']);
    expect(takeOver(taken, offered)).toBe(taken);
    expect(sayAll(hearCalls(taken, [call(102, 'B001', 'b')]), 1)).toEqual(['A001', 'B001', 'C001']);
  });
  it('says an older call of a counter once when it takes it over together with the newer one', () => {
    expect(sayAll(takeOver(started, [call(101, 'A001', 'a'), call(102, 'A002', 'a')]))).toEqual(['A001', 'A002', 'A002', 'A002']);
  });
  it('does not take over again what it has said itself', () => {
    const said = finishSpeaking(takeNext(hearCalls(started, [call(101, 'A001', 'a')])).queue, often(1));
    expect(sayAll(takeOver(said, [call(101, 'A001', 'a')]))).toEqual([]);
  });
  it('lets go of what waits, and may get it back', () => {
    const { queue } = takeNext(hearCalls(started, [call(101, 'A001', 'a'), call(102, 'B001', 'b')]));
    const left = letGo(queue);
    expect(left).toMatchObject({ pending: [{ call: { seq: 101 } }], speaking: 101, over: [] });
    expect(sayAll(takeOver(finishSpeaking(left, often(1)), [call(102, 'B001', 'b')]), 1)).toEqual(['B001']);
  });
});
