export * from './commands.ts';
export * from './events.ts';
export * from './ids.ts';
export * from './model.ts';
export * from './rejection.ts';
