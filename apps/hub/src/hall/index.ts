export * from './hall.ts';
export * from './hall-error.ts';
export * from './ids.ts';
export type { Paper, Printing } from './print-outbox.ts';
export * from './views.ts';
