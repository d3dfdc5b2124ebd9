import { app, BrowserWindow, type BrowserWindowConstructorOptions, type WebPreferences } from 'electron';
import type { PageFacts } from '../preload/index.ts';

/** The web preferences of every page of every app. None is ever loosened. */
export function hardened(preload: string, facts: PageFacts): WebPreferences {
  return {
    preload,
    additionalArguments: [`--foyer=${encodeURIComponent(JSON.stringify(facts))}`],
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !app.isPackaged,
  };
}

/** A window that appears once it has something to show: no white flash in a hall. */
export function openWindow(
  options: BrowserWindowConstructorOptions,
  show: (window: BrowserWindow) => void = (window) => window.show(),
): BrowserWindow {
  const window = new BrowserWindow({ ...options, show: false, backgroundColor: '#ffffff', autoHideMenuBar: true });
  window.removeMenu();
  window.once('ready-to-show', () => show(window));
  void window.webContents.setVisualZoomLevelLimits(1, 1);
  window.webContents.on('zoom-changed', () => window.webContents.setZoomLevel(0));
  return window;
}
