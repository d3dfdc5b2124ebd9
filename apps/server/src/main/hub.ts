import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { Health } from '@foyer/contract';
import type { HubStatus, IpcInput } from '@foyer/contract/ipc';
import { describeExit, type Shell, Supervisor, untilEnd } from '@foyer/shell/main';
import { app } from 'electron';
import { askFacts, type HubFacts } from './hub-facts.ts';
import { hubRuntime, launchHub, runFoyer } from './hub-process.ts';
import { newSetUpCode } from './set-up-code.ts';
import type { ServerSettings } from './settings.ts';

const PROBE = { probeEveryMs: 2000, unwellAfterMs: 6000, hungAfterMs: 60_000, answerWithinMs: 5000 };
/** The hub commits what it was asked and answers it before it ends. */
const KILL_AFTER_MS = 10_000;
const BACKOFF = { initialMs: 500, maxMs: 30_000, forgetAfterMs: 60_000 };
const KEEP_LINES = 200;
const ANY_HEALTH = Health.loose();

/** The hall's hub, kept running by this app. */
export class Hub {
  readonly localUrl: string;
  readonly dataDir: string;
  /** For as long as this app runs, however often the hub is started anew. */
  readonly setUpCode = newSetUpCode();
  readonly #port: number;
  readonly #demo: boolean;
  readonly #listeners = new Set<() => void>();
  #facts: HubFacts = { setUpNeeded: null, authority: null };
  readonly #supervisor: Supervisor<Health>;

  constructor({ options, settings, log }: Shell<ServerSettings>) {
    this.#port = Number(options.value('port') ?? settings.current.port);
    this.localUrl = `http://127.0.0.1:${this.#port}`;
    this.dataDir = options.value('data') ?? settings.current.dataDir ?? join(app.getPath('userData'), 'hall');
    this.#demo = options.flag('demo');
    const launch = { port: this.#port, dataDir: this.dataDir, demo: this.#demo, setUpCode: this.setUpCode };
    this.#supervisor = new Supervisor({
      ...PROBE,
      start: () => launchHub(launch),
      probe: () => this.#askHealth(),
      killAfterMs: KILL_AFTER_MS,
      backoff: BACKOFF,
      keepLines: KEEP_LINES,
    });
    this.#supervisor.onChange(() => this.#tell());
    this.#logChanges(log);
  }

  start = (): void => this.#supervisor.start();
  restart = (): Promise<void> => this.#supervisor.restart();
  stop = (): Promise<void> => this.#supervisor.stop();
  onChange = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Where the hall is set up, with the code filled in; null: nobody has to. */
  get setUpUrl(): string | null {
    return this.#facts.setUpNeeded ? `${this.localUrl}/admin#setup=${this.setUpCode}` : null;
  }

  get status(): HubStatus {
    const { health, since, nextStartAt, ...rest } = this.#supervisor.status;
    return {
      ...rest,
      since: new Date(since).toISOString(),
      nextStartAt: nextStartAt === null ? null : new Date(nextStartAt).toISOString(),
      log: [...rest.log],
      runtime: hubRuntime(),
      version: health?.version ?? null,
      uptimeSeconds: health?.uptimeSeconds ?? null,
      ...alarmsOf(health),
      localUrl: this.localUrl,
      lanUrls: this.#demo ? [] : lanAddresses().map((address) => `https://${address}:${this.#port}`),
      dataDir: this.dataDir,
      demo: this.#demo,
      authority: this.#facts.authority,
      setUpCode: this.#facts.setUpNeeded ? this.setUpCode : null,
    };
  }

  /** The hall's log has one writer: the hub makes room for it. @throws what `foyer user add` says */
  async letAdminIn({ username, password }: IpcInput<'letAdminIn'>): Promise<void> {
    await this.#supervisor.stop();
    try {
      const child = runFoyer(['user', 'add', '--role', 'admin', '--data', this.dataDir, '--', username], { input: password });
      if ('kind' in child) throw new Error(describeExit(child));
      const { exit, lines } = await untilEnd(child);
      if (exit.kind !== 'ended') throw new Error(lines.at(-1) ?? describeExit(exit));
    } finally {
      this.#supervisor.start();
    }
  }

  async #askHealth(): Promise<{ health: Health; well: boolean }> {
    const response = await fetch(`${this.localUrl}/health`, { signal: AbortSignal.timeout(PROBE.answerWithinMs) });
    const health = ANY_HEALTH.parse(await response.json());
    await this.#askFacts();
    return { health, well: health.status === 'ok' };
  }

  /** The hub is well without them: what it does not say now, it is asked the next time. */
  async #askFacts(): Promise<void> {
    const facts = await askFacts(this.localUrl, this.#facts, PROBE.answerWithinMs).catch(() => this.#facts);
    const isNew = facts.setUpNeeded !== this.#facts.setUpNeeded || facts.authority !== this.#facts.authority;
    this.#facts = facts;
    if (isNew) this.#tell();
  }

  #tell(): void {
    for (const listener of [...this.#listeners]) listener();
  }

  #logChanges(log: Shell<ServerSettings>['log']): void {
    let last = 'stopped';
    this.#supervisor.onChange(() => {
      const { state, lastExit } = this.#supervisor.status;
      if (state === last) return;
      last = state;
      const why = lastExit && (state === 'restarting' || state === 'failed') ? `: it ${describeExit(lastExit)}` : '';
      log.info(`hub ${state}${why}`);
    });
  }
}

/** What the hub says of itself is not told a second time as a device's. */
function alarmsOf(health: Health | null): Pick<HubStatus, 'alarms' | 'open'> {
  const { alarms = [], open = [] } = health ?? {};
  const ofDevices = new Set(open.map(({ kind, state }) => `${kind}_${state}`));
  return {
    alarms: alarms.filter((code) => !ofDevices.has(code)),
    open: open.filter(({ state }) => state !== 'saving_fails' && state !== 'log_damaged'),
  };
}

/** IPv4, as people type it at a kiosk. */
function lanAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address);
}
