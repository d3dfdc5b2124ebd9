export * from './eventually.ts';
export * from './manual-clock.ts';
export * from './pair-device.ts';
export * from './spawn-hub.ts';
export * from './temporary-folder.ts';
