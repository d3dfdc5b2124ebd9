/** pino's numbers (https://getpino.io/#/docs/api?id=loggerlevels-object). */
const LEVELS: Readonly<Record<number, string>> = { 10: 'trace', 20: 'debug', 30: 'info', 40: 'warn', 50: 'error', 60: 'fatal' };

/** A line as people read it: `11:09:32 warn text` from pino's JSON; anything else as it is. */
export function readableLine(line: string): string {
  if (!line.startsWith('{')) return line;
  try {
    const { level, time, msg, err } = JSON.parse(line) as {
      level?: number;
      time?: number | string;
      msg?: string;
      err?: { message?: string };
    };
    const clock = time === undefined ? '' : new Date(time).toLocaleTimeString('en-GB');
    return [clock, LEVELS[level ?? 0] ?? '', msg ?? '', err?.message ?? ''].filter(Boolean).join(' ');
  } catch {
    return line;
  }
}
