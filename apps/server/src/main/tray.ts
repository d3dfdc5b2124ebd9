import type { HubProcessState } from '@foyer/contract/ipc';
import { app, Menu, nativeImage, Tray } from 'electron';
import bad from '../../../../resources/icons/tray-bad.png?inline';
import ok from '../../../../resources/icons/tray-ok.png?inline';
import waiting from '../../../../resources/icons/tray-waiting.png?inline';
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

/** The texts of tray, menus and dialogs, in the operating system's language. */
export const mainTexts = (): typeof en => TEXTS[app.getLocale().slice(0, 2)] ?? en;

export interface TrayActions {
  open(): void;
  openAdmin(): void;
  quit(): void;
}

/**
 * An icon with the hub's state.
 * @returns shows another state
 */
export function createTray(actions: TrayActions): (state: HubProcessState) => void {
  const texts = mainTexts();
  const tray = new Tray(nativeImage.createFromDataURL(ICONS.starting));
  tray.setContextMenu(
    Menu.buildFromTemplate([
      { label: texts.open, click: actions.open },
      { label: texts.openAdmin, click: actions.openAdmin },
      { type: 'separator' },
      { label: texts.quit, click: actions.quit },
    ]),
  );
  tray.on('click', actions.open);
  let shown: HubProcessState | null = null;
  return (state) => {
    if (state === shown) return;
    shown = state;
    tray.setImage(nativeImage.createFromDataURL(ICONS[state]));
    tray.setToolTip(`${texts.hub}: ${texts[state]}`);
  };
}
