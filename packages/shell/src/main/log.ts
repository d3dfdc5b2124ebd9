import log from 'electron-log/main.js';

export interface Log {
  info(what: string): void;
  warn(what: string): void;
  error(what: string): void;
}

const KEEP_BYTES = 5 * 2 ** 20;

/** `<folder>/<app>.log`, at most two files of 5 MiB; and the console, for those who start it there. */
export function openLog(path: string): Log {
  log.transports.file.resolvePathFn = () => path;
  log.transports.file.maxSize = KEEP_BYTES;
  log.transports.file.format = '{iso} {level} {text}';
  log.transports.console.format = '{h}:{i}:{s} {level} {text}';
  return log;
}
