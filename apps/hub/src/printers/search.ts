import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { PrinterSearchView } from '@foyer/contract';
import { Bonjour } from 'bonjour-service';
import type { HallLogger } from '../hall/hall.ts';

/** On which printers take raw data. */
const RAW_PORT = 9100;
/** RFC 6763: how they say so. */
const RAW_SERVICE = 'pdl-datastream';
/** A hub may have more interfaces than halls have networks: virtual ones of other programs. */
const MOST_NETWORKS = 4;
const AT_ONCE = 32;
const CONNECT_MS = 700;
/** For answers by mDNS, at the least. */
const LISTEN_MS = 4000;
const HOSTS = 254;

type Found = Omit<PrinterSearchView['found'][number], 'printerId'>;

export interface SearchOptions {
  readonly logger: HallLogger;
  /** Addresses to try, `192.168.1.`: all that ends in 1 to 254. Where absent, those of this machine's own networks. */
  readonly prefixes?: readonly string[] | undefined;
  readonly port?: number | undefined;
  /** Of the mDNS socket; tests stay on the loopback interface. */
  readonly mdns?: Readonly<Record<string, unknown>> | undefined;
}

type Progress = Omit<PrinterSearchView, 'found'> & { readonly found: readonly Found[] };
const IDLE: Progress = { state: 'idle', tried: 0, of: 0, networks: [], found: [] };

/**
 * Looks for printers where this machine is: listens to what calls itself one, and tries every address of its own /24 networks once.
 * Nothing is sent to what answers: a page printer would print it. One search at a time, and only when a person starts it.
 */
export function printerSearch(options: SearchOptions) {
  let progress: Progress = IDLE;
  let running: AbortController | null = null;

  function start(): void {
    running?.abort();
    const prefixes = options.prefixes ?? ownPrefixes();
    const controller = new AbortController();
    running = controller;
    progress = { ...IDLE, state: 'running', of: prefixes.length * HOSTS, networks: prefixes.map((prefix) => `${prefix}0/24`) };
    void look(prefixes, controller.signal).then(() => {
      if (running !== controller) return;
      running = null;
      progress = { ...progress, state: 'done' };
    });
  }

  async function look(prefixes: readonly string[], signal: AbortSignal): Promise<void> {
    const port = options.port ?? RAW_PORT;
    const add = (one: Found) => {
      if (!signal.aborted) progress = { ...progress, found: merged(progress.found, one) };
    };
    const addresses = prefixes.flatMap((prefix) => Array.from({ length: HOSTS }, (_, index) => `${prefix}${index + 1}`));
    const next = addresses.values();
    const worker = async () => {
      for (const host of next) {
        if (signal.aborted) return;
        if (await accepts(host, port, signal)) add({ host, port, name: null, by: 'scan' });
        if (!signal.aborted) progress = { ...progress, tried: progress.tried + 1 };
      }
    };
    await Promise.all([listen(add, signal, options), ...Array.from({ length: AT_ONCE }, worker)]);
  }

  return {
    start,
    stop(): void {
      if (!running) return;
      running.abort();
      running = null;
      progress = { ...progress, state: 'stopped' };
    },
    progress: (): Progress => progress,
  };
}
export type PrinterSearch = ReturnType<typeof printerSearch>;

/** Its own name is worth more than that it answers. */
function merged(found: readonly Found[], one: Found): readonly Found[] {
  const others = found.filter(({ host, port }) => host !== one.host || port !== one.port);
  const before = found.find(({ host, port }) => host === one.host && port === one.port);
  return [...others, before?.by === 'mdns' ? before : one].sort((a, b) => a.host.localeCompare(b.host, 'en', { numeric: true }));
}

/** Private networks alone: what is beyond is none of the hall's. */
const PRIVATE = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|169\.254\.)/;

export function ownPrefixes(interfaces = networkInterfaces()): string[] {
  const addresses = Object.values(interfaces).flatMap((ones) => ones ?? []);
  const own = addresses.filter(({ family, internal, address }) => family === 'IPv4' && !internal && PRIVATE.test(address));
  return [...new Set(own.map(({ address }) => address.slice(0, address.lastIndexOf('.') + 1)))].slice(0, MOST_NETWORKS);
}

function accepts(host: string, port: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection({ host, port, signal, timeout: CONNECT_MS });
    const end = (answer: boolean) => () => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', end(true)).once('timeout', end(false)).once('error', end(false));
  });
}

/** Hears printers that say of themselves what they are. */
function listen(add: (one: Found) => void, signal: AbortSignal, { logger, mdns = {} }: SearchOptions): Promise<void> {
  const complain = (err: unknown) => logger.warn({ err }, 'printers cannot be looked for by mDNS');
  return new Promise((resolve) => {
    const bonjour = new Bonjour({ ...mdns }, complain);
    const browser = bonjour.find({ type: RAW_SERVICE, protocol: 'tcp' }, ({ name, port, addresses = [], txt }) => {
      const host = addresses.find((address) => /^\d+\.\d+\.\d+\.\d+$/.test(address));
      if (host) add({ host, port, name: saidName(txt, name), by: 'mdns' });
    });
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      browser.stop();
      bonjour.destroy();
      resolve();
    };
    const timer = setTimeout(end, LISTEN_MS);
    signal.addEventListener('abort', end);
  });
}

/** Whatever is on the network says of itself what it likes. */
function saidName(txt: unknown, name: string): string {
  const { ty } = (txt ?? {}) as { readonly ty?: unknown };
  return (typeof ty === 'string' && ty !== '' ? ty : name)
    .replace(/\p{C}+/gu, ' ')
    .trim()
    .slice(0, 120);
}
