import { HAS_NAME_OR_WORDS } from './personal-columns.ts';

// Each `?` is the folded text that is looked for.

const says = (column: string) => `(typeof(${column}) = 'text' AND instr(fold(${column}), ?) > 0)`;

/** Of a row of `personal`: any of it says so. */
export const TELLS = `(${says('name')} OR ${says('phone')} OR ${says('words')})`;
/** Arrivals of tickets by a part of their number: a part of a word finds no place in a tree, so this narrow copy of the table is read through. */
export const ARRIVALS = 'SELECT arrival FROM tickets INDEXED BY tickets_search WHERE instr(search, ?) > 0';
/** Of a ticket: its visitor's name or the remark that it has. Only those that have either are looked at. */
export const NAMED = `(arrival IN (SELECT seq FROM personal INDEXED BY personal_names WHERE ${HAS_NAME_OR_WORDS} AND ${says('name')})
  OR remark_seq IN (SELECT seq FROM personal INDEXED BY personal_names WHERE ${HAS_NAME_OR_WORDS} AND ${says('words')}))`;
/** Of a ticket: a part of its number, of its visitor's name or of its remark. */
export const FOUND = `(instr(search, ?) > 0 OR ${NAMED})`;
export const FOUND_TEXTS = 3;
