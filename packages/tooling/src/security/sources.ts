import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../workspace.ts';

interface Ban {
  readonly what: string;
  readonly pattern: RegExp;
  /** Files that may, each with its reason beside the line itself. */
  readonly except?: readonly string[];
}

/** What no source of the product holds: each makes text into code, or lets a check pass unseen. */
const BANNED: readonly Ban[] = [
  { what: 'HTML from a string', pattern: /dangerouslySetInnerHTML|\.(?:inner|outer)HTML\s*=(?!=)|insertAdjacentHTML|document\.write\(/ },
  { what: 'code from a string', pattern: /\beval\(|new Function\(|set(?:Timeout|Interval)\(\s*['"`]/ },
  { what: 'a shell', pattern: /(?<![.\w])exec(?:Sync)?\(\s*['"`]|shell:\s*true/ },
  {
    what: 'a certificate that is not looked at',
    pattern: /rejectUnauthorized:\s*false|NODE_TLS_REJECT_UNAUTHORIZED/,
    except: ['packages/shell/src/main/hub/ask-hub.ts'],
  },
  { what: 'a loosened page', pattern: /nodeIntegration:\s*true|contextIsolation:\s*false|sandbox:\s*false|webSecurity:\s*false/ },
  { what: 'a policy that lets scripts be written into a page', pattern: /script-src[^;]*'unsafe-|'unsafe-eval'/ },
];

const SOURCE = /^(?:apps|packages)\/.+\.(?:ts|tsx|mts|js|mjs|html)$/;
/** Tests try what is banned, and this list names it. */
const OTHER = /\.test\.tsx?$|\/test\/|^packages\/tooling\//;

/** @returns `<what> in <file>:<line>` for each */
export function checkSources(): readonly string[] {
  const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' });
  const files = tracked.split('\n').filter((file) => SOURCE.test(file) && !OTHER.test(file) && existsSync(join(ROOT, file)));
  return files.flatMap((file) => findingsIn(file, readFileSync(join(ROOT, file), 'utf8')));
}

export function findingsIn(file: string, text: string): readonly string[] {
  return text.split('\n').flatMap((line, at) => {
    const banned = BANNED.filter(({ pattern, except = [] }) => pattern.test(line) && !except.includes(file));
    return banned.map(({ what }) => `${what} in ${file}:${at + 1}`);
  });
}
