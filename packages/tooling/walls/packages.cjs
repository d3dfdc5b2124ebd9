const { SCREENS, TESTS } = require('./folders.cjs');

/** Between apps and packages. */
exports.packageWalls = [
  {
    name: 'no-app-to-app',
    comment: 'Programs talk over the hub’s interface, never by import.',
    severity: 'error',
    from: { path: '^apps/([^/]+)/' },
    to: { path: '^apps/', pathNot: '^apps/$1/' },
  },
  {
    name: 'no-package-to-app',
    severity: 'error',
    from: { path: '^packages/' },
    to: { path: '^apps/' },
  },
  {
    name: 'no-product-to-tests',
    severity: 'error',
    from: { path: '^(apps|packages)/' },
    to: { path: '^tests/' },
  },
  {
    name: 'no-cycle',
    comment: 'Cycles of types alone are harmless; a cycle of code decides by load order.',
    severity: 'error',
    from: {},
    to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
  },
  {
    name: 'no-reaching-into-a-package',
    comment: 'Another package is entered through its exports, by name.',
    severity: 'error',
    from: { path: '^(apps|packages|tests)/([^/]+)/' },
    to: { path: '^packages/', pathNot: '^packages/$2/', dependencyTypes: ['local'] },
  },
  {
    name: 'no-unresolved',
    comment: 'What cannot be found is not checked by any other wall.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true, pathNot: '\\?(url|raw|worker|inline)$|^/' },
  },
  {
    name: 'queue-imports-nothing',
    severity: 'error',
    from: { path: '^packages/queue/', pathNot: TESTS },
    to: { pathNot: '^packages/queue/' },
  },
  {
    name: 'contract-imports-queue-and-zod',
    severity: 'error',
    from: { path: '^packages/contract/', pathNot: TESTS },
    to: { pathNot: '^packages/(contract|queue)/|node_modules/zod/' },
  },
  {
    name: 'contract-takes-only-types-of-queue',
    severity: 'error',
    from: { path: '^packages/contract/', pathNot: TESTS },
    to: { path: '^packages/queue/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'testkit-in-tests-only',
    severity: 'error',
    from: { path: '^(apps|packages)/', pathNot: [TESTS, '^packages/testkit/'] },
    to: { path: '^packages/testkit/' },
  },
  {
    name: 'tooling-outside-the-product',
    severity: 'error',
    from: { path: ['^(apps|packages)/[^/]+/src/'], pathNot: [TESTS, '^packages/(tooling|testkit)/'] },
    to: { path: '^packages/tooling/' },
  },
  {
    name: 'ui-in-renderers-only',
    severity: 'error',
    from: { path: '^(apps|packages)/', pathNot: [SCREENS, '^packages/ui/', TESTS] },
    // Words alone: the desktop's tray and notifications say the same.
    to: { path: '^packages/ui/', pathNot: '^packages/ui/src/parts/' },
  },
];
