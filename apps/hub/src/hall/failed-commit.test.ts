import { restore, snapshot } from '@foyer/queue';
import { serviceId } from '@foyer/queue/testing';
import { expect, test } from 'vitest';
import { loadSnapshot } from '../storage/index.ts';
import { newTicketId } from './ids.ts';
import { testHall } from './test/open-hall.ts';

const manyIssues = (count: number) =>
  Array.from(
    { length: count },
    () =>
      ({ type: 'issue_ticket', ticketId: newTicketId(), serviceId: serviceId('deposit'), customer: { name: 'x'.repeat(2000) } }) as const,
  );

test('a full disk rejects every command of the group and those decided after it, and nothing of them remains', async () => {
  const { hall, storage, send, issue, logger } = await testHall();
  await issue();
  const before = snapshot(hall.state);
  await storage.writer.simulate({ maxPages: 1, commitDelayMs: 20 });
  const group = Promise.allSettled(manyIssues(200).map((command) => send(command, { key: command.ticketId })));
  await new Promise((resolve) => setTimeout(resolve, 10));
  const later = Promise.allSettled(manyIssues(5).map((command) => send(command)));
  for (const result of [...(await group), ...(await later)])
    expect(result).toMatchObject({ status: 'rejected', reason: { code: 'NOT_SAVED' } });

  expect(snapshot(hall.state)).toEqual(before);
  expect(snapshot(restore(loadSnapshot(storage.reads)))).toEqual(before);
  expect(hall.alarms()).toEqual(['not_saved']);
  expect(logger.lines).toContain('a commit failed');
  await hall.close();
});

test('the hall goes on when there is room again: the alarm ends, and a key that was not saved is a new one', async () => {
  const { hall, storage, send } = await testHall();
  const [command, ...others] = manyIssues(200);
  if (!command) throw new Error('no command');
  await storage.writer.simulate({ maxPages: 1 });
  await Promise.allSettled([send(command, { key: 'k' }), ...others.map((other) => send(other))]);
  await storage.writer.simulate({ maxPages: null });

  const reply = await send(command, { key: 'k' });
  expect(reply).toMatchObject({ replayed: false, body: { number: 'D001' } });
  expect(hall.alarms()).toEqual([]);
  await hall.close();
});

test('no listener hears of what was not saved', async () => {
  const { hall, storage, send } = await testHall();
  const heard: number[] = [];
  hall.onCommit('displays', ({ seq }) => heard.push(seq));
  hall.onCommit('phones', ({ seq }) => heard.push(seq));
  await storage.writer.simulate({ maxPages: 1 });
  await Promise.allSettled(manyIssues(200).map((command) => send(command)));
  expect(heard).toEqual([]);
  await hall.close();
});

test('a question about what is being saved is answered when it is, or not at all', async () => {
  const { hall, storage, send } = await testHall();
  await storage.writer.simulate({ maxPages: 1 });
  const [first, ...others] = manyIssues(200);
  if (!first) throw new Error('no command');
  const group = [first, ...others].map((command) => send(command));
  // Refused because the ticket is there, and it is only there if it is saved.
  const twice = send(first);
  for (const result of await Promise.allSettled([...group, twice])) expect(result).toMatchObject({ reason: { code: 'NOT_SAVED' } });
  await hall.close();
});
