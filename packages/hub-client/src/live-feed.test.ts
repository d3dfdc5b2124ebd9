import type { HubMessage } from '@foyer/contract';
import { beforeEach, describe, expect, test } from 'vitest';
import { LiveFeed } from './live-feed.ts';
import { called, counterStatus, heartbeat, queueUpdate, snapshot } from './test-messages.ts';

let feed: LiveFeed;
const hear = (...messages: HubMessage[]) => messages.map((message) => feed.hear(message));
const news = (...messages: HubMessage[]) =>
  hear(...messages).flatMap((heard) => heard.news.map((message) => ('seq' in message ? `${message.type} ${message.seq}` : message.type)));

beforeEach(() => {
  feed = new LiveFeed(['global']);
  feed.hear(snapshot(10));
});

test('before the first snapshot events are not shown', () => {
  feed = new LiveFeed(['global']);
  expect(news(called(3), queueUpdate(2, 3), heartbeat(3))).toEqual([]);
  expect(feed.data.hall).toBeNull();
});

test('a group is shown when it is whole', () => {
  expect(news(called(11), counterStatus(12, 'busy'))).toEqual([]);
  expect(feed.data.recentCalls).toEqual([]);
  expect(news(queueUpdate(10, 12))).toEqual(['ticket_called 11', 'counter_status 12', 'queue_update 12']);
  expect(feed.data).toMatchObject({ seq: 12, counters: [{ status: 'busy', waiting: 12 }] });
});

test('every event of the log waits for the end of its group', () => {
  const moved = { type: 'ticket_moved', seq: 11 } as unknown as HubMessage;
  const made = { type: 'announcement', seq: 12, announcements: [] } as unknown as HubMessage;
  expect(news(moved, made)).toEqual([]);
  expect(news(queueUpdate(10, 12))).toEqual(['ticket_moved 11', 'announcement 12', 'queue_update 12']);
});

describe('a gap', () => {
  test('is noticed at the end of the group, nothing of which is shown', () => {
    expect(hear(called(13), queueUpdate(12, 13)).at(-1)).toEqual({ news: [], ask: 'missing', current: false });
    expect(feed.data).toMatchObject({ seq: 10, recentCalls: [] });
    expect(feed.since).toBe(10);
  });
  test('is closed by the missing events, each told once and in order', () => {
    hear(called(13), queueUpdate(12, 13));
    expect(news(called(11), called(12), queueUpdate(10, 12), called(13), queueUpdate(12, 13))).toEqual([
      'ticket_called 11',
      'ticket_called 12',
      'queue_update 12',
      'ticket_called 13',
      'queue_update 13',
    ]);
  });
  test('is noticed by a heartbeat too', () => {
    expect(feed.hear(heartbeat(11))).toMatchObject({ ask: 'missing', current: false });
  });
});

test('repeated groups are told once', () => {
  expect(news(called(11), queueUpdate(10, 11), called(11), queueUpdate(10, 11))).toEqual(['ticket_called 11', 'queue_update 11']);
});

test('of a group known in part, only the rest is told', () => {
  hear(called(11), queueUpdate(10, 11));
  expect(news(called(11), called(12), queueUpdate(10, 12))).toEqual(['ticket_called 12', 'queue_update 12']);
});

test('half a group does not outlive its connection', () => {
  hear(called(11));
  feed.reconnected();
  expect(news(called(11), queueUpdate(10, 11))).toEqual(['ticket_called 11', 'queue_update 11']);
});

test('a hub that is behind was put back: everything is asked for', () => {
  expect(feed.hear(heartbeat(4))).toMatchObject({ ask: 'everything' });
  feed.hear(snapshot(4));
  expect(feed.data.seq).toBe(4);
});

test('a ticket’s room numbers no groups: every update counts, and since is never said', () => {
  feed = new LiveFeed(['ticket:AAAAAAAAAAAAAAAAAAAAAA']);
  feed.hear(snapshot(10));
  const ticket = { number: 'A001', state: 'called' } as never;
  expect(feed.hear({ type: 'ticket_update', seq: 14, ticket })).toMatchObject({ current: true, ask: null });
  expect(feed.hear(heartbeat(20))).toMatchObject({ current: true, ask: null });
  expect(feed.data.ticket).toBe(ticket);
  expect(feed.since).toBeUndefined();
});
