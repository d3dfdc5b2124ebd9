import type { User } from '@foyer/contract';
import type { Actor, Note, SessionEnd, SignInMethod, UserId } from '@foyer/queue';
import {
  type Hall,
  HallError,
  pruneSessionsWrite,
  rotationWrite,
  type SessionRow,
  type SideWrite,
  sessionEndWrite,
  sessionWrite,
} from '../hall/index.ts';
import { personActor } from './actors.ts';
import { LiveSession, type Session } from './live-session.ts';
import { newSessionId, refreshTokens, tokenHash } from './refresh-token.ts';

const HOUR_MS = 60 * 60 * 1000;
/** A session that is not used for this long is over: a working day with room. */
export const IDLE_MS = 12 * HOUR_MS;
/** After this one signs in anew, used or not. */
export const LONGEST_MS = 7 * 24 * HOUR_MS;
/** Two tabs renew at the same moment; a page is reloaded before it had the answer. */
export const GRACE_MS = 10_000;

const SYSTEM: Actor = { kind: 'system' };

/** Where a request comes from. */
export interface Origin {
  readonly address: string;
  readonly agent: string | null;
  readonly device: { readonly id: string } | null;
}

/** A session together with the refresh token that is to be in its cookie. */
export interface Renewed {
  readonly session: Session;
  readonly refreshToken: string;
}

/** What ends sessions within somebody else's transaction. */
export interface Ending {
  readonly notes: readonly Note[];
  readonly writes: readonly SideWrite[];
}

/**
 * Who is signed in: all of it in memory, so that a call costs a look into a table, and on the disk, so that a restart signs nobody out.
 * A session that ends has ended everywhere at once.
 */
export class Sessions {
  readonly #hall: Pick<Hall, 'note' | 'users'>;
  readonly #clock: { now(): number };
  readonly #tokens: ReturnType<typeof refreshTokens>;
  readonly #live = new Map<string, LiveSession>();
  readonly #listeners = new Set<(session: Session) => void>();

  constructor(hall: Pick<Hall, 'note' | 'users' | 'sessions' | 'tokenSecret'>, clock: { now(): number }) {
    this.#hall = hall;
    this.#clock = clock;
    this.#tokens = refreshTokens(hall.tokenSecret);
    for (const row of hall.sessions.live())
      if (this.#endsAt(row) > clock.now() && hall.users.account(row.userId as UserId)?.disabled === false)
        this.#live.set(row.id, new LiveSession(row, hall.users));
  }

  /** Of a device that is a counter no more. A PIN is worth something at its counter alone. */
  async endPinsAt(deviceId: string, actor: Actor): Promise<void> {
    const theirs = [...this.#live.values()].filter((session) => session.method === 'pin' && session.deviceId === deviceId);
    await this.end(theirs, 'by_admin', actor);
  }

  /** Null: it is over. */
  get(id: string): Session | null {
    const session = this.#live.get(id);
    if (!session) return null;
    if (this.#endsAt(session.row) > this.#clock.now()) return session;
    this.#forget([session]);
    return null;
  }

  /** Ends those that were not used for too long, so that whoever listens is told. */
  sweep(): void {
    const now = this.#clock.now();
    this.#forget([...this.#live.values()].filter(({ row }) => this.#endsAt(row) <= now));
  }

  /** When a session ends unless it is used again. */
  endOf({ id, expiresAt }: Session): number {
    const live = this.#live.get(id);
    return live ? this.#endsAt(live.row) : expiresAt;
  }

  /** Newest first. */
  of(userId: UserId): readonly (Session & { readonly row: SessionRow })[] {
    const theirs = [...this.#live.values()].filter((session) => session.row.userId === userId && this.get(session.id));
    return theirs.reverse().sort((a, b) => b.row.startedAt - a.row.startedAt);
  }

  /** Whoever is here already. Told once for each, when it has ended. Returns the way to stop listening. */
  onEnd(listener: (session: Session) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Somebody has shown who they are.
   * @param replaces the token of the session that this browser had before: nobody needs it any more
   * @throws HallError LOGIN_FAILED for whom was disabled meanwhile
   */
  async open(user: User, method: SignInMethod, origin: Origin, replaces?: string | undefined): Promise<Renewed> {
    const now = this.#clock.now();
    const { row, token } = this.#newRow(user, method, origin, now);
    const session = new LiveSession(row, this.#hall.users);
    this.#live.set(row.id, session);
    const { address, deviceId } = row;
    const note: Note = { type: 'person_signed_in', userId: user.id, name: user.name, method, sessionId: row.id, address, deviceId };
    try {
      await this.#hall.note(personActor(user), [note], [sessionWrite(row), pruneSessionsWrite(now)]);
    } catch (error) {
      this.#forget([session]);
      throw error;
    }
    if (this.#hall.users.account(user.id)?.disabled !== false) {
      await this.end([session], 'disabled', SYSTEM);
      throw new HallError('LOGIN_FAILED');
    }
    if (replaces !== undefined) await this.signOut(replaces);
    return { session, refreshToken: token };
  }

  #newRow(user: User, method: SignInMethod, { address, agent, device }: Origin, now: number): { row: SessionRow; token: string } {
    const id = newSessionId();
    const token = this.#tokens.make(id);
    const times = { startedAt: now, rotatedAt: now, expiresAt: now + LONGEST_MS };
    const hashes = { tokenHash: tokenHash(token), previousHash: null };
    return { row: { id, userId: user.id, method, ...hashes, ...times, deviceId: device?.id ?? null, address, agent }, token };
  }

  /**
   * Gives the session of a refresh token a new one. The one before is good for some seconds more, from where it was last used, and is
   * answered with the same new one. Any older one has been stolen, or the new one was: the session ends for both.
   * @throws HallError UNAUTHENTICATED
   */
  async refresh(token: string, origin: Origin): Promise<Renewed> {
    const shown = this.#tokens.read(token);
    const session = shown && (this.get(shown.sessionId) as LiveSession | null);
    if (!session) throw new HallError('UNAUTHENTICATED');
    if (session.method === 'pin' && session.deviceId !== (origin.device?.id ?? null)) throw new HallError('UNAUTHENTICATED');
    if (shown.hash === session.row.tokenHash) return this.#rotate(session, origin);
    if (this.#isLate(session, shown.hash, origin)) return { session, refreshToken: session.successor as string };
    await this.end([session], 'token_reused', SYSTEM);
    throw new HallError('UNAUTHENTICATED');
  }

  async #rotate(session: LiveSession, { address, agent }: Origin): Promise<Renewed> {
    const before = session.row;
    const refreshToken = this.#tokens.make(session.id);
    const hashes = { tokenHash: tokenHash(refreshToken), previousHash: before.tokenHash };
    // At once: the other tab's request may come before this is on the disk.
    session.row = { ...before, ...hashes, rotatedAt: this.#clock.now(), address, agent };
    session.successor = refreshToken;
    try {
      await this.#hall.note(SYSTEM, [], [rotationWrite(session.row)]);
    } catch (error) {
      session.row = before;
      throw error;
    }
    return { session, refreshToken };
  }

  #isLate({ row, successor }: LiveSession, shownHash: string, { address, agent }: Origin): boolean {
    const isSoon = Math.abs(this.#clock.now() - row.rotatedAt) <= GRACE_MS;
    return isSoon && successor !== null && shownHash === row.previousHash && address === row.address && agent === row.agent;
  }

  /** Ends the session of a refresh token, whichever of its tokens it is. One that this hub does not know is no error. */
  async signOut(token: string): Promise<void> {
    const shown = this.#tokens.read(token);
    const session = shown && this.get(shown.sessionId);
    if (session) await this.end([session], 'signed_out', personActor(session.user));
  }

  async end(sessions: readonly Session[], cause: SessionEnd, actor: Actor): Promise<void> {
    if (sessions.length === 0) return;
    const { notes, writes } = this.ending(sessions, cause);
    await this.#hall.note(actor, notes, writes);
  }

  /** Ends them now; the disk is told in the transaction that takes these notes and writes. */
  ending(sessions: readonly Session[], cause: SessionEnd): Ending {
    this.#forget(sessions);
    const now = this.#clock.now();
    return {
      notes: sessions.map(({ id, user }) => ({ type: 'session_ended', userId: user.id, name: user.name, sessionId: id, cause })),
      writes: sessions.map(({ id }) => sessionEndWrite(id, now)),
    };
  }

  #endsAt({ rotatedAt, expiresAt }: SessionRow): number {
    return Math.min(rotatedAt + IDLE_MS, expiresAt);
  }

  #forget(sessions: readonly Session[]): void {
    for (const session of sessions) if (this.#live.delete(session.id)) for (const listener of this.#listeners) listener(session);
  }
}
