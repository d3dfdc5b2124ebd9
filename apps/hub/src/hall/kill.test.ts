import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emptyHall, evolve, type QueueEvent, snapshot } from '@foyer/queue';
import { brokenInLog, brokenInState } from '@foyer/queue/testing';
import { temporaryFolder } from '@foyer/testkit';
import { expect, test } from 'vitest';
import { verifyLog } from '../storage/index.ts';
import { testHall } from './test/open-hall.ts';

const BUSY_HALL = fileURLToPath(new URL('./test/busy-hall.ts', import.meta.url));

/** Lets a busy hall run for a while after its first answer, kills it in the middle, and gives back what it had answered. */
async function runAndKill(dataDir: string, run: number, ms: number): Promise<string[]> {
  const answers = join(temporaryFolder('answers'), 'lines');
  const child = spawn(process.execPath, [BUSY_HALL, dataDir, answers, `run${run}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  const end = once(child, 'close');
  await Promise.race([once(child.stdout, 'data'), end]);
  await new Promise((resolve) => setTimeout(resolve, ms));
  child.kill('SIGKILL');
  await end;
  expect(child.signalCode).toBe('SIGKILL');
  // What stands behind the last line break was cut off in the middle.
  return readFileSync(answers, 'utf8').split('\n').slice(0, -1);
}

test('killed at any moment: what was answered is there, nothing is there twice, and the log gives the same hall', {
  timeout: 60_000,
}, async () => {
  const dataDir = temporaryFolder('kill');
  const answers: string[] = [];
  for (const [run, ms] of [150, 333, 60, 500].entries()) answers.push(...(await runAndKill(dataDir, run, ms)));

  const { hall } = await testHall({ dataDir });
  const events = hall.reads.eventsSince(0, 1_000_000) as QueueEvent[];
  const issued = answers
    .filter((line) => line.startsWith('issued '))
    .map((line) => JSON.parse(line.slice(line.indexOf('{'))) as { id: string; number: string });
  const called = answers.filter((line) => line.startsWith('called ')).map((line) => line.split(' ')[1]);
  expect(issued.length).toBeGreaterThan(50);
  expect(called.length).toBeGreaterThan(3);

  const inLog = new Map(events.flatMap((event) => (event.type === 'ticket_issued' ? [[event.ticketId as string, event.number]] : [])));
  for (const { id, number } of issued) expect(inLog.get(id)).toBe(number);
  const calls = events.flatMap((event) => (event.type === 'ticket_called' ? [event.ticketId as string] : []));
  expect(new Set(calls).size).toBe(calls.length);
  expect(calls).toEqual(expect.arrayContaining(called));

  const replayed = emptyHall();
  for (const event of events) evolve(replayed, event);
  expect(snapshot(hall.state)).toEqual(snapshot(replayed));
  expect(brokenInLog(events, hall.state)).toEqual([]);
  expect(brokenInState(hall.state)).toEqual([]);
  const { seq } = hall;
  await hall.close();
  expect(await verifyLog(dataDir)).toMatchObject({ whole: true, events: seq, tables: 'same' });
});

test('a key that was answered before the kill gets the same answer after it', { timeout: 60_000 }, async () => {
  const dataDir = temporaryFolder('kill');
  const [first = ''] = (await runAndKill(dataDir, 0, 200)).filter((line) => line.startsWith('issued '));
  const [, key = ''] = first.split(' ');
  const { hall } = await testHall({ dataDir });
  const { seq } = hall;
  const again = await hall.execute(
    { type: 'issue_ticket', ticketId: 'another-ticket-0000000' as never, serviceId: 'deposit' as never },
    {
      actor: { kind: 'system' },
      idempotency: { key: key.replaceAll('/', ' '), fingerprint: '' },
      render: () => ({ status: 500, body: 'new' }),
    },
  );
  expect(again.text).toBe(first.slice(first.indexOf('{')));
  expect(hall.seq).toBe(seq);
  await hall.close();
});
