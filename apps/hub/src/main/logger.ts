import { type Logger, pino } from 'pino';
import pretty from 'pino-pretty';

const STDERR = 2;

/** To stderr: JSON for machines, lines for people at a terminal. stdout is for the few words about where the hub is. */
export function createLogger(level: string): Logger {
  const stream = process.stderr.isTTY
    ? pretty({ destination: STDERR, sync: true, ignore: 'pid,hostname' })
    : pino.destination({ dest: STDERR, sync: true });
  return pino({ level }, stream);
}
