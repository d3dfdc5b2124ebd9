import { join } from 'node:path';
import type { IpcName } from '@foyer/contract/ipc';
import { app, type BrowserWindow, type BrowserWindowConstructorOptions, ipcMain, Menu, safeStorage, session } from 'electron';
import type { z } from 'zod';
import type { AppName } from '../bridge.ts';
import { HubLink, HubSettings } from './hub/hub-link.ts';
import { KeyStore } from './hub/key-store.ts';
import { Nearby } from './hub/nearby.ts';
import { findHub } from './hub-address.ts';
import { windowIcon } from './icons.ts';
import { handle, Refusal } from './ipc.ts';
import { asksForStaff } from './kiosk-keys.ts';
import { type Log, openLog } from './log.ts';
import { allowNavigation, denyNavigationByDefault, ownPages } from './navigation.ts';
import { readOptions, type StartOptions } from './options.ts';
import { denyPermissions } from './permissions.ts';
import { recoverWindow } from './recovery.ts';
import { ORIGIN, registerScheme, serveScreen } from './scheme.ts';
import { SettingsFile } from './settings.ts';
import { openWindow, withBridge } from './window.ts';

/** What every app remembers. */
export const CommonSettings = HubSettings;
export type CommonSettings = z.infer<typeof CommonSettings>;

export interface AppDefinition<Settings extends CommonSettings> {
  readonly name: AppName;
  /** The window's and the process's name. */
  readonly title: string;
  /** The built app: holds `screen/` and `preload/preload.cjs`. */
  readonly distDir: string;
  readonly settings: z.ZodType<Settings>;
  /** The server app brings its own hub. */
  readonly needsHub: boolean;
  readonly window: (shell: Shell<Settings>) => BrowserWindowConstructorOptions;
  /** Once per window, before its first page. */
  readonly onWindow?: (window: BrowserWindow, shell: Shell<Settings>) => void;
  /** Shows the window; as it is, where absent. */
  readonly show?: (window: BrowserWindow, shell: Shell<Settings>) => void;
  /** The page to open with, when it is not the hub's address or the screen. */
  readonly firstPage?: (shell: Shell<Settings>) => ShellPageName | null;
  /** May the app's screen itself choose another hub? The shell's own pages may where this says so. */
  readonly mayChangeHub: (page: 'screen' | 'shell', shell: Shell<Settings>) => boolean;
  /** The app answers openStaff and staffAction itself. */
  readonly ownStaff?: boolean;
  /** After the policies are in force, before the first window. */
  readonly onReady?: (shell: Shell<Settings>) => void;
}

const SHELL_PATHS = { connect: 'connect.html', untrusted: 'untrusted.html', enterPin: 'pin.html', choosePin: 'pin.html?choose' } as const;
export type ShellPageName = keyof typeof SHELL_PATHS;

/** One running app: what its parts need of each other. */
export interface Shell<Settings extends CommonSettings> {
  readonly definition: AppDefinition<Settings>;
  readonly options: StartOptions;
  readonly settings: SettingsFile<Settings>;
  readonly log: Log;
  hubUrl(): string | null;
  /** Once the app is ready: the key store is not there before. */
  hub(): HubLink;
  window(): BrowserWindow | null;
  /** Opens the window, or another page in it. */
  open(page: 'screen' | ShellPageName): void;
  /** The first page that is due: what is missing first, then the screen. */
  openFirst(): void;
  /** Opens the screen anew, for another hub. */
  reopen(): void;
  handle: <Name extends IpcName>(name: Name, run: Parameters<typeof handle<Name>>[2]) => void;
}

/** Runs an app. Call once, at once, from its main script: the scheme must be known before Electron is ready. */
export function runApp<Settings extends CommonSettings>(definition: AppDefinition<Settings>): void {
  app.setName(definition.title);
  if (!app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', join(app.getPath('appData'), 'foyer', definition.name));
  const log = openLog(join(app.getPath('userData'), 'logs', `${definition.name}.log`));
  if (!app.requestSingleInstanceLock()) {
    log.warn('already running: the running one comes to the front');
    app.exit(0);
    return;
  }
  relaunchOnCrash(log);
  registerScheme();
  // Both at once leave Chromium's helper processes unable to start, in a circle (a container as root has no sandbox to give).
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  denyNavigationByDefault((what) => log.warn(what));
  const shell = createShell(definition, log);
  app.on('second-instance', () => {
    const window = shell.window();
    if (window?.isMinimized()) window.restore();
    window?.show();
    window?.focus();
  });
  void app.whenReady().then(() => start(shell));
}

function start<Settings extends CommonSettings>(shell: Shell<Settings>): void {
  const { definition, log } = shell;
  const hub = shell.hub();
  log.info(`${definition.title} ${app.getVersion()} starts, Electron ${process.versions.electron}, hub ${shell.hubUrl() ?? 'not chosen'}`);
  if (shell.settings.trouble) log.error(shell.settings.trouble);
  Menu.setApplicationMenu(null);
  // The hub is on the hall's own network: a proxy that was meant for the internet would only stand between.
  void session.defaultSession.setProxy({ mode: 'direct' });
  denyPermissions(session.defaultSession, (what) => log.warn(what));
  hub.guard(session.defaultSession);
  hub.onTrouble((trouble) => (trouble === null ? shell.openFirst() : shell.open('untrusted')));
  if (definition.needsHub) hub.startLearning();
  serveScreen(session.defaultSession, { name: definition.name, root: join(definition.distDir, 'screen'), hubUrl: shell.hubUrl });
  handleHubChoice(shell);
  if (definition.needsHub && !definition.ownStaff) handleStaff(shell);
  definition.onReady?.(shell);
  shell.openFirst();
}

function createShell<Settings extends CommonSettings>(definition: AppDefinition<Settings>, log: Log): Shell<Settings> {
  const options = readOptions(process.argv, process.env);
  const settings = new SettingsFile(join(app.getPath('userData'), 'settings.json'), definition.settings, Date.now);
  let hub: HubLink | null = null;
  const openHub = () =>
    new HubLink({
      settings: settings as unknown as SettingsFile<HubSettings>,
      keys: new KeyStore(join(app.getPath('userData'), 'device-key.json'), safeStorage, (what) => log.warn(what)),
      asked: options.hubUrl,
      log,
    });
  let window: BrowserWindow | null = null;
  const shell: Shell<Settings> = {
    definition,
    options,
    settings,
    log,
    hubUrl: () => shell.hub().url,
    hub: () => (hub ??= openHub()),
    window: () => window,
    open(page) {
      window ??= createWindow(shell, (closed) => {
        if (window === closed) window = null;
      });
      const url = page === 'screen' ? `${ORIGIN}/${definition.name}/` : `${ORIGIN}/shell/${SHELL_PATHS[page]}`;
      window.loadURL(url).catch((error: Error) => log.warn(`${page} did not open: ${error.message}`));
    },
    openFirst() {
      const due = definition.firstPage?.(shell) ?? (definition.needsHub ? hubPage(shell.hub()) : 'screen');
      shell.open(due);
    },
    reopen() {
      // A page knows its hub from its start: the new one has to be there before the old one goes, or the app would end.
      const old = window;
      window = null;
      shell.openFirst();
      old?.destroy();
    },
    handle: (name, run) => handle({ ipcMain, app: definition.name, report: (what) => log.warn(what) }, name, run),
  };
  return shell;
}

function createWindow<Settings extends CommonSettings>(shell: Shell<Settings>, onClosed: (window: BrowserWindow) => void): BrowserWindow {
  const { definition } = shell;
  const { url: hubUrl, fingerprint } = shell.hub();
  const facts = { app: definition.name, version: app.getVersion(), hubUrl, fingerprint };
  const asked = definition.window(shell);
  const webPreferences = { ...asked.webPreferences, ...withBridge(join(definition.distDir, 'preload/preload.cjs'), facts) };
  const window = openWindow({ title: definition.title, icon: windowIcon(definition.name), ...asked, webPreferences }, (shown) =>
    definition.show ? definition.show(shown, shell) : shown.show(),
  );
  allowNavigation(window.webContents, ownPages(definition.name));
  recoverWindow(
    window,
    () => shell.openFirst(),
    (what) => shell.log.error(what),
  );
  window.webContents.on('did-navigate', (_event, url, status) => {
    if (status >= 400) shell.log.error(`${url}: ${status}; is the screen built?`);
  });
  window.webContents.on('console-message', ({ level, message }) => {
    if (level === 'warning' || level === 'error') shell.log.warn(`page: ${message.slice(0, 500)}`);
  });
  window.once('closed', () => onClosed(window));
  if (definition.needsHub && !definition.ownStaff)
    window.webContents.on('before-input-event', (_event, press) => asksForStaff(press) && shell.open('connect'));
  definition.onWindow?.(window, shell);
  return window;
}

/** Which page a hub needs first. */
function hubPage({ url, isUnconfirmed, trouble }: HubLink): 'connect' | 'untrusted' | 'screen' {
  if (url === null || isUnconfirmed) return 'connect';
  return trouble === null ? 'screen' : 'untrusted';
}

/** Apps without a lock of their own: the staff's keys lead to the hub's address, and back. */
function handleStaff<Settings extends CommonSettings>(shell: Shell<Settings>): void {
  shell.handle('openStaff', () => {
    shell.open('connect');
    return null;
  });
  shell.handle('staffAction', ({ action }) => {
    if (action !== 'resume') throw new Refusal('FORBIDDEN', 'that is for kiosks');
    shell.openFirst();
    return null;
  });
}

function handleHubChoice<Settings extends CommonSettings>(shell: Shell<Settings>): void {
  const hub = shell.hub();
  const nearby = new Nearby((what) => shell.log.warn(what));
  shell.handle('checkHub', async ({ url }) => (await findHub(url, hub.authorities)).found);
  shell.handle('nearbyHubs', () => nearby.list());
  shell.handle('hubTrouble', () => hub.trouble);
  shell.handle('setHub', async ({ url, fingerprint }, sender) => {
    const page = new URL(sender.getURL()).pathname.startsWith('/shell/') ? 'shell' : 'screen';
    if (!shell.definition.mayChangeHub(page, shell)) throw new Refusal('FORBIDDEN', 'the hub is not to be changed here');
    const { found, authority } = await findHub(url, hub.authorities);
    if (!found.known && found.fingerprint !== fingerprint)
      throw new Refusal('HUB_NOT_CONFIRMED', 'somebody has to compare the fingerprint of this hub first');
    shell.log.info(`hub chosen: ${found.url}${found.fingerprint === null ? '' : `, signed by ${found.fingerprint}`}`);
    hub.use(found.url, authority);
    // After the answer has gone out: the page that asked is closed with its window.
    setTimeout(shell.reopen, 50);
    return found;
  });
}

/** An unforeseen error leaves no half-dead app in a hall; one that fails at once is not started in a circle. */
function relaunchOnCrash(log: Log): void {
  const startedAt = Date.now();
  process.on('uncaughtException', (error) => {
    log.error(`unforeseen: ${error.stack ?? error.message}`);
    if (Date.now() - startedAt > 30_000) app.relaunch();
    app.exit(1);
  });
  process.on('unhandledRejection', (reason) =>
    log.error(`unforeseen rejection: ${reason instanceof Error ? reason.stack : String(reason)}`),
  );
}
