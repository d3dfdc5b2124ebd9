import type { DeviceRole, DeviceView, PairingState } from '@foyer/contract';
import { createHubClient, type HubClient, type HubErrorCode, isHubError, onDeviceInDoubt } from '@foyer/hub-client';

/** Why a screen that was in is at the door again. */
export type Why = 'unknown' | 'other_role';

export interface PairingCode {
  /** `ABCD-EFGH`. */
  readonly code: string;
  /** By this machine's clock, milliseconds. */
  readonly expiresAt: number;
}

export interface Door {
  readonly step: 'door';
  /** null: this screen was never in. */
  readonly why: Why | null;
  /** null: not known yet, or not to be had now. */
  readonly pairing: PairingCode | null;
  /** An administrator said no; it is asked anew later, or by hand. */
  readonly refused: boolean;
  /** Why there is no code. */
  readonly trouble: HubErrorCode | null;
}

/**
 * - `asking` the hub was only just asked, and there is no reason for worry
 * - `away`   the hub does not answer
 * - `door`   the hub answers, and does not know this device
 * - `in`     paired
 */
export type DeviceState = { readonly step: 'asking' | 'away' } | Door | { readonly step: 'in'; readonly device: DeviceView };

export interface KeeperOptions {
  readonly baseUrl: string;
  readonly role: DeviceRole;
  /** What it asks to be called, at each request. */
  readonly name: () => string;
  readonly version?: string | undefined;
  readonly client?: HubClient;
  /** Milliseconds; for tests. */
  readonly timing?: Partial<Timing>;
}

interface Timing {
  /** Between two looks whether somebody said yes. */
  readonly collectMs: number;
  /** While the hub does not answer, and while it gives no code. */
  readonly retryMs: number;
  /** After a no: a display that nobody can touch has to ask again by itself. */
  readonly refusedMs: number;
  /** A device says that it is there, and hears what it is now: a desk where nobody has signed in has no other way to hear it. */
  readonly hereMs: number;
}
const TIMING: Timing = { collectMs: 2000, retryMs: 3000, refusedMs: 60_000, hereMs: 5000 };

/** Holds one screen's standing with the hub: asks what it is, shows a code until somebody says yes, and notices when it is out again. */
export class DeviceKeeper {
  readonly #options: KeeperOptions;
  readonly #client: HubClient;
  readonly #timing: Timing;
  readonly #listeners = new Set<() => void>();
  readonly #stopHearing: () => void;
  #state: DeviceState = { step: 'asking' };
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Each new course of action makes the answers to older questions worthless. */
  #course = 0;
  #wasIn = false;
  /** Its own question is answered below, and is no news. */
  #isAsking = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#timing = { ...TIMING, ...options.timing };
    this.#client = options.client ?? createHubClient({ baseUrl: options.baseUrl, retryAfterMs: [] });
    this.#stopHearing = onDeviceInDoubt((baseUrl) => {
      if (baseUrl === options.baseUrl.replace(/\/+$/, '') && this.#state.step === 'in' && !this.#isAsking) void this.#ask(this.#begin());
    });
    void this.#ask(this.#begin());
  }

  getState = (): DeviceState => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** A new code: after a no, or under another name. */
  askAgain = (): void => void this.#pair(this.#begin(), this.#why());

  /** @throws HubError: PAIRING_CODE_UNKNOWN, PAIRING_LOCKED, … */
  claim = async (code: string): Promise<void> => {
    const { version } = this.#options;
    const { device } = await this.#client.call('claimInvitation', { body: { code, ...(version && { version }) } });
    this.#enter(this.#begin(), device);
  };

  close = (): void => {
    this.#begin();
    this.#stopHearing();
    this.#listeners.clear();
  };

  #begin(): number {
    clearTimeout(this.#timer);
    this.#isAsking = false;
    this.#course += 1;
    return this.#course;
  }

  #later(course: number, ms: number, run: () => void): void {
    if (course === this.#course) this.#timer = setTimeout(run, ms);
  }

  #change(course: number, state: DeviceState): void {
    if (course !== this.#course) return;
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }

  async #ask(course: number): Promise<void> {
    const { version } = this.#options;
    this.#isAsking = true;
    try {
      this.#enter(course, await this.#client.call('getOwnDevice', { query: { ...(version && { version }) } }));
    } catch (thrown) {
      if (course !== this.#course) return;
      if (isUnknown(thrown)) return void this.#pair(course, this.#wasIn ? 'unknown' : null);
      // Whoever is in stays in: the screen itself says that the hub is away.
      if (this.#state.step !== 'in') this.#change(course, { step: 'away' });
      this.#later(course, this.#state.step === 'in' ? this.#timing.hereMs : this.#timing.retryMs, () => void this.#ask(course));
    } finally {
      if (course === this.#course) this.#isAsking = false;
    }
  }

  #enter(course: number, device: DeviceView): void {
    if (course !== this.#course) return;
    if (device.role !== this.#options.role) return void this.#pair(course, 'other_role');
    this.#wasIn = true;
    if (this.#state.step !== 'in' || !isSame(this.#state.device, device)) this.#change(course, { step: 'in', device });
    this.#later(course, this.#timing.hereMs, () => void this.#ask(course));
  }

  async #pair(course: number, why: Why | null): Promise<void> {
    const { role, name, version } = this.#options;
    try {
      const started = await this.#client.call('startPairing', { body: { role, name: name(), ...(version && { version }) } });
      const pairing = { code: started.code, expiresAt: Date.now() + started.expiresInSeconds * 1000 };
      await this.#collect(course, started.pairingId, { ...AT_THE_DOOR, why, pairing });
    } catch (thrown) {
      const trouble = isHubError(thrown) ? thrown.code : 'INTERNAL';
      this.#change(course, { ...AT_THE_DOOR, why, trouble });
      this.#later(course, retryAfter(thrown, this.#timing.retryMs), () => void this.#pair(course, why));
    }
  }

  async #collect(course: number, pairingId: string, door: Door): Promise<void> {
    if (course !== this.#course) return;
    const answer = await this.#client.call('collectPairing', { body: { pairingId } }).catch(unlessAway);
    if (answer.state === 'approved') return this.#enter(course, answer.device);
    if (answer.state === 'expired') return this.#pair(course, door.why);
    if (answer.state === 'refused') {
      this.#change(course, { ...AT_THE_DOOR, why: door.why, refused: true });
      return this.#later(course, this.#timing.refusedMs, () => void this.#pair(course, door.why));
    }
    // An old code is worth nothing, and a hub that is away gives no new one.
    this.#change(course, Date.now() < (door.pairing?.expiresAt ?? 0) ? door : { ...door, pairing: null, trouble: 'HUB_UNREACHABLE' });
    this.#later(course, this.#timing.collectMs, () => void this.#collect(course, pairingId, door).catch(() => this.askAgain()));
  }

  #why(): Why | null {
    return this.#state.step === 'door' ? this.#state.why : null;
  }
}

const AT_THE_DOOR: Door = { step: 'door', why: null, pairing: null, refused: false, trouble: null };

const isUnknown = (thrown: unknown): boolean => isHubError(thrown) && thrown.status === 401;

/** A hub that does not answer for a moment may still know the code that is shown. */
function unlessAway(thrown: unknown): PairingState {
  if (isHubError(thrown) && thrown.code === 'HUB_UNREACHABLE') return { state: 'waiting' };
  throw thrown;
}

function retryAfter(thrown: unknown, ms: number): number {
  const seconds = isHubError(thrown) ? thrown.details['retryAfterSeconds'] : undefined;
  return typeof seconds === 'number' ? Math.max(ms, seconds * 1000) : ms;
}

/** When it was last seen changes with every look, and is no news to itself. */
const isSame = (one: DeviceView, other: DeviceView): boolean =>
  one.id === other.id && one.name === other.name && one.role === other.role && one.counterId === other.counterId;
