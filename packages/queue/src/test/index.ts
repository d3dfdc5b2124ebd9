export * from './commands.ts';
export * from './histories.ts';
export * from './invariants.ts';
export * from './moves/moves.ts';
export { OPENING } from './moves/set-up.ts';
export * from './people.ts';
export * from './play.ts';
export * from './seeds.ts';
export * from './time.ts';
