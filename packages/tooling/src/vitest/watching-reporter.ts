import { appendFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { killTree } from '../../bin/setup/process-tree.mjs';
import { duration } from '../test/limits.ts';
import type { Outcome } from '../test/outcome.ts';
import { type Note, PROGRESS_FILE, readNotes, workerOf } from '../test/progress.ts';
import { ROOT } from '../workspace.ts';

/**
 * What Vitest says when V8 has ended a process because it found its own memory wrong. Node 24 does so now and then where
 * many threads come and go: "Check failed: jit_page.has_value()" (nodejs/node 64500 and 66126, open, in every 24.x).
 */
const ENDED_BY_ENGINE = /^Worker exited unexpectedly with signal SIGTRAP .*while running test file (.+)$/;

export interface WatchingOptions {
  /** How long one test file may take. */
  readonly limitMs: number;
  /** Whether each file's beginning is printed: for a log that nobody looks at while it is written. */
  readonly saysBegin: boolean;
}

/**
 * Notes which test files run, says so where nobody sees Vitest's own moving picture, and ends the process of a file that
 * takes too long: Vitest's limits are timers inside of that process, which a loop without an end never lets fire.
 */
export class WatchingReporter implements Reporter {
  readonly #options: WatchingOptions;
  readonly #file = process.env[PROGRESS_FILE];
  readonly #timers = new Map<string, NodeJS.Timeout>();
  readonly #started = Date.now();

  constructor(options: WatchingOptions) {
    this.#options = options;
  }

  onTestModuleQueued({ moduleId }: TestModule): void {
    const name = relative(ROOT, moduleId);
    this.#note({ began: name, at: Date.now() });
    if (this.#options.saysBegin) console.log(` … ${name} began after ${this.#elapsed()}`);
    this.#timers.set(
      moduleId,
      setTimeout(() => this.#end(moduleId), this.#options.limitMs),
    );
  }

  onTestModuleEnd(module: TestModule): void {
    this.#forget(module.moduleId);
    this.#note({ ended: relative(ROOT, module.moduleId), outcome: outcomeOf(module) });
  }

  onTestRunEnd(_: readonly TestModule[], errors: readonly { readonly cause?: unknown }[]): void {
    for (const moduleId of this.#timers.keys()) this.#forget(moduleId);
    const died = errors.flatMap(({ cause }) => ENDED_BY_ENGINE.exec((cause as Error | undefined)?.message ?? '')?.[1] ?? []);
    for (const file of died) this.#note({ died: file });
    if (errors.length > died.length) this.#note({ unhandled: errors.length - died.length });
  }

  #end(moduleId: string): void {
    const worker = this.#file === undefined ? null : workerOf(readNotes(this.#file), moduleId);
    console.error(
      `foyer: ${relative(ROOT, moduleId)} did not end within ${duration(this.#options.limitMs)}; it is ended and counts as failed`,
    );
    if (worker !== null) killTree(worker);
  }

  #forget(moduleId: string): void {
    clearTimeout(this.#timers.get(moduleId));
    this.#timers.delete(moduleId);
  }

  #note(note: Note): void {
    if (this.#file) appendFileSync(this.#file, `${JSON.stringify(note)}\n`);
  }

  #elapsed(): string {
    return `${Math.round((Date.now() - this.#started) / 1000)} s`;
  }
}

function outcomeOf(module: TestModule): Outcome {
  const states = [...module.children.allTests()].map((test) => ({ state: test.result().state, name: test.fullName }));
  const failed = states.filter(({ state }) => state === 'failed').length;
  return {
    passed: states.filter(({ state }) => state === 'passed').length,
    failed: failed === 0 && !module.ok() ? 1 : failed,
    skipped: states
      .filter(({ state }) => state === 'skipped' || state === 'pending')
      .map(({ name }) => `${relative(ROOT, module.moduleId)} › ${name}`),
  };
}
