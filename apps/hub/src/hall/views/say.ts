import type { EventName, QueueEventOf } from '@foyer/queue';
import type { Names } from './names.ts';

/** @param it the ticket's number */
export type Say<Name extends EventName> = (event: QueueEventOf<Name>, names: Names, it: string) => string;
