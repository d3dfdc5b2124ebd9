import type { Access, Role } from '@foyer/contract';

const RANK: Readonly<Record<Access, number>> = { open: 0, operator: 1, supervisor: 2, admin: 3 };

/** A higher role may do all that a lower one may. */
export function allows(role: Role, access: Access): boolean {
  return RANK[role] >= RANK[access];
}
