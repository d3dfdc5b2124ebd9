import { join } from 'node:path';
import { HUB_STATUS_CHANNEL } from '@foyer/contract/ipc-names';
import { runApp, type Shell } from '@foyer/shell/main';
import { app, shell as desktop, dialog } from 'electron';
import { openAdminWindow } from './admin-window.ts';
import { Hub } from './hub.ts';
import { ServerSettings } from './settings.ts';
import { tellAlarms } from './tell-alarms.ts';
import { createTray, mainTexts } from './tray.ts';

const SIZE = { width: 960, height: 820, minWidth: 520, minHeight: 520 };
/** A hub that starts writes many lines at once. */
const TELL_EVERY_MS = 200;
let quitting = false;

runApp({
  name: 'server',
  title: 'Foyer Server',
  distDir: join(import.meta.dirname, '..'),
  settings: ServerSettings,
  needsHub: false,
  window: () => SIZE,
  onReady: runHub,
  onWindow(window) {
    // The window is a view of the hub: closing it leaves the hall running.
    window.on('close', (event) => {
      if (quitting) return;
      event.preventDefault();
      window.hide();
    });
  },
  mayChangeHub: () => false,
});

function runHub(shell: Shell<ServerSettings>): void {
  const hub = new Hub(shell);
  const showState = createTray({
    open: () => showWindow(shell),
    openAdmin: () => openAdmin(shell, hub),
    openDevices: () => openAdminWindow(shell, hub.localUrl, `${hub.localUrl}/admin#/devices`),
    quit: () => void askToQuit(),
  });
  stopHubBeforeQuit(hub, shell);
  tellScreen(shell, hub, showState);
  answerScreen(shell, hub);
  setUpAtFirst(shell, hub);
  hub.start();
}

const openAdmin = (shell: Shell<ServerSettings>, hub: Hub): void => openAdminWindow(shell, hub.localUrl, hub.setUpUrl ?? undefined);

/** A hall that is new is set up before anything else: its window opens by itself, once. */
function setUpAtFirst(shell: Shell<ServerSettings>, hub: Hub): void {
  const stop = hub.onChange(() => {
    if (hub.setUpUrl === null) return;
    stop();
    openAdmin(shell, hub);
  });
}

function answerScreen(shell: Shell<ServerSettings>, hub: Hub): void {
  const { handle } = shell;
  handle('hubStatus', () => hub.status);
  handle('restartHub', () => {
    hub.restart().catch((error: Error) => shell.log.error(error.message));
    return null;
  });
  handle('letAdminIn', async (person) => {
    await hub.letAdminIn(person);
    shell.log.info(`${person.username} can sign in as an administrator`);
    return null;
  });
  handle('openAdmin', () => {
    openAdmin(shell, hub);
    return null;
  });
  handle('openDataDir', async () => {
    const trouble = await desktop.openPath(hub.dataDir);
    if (trouble) throw new Error(trouble);
    return null;
  });
  handle('quitServer', () => {
    setImmediate(() => app.quit());
    return null;
  });
}

function tellScreen(shell: Shell<ServerSettings>, hub: Hub, showState: ReturnType<typeof createTray>): void {
  let waiting = false;
  const showAlarms = tellAlarms(mainTexts(), () => showWindow(shell));
  hub.onChange(() => {
    const { status } = hub;
    showState(status);
    showAlarms(status.open);
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      shell.window()?.webContents.send(HUB_STATUS_CHANNEL, hub.status);
    }, TELL_EVERY_MS);
  });
}

function showWindow(shell: Shell<ServerSettings>): void {
  if (!shell.window()) shell.openFirst();
  shell.window()?.show();
}

async function askToQuit(): Promise<void> {
  const texts = mainTexts();
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    message: texts.quitQuestion,
    detail: texts.quitDetail,
    buttons: [texts.quitNo, texts.quitYes],
    defaultId: 0,
    cancelId: 0,
  });
  if (response === 1) app.quit();
}

/** The hub first: it ends what it is doing, and everything it has answered is on the disk. */
function stopHubBeforeQuit(hub: Hub, { log }: Shell<ServerSettings>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => app.quit());
  app.on('before-quit', (event) => {
    if (quitting) return;
    quitting = true;
    event.preventDefault();
    log.info('quitting: the hub ends first');
    void hub.stop().finally(() => app.quit());
  });
}
