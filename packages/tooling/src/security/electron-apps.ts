import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../bin/setup/node.mjs';
import { ROOT } from '../workspace.ts';
import { ANSWERED } from './answered.ts';

interface Report {
  readonly found: readonly { readonly id: string; readonly file: string; readonly severity: string; readonly line: number }[];
  readonly unread: readonly string[];
}

/** What runs in Electron: the shell, the screens' common parts, and the four apps. */
const SCANNED = ['packages/shell/src', 'packages/ui/src', ...['kiosk', 'counter', 'display', 'server'].map((app) => `apps/${app}/src`)];
const isSource = (path: string): boolean => !/\.test\.tsx?$/.test(path) && !['test', 'locales'].includes(basename(path));

/**
 * electronegativity over the sources of the Electron apps, offline. @returns what nobody has answered, answers to what is no longer found,
 * and files that it could not read
 */
export async function checkElectronApps(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'foyer-security-'));
  try {
    for (const part of SCANNED) cpSync(join(ROOT, part), join(folder, 'sources', part), { recursive: true, filter: isSource });
    const answer = join(folder, 'answer.json');
    const program = fileURLToPath(new URL('./run-electronegativity.ts', import.meta.url));
    const code = await run(process.execPath, [program, join(folder, 'sources'), electronVersion(), answer]);
    if (code !== 0) return [`electronegativity ended with ${code}`];
    return judge(JSON.parse(readFileSync(answer, 'utf8')) as Report);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function judge({ found, unread }: Report): readonly string[] {
  const places = new Set(found.map(({ id, file }) => `${id} ${file}`));
  const open = found.filter(({ id, file }) => !Object.hasOwn(ANSWERED, `${id} ${file}`));
  const stale = Object.keys(ANSWERED).filter((place) => !places.has(place));
  return [
    ...open.map(({ id, file, line, severity }) => `${severity.toLowerCase()}: ${id} in ${file}:${line}, which nobody has answered`),
    ...stale.map((place) => `answered, and no longer found: ${place}`),
    ...unread.map((trouble) => `not read: ${trouble}`),
  ];
}

const electronVersion = (): string => /^ {2}electron: (\S+)$/m.exec(readFileSync(join(ROOT, 'pnpm-workspace.yaml'), 'utf8'))?.[1] ?? '';
