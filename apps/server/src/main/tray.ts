import type { OpenAlarm } from '@foyer/contract';
import type { HubProcessState, HubStatus } from '@foyer/contract/ipc';
import { app, Menu, type MenuItemConstructorOptions, nativeImage, Tray } from 'electron';
import alarm from '../../../../resources/icons/tray-alarm.png?inline';
import bad from '../../../../resources/icons/tray-bad.png?inline';
import ok from '../../../../resources/icons/tray-ok.png?inline';
import waiting from '../../../../resources/icons/tray-waiting.png?inline';
import { alarmWords } from './alarm-words.ts';
import ar from './locales/ar.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };

const TEXTS: Readonly<Record<string, typeof en>> = { en, ru, ar };
const ICONS: Readonly<Record<HubProcessState, string>> = {
  running: ok,
  starting: waiting,
  restarting: waiting,
  stopping: waiting,
  unwell: bad,
  stopped: bad,
  failed: bad,
};
/** A menu is no page: the rest is behind it. */
const MOST_LINES = 8;

/** The texts of tray, menus and dialogs, in the operating system's language. */
export const mainTexts = (): typeof en => TEXTS[app.getLocale().slice(0, 2)] ?? en;

export interface TrayActions {
  open(): void;
  openAdmin(): void;
  openDevices(): void;
  quit(): void;
}

export type TrayState = Pick<HubStatus, 'state' | 'open'>;

/**
 * An icon with the hub's state and what is wrong with the hall's devices.
 * @returns shows another state
 */
export function createTray(actions: TrayActions): (status: TrayState) => void {
  const texts = mainTexts();
  const tray = new Tray(nativeImage.createFromDataURL(ICONS.starting));
  tray.on('click', actions.open);
  let shown = '';
  const show = ({ state, open }: TrayState): void => {
    const next = JSON.stringify([state, open]);
    if (next === shown) return;
    shown = next;
    const lines = open.map(lineOf);
    tray.setImage(nativeImage.createFromDataURL(iconOf({ state, open })));
    tray.setToolTip([`${texts.hub}: ${texts[state]}`, ...lines.slice(0, 2)].join('\n'));
    tray.setContextMenu(Menu.buildFromTemplate([...linesOf(lines, actions), ...commands(texts, actions)]));
  };
  show({ state: 'starting', open: [] });
  return show;
}

function iconOf({ state, open }: TrayState): string {
  return state === 'running' && open.some(({ severity }) => severity === 'alarm') ? alarm : ICONS[state];
}

function lineOf(open: OpenAlarm): string {
  const { whose, is } = alarmWords(open, app.getLocale());
  return `${whose}: ${is}`;
}

function linesOf(lines: readonly string[], { openDevices }: TrayActions): MenuItemConstructorOptions[] {
  if (lines.length === 0) return [];
  const more = lines.length > MOST_LINES ? ['…'] : [];
  return [...[...lines.slice(0, MOST_LINES), ...more].map((label) => ({ label, click: openDevices })), { type: 'separator' }];
}

function commands(texts: typeof en, actions: TrayActions): MenuItemConstructorOptions[] {
  return [
    { label: texts.open, click: actions.open },
    { label: texts.openAdmin, click: actions.openAdmin },
    { type: 'separator' },
    { label: texts.quit, click: actions.quit },
  ];
}
