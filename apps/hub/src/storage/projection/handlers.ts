import type { EventName, NoteName } from '@foyer/queue';
import type { Happening } from '../log.ts';

export type HappeningOf<Name extends EventName> = Extract<Happening, { type: Name }>;
/** What each event does to the tables. A note does nothing to them. */
export type Handlers = { readonly [Name in Exclude<EventName, NoteName>]: (event: HappeningOf<Name>) => void };
export type HandlersOf<Name extends keyof Handlers> = Pick<Handlers, Name>;
