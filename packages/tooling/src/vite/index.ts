export { electronMainConfig, electronPreloadConfig, NATIVE_MODULES, PAD_PROCESS, padProcessConfig } from './electron.ts';
export { HUB_PACKAGES, hubConfig } from './hub.ts';
export { screenConfig } from './screen.ts';
