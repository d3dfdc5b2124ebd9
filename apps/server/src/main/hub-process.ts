import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Child, type Exit, forkUtility, spawnProgram } from '@foyer/shell/main';
import { app, utilityProcess } from 'electron';

/** better-sqlite3 is one Node-API 10 binary and ends a process that has less (Node ≥ 22.14, Electron ≥ 36). */
const NODE_API = 10;

export interface HubLaunch {
  readonly port: number;
  readonly dataDir: string;
  /** Seed data, this machine only. */
  readonly demo: boolean;
}

/** What the hub runs on: a Node of the administrator's choice (FOYER_NODE), else Electron's own. */
export const hubRuntime = (): string => process.env.FOYER_NODE || `Electron ${process.versions.electron}`;

/** Starts the hub's process, or says why this machine cannot. */
export function launchHub(launch: HubLaunch): Child | Exit {
  const entry = hubEntry();
  if (!existsSync(entry)) return { kind: 'not_started', detail: entry };
  const args = ['hub', '--port', String(launch.port), '--data', launch.dataDir, ...(launch.demo ? ['--demo'] : [])];
  const node = process.env.FOYER_NODE;
  if (node) return spawnProgram({ command: node, args: [entry, ...args], env: process.env, cwd: app.getPath('userData') });
  if (Number(process.versions.napi) < NODE_API)
    return { kind: 'no_runtime', detail: `Node-API ${process.versions.napi}, ${NODE_API} is needed` };
  return forkUtility(utilityProcess.fork, { path: entry, args, env: process.env, name: 'Foyer hub' });
}

/** Packaged, the hub lies beside the app as one bundle; in the workspace it runs from its bundle, or its sources before that is built. */
function hubEntry(): string {
  if (app.isPackaged) return join(process.resourcesPath, 'hub/foyer.js');
  const hub = join(app.getAppPath(), '../hub');
  const bundle = join(hub, 'dist/foyer.js');
  return existsSync(bundle) ? bundle : join(hub, 'src/cli/foyer.ts');
}
