import type { BrowserWindow } from 'electron';
import { Backoff } from './backoff.ts';

/** How long a page may not react before it is taken for hung. */
const HUNG_AFTER_MS = 10_000;

/**
 * A page whose process crashed is loaded again, at once the first time and later each time after; one that hangs is
 * ended and then does the same. A hall's screen must come back without a hand.
 */
export function recoverWindow(window: BrowserWindow, reload: () => void, report: (what: string) => void): void {
  const backoff = new Backoff({ initialMs: 500, maxMs: 30_000, forgetAfterMs: 60_000 });
  let loadedAt = Date.now();
  let hangTimer: NodeJS.Timeout | undefined;
  const contents = window.webContents;
  contents.on('did-finish-load', () => {
    loadedAt = Date.now();
  });
  contents.on('render-process-gone', (_event, details) => {
    clearTimeout(hangTimer);
    if (details.reason === 'clean-exit') return;
    const wait = backoff.next(Date.now() - loadedAt);
    report(`page gone (${details.reason}, code ${details.exitCode}): loading it again in ${wait} ms`);
    setTimeout(() => !window.isDestroyed() && reload(), wait);
  });
  window.on('unresponsive', () => {
    report('page does not react');
    clearTimeout(hangTimer);
    hangTimer = setTimeout(() => !window.isDestroyed() && contents.forcefullyCrashRenderer(), HUNG_AFTER_MS);
  });
  window.on('responsive', () => clearTimeout(hangTimer));
  window.on('closed', () => clearTimeout(hangTimer));
}
