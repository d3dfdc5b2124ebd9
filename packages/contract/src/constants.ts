/** What clients need at run time, without zod (`@foyer/contract/constants`). */
export * from './endpoints.ts';
export * from './error-codes.ts';
export * from './pad-words.ts';
export * from './rights.ts';
export * from './timing.ts';
export * from './wait.ts';
