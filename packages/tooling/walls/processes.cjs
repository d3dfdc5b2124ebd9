const { BROWSER_PACKAGES, ELECTRON_SIDES, SCREENS, TESTS } = require('./folders.cjs');

const NATIVE = 'node_modules/(better-sqlite3|serialport|@serialport|@napi-rs|@node-rs)/';
const SERVER = 'node_modules/(fastify|@fastify|better-sqlite3|drizzle-orm|@node-rs)/';

/** Between the browser side, the Electron side and Node. */
exports.processWalls = [
  {
    name: 'no-renderer-to-node',
    comment: 'Runs in a browser: what it needs of the machine it asks of the hub or the bridge.',
    severity: 'error',
    from: { path: [SCREENS, BROWSER_PACKAGES], pathNot: TESTS },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'no-renderer-to-electron',
    severity: 'error',
    from: { path: [SCREENS, BROWSER_PACKAGES], pathNot: TESTS },
    to: { path: `^electron$|node_modules/electron/|${NATIVE}` },
  },
  {
    name: 'no-renderer-to-devices',
    comment: 'Drivers are Node only.',
    severity: 'error',
    from: { path: [SCREENS, BROWSER_PACKAGES], pathNot: TESTS },
    to: { path: '^packages/devices/' },
  },
  {
    name: 'shell-in-electron-only',
    severity: 'error',
    from: { path: '^(apps|packages)/', pathNot: [ELECTRON_SIDES, '^packages/shell/', TESTS] },
    to: { path: '^packages/shell/', pathNot: '^packages/shell/src/bridge\\.ts$' },
  },
  {
    name: 'bridge-gives-types-only',
    comment: 'A screen knows the bridge’s shape; the code behind it belongs to the preload.',
    severity: 'error',
    from: { path: [SCREENS, BROWSER_PACKAGES], pathNot: TESTS },
    to: { path: '^packages/shell/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'no-electron-to-server-code',
    comment: 'Electron main bundles stay free of the hub: it is another process.',
    severity: 'error',
    from: { path: [ELECTRON_SIDES, '^packages/shell/'], pathNot: TESTS },
    to: { path: `${SERVER}|^apps/hub/` },
  },
  {
    name: 'one-socket-to-the-hub',
    comment: 'ws is a client as well as a server: an app speaks to its hub by it, in one place, which looks at the certificate first.',
    severity: 'error',
    from: { path: [ELECTRON_SIDES, '^packages/shell/'], pathNot: [TESTS, '^packages/shell/src/main/hub/hub-socket\\.ts$'] },
    to: { path: 'node_modules/ws/' },
  },
  {
    name: 'no-electron-in-the-hub',
    severity: 'error',
    from: { path: '^(apps/hub|packages/(devices|testkit))/' },
    to: { path: '^electron$|node_modules/electron/' },
  },
  {
    name: 'preload-imports-electron-alone',
    comment: 'A sandboxed preload can load nothing of Node.',
    severity: 'error',
    from: { path: '^(apps/[^/]+|packages/shell)/src/preload/', pathNot: TESTS },
    to: { dependencyTypes: ['core'] },
  },
];
