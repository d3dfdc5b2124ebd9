import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/**
 * What an app remembers, in one JSON file. A file that cannot be understood is kept beside (`….unreadable-<time>`) and
 * the defaults are used: an app starts whatever a power cut did.
 */
export class SettingsFile<Settings extends object> {
  readonly path: string;
  /** What became of an unreadable file, for the log. */
  readonly trouble: string | null;
  readonly #schema: z.ZodType<Settings>;
  #current: Settings;

  /** @param schema every field has a default: an empty object must be valid. */
  constructor(path: string, schema: z.ZodType<Settings>, now: () => number) {
    this.path = path;
    this.#schema = schema;
    const read = readSettings(path, schema);
    this.#current = read.settings;
    this.trouble = read.trouble === null ? null : `${read.trouble}; ${keepAside(path, now())}`;
  }

  get current(): Readonly<Settings> {
    return this.#current;
  }

  /** Written whole and synced before it takes the old one's place. Throws where the disk refuses. */
  update(change: Partial<Settings>): void {
    const next = this.#schema.parse({ ...this.#current, ...change });
    mkdirSync(dirname(this.path), { recursive: true });
    const draft = `${this.path}.new`;
    const file = openSync(draft, 'w', 0o600);
    try {
      writeSync(file, `${JSON.stringify(next, null, 2)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(draft, this.path);
    this.#current = next;
  }
}

function readSettings<Settings>(path: string, schema: z.ZodType<Settings>): { settings: Settings; trouble: string | null } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { settings: schema.parse({}), trouble: null };
  }
  try {
    return { settings: schema.parse(JSON.parse(text)), trouble: null };
  } catch (error) {
    return {
      settings: schema.parse({}),
      trouble: `settings unreadable: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
    };
  }
}

function keepAside(path: string, now: number): string {
  const aside = `${path}.unreadable-${now}`;
  try {
    renameSync(path, aside);
    return `kept as ${aside}`;
  } catch (error) {
    return `could not be kept: ${String(error)}`;
  }
}
