import type { User } from '@foyer/contract';
import type { SignInMethod, UserId } from '@foyer/queue';
import type { SessionRow, Users } from '../hall/index.ts';

/** A signed-in person. It is the same object for as long as the session lasts, and always says who the person is now. */
export interface Session {
  readonly id: string;
  readonly user: User;
  readonly method: SignInMethod;
  /** Of the paired device from which it came. A session by PIN is good there alone. */
  readonly deviceId: string | null;
  /** When it ends, however much it is used: ms since the epoch. */
  readonly expiresAt: number;
}

/** What of a session changes: its newest token. */
export class LiveSession implements Session {
  row: SessionRow;
  /** The token that took the place of the one before, for as long as that one may still come. */
  successor: string | null = null;
  readonly #users: Pick<Users, 'get'>;

  constructor(row: SessionRow, users: Pick<Users, 'get'>) {
    this.row = row;
    this.#users = users;
  }

  get id(): string {
    return this.row.id;
  }

  get user(): User {
    const user = this.#users.get(this.row.userId as UserId);
    if (!user) throw new Error(`session ${this.row.id} is of nobody`);
    return user;
  }

  get method(): SignInMethod {
    return this.row.method as SignInMethod;
  }

  get deviceId(): string | null {
    return this.row.deviceId;
  }

  get expiresAt(): number {
    return this.row.expiresAt;
  }
}
