import type { Duplex } from 'node:stream';
import type { PadButton } from '@foyer/contract/constants';
import { systemClock } from '../printer/clock.ts';
import type { DeviceClock } from '../printer/types.ts';
import { type FoundPort, placeOf } from '../serial/list-ports.ts';
import { attachPad } from './attach.ts';
import { attachLearnt } from './learnt.ts';
import type { PadLineSettings, PadState } from './messages.ts';
import { PressMemory } from './press-memory.ts';
import type { AttachedPad, PadAnswer, PadPress, ShownFace } from './types.ts';

/** What an adapter has kept from before comes at once. ms */
export const FENCE_MS = 300;
/** The system may take minutes over a port whose device has gone away. ms */
export const OPEN_MS = 10_000;
/** Between two tries to open the port: somebody may be plugging it in just now. ms */
const RETRY_MS = [500, 1000, 2000, 4000] as const;

export interface PadLineParts {
  readonly settings: PadLineSettings;
  readonly open: (port: { path: string; baudRate: number }) => Promise<Duplex>;
  readonly ports: () => Promise<readonly FoundPort[]>;
  readonly onPress: (press: PadPress) => Promise<PadAnswer>;
  readonly onState: (address: string | null, state: PadState) => void;
  readonly onHeard: (hex: string) => void;
  /** Why the port cannot be opened, in the system's words; once, not at each try. */
  readonly onTrouble: (what: string) => void;
  readonly clock?: DeviceClock | undefined;
}

export interface PadLine {
  readonly settings: PadLineSettings;
  show(face: ShownFace, address: string | null): void;
  learn(on: boolean): void;
  close(): Promise<void>;
}

/** Keeps one serial line open: looks for its adapter, opens it, listens, and begins anew whenever it is unplugged. */
export function keepPadLine(parts: PadLineParts): PadLine {
  return new KeptLine(parts);
}

class KeptLine implements PadLine {
  readonly #parts: PadLineParts;
  readonly #clock: DeviceClock;
  readonly #faces = new Map<string | null, ShownFace>();
  readonly #states = new Map<string | null, PadState>();
  readonly #presses = new PressMemory();
  #attached: AttachedPad | null = null;
  #release: () => void = () => {};
  #trouble = '';
  #failures = 0;
  #cancelRetry = () => {};
  #noisy = false;
  #learning = false;
  #closed = false;
  #isOpening = false;
  #running: Promise<void>;

  constructor(parts: PadLineParts) {
    this.#parts = parts;
    this.#clock = parts.clock ?? systemClock;
    this.#running = this.#try();
  }

  get settings(): PadLineSettings {
    return this.#parts.settings;
  }

  show(face: ShownFace, address: string | null): void {
    this.#faces.set(address, face);
    this.#attached?.show(face, address);
  }

  /** The port is opened anew, to be listened to in the other way. */
  learn(on: boolean): void {
    if (this.#learning === on) return;
    this.#learning = on;
    this.#release();
  }

  async close(): Promise<void> {
    this.#closed = true;
    this.#cancelRetry();
    this.#release();
    await this.#running;
  }

  async #try(): Promise<void> {
    const opened = await this.#open();
    if ('trouble' in opened) {
      this.#all(opened.trouble);
      return this.#later(RETRY_MS[Math.min(this.#failures++, RETRY_MS.length - 1)] as number);
    }
    this.#failures = 0;
    this.#trouble = '';
    if (this.#closed) return void opened.duplex.destroy();
    await this.#listen(opened.duplex);
    if (!this.#closed && !this.#learning) this.#all('unplugged');
    // The adapter's file may outlive it by a moment.
    this.#later(RETRY_MS[0] / 2);
  }

  #later(ms: number): void {
    if (this.#closed) return;
    this.#cancelRetry = this.#clock.after(ms, () => {
      this.#running = this.#try();
    });
  }

  async #open(): Promise<{ duplex: Duplex } | { trouble: PadState }> {
    try {
      const duplex = await this.#openInTime();
      return duplex === null ? { trouble: 'unplugged' } : { duplex };
    } catch (error) {
      this.#tellTrouble(String(error));
      return { trouble: isTaken(error) ? 'taken' : 'unplugged' };
    }
  }

  /** What is opened too late is closed again; until then it is not tried anew: each try holds a thread. */
  #openInTime(): Promise<Duplex | null> {
    return new Promise((resolve, reject) => {
      const late = () => reject(new Error('the port did not open in time'));
      if (this.#isOpening) return late();
      this.#isOpening = true;
      let isLate = false;
      const stop = this.#clock.after(OPEN_MS, () => {
        isLate = true;
        late();
      });
      this.#findAndOpen()
        .then((duplex) => (isLate ? void duplex?.destroy() : resolve(duplex)), reject)
        .finally(() => {
          stop();
          this.#isOpening = false;
        });
    });
  }

  async #findAndOpen(): Promise<Duplex | null> {
    const { settings, open, ports } = this.#parts;
    const path = placeOf(settings.place.usb === null ? [] : await ports(), settings.place);
    return path === null ? null : open({ path, baudRate: settings.baudRate });
  }

  #tellTrouble(what: string): void {
    if (what !== this.#trouble) this.#parts.onTrouble(`${this.settings.place.path}: ${what}`);
    this.#trouble = what;
  }

  /** Until the line ends, by whatever. */
  #listen(duplex: Duplex): Promise<void> {
    const { speaks } = this.settings;
    const ended = new Promise<void>((resolve) => duplex.once('close', resolve));
    if (this.#learning) this.#hearBursts(duplex, this.#parts.onHeard);
    else if (speaks === 'foyer') this.#talk(duplex);
    else this.#hearLearnt(duplex, speaks);
    return ended.then(() => {
      this.#attached = null;
      this.#release = () => {};
    });
  }

  #talk(duplex: Duplex): void {
    this.#noisy = false;
    const attached = attachPad(duplex, {
      onPress: this.#parts.onPress,
      onPresence: () => this.#tellPresence(),
      onNoise: (noisy) => {
        this.#noisy = noisy;
        this.#tellPresence();
      },
      fenceMs: FENCE_MS,
      presses: this.#presses,
      clock: this.#clock,
    });
    this.#attached = attached;
    this.#release = () => void attached.close();
    for (const [address, face] of this.#faces) attached.show(face, address);
    this.#tellPresence();
  }

  #hearBursts(duplex: Duplex, onBurst: (hex: string) => void): void {
    this.#release = attachLearnt(duplex, { onBurst, fenceMs: FENCE_MS, clock: this.#clock });
    this.#all('ready');
  }

  #hearLearnt(duplex: Duplex, buttons: Readonly<Record<string, PadButton>>): void {
    this.#hearBursts(duplex, (hex) => {
      const key = buttons[hex];
      if (key === undefined) return;
      const about = this.#faces.get(null)?.about ?? null;
      // It has no lamps to show an answer with.
      void this.#parts.onPress({ key, operand: null, sequence: 0, address: null, about, at: this.#clock.now() }).catch(() => undefined);
    });
  }

  #tellPresence(): void {
    const attached = this.#attached;
    if (!attached) return;
    for (const address of this.settings.addresses) {
      const heard = attached.isPresent(address) ? 'ready' : 'missing';
      this.#tell(address, this.#noisy ? 'noisy' : heard);
    }
  }

  #all(state: PadState): void {
    for (const address of this.settings.addresses) this.#tell(address, state);
  }

  #tell(address: string | null, state: PadState): void {
    if (this.#closed || this.#states.get(address) === state) return;
    this.#states.set(address, state);
    this.#parts.onState(address, state);
  }
}

/** Windows says "Access denied" also where it is merely open elsewhere; on Linux a lock is `EAGAIN`/`EBUSY`, no right to it `EACCES`. */
const isTaken = (error: unknown): boolean => /cannot lock|access denied|permission denied|busy|EACCES|EBUSY|EAGAIN/i.test(String(error));
