import type { User } from '@foyer/contract';

/** Who may steer the hall, and not only look at it. */
export const mayLead = ({ role }: Pick<User, 'role'>): boolean => role !== 'operator';
