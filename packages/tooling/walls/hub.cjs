const { TESTS } = require('./folders.cjs');

/** Inside the hub: adapters → hall → storage. */
exports.hubWalls = [
  {
    name: 'adapters-call-the-hall',
    comment: 'http/ and ws/ parse and answer; what is stored is the hall’s business.',
    severity: 'error',
    from: { path: '^apps/hub/src/(http|ws)/', pathNot: TESTS },
    to: { path: '^apps/hub/src/storage/' },
  },
  {
    name: 'hall-knows-no-adapter',
    severity: 'error',
    from: { path: '^apps/hub/src/(hall|storage)/', pathNot: TESTS },
    to: { path: '^apps/hub/src/(http|ws|cli)/|node_modules/(fastify|@fastify|ws)/' },
  },
  {
    name: 'storage-knows-no-hall',
    severity: 'error',
    from: { path: '^apps/hub/src/storage/', pathNot: TESTS },
    to: { path: '^apps/hub/src/hall/' },
  },
  {
    name: 'sql-in-storage-only',
    severity: 'error',
    from: { path: '^(apps|packages)/', pathNot: ['^apps/hub/src/storage/', TESTS] },
    to: { path: 'node_modules/(drizzle-orm|better-sqlite3|@types/better-sqlite3)/' },
  },
];
