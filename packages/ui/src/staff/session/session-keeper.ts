import type { LoginReply, User } from '@foyer/contract';
import { isHubError } from '@foyer/hub-client';
import { isSomebody, type SessionMemory } from './session-memory.ts';

export interface Session {
  readonly accessToken: string;
  readonly user: User;
}

/**
 * - `restoring`  the hub is being asked whose session the cookie is; `trouble`: why it has not said so yet
 * - `signed_out` `ended`: by the hub, not by this person; `untold`: by this person, but the hub could not be told
 */
export type SessionState =
  | { readonly status: 'restoring'; readonly trouble: unknown }
  | { readonly status: 'signed_in'; readonly session: Session }
  | { readonly status: 'signed_out'; readonly why: 'nobody' | 'ended' | 'untold' };

export interface SessionParts {
  /** Exchanges the cookie for a new token. @throws HubError */
  readonly refresh: () => Promise<LoginReply>;
  /** Ends the cookie's session; the answer takes the cookie away. @throws HubError */
  readonly signOut: () => Promise<unknown>;
  readonly oneAtATime: <Result>(work: () => Promise<Result>) => Promise<Result>;
  readonly memory: SessionMemory;
}

/** Of a token's life: late enough to be seldom, early enough for a hub that is restarted just then. */
const RENEW_AT = 0.75;
const RETRY_MS = [1000, 2000, 5000, 10_000] as const;
const RESTORING: SessionState = { status: 'restoring', trouble: null };
const NOBODY: SessionState = { status: 'signed_out', why: 'nobody' };

/** Who is signed in here: keeps the token fresh, and knows when there is none to be had. */
export class SessionKeeper {
  readonly #parts: SessionParts;
  readonly #listeners = new Set<() => void>();
  #state: SessionState;
  #renewing: Promise<string | null> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #signingOut: Promise<unknown> = Promise.resolve();
  /** Counts the sessions: an answer that comes for an earlier one is late. */
  #turn = 0;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#state = parts.memory.read() === null ? NOBODY : RESTORING;
    parts.memory.onChange((userId) => this.#heardOf(userId));
    if (this.#state.status === 'restoring') this.#renewLater(0);
  }

  get = (): SessionState => this.#state;
  get session(): Session | null {
    return this.#state.status === 'signed_in' ? this.#state.session : null;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /**
   * Signs somebody in, in whatever way `ask` does it: by a password, a PIN, as the first administrator. The answer to a sign-out takes
   * the cookie away: it must not be that of the session that is asked for, so that one waits for the other.
   * @throws HubError
   */
  async enter(ask: () => Promise<LoginReply>): Promise<void> {
    await this.#signingOut;
    this.#adopt(await ask());
  }

  /** Here at once; the hub is told of it, and `untold` says where that failed. */
  signOut(): void {
    this.leave('nobody');
    this.#signingOut = this.#parts.signOut().catch(() => this.session === null && this.leave('untold'));
  }

  #adopt({ accessToken, user, expiresInSeconds }: LoginReply): void {
    this.#turn += 1;
    this.#failures = 0;
    this.#parts.memory.write(user.id);
    this.#renewLater(expiresInSeconds * 1000 * RENEW_AT);
    this.#become({ status: 'signed_in', session: { accessToken, user } });
  }

  /**
   * A token that the hub takes; one at a time, however many ask.
   * @param refused the one that it did not take: where there is a newer one already, that is it
   * @returns null where the session has ended, which is then so for all
   * @throws HubError where the hub does not say
   */
  renew(refused?: string): Promise<string | null> {
    if (this.#state.status === 'signed_out') return Promise.resolve(null);
    const { session } = this;
    if (session !== null && refused !== undefined && session.accessToken !== refused) return Promise.resolve(session.accessToken);
    this.#renewing ??= this.#renew().finally(() => {
      this.#renewing = null;
    });
    return this.#renewing;
  }

  leave(why: 'nobody' | 'ended' | 'untold'): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
    this.#parts.memory.write(null);
    this.#become({ status: 'signed_out', why });
  }

  async #renew(): Promise<string | null> {
    const turn = this.#turn;
    try {
      const reply = await this.#parts.oneAtATime(this.#parts.refresh);
      if (turn === this.#turn) this.#adopt(reply);
      else if (this.#state.status === 'restoring') this.#renewLater(0);
    } catch (thrown) {
      if (turn === this.#turn) this.#failed(thrown);
      if (this.#state.status !== 'signed_out') throw thrown;
    }
    return this.session?.accessToken ?? null;
  }

  #failed(thrown: unknown): void {
    if (isHubError(thrown) && thrown.status === 401) return this.leave(isSomebody(this.#parts.memory.read()) ? 'ended' : 'nobody');
    this.#renewLater(RETRY_MS[Math.min(this.#failures, RETRY_MS.length - 1)] ?? 0);
    this.#failures += 1;
    if (this.#state.status === 'restoring') this.#become({ status: 'restoring', trouble: thrown });
  }

  /** What fails here is tried again by itself. */
  #renewLater(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.renew().catch(() => undefined), milliseconds);
  }

  /** Another window has signed out, or somebody in. */
  #heardOf(userId: string | null): void {
    if (userId === null) return this.#state.status === 'signed_out' ? undefined : this.leave('nobody');
    if (!isSomebody(userId) || this.session?.user.id === userId) return;
    this.#turn += 1;
    this.#become(RESTORING);
    this.#renewLater(0);
  }

  #become(state: SessionState): void {
    this.#state = state;
    for (const listener of [...this.#listeners]) listener();
  }
}
