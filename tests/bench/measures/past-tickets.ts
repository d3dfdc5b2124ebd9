import { temporaryFolder } from '@foyer/testkit';
import { writePastTickets } from '../load/past.ts';
import { type LoadResult, runLoad } from '../load/run-load.ts';
import { milliseconds, ratio, report, spread } from '../report.ts';
import { BENCH_COUNTERS, BENCH_SERVICES, type BenchHall, openBenchHall, post } from './bench-hall.ts';
import { measureMemory } from './footprint.ts';

const SHORT = 10_000;
const SECONDS = 3;
let keys = 0;

interface Measured {
  readonly issue: LoadResult;
  readonly call: LoadResult;
  readonly status: LoadResult;
}

/** The same work on a short and on a long history: it must not be felt. */
export async function measurePastTickets(long: number): Promise<void> {
  const short = await withPast(SHORT);
  const much = await withPast(long);
  report.heading(`${long.toLocaleString('en')} past tickets against ${SHORT.toLocaleString('en')} (p50)`);
  for (const kind of ['issue', 'call', 'status'] as const) {
    report.row(kind, ratio(much[kind].latencyMs.p50 / short[kind].latencyMs.p50));
  }
}

async function withPast(tickets: number): Promise<Measured> {
  const dataDir = temporaryFolder('past');
  const first = await openBenchHall({ dataDir });
  await first.hub.stop();
  await writePastTickets(dataDir, tickets);
  const began = performance.now();
  const hall = await openBenchHall({ dataDir, startTimeoutMs: 120_000 });
  report.heading(`With ${tickets.toLocaleString('en')} past tickets`);
  report.row('from start to first answer (sign-in too)', milliseconds(performance.now() - began));
  const measured = await measureWork(hall);
  measureMemory(hall, 'memory');
  await hall.hub.stop();
  return measured;
}

async function measureWork({ hub, token, authorization, kiosk }: BenchHall): Promise<Measured> {
  const { id } = await post(hub.url, '/api/tickets', token, { serviceId: BENCH_SERVICES[0] });
  const measure = (
    connections: number,
    good: number,
    request: (index: number) => { method: string; path: string; headers: string; body: string },
  ) => runLoad({ url: hub.url, connections, seconds: SECONDS, good: [good], request });
  const key = () => `idempotency-key: past-${process.pid}-${keys++}\r\n`;
  const issue = await measure(16, 201, (index) => ({
    method: 'POST',
    path: '/api/tickets',
    headers: kiosk + key(),
    body: `{"serviceId":"${BENCH_SERVICES[index % BENCH_SERVICES.length]}"}`,
  }));
  const call = await measure(8, 200, (index) => ({
    method: 'POST',
    path: `/api/counters/${BENCH_COUNTERS[index]}/call`,
    headers: authorization + key(),
    body: '{}',
  }));
  const status = await measure(4, 200, () => ({ method: 'GET', path: `/api/tickets/${id}/status`, headers: '', body: '' }));
  report.row('issue, 16 connections', spread(issue.latencyMs));
  report.row('call, 8 connections', spread(call.latencyMs));
  report.row('status, 4 connections', spread(status.latencyMs));
  return { issue, call, status };
}
