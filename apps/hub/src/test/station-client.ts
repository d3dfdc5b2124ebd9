import type { HubMessageOf, StationReport, StationResult } from '@foyer/contract';
import type { PairedDevice } from '@foyer/testkit';
import type { DemoHub } from './demo-hub.ts';
import { type SocketClient, socketClient } from './socket-client.ts';

type PrinterWord = StationReport['printers'][number]['state'];

/** A print station that does what the test says, and nothing by itself. */
export interface StationClient {
  readonly socket: SocketClient;
  /** The jobs that it was given, in order. */
  jobs(): HubMessageOf<'print'>[];
  report(states: Readonly<Record<string, PrinterWord>>, jobs?: readonly string[]): Promise<number>;
  /** @returns the status of the answer */
  begin(jobId: string): Promise<number>;
  end(jobId: string, state: StationResult['state'], trouble?: string | null, paperMm?: number | null): Promise<number>;
  /** The cable is pulled. */
  lose(): void;
}

export async function stationClient(hub: Pick<DemoHub, 'url'>, { cookie }: Pick<PairedDevice, 'cookie'>): Promise<StationClient> {
  const socket = await socketClient(hub.url, { cookie });
  socket.say({ type: 'subscribe', rooms: ['station'] });
  await socket.next('station');
  const ask = async (path: string, body?: unknown): Promise<number> => {
    const text = body === undefined ? {} : { body: JSON.stringify(body), headers: { cookie, 'content-type': 'application/json' } };
    const { status } = await fetch(`${hub.url}${path}`, { method: 'POST', headers: { cookie }, ...text });
    return status;
  };
  return {
    socket,
    jobs: () => socket.all('print'),
    report(states, jobs = []) {
      const since = new Date(0).toISOString();
      return ask('/api/station/printers', { printers: Object.entries(states).map(([id, state]) => ({ id, state, since })), jobs });
    },
    begin: (jobId) => ask(`/api/station/jobs/${jobId}/begin`),
    end: (jobId, state, trouble = null, paperMm = null) => ask(`/api/station/jobs/${jobId}/result`, { state, trouble, paperMm }),
    lose: () => socket.socket.terminate(),
  };
}
