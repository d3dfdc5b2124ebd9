export { electronMainConfig, electronPreloadConfig, NATIVE_MODULES } from './electron.ts';
export { HUB_PACKAGES, hubConfig } from './hub.ts';
export { screenConfig } from './screen.ts';
