import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { Pin } from '@foyer/contract/ipc';
import { z } from 'zod';
import { Refusal } from './ipc.ts';

/** N, r and p of scrypt: 32 MiB and about 0.1 s a guess, which is what keeps four digits worth anything if the file leaks. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 2 ** 20 };
const KEY_BYTES = 32;
const FREE_TRIES = 5;
const FIRST_LOCK_MS = 30_000;
const LONGEST_LOCK_MS = 15 * 60_000;

export const PinRecord = z.strictObject({ salt: z.string(), key: z.string() });
export type PinRecord = z.infer<typeof PinRecord>;
/** Kept on disk, so that switching the kiosk off and on gives no new tries. */
export const PinTries = z.strictObject({ wrong: z.int().min(0), lastAt: z.number() });
export type PinTries = z.infer<typeof PinTries>;

export interface PinStore {
  read(): { pin: PinRecord | null; tries: PinTries };
  write(change: { pin?: PinRecord; tries?: PinTries }): void;
}

/** The staff PIN: a salted hash, and ever longer pauses after five wrong ones. */
export class PinGuard {
  readonly #store: PinStore;
  readonly #now: () => number;

  constructor(store: PinStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  get isSet(): boolean {
    return this.#store.read().pin !== null;
  }

  /** Throws PIN_INVALID for what is not four to twelve digits. */
  async choose(pin: string): Promise<void> {
    if (!Pin.safeParse(pin).success) throw new Refusal('PIN_INVALID', 'a PIN is four to twelve digits');
    const salt = randomBytes(16);
    const key = await derive(pin, salt);
    this.#store.write({ pin: { salt: salt.toString('base64url'), key: key.toString('base64url') }, tries: NO_TRIES });
  }

  /** Resolves for the right PIN. Throws PIN_WRONG, or PIN_LOCKED with the seconds to wait (the PIN is then not even looked at). */
  async enter(pin: string): Promise<void> {
    const { pin: record, tries } = this.#store.read();
    if (record === null) throw new Refusal('PIN_INVALID', 'no PIN is set');
    this.#throwWhileLocked(tries);
    // Counted before it is looked at: tries sent at once, or cut off by the power switch, count too.
    this.#store.write({ tries: { wrong: tries.wrong + 1, lastAt: this.#now() } });
    const key = await derive(pin, Buffer.from(record.salt, 'base64url'));
    if (!timingSafeEqual(key, Buffer.from(record.key, 'base64url'))) {
      this.#throwWhileLocked(this.#store.read().tries);
      throw new Refusal('PIN_WRONG', 'wrong PIN');
    }
    this.#store.write({ tries: NO_TRIES });
  }

  #throwWhileLocked(tries: PinTries): void {
    const waitMs = tries.lastAt + lockMs(tries.wrong) - this.#now();
    if (waitMs > 0 && waitMs <= LONGEST_LOCK_MS) throw new Refusal('PIN_LOCKED', 'too many wrong PINs', Math.ceil(waitMs / 1000));
  }
}

const NO_TRIES: PinTries = { wrong: 0, lastAt: 0 };

const lockMs = (wrong: number): number => (wrong < FREE_TRIES ? 0 : Math.min(FIRST_LOCK_MS * 2 ** (wrong - FREE_TRIES), LONGEST_LOCK_MS));

const derive = (pin: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    scrypt(pin, salt, KEY_BYTES, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });
