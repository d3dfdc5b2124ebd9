export {
  acceptDamage,
  DataDirInUse,
  type Faults,
  type Finding,
  headText,
  LogBroken,
  LogCut,
  type LogReport,
  NoHallHere,
  rebuild,
  timeText,
  type Verification,
  verifyLog,
} from '../storage/index.ts';
export * from './hall.ts';
export * from './hall-error.ts';
export * from './ids.ts';
export { openHall } from './open-hall.ts';
export type { Paper, Printing } from './printing.ts';
export { composeTicket, type PaperOptions } from './ticket-paper.ts';
export * from './views/index.ts';
