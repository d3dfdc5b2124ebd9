export { type AppointmentsQuestion, appointmentLookup, type ListedAppointment } from './appointments.ts';
export type { AuditedEvent, AuditFilter, AuditQuestion } from './audit.ts';
export * from './batch.ts';
export { allDevices, type DeviceRow, deviceWrite, seenWrite } from './devices.ts';
export { eventLookup } from './events.ts';
export { exportEvents, exportTickets } from './export.ts';
export type { ForecastError } from './forecast-error.ts';
export { type Head, headText, parseHead } from './head-text.ts';
export type { HistoryFilter, HistoryQuestion } from './history.ts';
export { lastSeq, loadSnapshot } from './load.ts';
export { DataDirInUse } from './lock.ts';
export { encodeEvent } from './log.ts';
export { headOf } from './log-head.ts';
export { allMedia, type MediaRow, mediaRemoval, mediaWrite } from './media.ts';
export { fact } from './meta.ts';
export { nodeApiProblem } from './node-api.ts';
export { allPadLines, type PadLineRow, padLineRemoval, padLineWrite } from './pad-lines.ts';
export {
  allPrinters,
  lastPrinted,
  newRollWrite,
  type PrintedJob,
  type PrinterRow,
  paperWrite,
  printerRemoval,
  printerWrite,
} from './printers.ts';
export type { Reader } from './reader.ts';
export { LogBroken, type LogReport, rebuild } from './rebuild.ts';
export { ERASED_FINGERPRINT, type ReplyBook, replyBook } from './replies.ts';
export { fold } from './search-text.ts';
export { secret, secretWrite } from './secrets.ts';
export {
  lastSignIn,
  liveSessions,
  pruneSessionsWrite,
  rotationWrite,
  type SessionRow,
  sessionEndWrite,
  sessionWrite,
} from './sessions.ts';
export type { SideWrite } from './side-writes.ts';
export type { DayStats, HourFigures, HourTally, StatsQuestion, Tally, Work } from './stats.ts';
export { openStorage, type Storage } from './storage.ts';
export { ticketLookup } from './ticket-lookup.ts';
export { type UserRow, userLookup, userWrite } from './users.ts';
export { type TablesVerdict, type Verification, verifyLog } from './verify.ts';
export { acceptDamage, NotAccepted } from './verify-accept.ts';
export type { FindingCode } from './verify-findings.ts';
export { NoHallHere } from './verify-source.ts';
export { inspectAtStart, LogCut } from './verify-start.ts';
export { type Finding, timeText } from './verify-words.ts';
export { openAlarms, openAlarmsWrite } from './watch.ts';
export { WriteFailed, type Writer } from './writer.ts';
export type { Faults } from './writer-protocol.ts';
