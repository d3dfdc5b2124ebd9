// The walls of architecture.md, "The tree". Checked by `npm run check` and `npm test`; a move of a wall is an ADR.
const { walls, options } = require('./packages/tooling/walls/index.cjs');

module.exports = { forbidden: walls, options };
