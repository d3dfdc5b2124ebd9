import { hasRight, type Principal, type Right } from '@foyer/contract';
import { HallError } from '../hall/index.ts';
import type { Session } from './tokens.ts';

/** Whoever is on the network may do this. */
export const isOpen = (right: Right): boolean => hasRight('visitor', right);

/** Whether the signed-in person has the right. Four digits that a colleague may have seen do not make anybody an administrator. */
export const may = (session: Session | null, right: Right): boolean => session !== null && hasRight(roleIn(session), right);

const roleIn = ({ method, user }: Session): Principal => (method === 'pin' && user.role === 'admin' ? 'supervisor' : user.role);

/** @throws HallError FORBIDDEN */
export function mustHaveRight(session: Session | null, right: Right): void {
  if (!may(session, right)) throw new HallError('FORBIDDEN', { needs: right, ...(session && { role: session.user.role }) });
}
