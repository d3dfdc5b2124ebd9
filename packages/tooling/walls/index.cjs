const { packageWalls } = require('./packages.cjs');
const { hubWalls } = require('./hub.cjs');
const { processWalls } = require('./processes.cjs');

/** Type-only imports count too: a shape that crosses a wall is a dependency. */
const options = {
  tsPreCompilationDeps: true,
  combinedDependencies: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: '^(apps|packages|tests)/[^/]+/(dist|dist\\.next|\\.tsbuild|out)/' },
  enhancedResolveOptions: {
    exportsFields: ['exports'],
    conditionNames: ['import', 'node', 'default', 'types'],
    mainFields: ['module', 'main', 'types'],
    extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts'],
  },
};

module.exports = { walls: [...packageWalls, ...hubWalls, ...processWalls], options };
