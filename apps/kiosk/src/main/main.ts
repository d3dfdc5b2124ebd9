import { join } from 'node:path';
import { runApp } from '@foyer/shell/main';
import { runStation } from '@foyer/shell/station';
import { powerSaveBlocker } from 'electron';
import { Lock } from './lock.ts';
import { KioskSettings } from './settings.ts';

const WINDOWED = { width: 1080, height: 1920 };
let lock: Lock | null = null;

runApp({
  name: 'kiosk',
  title: 'Foyer Kiosk',
  distDir: join(import.meta.dirname, '..'),
  settings: KioskSettings,
  needsHub: true,
  ownStaff: true,
  window: ({ options }) =>
    options.windowed
      ? { ...WINDOWED, useContentSize: true }
      : { kiosk: true, fullscreen: true, frame: false, alwaysOnTop: true, minimizable: false },
  onReady(shell) {
    powerSaveBlocker.start('prevent-display-sleep');
    lock = new Lock(shell);
    runStation(shell);
  },
  onWindow: (window) => lock?.guard(window),
  firstPage: () => lock?.firstPage() ?? null,
  mayChangeHub: (page) => page === 'shell' && lock?.mayChangeHub() === true,
});
