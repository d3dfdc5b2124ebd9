import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT } from '../workspace.ts';
import { duration, LIMITS, type VitestConfig } from './limits.ts';
import { type Outcome, sum } from './outcome.ts';
import { deaths, type Note, PROGRESS_FILE, progress, readNotes } from './progress.ts';
import { countReport, type VitestReport, withoutFiles } from './vitest-report.ts';
import { foregroundWithin } from './within.ts';

/** Every file is a process of its own that loads the same sources, with threads and commands that do: it takes a third of all the time to compile them anew. */
const COMPILED = join(ROOT, 'node_modules/.cache/foyer/compiled');

export interface VitestRun {
  /** Absolute path of the configuration. */
  readonly config: string;
  /** Where the report and the notes go; nothing else may be there under their names. */
  readonly folder: string;
  readonly limitMs: number;
  /** File name parts, as Vitest takes them; none runs everything. */
  readonly filters: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Absent: what Vitest says is shown. */
  readonly silent?: boolean;
}

/** Runs Vitest with a configuration of `src/vitest` and counts what it reports. */
export function runVitest(config: VitestConfig, filters: string[], env: Record<string, string> = {}): Promise<Outcome> {
  return runWatched({
    config: join(ROOT, 'packages/tooling/src/vitest', `${config}.ts`),
    folder: join(ROOT, 'node_modules/.cache/foyer/reports', config),
    limitMs: LIMITS[config].run,
    filters,
    env,
  });
}

/**
 * A run that takes too long is ended, and counts what it had done; whatever ran at that moment has failed. A file whose
 * process the engine ended is run once more, for it says nothing about what is tested; a second time it has failed.
 */
export async function runWatched(run: VitestRun): Promise<Outcome> {
  const first = await runOnce(run);
  if (first.died.length === 0) return first.outcome;
  const names = first.died.map((file) => relative(ROOT, file));
  console.error(`\nfoyer: V8 ended the process of these files (SIGTRAP). They are run once more:\n  ${names.join('\n  ')}`);
  const options = run.filters.filter((filter) => filter.startsWith('-'));
  const second = await runOnce({ ...run, folder: join(run.folder, 'again'), filters: [...options, ...first.died] });
  return sum([first.outcome, { ...second.outcome, repeated: names }, { passed: 0, failed: second.died.length, skipped: [] }]);
}

async function runOnce({
  config,
  folder,
  limitMs,
  filters,
  env,
  silent = false,
}: VitestRun): Promise<{ outcome: Outcome; died: string[] }> {
  const [report, notesFile] = [join(folder, 'report.json'), join(folder, 'progress')];
  mkdirSync(folder, { recursive: true });
  for (const file of [report, notesFile]) rmSync(file, { force: true });
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const args = ['run', '--config', config, `--outputFile.json=${report}`, '--passWithNoTests', ...filters];
  const { code, tooLong } = await foregroundWithin(limitMs, process.execPath, [vitest, ...args], {
    cwd: ROOT,
    env: { ...process.env, NODE_COMPILE_CACHE: COMPILED, ...env, [PROGRESS_FILE]: notesFile },
    stdio: silent ? 'ignore' : 'inherit',
  });
  if (tooLong) nameWhatRan(notesFile, limitMs);
  const notes = readNotes(notesFile);
  if (tooLong || !existsSync(report)) return { outcome: outcomeSoFar(notes), died: [] };
  const died = deaths(notes);
  const outcome = countReport(withoutFiles(readReport(report), died), ROOT);
  const explained = died.length > 0 && !notes.some((note) => 'unhandled' in note);
  // An unhandled rejection fails a run without failing a test.
  return { outcome: code !== 0 && outcome.failed === 0 && !explained ? { ...outcome, failed: 1 } : outcome, died };
}

function readReport(file: string): VitestReport {
  return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
}

function nameWhatRan(notes: string, limitMs: number): void {
  const { running } = progress(readNotes(notes));
  console.error(`\nfoyer: the tests did not end within ${duration(limitMs)} and were ended. What ran then counts as failed:`);
  for (const { file, since } of running) console.error(`  ${file}, for ${duration(Date.now() - since)}`);
  if (running.length === 0) console.error('  no test file: it hung before the first, between two, or after the last');
}

/** Of a run without a report: what ended, and one failure for each file that did not, but never none. */
function outcomeSoFar(notes: readonly Note[]): Outcome {
  const { ended, running } = progress(notes);
  return sum([...ended, { passed: 0, failed: Math.max(running.length, 1), skipped: [] }]);
}
