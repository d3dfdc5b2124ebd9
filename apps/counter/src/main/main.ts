import { join } from 'node:path';
import { runApp, type Shell } from '@foyer/shell/main';
import { runStation } from '@foyer/shell/station';
import type { BrowserWindow, Rectangle } from 'electron';
import { onAScreen } from './bounds.ts';
import { type DeskPad, runPad } from './pad/run-pad.ts';
import { CounterSettings } from './settings.ts';

const FIRST_SIZE = { width: 480, height: 900 };
const SMALLEST = { minWidth: 380, minHeight: 600 };

let pad: DeskPad | null = null;

runApp({
  name: 'counter',
  title: 'Foyer Counter',
  distDir: join(import.meta.dirname, '..'),
  settings: CounterSettings,
  needsHub: true,
  window: ({ settings, options }) => ({
    ...SMALLEST,
    ...(onAScreen(settings.current.bounds) ?? FIRST_SIZE),
    alwaysOnTop: options.flag('on-top') || settings.current.alwaysOnTop,
    // A call that waits behind another window must still flash and sound in time.
    webPreferences: { backgroundThrottling: false },
  }),
  onReady: (shell) => {
    pad = runPad(shell);
    runStation(shell);
  },
  onWindow: (window, shell) => {
    rememberBounds(window, shell);
    pad?.watch(window);
  },
  mayChangeHub: () => true,
});

function rememberBounds(window: BrowserWindow, { settings, log }: Shell<CounterSettings>): void {
  window.on('close', () => {
    const bounds: Rectangle = window.getNormalBounds();
    try {
      settings.update({ bounds });
    } catch (error) {
      log.warn(`the window's place is not remembered: ${String(error)}`);
    }
  });
}
