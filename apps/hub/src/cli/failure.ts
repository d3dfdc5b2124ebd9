import { HallError } from '../hall/hall-error.ts';
import { sentenceOf } from '../http/sentence.ts';

interface SystemFailure extends Error {
  readonly code?: string;
  readonly syscall?: string;
  readonly port?: number;
  readonly address?: string;
  readonly path?: string;
}

/** What went wrong and the way out, for the person at the terminal. */
export function inWords(error: unknown): string {
  const { code, syscall, message, port, address, path, stack } = (
    error instanceof Error ? error : new Error(String(error))
  ) as SystemFailure;
  if (error instanceof HallError) return sentenceOf(error.code, error.details);
  if (syscall === 'listen' && code === 'EADDRINUSE')
    return `port ${port} is in use. Is a hub running already? Choose another one with --port.`;
  if (syscall === 'listen' && code === 'EACCES')
    return `port ${port} needs more rights than this user has. Choose one above 1023 with --port.`;
  if (code === 'EADDRNOTAVAIL') return `this machine does not have the address ${address}. Choose another one with --host.`;
  if (syscall === 'mkdir' && (code === 'EEXIST' || code === 'ENOTDIR'))
    return `${path} cannot be a folder: a file is in the way. Choose another folder with --data.`;
  if (code === 'EACCES' || code === 'EROFS') return `${path ?? 'the data folder'} cannot be written. Choose another folder with --data.`;
  return process.env['FOYER_LOG_LEVEL'] === 'debug' ? (stack ?? message) : message;
}
