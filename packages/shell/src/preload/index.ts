import type { IpcAnswer, IpcInput, IpcName, IpcOutput } from '@foyer/contract/ipc';
import { HUB_STATUS_CHANNEL, ipcChannel, PAD_CHANNEL } from '@foyer/contract/ipc-names';
import { contextBridge, ipcRenderer } from 'electron';
import type { AppName, FoyerBridge, ShellBridge } from '../bridge.ts';
import { watchStaffCorner } from './staff-corner.ts';

/** What main tells a page before it starts, as one command line argument (`--foyer=<JSON>`). */
export interface PageFacts {
  readonly app: AppName;
  readonly version: string;
  readonly hubUrl: string | null;
  readonly fingerprint: string | null;
}

/** Private to this module: a page can never name a channel. */
const ask = <Name extends IpcName>(name: Name, input: IpcInput<Name>): Promise<IpcAnswer<IpcOutput<Name>>> =>
  ipcRenderer.invoke(ipcChannel(name), input);

/** Gives the page its bridge: `foyer` to the app's screen, `foyerShell` to the shell's own pages, nothing to any other. */
export function exposeBridge(extras: (facts: PageFacts) => Partial<FoyerBridge>): void {
  const facts = readFacts();
  const { protocol, host, pathname } = window.location;
  if (!facts || protocol !== 'app:' || host !== 'foyer') return;
  if (pathname.startsWith('/shell/')) contextBridge.exposeInMainWorld('foyerShell', shellBridge(facts));
  else if (pathname.startsWith(`/${facts.app}/`))
    contextBridge.exposeInMainWorld('foyer', { ...facts, ...extras(facts) } satisfies FoyerBridge);
}

function readFacts(): PageFacts | null {
  const argument = process.argv.find((candidate) => candidate.startsWith('--foyer='));
  return argument ? (JSON.parse(decodeURIComponent(argument.slice('--foyer='.length))) as PageFacts) : null;
}

const shellBridge = (facts: PageFacts): ShellBridge => ({
  ...facts,
  checkHub: (url) => ask('checkHub', { url: String(url) }),
  setHubUrl: (url, fingerprint) => ask('setHub', { url: String(url), fingerprint: fingerprint === null ? null : String(fingerprint) }),
  nearbyHubs: () => ask('nearbyHubs', null),
  hubTrouble: () => ask('hubTrouble', null),
  openStaff: () => ask('openStaff', null),
  enterPin: (pin) => ask('enterPin', { pin: String(pin) }),
  choosePin: (pin) => ask('choosePin', { pin: String(pin) }),
  staffAction: (action) => ask('staffAction', { action }),
});

/** For screens whose user may choose another hub. */
export const hubChoice = (): Pick<FoyerBridge, 'setHubUrl' | 'chooseHub'> => ({
  setHubUrl: (url) => ask('setHub', { url: String(url), fingerprint: null }),
  chooseHub: () => ask('openStaff', null),
});

/** For the hall display. */
export const voice = (): Pick<FoyerBridge, 'speak' | 'voices'> => ({
  speak: (text, lang, engine) =>
    ask('speak', { text: String(text), lang: String(lang), engine }) as ReturnType<NonNullable<FoyerBridge['speak']>>,
  voices: () => ask('voices', null),
});

/** For the counter. */
export const padControls = (): Pick<FoyerBridge, 'pad'> => ({
  pad: {
    status: () => ask('padStatus', null),
    configure: (config) => ask('setPad', config),
    ports: () => ask('padPorts', null),
    learn: (on) => ask('padLearn', { on: Boolean(on) }),
    show: (face) => ask('padFace', face),
    answer: (id, answer) => ask('padAnswer', { id: Number(id), answer }),
    onMessage: (listener) => {
      const forward = (_event: unknown, message: Parameters<typeof listener>[0]) => listener(message);
      ipcRenderer.on(PAD_CHANNEL, forward);
      return () => void ipcRenderer.off(PAD_CHANNEL, forward);
    },
  },
});

/** For the server app. */
export const hubControls = (): Pick<FoyerBridge, 'hub'> => ({
  hub: {
    status: () => ask('hubStatus', null),
    restart: () => ask('restartHub', null),
    openAdmin: () => ask('openAdmin', null),
    openDataDir: () => ask('openDataDir', null),
    letAdminIn: (person) => ask('letAdminIn', person),
    quit: () => ask('quitServer', null),
    onStatus: (listener) => {
      const forward = (_event: unknown, status: Parameters<typeof listener>[0]) => listener(status);
      ipcRenderer.on(HUB_STATUS_CHANNEL, forward);
      return () => void ipcRenderer.off(HUB_STATUS_CHANNEL, forward);
    },
  },
});

/** For kiosks: holding the corner asks for the staff PIN. */
export const staffCorner = (): void => watchStaffCorner(() => void ask('openStaff', null));
