import type { User } from '@foyer/contract';
import type { CounterId, HallState, SignInMethod, UserId } from '@foyer/queue';
import { type Account, byName, fold, type Hall, HallError } from '../hall/index.ts';
import { oneCaller } from '../network/addresses.ts';
import { callerActor } from './actors.ts';
import type { CallingDevice } from './calling-device.ts';
import type { Notebook } from './notebook.ts';
import { type TriesLimit, wrongTries } from './wrong-tries.ts';

const QUARTER_HOUR_MS = 15 * 60_000;
/** One name, tried from one place. */
const NAME_HERE: TriesLimit = { most: 10, waitMs: QUARTER_HOUR_MS };
/** All names together from one place, which may be a whole office behind one address. */
const PLACE: TriesLimit = { most: 100, waitMs: QUARTER_HOUR_MS };
/** One name, from wherever. Paired devices are exempt, so that nobody can keep the hall's people from their work. */
const NAME_ANYWHERE: TriesLimit = { most: 100, waitMs: QUARTER_HOUR_MS };
/** One person's PIN at one counter. */
const PIN: TriesLimit = { most: 5, waitMs: QUARTER_HOUR_MS };
/** All PINs together at one counter. */
const PINS: TriesLimit = { most: 30, waitMs: QUARTER_HOUR_MS };

/** Where somebody tries to sign in. */
export interface Place {
  readonly address: string;
  readonly device: CallingDevice | null;
}

export interface SignIn {
  /** @throws HallError LOGIN_FAILED, TOO_MANY_REQUESTS */
  withPassword(username: string, password: string, place: Place): Promise<User>;
  /** @throws HallError PIN_WRONG, TOO_MANY_REQUESTS */
  withPin(userId: UserId, pin: string, place: Place & { readonly device: CallingDevice }): Promise<User>;
  /** The password of who is signed in, asked for again. @throws HallError PASSWORD_WRONG, TOO_MANY_REQUESTS */
  confirm(user: User, password: string, place: Place): Promise<void>;
  /** Who may sign in by PIN at a counter device, by name. */
  pinPeople(device: CallingDevice): Account[];
  /** By another way than these: single sign-on. */
  failed(username: string, method: SignInMethod, cause: 'wrong' | 'disabled' | 'unknown', place: Place): void;
}

interface Parts {
  readonly hall: Pick<Hall, 'users' | 'state'>;
  readonly clock: { now(): number };
  readonly notebook: Notebook;
}

/** Who shows what they know. Every wrong try is noted down, and nobody may be wrong for long. */
export function signIn({ hall, clock, notebook }: Parts): SignIn {
  const { users } = hall;
  const guards = {
    nameHere: wrongTries(clock, NAME_HERE),
    place: wrongTries(clock, PLACE),
    nameAnywhere: wrongTries(clock, NAME_ANYWHERE),
    pin: wrongTries(clock, PIN),
    pins: wrongTries(clock, PINS),
  };
  type Guarded = readonly (readonly [keyof typeof guards, string])[];

  /**
   * Counts the try as wrong until it has shown to be right: a thousand guesses at the same moment are as many as one after another.
   * @throws HallError TOO_MANY_REQUESTS
   */
  function begin(keys: Guarded, noteLocked: () => void): { right(): void } {
    const wait = Math.max(...keys.map(([guard, key]) => guards[guard].lockedSeconds(key)));
    if (wait > 0) {
      noteLocked();
      throw new HallError('TOO_MANY_REQUESTS', { retryAfterSeconds: wait });
    }
    for (const [guard, key] of keys) guards[guard].add(key);
    return {
      right() {
        const [[guard, key] = ['place', ''] as const, ...others] = keys;
        // Being right clears the closest count alone: else a guesser's own account would clear the others.
        guards[guard].forget(key);
        for (const [other, its] of others) guards[other].takeBack(its);
      },
    };
  }

  function note(username: string, method: SignInMethod, cause: 'wrong' | 'locked' | 'disabled' | 'unknown', place: Place): void {
    const { address, device } = place;
    const happening = { type: 'sign_in_failed', username, method, cause, address, deviceId: device?.id ?? null } as const;
    notebook.tell(callerActor({ session: null, device, address }), happening);
  }

  const passwordKeys = (username: string, { address, device }: Place): Guarded => {
    const [name, place] = [fold(username), oneCaller(address)];
    const anywhere = device ? [] : [['nameAnywhere', name] as const];
    return [['nameHere', `${place} ${name}`], ['place', place], ...anywhere];
  };

  return {
    async withPassword(username, password, place) {
      const named = () => users.byUsername(username);
      const attempt = begin(passwordKeys(username, place), () => note(shown(username, named()), 'password', 'locked', place));
      const user = await users.signIn(username, password);
      if (user) {
        attempt.right();
        return user;
      }
      note(shown(username, named()), 'password', causeOf(named()), place);
      throw new HallError('LOGIN_FAILED');
    },
    async withPin(userId, pin, place) {
      const { device } = place;
      const account = this.pinPeople(device).find(({ id }) => id === userId);
      const name = users.get(userId)?.username ?? '';
      const attempt = begin(
        [
          ['pin', `${device.id} ${userId}`],
          ['pins', device.id],
        ],
        () => note(name, 'pin', 'locked', place),
      );
      const isRight = await users.pinIs(userId, pin);
      const user = account && isRight ? users.get(userId) : null;
      if (user && users.account(userId)?.disabled === false) {
        attempt.right();
        return user;
      }
      note(name, 'pin', users.account(userId)?.disabled ? 'disabled' : 'wrong', place);
      throw new HallError('PIN_WRONG');
    },
    async confirm({ id, username }, password, place) {
      const attempt = begin(passwordKeys(username, place), () => note(username, 'password', 'locked', place));
      if (await users.passwordIs(id, password)) return attempt.right();
      note(username, 'password', 'wrong', place);
      throw new HallError('PASSWORD_WRONG');
    },
    pinPeople: ({ counterId }) =>
      users
        .accounts()
        .filter(({ id, disabled, hasPin }) => hasPin && !disabled && maySitAt(hall.state, counterId, id))
        .sort(byName),
    failed: (username, method, cause, place) => note(shown(username, users.byUsername(username)), method, cause, place),
  };
}

const causeOf = (account: Account | null) => (account === null ? 'unknown' : account.disabled ? 'disabled' : 'wrong');

/** What nobody is called may be a password that was typed into the wrong field: the log is for ever, so it gets the beginning alone. */
const shown = (typed: string, account: Account | null): string => account?.username ?? `${[...typed].slice(0, 2).join('')}…`;

/** A counter without people of its own is for everybody. */
function maySitAt({ counters }: HallState, counterId: CounterId | null, userId: UserId): boolean {
  const allowed = (counterId && counters.get(counterId)?.userIds) || [];
  return allowed.length === 0 || allowed.includes(userId);
}
