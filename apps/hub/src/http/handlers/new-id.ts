import { isDeepStrictEqual } from 'node:util';
import { HallError } from '../../hall/index.ts';

const LONGEST = 40;

/** An id for addresses from a name: `Deposit & cash` → `deposit-cash`; a name without Latin letters gets `fallback`. A taken one gets a number. */
export function idFromName(name: string, fallback: string, taken: (id: string) => boolean): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-');
  const base = plain.slice(0, LONGEST - 4).replace(/^-+|-+$/g, '') || fallback;
  let id = base;
  for (let next = 2; taken(id); next += 1) id = `${base}-${next}`;
  return id;
}

/** Adding never overwrites. The same thing again is no conflict: it is a client that did not hear our first answer. */
export function refuseTaken(existing: unknown, wished: unknown): void {
  if (existing === undefined || isDeepStrictEqual(existing, wished)) return;
  throw new HallError('INVALID_REQUEST', { issues: [{ path: 'id', message: 'already in use' }] });
}
