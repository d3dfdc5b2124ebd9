import type { Person, SessionView } from '@foyer/contract';
import type { Sessions } from '../../auth/sessions.ts';
import type { Session } from '../../auth/tokens.ts';
import type { Account } from '../../hall/index.ts';
import { moment, momentOrNull } from '../../hall/views/index.ts';
import type { HubContext } from './context.ts';

/** What a password must not be made of. */
export const namesAround = ({ hall }: Pick<HubContext, 'hall'>, { username, name }: { username: string; name: string }): string[] => [
  username,
  name,
  ...Object.values(hall.state.hall?.name ?? {}),
  'foyer',
];

export function personView({ hall, sessions }: Pick<HubContext, 'hall' | 'sessions'>, account: Account): Person {
  return {
    ...account,
    createdAt: momentOrNull(account.createdAt),
    lastSignInAt: momentOrNull(hall.sessions.lastSignIn(account.id)),
    sessions: sessions.of(account.id).length,
  };
}

export function sessionView(
  { hall, sessions }: Pick<HubContext, 'hall' | 'sessions'>,
  session: ReturnType<Sessions['of']>[number],
  asking: Session | null,
): SessionView {
  const { id, user, method, deviceId, row } = session;
  return {
    id,
    userId: user.id,
    method,
    startedAt: moment(row.startedAt),
    lastUsedAt: moment(row.rotatedAt),
    expiresAt: moment(sessions.endOf(session)),
    address: row.address,
    agent: row.agent,
    device: deviceId === null ? null : { id: deviceId, name: hall.devices.get(deviceId)?.name ?? deviceId },
    current: id === asking?.id,
  };
}
