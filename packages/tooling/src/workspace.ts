export { ROOT } from '../bin/setup/root.mjs';

/** Apps with a screen, each built into `apps/<name>/dist/screen`. */
export const SCREENS = ['kiosk', 'counter', 'display', 'admin', 'visitor', 'server'] as const;
export type ScreenName = (typeof SCREENS)[number];

/** Apps with an Electron main process and a preload script. */
export const ELECTRON_APPS = ['kiosk', 'counter', 'display', 'server'] as const;
export type ElectronApp = (typeof ELECTRON_APPS)[number];
