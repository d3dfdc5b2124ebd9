export { type ChromiumRuntime, ensureChromium } from './chromium.ts';
export type { Say } from './debian.ts';
export { type Display, ensureDisplay, hasDisplay } from './display.ts';
export { type ElectronRuntime, ensureElectron } from './electron.ts';
export { type Prepared, prepareRuntimes } from './prepare.ts';
export { RuntimeUnavailable } from './unavailable.ts';
