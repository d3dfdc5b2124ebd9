import type { SetUpInput, SetUpView, User } from '@foyer/contract';
import { idFromName, type Note, type UserId } from '@foyer/queue';
import type { Notebook } from '../auth/notebook.ts';
import { type Hall, HallError } from '../hall/index.ts';
import { hashPassword } from '../hall/passwords.ts';
import { localZone } from '../main/local-zone.ts';
import { userWrite } from '../storage/index.ts';
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
   * @returns the first administrator @throws HallError as `check` does, and PASSWORD_WEAK, HALL_INVALID
   */
  setUp(input: SetUpInput, address: string): Promise<User>;
}

interface SetUpParts {
  readonly hall: Hall;
  readonly code: string;
  readonly clock: { now(): number };
  readonly notebook: Pick<Notebook, 'tell'>;
}

export function setUpDesk({ hall, code, clock, notebook }: SetUpParts): SetUpDesk {
  const guard = codeGuard({
    code,
    clock,
    noticed: (cause, address) =>
      notebook.tell({ kind: 'system' }, { type: 'sign_in_failed', username: '', method: 'setup', cause, address, deviceId: null }),
  });
  const inTurn = oneAtATime();

  function check(typed: string, address: string): void {
    if (!isSetUpNeeded(hall)) throw new HallError('SETUP_DONE');
    guard.mustBeRight(typed, address);
  }

  async function setUp(input: SetUpInput, address: string): Promise<User> {
    check(input.code, address);
    const user = firstPerson(input.admin);
    const parts = partsOf(loadTemplate(input.template), input.hall);
    const passwordHash = await hashPassword(input.admin.password);
    await hall.execute(
      { type: 'set_up_hall', ...parts, notes: notesOf(user, input.template) },
      {
        actor: { kind: 'user', id: user.id, name: user.name },
        writes: [userWrite({ ...user, passwordHash, pinHash: null, ssoSubject: null, disabledAt: null, createdAt: clock.now() })],
        render: () => ({ status: 201, body: null }),
      },
    );
    return user;
  }

  return {
    view: () => ({ ...common(), ...(isSetUpNeeded(hall) && { needed: true, templates: loadTemplates().map(templateView) }) }),
    check,
    // Two who set up at once would both find nobody there.
    setUp: (input, address) => inTurn(() => setUp(input, address)),
  };
}

/** Nobody can sign in. */
export const isSetUpNeeded = ({ users }: Pick<Hall, 'users'>): boolean => users.list().length === 0;

const common = (): SetUpView => ({ needed: false, zone: localZone(), templates: [] });

function firstPerson({ username, name }: SetUpInput['admin']): User {
  return { id: idFromName(username, 'user', () => false) as UserId, username, name, role: 'admin' };
}

function notesOf({ id: userId, username, name, role }: User, template: string): Note[] {
  return [
    { type: 'hall_set_up', template },
    { type: 'person_put', userId, username, name, role, changed: ['added'] },
  ];
}

function oneAtATime(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work);
    last = next.catch(() => undefined);
    return next;
  };
}
