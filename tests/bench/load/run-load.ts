import { Connection, type RawAnswer } from './connection.ts';
import { type Distribution, distribution } from './distribution.ts';

export interface Load {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** What connection `index` sends next. */
  request(index: number): { method: string; path: string; headers: string; body: string };
  /** Statuses that count as done; any other ends the measurement with an error. */
  readonly good: readonly number[];
}

export interface LoadResult {
  readonly perSecond: number;
  readonly latencyMs: Distribution;
}

const WARM_UP_SECONDS = 1;

/** Keeps every connection busy with one request at a time and tells the rate and the latencies after a warm-up. */
export async function runLoad(load: Load): Promise<LoadResult> {
  const connections = await Promise.all(Array.from({ length: load.connections }, () => Connection.open(load.url)));
  const from = performance.now() + WARM_UP_SECONDS * 1000;
  const until = from + load.seconds * 1000;
  const latencies: number[] = [];
  await Promise.all(connections.map((connection, index) => keepBusy(connection, index, load, from, until, latencies)));
  for (const connection of connections) connection.close();
  return { perSecond: latencies.length / load.seconds, latencyMs: distribution(latencies) };
}

async function keepBusy(connection: Connection, index: number, load: Load, from: number, until: number, latencies: number[]) {
  for (;;) {
    const { method, path, headers, body } = load.request(index);
    const sent = performance.now();
    if (sent >= until) return;
    const answer = await connection.send(method, path, headers, body);
    const answered = performance.now();
    if (!load.good.includes(answer.status)) throw new Error(unexpected(method, path, answer));
    if (sent >= from && answered <= until) latencies.push(answered - sent);
  }
}

function unexpected(method: string, path: string, answer: RawAnswer): string {
  return `${method} ${path} was answered with ${answer.status}: ${answer.body.slice(0, 300)}`;
}
