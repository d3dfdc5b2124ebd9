import { X509Certificate } from 'node:crypto';
import { SetUpView } from '@foyer/contract';

/** What the hub says of itself besides its health. Null: not yet known. */
export interface HubFacts {
  readonly setUpNeeded: boolean | null;
  /** SHA-256 of its certificate authority. */
  readonly authority: string | null;
}

const NEEDED = SetUpView.pick({ needed: true }).loose();

/** Asks a hub on this machine for what is not known yet, and whether it is still to be set up. What it does not answer stays unknown. */
export async function askFacts(hubUrl: string, known: HubFacts, timeoutMs: number): Promise<HubFacts> {
  const ask = (path: string) => fetch(`${hubUrl}${path}`, { signal: AbortSignal.timeout(timeoutMs) });
  const [setUpNeeded, authority] = await Promise.all([
    known.setUpNeeded === false ? false : ask('/api/setup').then(async (answer) => NEEDED.parse(await answer.json()).needed),
    known.authority ?? ask('/ca.crt').then(async (answer) => new X509Certificate(await answer.text()).fingerprint256),
  ]);
  return { setUpNeeded, authority };
}
