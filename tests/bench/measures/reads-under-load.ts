import { runLoad } from '../load/run-load.ts';
import { report, spread } from '../report.ts';
import { BENCH_SERVICES, type BenchHall, post } from './bench-hall.ts';

const SECONDS = 4;
const ISSUERS = 16;
let keys = 0;

/** How long a phone waits for its status while 16 clients take tickets as fast as they can. */
export async function measureStatusUnderLoad(hall: BenchHall, label: string): Promise<void> {
  const { id } = await post(hall.hub.url, '/api/tickets', hall.token, { serviceId: BENCH_SERVICES[0] });
  const url = hall.hub.url;
  const issuing = runLoad({ url, connections: ISSUERS, seconds: SECONDS, good: [201], request: (index) => issue(index, hall.kiosk) });
  const status = { method: 'GET', path: `/api/tickets/${id}/status`, headers: '', body: '' };
  const reading = runLoad({ url, connections: 1, seconds: SECONDS, good: [200], request: () => status });
  const [issued, read] = await Promise.all([issuing, reading]);
  report.row(`${label}: status`, spread(read.latencyMs));
  report.row(`${label}: issue meanwhile`, spread(issued.latencyMs), `${Math.round(issued.perSecond)}/s`);
}

function issue(index: number, kiosk: string) {
  const serviceId = BENCH_SERVICES[index % BENCH_SERVICES.length];
  const headers = `${kiosk}idempotency-key: read-${process.pid}-${keys++}\r\n`;
  return { method: 'POST', path: '/api/tickets', headers, body: `{"serviceId":"${serviceId}"}` };
}
