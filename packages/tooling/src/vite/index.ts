export { electronMainConfig, electronPreloadConfig, NATIVE_MODULES } from './electron.ts';
export { screenConfig } from './screen.ts';
