import { randomBytes } from 'node:crypto';
import type { DeviceRole } from '@foyer/contract';
import type { Actor, CounterId } from '@foyer/queue';
import { HallError } from '../hall/index.ts';
import { oneCaller } from '../network/addresses.ts';
import type { Admission } from './admission.ts';
import { newCode, typedCode } from './pairing-code.ts';

const LASTS_MS = 10 * 60_000;
const MOST_WAITING = 20;
/** A machine may run a kiosk, a display and a counter; one whose screen is reloaded again and again gives up its own oldest. */
const MOST_OF_ONE_ADDRESS = 5;
const MOST_INVITATIONS = 50;

export interface Asking {
  readonly role: DeviceRole;
  readonly name: string;
  readonly version: string | null;
  readonly address: string;
}

/** A device that asked to be let in. */
export interface Pairing extends Asking {
  /** Known to the device alone. */
  readonly pairingId: string;
  readonly code: string;
  readonly expiresAt: number;
  /** `deciding`: somebody said yes, and it is on its way to the disk. `told`: the device knows what was decided. */
  state: { readonly is: 'waiting' | 'deciding' | 'refused' | 'told' } | { readonly is: 'approved'; readonly admitted: Admission };
}

/** A code for a device that is to come. */
export interface Invited {
  readonly code: string;
  readonly role: DeviceRole;
  readonly name: string;
  readonly counterId: CounterId | null;
  readonly by: Actor;
  readonly expiresAt: number;
}

/** What waits to be let in. In memory: after a restart a device asks anew. */
export class Pairings {
  readonly #clock: { now(): number };
  readonly #pairings = new Map<string, Pairing>();
  readonly #invitations = new Map<string, Invited>();

  constructor(clock: { now(): number }) {
    this.#clock = clock;
  }

  /** @throws HallError PAIRING_BUSY */
  start(asking: Asking): Pairing {
    this.#forgetOver();
    this.#makeRoom(oneCaller(asking.address));
    const pairing: Pairing = {
      ...asking,
      pairingId: randomBytes(16).toString('base64url'),
      code: this.#newCode(),
      expiresAt: this.#clock.now() + LASTS_MS,
      state: { is: 'waiting' },
    };
    this.#pairings.set(pairing.pairingId, pairing);
    return pairing;
  }

  /** For the device itself; what was decided is told once. Null: there is nothing (more) to tell. */
  collect(pairingId: string): Pairing['state'] | null {
    this.#forgetOver();
    const pairing = this.#pairings.get(pairingId);
    if (!pairing || pairing.state.is === 'told') return null;
    const { state } = pairing;
    if (state.is === 'approved' || state.is === 'refused') pairing.state = { is: 'told' };
    return state;
  }

  /** By its code, also what was decided within its ten minutes: whoever is late with a right code has not guessed. */
  find(typed: string): Pairing | null {
    this.#forgetOver();
    const code = typedCode(typed);
    return [...this.#pairings.values()].find((one) => one.code === code) ?? null;
  }

  /** @throws HallError PAIRING_BUSY */
  invite(invited: Omit<Invited, 'code' | 'expiresAt'>): Invited {
    this.#forgetOver();
    if (this.#invitations.size >= MOST_INVITATIONS) throw new HallError('PAIRING_BUSY');
    const invitation = { ...invited, code: this.#newCode(), expiresAt: this.#clock.now() + LASTS_MS };
    this.#invitations.set(invitation.code, invitation);
    return invitation;
  }

  /** Taken with it: an invitation lets one device in. */
  claim(typed: string): Invited | null {
    this.#forgetOver();
    const code = typedCode(typed);
    const invitation = this.#invitations.get(code) ?? null;
    this.#invitations.delete(code);
    return invitation;
  }

  /** Whoever holds most of the places gives one up; where each holds one, nobody does. */
  #makeRoom(network: string): void {
    const waiting = [...this.#pairings.values()].filter(({ state }) => state.is === 'waiting');
    const own = waiting.filter(({ address }) => oneCaller(address) === network);
    if (own.length >= MOST_OF_ONE_ADDRESS) return this.#giveUp(own[0]);
    if (waiting.length < MOST_WAITING) return;
    const groups = waiting.map(({ address }) => waiting.filter((other) => oneCaller(other.address) === oneCaller(address)));
    const [largest = []] = groups.sort((a, b) => b.length - a.length);
    if (largest.length <= Math.max(1, own.length)) throw new HallError('PAIRING_BUSY');
    this.#giveUp(largest[0]);
  }

  #giveUp(pairing: Pairing | undefined): void {
    if (pairing) this.#pairings.delete(pairing.pairingId);
  }

  #newCode(): string {
    return newCode((code) => this.#invitations.has(code) || [...this.#pairings.values()].some((one) => one.code === code));
  }

  #forgetOver(): void {
    const now = this.#clock.now();
    for (const [id, { expiresAt }] of this.#pairings) if (expiresAt <= now) this.#pairings.delete(id);
    for (const [code, { expiresAt }] of this.#invitations) if (expiresAt <= now) this.#invitations.delete(code);
  }
}
