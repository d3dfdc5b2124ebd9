import { app, BrowserWindow, type BrowserWindowConstructorOptions, type WebPreferences } from 'electron';
import type { PageFacts } from '../preload/index.ts';

/** What a page of our own is told before it starts, and by whom. */
export const withBridge = (preload: string, facts: PageFacts): WebPreferences => ({
  preload,
  additionalArguments: [`--foyer=${encodeURIComponent(JSON.stringify(facts))}`],
});

/**
 * The one place where windows are made: whatever else was asked for, these preferences hold. It is a window that appears once it has something
 * to show: no white flash in a hall.
 */
export function openWindow(
  options: BrowserWindowConstructorOptions,
  show: (window: BrowserWindow) => void = (window) => window.show(),
): BrowserWindow {
  const window = new BrowserWindow({
    ...options,
    show: false,
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      ...options.webPreferences,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // No middle click opens anything: the event is not even told to the page.
      disableBlinkFeatures: 'Auxclick',
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  });
  window.removeMenu();
  window.once('ready-to-show', () => show(window));
  void window.webContents.setVisualZoomLevelLimits(1, 1);
  window.webContents.on('zoom-changed', () => window.webContents.setZoomLevel(0));
  return window;
}
