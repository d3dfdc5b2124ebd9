import type { Right } from '@foyer/contract';
import { isOpen, mustHaveRight } from '../auth/access.ts';
import type { Session, Tokens } from '../auth/tokens.ts';
import { HallError } from '../hall/index.ts';

const BEARER = /^bearer +([^\s]+)$/i;

/**
 * Who asks, from the `Authorization` header. An open route takes no token too, but never a wrong one: a screen whose session is over
 * has to learn it.
 * @throws HallError UNAUTHENTICATED, FORBIDDEN
 */
export function authenticate(tokens: Tokens, header: string | undefined, right: Right): Session | null {
  if (header === undefined && isOpen(right)) return null;
  const token = header === undefined ? undefined : BEARER.exec(header)?.[1];
  const session = token ? tokens.verify(token) : null;
  if (!session) throw new HallError('UNAUTHENTICATED');
  mustHaveRight(session, right);
  return session;
}
