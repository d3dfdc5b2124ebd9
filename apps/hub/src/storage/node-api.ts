/** better-sqlite3 13 is one Node-API 10 binary; below that version loading it ends the process without a word. */
const NEEDED = 10;

export interface RuntimeVersions {
  readonly napi?: string | undefined;
  readonly node?: string | undefined;
  readonly electron?: string | undefined;
}

/** What is wrong with this runtime and the way out, or null when the database can be loaded in it. */
export function nodeApiProblem(versions: RuntimeVersions = process.versions): string | null {
  if (Number(versions.napi ?? 0) >= NEEDED) return null;
  const runtime = versions.electron ? `Electron ${versions.electron}` : `Node ${versions.node ?? '(unknown)'}`;
  const wayOut = versions.electron
    ? 'Use Electron 36 or newer, or set FOYER_NODE to a Node of version 22.14 or newer, which then runs the hub.'
    : 'Use Node 22.14 or newer; `npx --yes node@24` has one.';
  return `The hub's database needs Node-API ${NEEDED}, and ${runtime} has Node-API ${versions.napi ?? 'none'}. ${wayOut}`;
}
