/** What the files below import: stands for the real thing in a small copy of the tree. */
const npm = (name: string) => ({
  [`node_modules/${name}/package.json`]: JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
  [`node_modules/${name}/index.js`]: 'module.exports = {};',
});

const workspacePackage = (name: string, exports: Record<string, string>) => ({
  [`node_modules/@foyer/${name}/package.json`]: JSON.stringify({ name: `@foyer/${name}`, version: '1.0.0', exports }),
});

export const TARGETS: Record<string, string> = {
  'package.json': JSON.stringify({ name: 'foyer' }),
  ...npm('electron'),
  ...npm('fastify'),
  ...npm('better-sqlite3'),
  ...npm('ws'),
  ...npm('zod'),
  ...workspacePackage('nothing', {}),
  'apps/hub/src/hall/hall.ts': 'export const hall = 1;',
  'apps/hub/src/storage/log.ts': 'export const log = 1;',
  'apps/hub/src/c.ts': "import { b } from './b.ts'; export const c = () => b;",
  'apps/hub/src/http/app.ts': 'export const app = 1;',
  'packages/queue/src/index.ts': 'export const queue = 1; export type Ticket = string;',
  'packages/devices/src/printer/index.ts': 'export const printer = 1;',
  'packages/shell/src/main/index.ts': 'export const main = 1;',
  'packages/shell/src/bridge.ts': 'export interface Bridge {} export const bridge = 1;',
  'packages/testkit/src/index.ts': 'export const testkit = 1;',
  'packages/tooling/src/workspace.ts': 'export const tooling = 1;',
  'packages/ui/src/index.ts': 'export const ui = 1;',
  'tests/e2e/helper.ts': 'export const helper = 1;',
};

interface Sample {
  file: string;
  code: string;
}

/** One file for each way to break a wall. */
export const BREACHES: (Sample & { rule: string })[] = [
  { rule: 'no-app-to-app', file: 'apps/kiosk/src/main/a.ts', code: "import { hall } from '../../../hub/src/hall/hall.ts'; hall;" },
  { rule: 'no-package-to-app', file: 'packages/ticket/src/a.ts', code: "import { hall } from '../../../apps/hub/src/hall/hall.ts'; hall;" },
  { rule: 'no-product-to-tests', file: 'apps/hub/src/a.ts', code: "import { helper } from '../../../tests/e2e/helper.ts'; helper;" },
  { rule: 'no-cycle', file: 'apps/hub/src/b.ts', code: "import { c } from './c.ts'; export const b = () => c;" },
  {
    rule: 'no-reaching-into-a-package',
    file: 'apps/hub/src/d.ts',
    code: "import { queue } from '../../../packages/queue/src/index.ts'; queue;",
  },
  { rule: 'no-unresolved', file: 'apps/hub/src/e.ts', code: "import './not-there.ts';" },
  { rule: 'queue-imports-nothing', file: 'packages/queue/src/a.ts', code: "import 'node:fs';" },
  {
    rule: 'queue-imports-nothing',
    file: 'packages/queue/src/b.ts',
    code: "import type { Bridge } from '../../shell/src/bridge.ts'; export type B = Bridge;",
  },
  { rule: 'contract-imports-queue-and-zod', file: 'packages/contract/src/a.ts', code: "import 'fastify';" },
  {
    rule: 'contract-takes-only-types-of-queue',
    file: 'packages/contract/src/b.ts',
    code: "import { queue } from '../../queue/src/index.ts'; queue;",
  },
  {
    rule: 'testkit-in-tests-only',
    file: 'apps/hub/src/f.ts',
    code: "import { testkit } from '../../../packages/testkit/src/index.ts'; testkit;",
  },
  {
    rule: 'tooling-outside-the-product',
    file: 'apps/hub/src/g.ts',
    code: "import { tooling } from '../../../packages/tooling/src/workspace.ts'; tooling;",
  },
  { rule: 'ui-in-renderers-only', file: 'apps/hub/src/h.ts', code: "import { ui } from '../../../packages/ui/src/index.ts'; ui;" },
  { rule: 'adapters-call-the-hall', file: 'apps/hub/src/http/a.ts', code: "import { log } from '../storage/log.ts'; log;" },
  {
    rule: 'adapters-call-the-hall',
    file: 'apps/hub/src/ws/a.ts',
    code: "import type { log } from '../storage/log.ts'; export type L = typeof log;",
  },
  { rule: 'hall-knows-no-adapter', file: 'apps/hub/src/hall/a.ts', code: "import { app } from '../http/app.ts'; app;" },
  { rule: 'storage-knows-no-hall', file: 'apps/hub/src/storage/a.ts', code: "import { hall } from '../hall/hall.ts'; hall;" },
  { rule: 'sql-in-storage-only', file: 'apps/hub/src/hall/b.ts', code: "import 'better-sqlite3';" },
  { rule: 'no-renderer-to-node', file: 'apps/kiosk/src/screen/a.tsx', code: "import 'node:fs';" },
  { rule: 'no-renderer-to-node', file: 'apps/admin/src/a.tsx', code: "import fs from 'fs'; fs;" },
  { rule: 'no-renderer-to-node', file: 'packages/hub-client/src/a.ts', code: "import 'node:http';" },
  { rule: 'no-renderer-to-electron', file: 'apps/kiosk/src/screen/b.tsx', code: "import { ipcRenderer } from 'electron'; ipcRenderer;" },
  { rule: 'no-renderer-to-electron', file: 'packages/ui/src/a.tsx', code: "const { shell } = await import('electron'); shell;" },
  {
    rule: 'no-renderer-to-devices',
    file: 'apps/visitor/src/a.ts',
    code: "import { printer } from '../../../packages/devices/src/printer/index.ts'; printer;",
  },
  {
    rule: 'shell-in-electron-only',
    file: 'apps/hub/src/i.ts',
    code: "import { main } from '../../../packages/shell/src/main/index.ts'; main;",
  },
  {
    rule: 'bridge-gives-types-only',
    file: 'apps/kiosk/src/screen/c.ts',
    code: "import { bridge } from '../../../../packages/shell/src/bridge.ts'; bridge;",
  },
  { rule: 'no-electron-to-server-code', file: 'apps/server/src/main/a.ts', code: "import 'fastify';" },
  { rule: 'no-electron-to-server-code', file: 'packages/shell/src/main/a.ts', code: "import 'better-sqlite3';" },
  { rule: 'one-socket-to-the-hub', file: 'packages/shell/src/main/b.ts', code: "import 'ws';" },
  { rule: 'no-electron-in-the-hub', file: 'packages/devices/src/a.ts', code: "import 'electron';" },
  { rule: 'preload-imports-electron-alone', file: 'apps/kiosk/src/preload/a.ts', code: "import 'node:path';" },
];

/** Neighbours of the breaches that are no breach. */
export const INNOCENT: (Sample & { why: string })[] = [
  { why: 'adapters call the hall', file: 'apps/hub/src/http/b.ts', code: "import { hall } from '../hall/hall.ts'; hall;" },
  { why: 'the hall stores', file: 'apps/hub/src/hall/c.ts', code: "import { log } from '../storage/log.ts'; log;" },
  { why: 'the hub is no Electron app', file: 'apps/hub/src/main/a.ts', code: "import 'fastify';" },
  { why: 'storage knows SQL', file: 'apps/hub/src/storage/b.ts', code: "import 'better-sqlite3';" },
  { why: 'an Electron main uses Electron and Node', file: 'apps/kiosk/src/main/b.ts', code: "import 'electron'; import 'node:fs';" },
  { why: 'a preload uses Electron', file: 'apps/kiosk/src/preload/b.ts', code: "import 'electron';" },
  {
    why: 'types may refer to each other',
    file: 'apps/hub/src/j.ts',
    code: "import type { K } from './k.ts'; export interface J { k?: K }",
  },
  {
    why: 'types may refer to each other',
    file: 'apps/hub/src/k.ts',
    code: "import type { J } from './j.ts'; export interface K { j?: J }",
  },
  { why: 'the one socket to the hub', file: 'packages/shell/src/main/hub/hub-socket.ts', code: "import 'ws';" },
  { why: 'the contract is written in zod', file: 'packages/contract/src/c.ts', code: "import 'zod';" },
];
