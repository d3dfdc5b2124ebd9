import { wrongTries } from '../auth/wrong-tries.ts';
import { HallError } from '../hall/index.ts';
import { oneCaller } from '../network/addresses.ts';
import { sameCode } from './set-up-code.ts';

interface CodeGuardParts {
  readonly code: string;
  readonly clock: { now(): number };
  /** Somebody typed a wrong code; `locked`: once too often. */
  readonly noticed: (cause: 'wrong' | 'locked', address: string) => void;
}

/** Lets nobody guess: after so many wrong codes from an address none is looked at for a while, not even the right one. */
export function codeGuard({ code, clock, noticed }: CodeGuardParts) {
  const tries = wrongTries(clock);
  return {
    /** @throws HallError SETUP_CODE_WRONG, TOO_MANY_REQUESTS */
    mustBeRight(typed: string, address: string): void {
      const from = oneCaller(address);
      const retryAfterSeconds = tries.lockedSeconds(from);
      if (retryAfterSeconds > 0) throw new HallError('TOO_MANY_REQUESTS', { retryAfterSeconds });
      if (sameCode(typed, code)) return;
      noticed(tries.add(from) ? 'locked' : 'wrong', address);
      throw new HallError('SETUP_CODE_WRONG');
    },
  };
}
