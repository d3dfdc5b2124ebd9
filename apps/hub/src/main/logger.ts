import { type Logger, pino } from 'pino';

const STDERR = 2;

/** To stderr: JSON for machines, lines for people at a terminal. stdout is for the few words about where the hub is. */
export async function createLogger(level: string): Promise<Logger> {
  if (!process.stderr.isTTY) return pino({ level }, pino.destination({ dest: STDERR, sync: true }));
  const { default: pretty } = await import('pino-pretty');
  return pino({ level }, pretty({ destination: STDERR, sync: true, ignore: 'pid,hostname' }));
}
