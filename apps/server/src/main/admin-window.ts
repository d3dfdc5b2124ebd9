import { allowNavigation, denyPermissions, oneOrigin, openWindow, type Shell } from '@foyer/shell/main';
import { type BrowserWindow, session } from 'electron';
import type { ServerSettings } from './settings.ts';

const SIZE = { width: 1280, height: 860 };
/** The hub's own pages keep their sign-in apart from the shell's, and get no bridge at all. */
const PARTITION = 'persist:hub';
let open: BrowserWindow | null = null;

/** The administration, as the hub serves it, in a window that goes nowhere else. @param page of the hub at `hubUrl` */
export function openAdminWindow(shell: Shell<ServerSettings>, hubUrl: string, page = `${hubUrl}/admin`): void {
  if (open) return open.focus();
  const own = session.fromPartition(PARTITION);
  denyPermissions(own, (what) => shell.log.warn(what));
  const window = openWindow({
    ...SIZE,
    title: 'Foyer',
    webPreferences: { session: own },
  });
  allowNavigation(window.webContents, oneOrigin(hubUrl));
  window.once('closed', () => {
    open = null;
  });
  open = window;
  window.loadURL(page).catch((error: Error) => shell.log.warn(`the administration did not open: ${error.message}`));
}
