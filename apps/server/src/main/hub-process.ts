import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Child, type Exit, forkUtility, spawnNode } from '@foyer/shell/main';
import { app, utilityProcess } from 'electron';

/** better-sqlite3 is one Node-API 10 binary and ends a process that has less (Node ≥ 22.14, Electron ≥ 36). */
const NODE_API = 10;

export interface HubLaunch {
  readonly port: number;
  readonly dataDir: string;
  /** Seed data, this machine only. */
  readonly demo: boolean;
  /** By which a new hall is set up. */
  readonly setUpCode: string;
}

/** What the hub runs on: a Node of the administrator's choice (FOYER_NODE), else Electron's own. */
export const hubRuntime = (): string => process.env.FOYER_NODE || `Electron ${process.versions.electron}`;

/** Starts the hub's process, or says why this machine cannot. */
export const launchHub = ({ port, dataDir, demo, setUpCode }: HubLaunch): Child | Exit =>
  runFoyer(['hub', '--port', String(port), '--data', dataDir, ...(demo ? ['--demo'] : [])], { env: { FOYER_SETUP_CODE: setUpCode } });

interface FoyerRun {
  /** What it reads from its standard input. */
  readonly input?: string;
  /** Besides this app's own. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts `foyer` with these arguments. */
export function runFoyer(args: readonly string[], { input, env: own = {} }: FoyerRun = {}): Child | Exit {
  const entry = hubEntry();
  if (!existsSync(entry)) return { kind: 'not_started', detail: entry };
  const node = process.env.FOYER_NODE;
  const env = { ...process.env, ...own };
  if (node) return spawnNode({ node, script: entry, args, env, cwd: app.getPath('userData'), input });
  if (Number(process.versions.napi) < NODE_API) return { kind: 'no_runtime', detail: `Node-API ${process.versions.napi} < ${NODE_API}` };
  const name = 'Foyer hub';
  if (input === undefined) return forkUtility(utilityProcess.fork, { path: entry, args, env, name });
  return forkUtility(utilityProcess.fork, { path: withInput(), args: [entry, ...args], env, name, message: input });
}

const withInput = (): string =>
  app.isPackaged
    ? join(process.resourcesPath, 'hub/with-input.mjs')
    : join(app.getAppPath(), '../../packages/shell/packaging/with-input.mjs');

/** Packaged, the hub lies beside the app as one bundle; in the workspace it runs from its bundle, or its sources before that is built. */
function hubEntry(): string {
  if (app.isPackaged) return join(process.resourcesPath, 'hub/foyer.js');
  const hub = join(app.getAppPath(), '../hub');
  const bundle = join(hub, 'dist/foyer.js');
  return existsSync(bundle) ? bundle : join(hub, 'src/cli/foyer.ts');
}
