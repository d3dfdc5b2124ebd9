export { type ChromiumRuntime, ensureChromium } from './chromium.ts';
export { DEVICE_PACKAGES, ensurePackages, installHint, type Say } from './debian.ts';
export { type Display, ensureDisplay, hasDisplay } from './display.ts';
export { type ElectronRuntime, ensureElectron, findElectron } from './electron.ts';
export { type Prepared, prepareRuntimes } from './prepare.ts';
export { RuntimeUnavailable } from './unavailable.ts';
