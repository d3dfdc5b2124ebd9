import type { HubNearby } from '@foyer/contract/ipc';
import { Bonjour, type Browser, type Service } from 'bonjour-service';

const STOP_AFTER_MS = 15_000;
const MOST = 12;

/**
 * Hubs that announce themselves in the hall's network (DNS-SD over multicast). Anybody can announce anything: what is found is an address
 * to try, and the fingerprint still has to be compared.
 */
export class Nearby {
  readonly #report: (what: string) => void;
  #bonjour: Bonjour | null = null;
  #browser: Browser | null = null;
  #stop: NodeJS.Timeout | undefined;

  constructor(report: (what: string) => void) {
    this.#report = report;
  }

  /** Those heard until now. Listens while it is asked, and a little longer. */
  list(): HubNearby[] {
    clearTimeout(this.#stop);
    this.#stop = setTimeout(() => this.close(), STOP_AFTER_MS);
    this.#listen();
    return hubsOf(this.#browser?.services ?? []);
  }

  close(): void {
    clearTimeout(this.#stop);
    this.#browser?.stop();
    this.#bonjour?.destroy();
    this.#browser = this.#bonjour = null;
  }

  #listen(): void {
    // A question is one packet, and packets are lost.
    if (this.#browser) return this.#browser.update();
    try {
      this.#bonjour = new Bonjour({}, (error: Error) => this.#report(`no search in the network: ${error.message}`));
      this.#browser = this.#bonjour.find({ type: 'foyer' });
    } catch (error) {
      this.#report(`no search in the network: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

type Heard = Pick<Service, 'name' | 'port'> & { readonly addresses?: string[] | undefined; readonly txt?: unknown };

/** What can be shown and tried: an address that can be reached from another machine, and words without control characters. */
export function hubsOf(heard: readonly Heard[]): HubNearby[] {
  const hubs = heard.flatMap(({ name, port, addresses = [], txt }) => {
    const address = addresses.find((one) => /^\d{1,3}(\.\d{1,3}){3}$/.test(one) && !one.startsWith('169.254.'));
    if (address === undefined || !Number.isInteger(port) || port < 1 || port > 65_535) return [];
    return [{ name: clean(name).slice(0, 80) || address, address: `${address}:${port}`, fingerprint: beginningOf(txt) }];
  });
  return hubs.filter(({ address }, at) => hubs.findIndex((other) => other.address === address) === at).slice(0, MOST);
}

const clean = (text: string): string => text.replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '').trim();

/** The first 16 digits of its authority's fingerprint, written as the whole one is. */
function beginningOf(txt: unknown): string | null {
  const digits = String((txt as Record<string, unknown> | undefined)?.['fp'] ?? '').toUpperCase();
  return /^[0-9A-F]{16}$/.test(digits) ? (digits.match(/../g) ?? []).join(':') : null;
}
