import { existsSync, readFileSync } from 'node:fs';
import type { Outcome } from './outcome.ts';

/** The environment variable that names the file where a run notes how far it is, one JSON value a line. */
export const PROGRESS_FILE = 'FOYER_TEST_PROGRESS';

/** What is noted about a test file, named relative to the repository. */
export type Note =
  | { readonly began: string; readonly at: number }
  /** The process that has it now. */
  | { readonly worker: number; readonly file: string }
  | { readonly ended: string; readonly outcome: Outcome }
  /** Its process was ended by the engine itself. `file` is absolute. */
  | { readonly died: string }
  /** Errors outside of every test, other than those ends. */
  | { readonly unhandled: number };

export interface Progress {
  /** What the files found that have ended. */
  readonly ended: readonly Outcome[];
  /** Files that began and did not end. */
  readonly running: readonly { readonly file: string; readonly since: number }[];
}

/** What a run has noted; an end that was torn off is left out. */
export function readNotes(file: string): Note[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Note);
}

export function progress(notes: readonly Note[]): Progress {
  const running = new Map<string, number>();
  const ended: Outcome[] = [];
  for (const note of notes) {
    if ('began' in note) running.set(note.began, note.at);
    if (!('ended' in note)) continue;
    running.delete(note.ended);
    ended.push(note.outcome);
  }
  return { ended, running: [...running].map(([file, since]) => ({ file, since })) };
}

/** Absolute paths of the files whose process the engine ended. */
export function deaths(notes: readonly Note[]): string[] {
  return notes.flatMap((note) => ('died' in note ? [note.died] : []));
}

/** The process that had a file last. */
export function workerOf(notes: readonly Note[], file: string): number | null {
  const note = notes.findLast((one) => 'worker' in one && one.file === file);
  return note && 'worker' in note ? note.worker : null;
}
