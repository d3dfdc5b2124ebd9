import type { SetUpInput, SetUpView, User } from '@foyer/contract';
import { idFromName, type UserId } from '@foyer/queue';
import type { Notebook } from '../auth/notebook.ts';
import { mustBeStrong } from '../auth/password-strength.ts';
import { type Hall, HallError } from '../hall/index.ts';
import { localZone } from '../main/local-zone.ts';
import { codeGuard } from './code-guard.ts';
import { partsOf, templateView } from './from-template.ts';
import { loadTemplate, loadTemplates } from './template.ts';

/** Where a hall that nobody can sign in to is set up, by whoever knows the code that the hub printed. */
export interface SetUpDesk {
  view(): SetUpView;
  /** @throws HallError SETUP_DONE, SETUP_CODE_WRONG, TOO_MANY_REQUESTS */
  check(code: string, address: string): void;
  /**
   * Everything in one transaction: when this rejects, the hall is as it was and it can be tried again.
   * @returns the first administrator @throws HallError as `check` does, PASSWORD_WEAK, and the refusals of the queue's rules
   */
  setUp(input: SetUpInput, address: string): Promise<User>;
}

interface SetUpParts {
  readonly hall: Hall;
  readonly code: string;
  readonly clock: { now(): number };
  readonly notebook: Pick<Notebook, 'tell'>;
}

/** In the log it stands where the name of who signs in stands. */
const SIGNS_IN_AS = 'set-up code';

export function setUpDesk({ hall, code, clock, notebook }: SetUpParts): SetUpDesk {
  const guard = codeGuard({
    code,
    clock,
    noticed: (cause, address) => {
      const failed = { type: 'sign_in_failed', username: SIGNS_IN_AS, method: 'setup', cause, address, deviceId: null } as const;
      notebook.tell({ kind: 'visitor', id: address }, failed);
    },
  });
  const inTurn = oneAtATime();
  // A server app asks every two seconds.
  let shown: SetUpView['templates'] | null = null;

  function check(typed: string, address: string): void {
    if (!isSetUpNeeded(hall)) throw new HallError('SETUP_DONE');
    guard.mustBeRight(typed, address);
  }

  async function setUp({ code: typed, hall: wished, admin, template }: SetUpInput, address: string): Promise<User> {
    check(typed, address);
    await mustBeStrong(admin.password, [admin.username, admin.name, ...Object.values(wished.name)]);
    const parts = partsOf(loadTemplate(template), wished);
    const id = idFromName(admin.username, 'user', () => false) as UserId;
    return hall.users.add({ kind: 'user', id, name: admin.name }, { ...admin, id, role: 'admin' }, (notes) => ({
      type: 'set_up_hall',
      ...parts,
      notes: [{ type: 'hall_set_up', template }, ...notes],
    }));
  }

  return {
    view() {
      const needed = isSetUpNeeded(hall);
      if (!needed) return { needed, zone: localZone(), templates: [] };
      shown ??= loadTemplates().map(templateView);
      return { needed, zone: localZone(), templates: shown };
    },
    check,
    // Two who set up at once would both find nobody there.
    setUp: (input, address) => inTurn(() => setUp(input, address)),
  };
}

/** There has never been anybody who could sign in. */
export const isSetUpNeeded = ({ users }: Pick<Hall, 'users'>): boolean => users.accounts().length === 0;

function oneAtATime(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
