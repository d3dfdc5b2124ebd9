import type { EventName } from '@foyer/queue';
import type { Happening } from '../log.ts';

export type HappeningOf<Name extends EventName> = Extract<Happening, { type: Name }>;
/** What each event does to the tables. */
export type Handlers = { readonly [Name in EventName]: (event: HappeningOf<Name>) => void };
export type HandlersOf<Name extends EventName> = Pick<Handlers, Name>;
