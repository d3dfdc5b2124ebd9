/** The same as in package.json (a test holds them together): a bundled hub has no package.json beside it. */
export const VERSION = '0.1.0';
