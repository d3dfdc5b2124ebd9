import { accept, type Handler } from './decision.ts';

export const note: Handler<'note'> = (_state, { notes }) => accept(...notes);
