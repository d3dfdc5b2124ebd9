import { fdatasyncPerSecond } from '../baselines/fdatasync.ts';
import { runLoad } from '../load/run-load.ts';
import { spawnServer } from '../load/spawn-server.ts';
import { perSecond, ratio, report, spread } from '../report.ts';
import { BENCH_COUNTERS, BENCH_SERVICES, type BenchHall } from './bench-hall.ts';

const SECONDS = 4;
const CONNECTIONS = [1, 16, 64];
let keys = 0;

/** Issue and call rates beside what the same machine does with a bare server and a bare disk. */
export async function measureThroughput({ hub, authorization, kiosk }: BenchHall): Promise<void> {
  const syncs = fdatasyncPerSecond(hub.dataDir);
  report.heading('The machine');
  report.row('fdatasync of 4 KiB, one after another', perSecond(syncs));
  const bare = await bareRates();

  report.heading('Tickets issued (POST /api/tickets, committed)');
  for (const connections of CONNECTIONS) {
    const request = (index: number) => issueRequest(index, kiosk);
    const result = await runLoad({ url: hub.url, connections, seconds: SECONDS, good: [201], request });
    const compared = [`${ratio(result.perSecond / (bare.get(connections) ?? Number.NaN))} of bare`];
    if (connections === 1) compared.push(`${ratio(result.perSecond / syncs)} of fdatasync`);
    report.row(`${connections} connections`, perSecond(result.perSecond), spread(result.latencyMs), ...compared);
  }

  report.heading('Calls (POST /api/counters/:id/call: ends the service, calls the next)');
  for (const connections of CONNECTIONS) {
    const request = (index: number) => callRequest(index, authorization);
    const result = await runLoad({ url: hub.url, connections, seconds: SECONDS, good: [200], request });
    report.row(
      `${connections} connections`,
      perSecond(result.perSecond),
      spread(result.latencyMs),
      `${ratio(result.perSecond / (bare.get(connections) ?? Number.NaN))} of bare`,
    );
  }
}

async function bareRates(): Promise<Map<number, number>> {
  const server = await spawnServer('bare-fastify');
  const rates = new Map<number, number>();
  const body = JSON.stringify({ serviceId: BENCH_SERVICES[0] });
  for (const connections of CONNECTIONS) {
    const request = () => ({ method: 'POST', path: '/hello', headers: '', body });
    const result = await runLoad({ url: server.url, connections, seconds: SECONDS, good: [200], request });
    rates.set(connections, result.perSecond);
    report.row(`bare Fastify POST + JSON, ${connections} connections`, perSecond(result.perSecond), spread(result.latencyMs));
  }
  await server.stop();
  return rates;
}

function issueRequest(index: number, kiosk: string) {
  const serviceId = BENCH_SERVICES[(index + keys) % BENCH_SERVICES.length];
  const headers = `${kiosk}idempotency-key: issue-${process.pid}-${keys++}\r\n`;
  return { method: 'POST', path: '/api/tickets', headers, body: `{"serviceId":"${serviceId}"}` };
}

function callRequest(index: number, authorization: string) {
  const headers = `${authorization}idempotency-key: call-${process.pid}-${keys++}\r\n`;
  return { method: 'POST', path: `/api/counters/${BENCH_COUNTERS[index]}/call`, headers, body: '{}' };
}
