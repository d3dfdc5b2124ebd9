export {
  acceptDamage,
  DataDirInUse,
  type DeviceRow,
  type Faults,
  type Finding,
  fold,
  headText,
  LogBroken,
  LogCut,
  type LogReport,
  type MediaRow,
  NoHallHere,
  pruneSessionsWrite,
  rebuild,
  rotationWrite,
  type SessionRow,
  type SideWrite,
  sessionEndWrite,
  sessionWrite,
  timeText,
  type UserRow,
  userWrite,
  type Verification,
  verifyLog,
} from '../storage/index.ts';
export { byName } from './by-name.ts';
export * from './hall.ts';
export * from './hall-error.ts';
export * from './ids.ts';
export { openHall } from './open-hall.ts';
export { changedLine, type PadLine, type PadLineBook, USUAL_PAD_PRESETS } from './pad-lines.ts';
export { hashPassword } from './passwords.ts';
export type { Paper } from './printing.ts';
export { composeTicket, type PaperOptions } from './ticket-paper.ts';
export * from './views/index.ts';
export type { WatchBook, WebhookConfig } from './watch-book.ts';
