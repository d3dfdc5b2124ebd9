import type {
  HubFound,
  HubNearby,
  HubStatus,
  HubTrouble,
  IpcAnswer,
  IpcInput,
  IpcOutput,
  MachineEngine,
  MachineVoice,
  PadMessage,
  PadStatus,
  StaffAction,
} from '@foyer/contract/ipc';

export type AppName = 'server' | 'kiosk' | 'counter' | 'display';

/**
 * What a screen finds at `window.foyer` inside an Electron app, and what a browser does not have. Named functions only:
 * nothing here takes the name of a channel. No function rejects; each answers `{ok: true, value}` or `{ok: false, error}`.
 */
export interface FoyerBridge {
  readonly app: AppName;
  readonly version: string;
  /** The hub's origin without a slash at the end (`https://192.168.1.10:4100`), or null where none is chosen (the server app). */
  readonly hubUrl: string | null;
  /** SHA-256 of the authority that the hub is held to, `AB:CD:…`; null where there is none. */
  readonly fingerprint: string | null;
  /** Checks that a hub answers there, remembers it, and opens the screen anew. Not on a kiosk. */
  readonly setHubUrl?: (url: string) => Promise<IpcAnswer<HubFound>>;
  /** Opens the page that asks for the hub's address. Not on a kiosk. */
  readonly chooseHub?: () => Promise<IpcAnswer<null>>;
  /** Display only. The sentence as a WAV file, or SPEECH_UNAVAILABLE where `engine` has no voice for `lang` (BCP 47), or is not there. */
  readonly speak?: (text: string, lang: string, engine: MachineEngine) => Promise<IpcAnswer<Uint8Array<ArrayBuffer>>>;
  /** Display only. What `speak` may speak with, and the languages of each, as BCP 47 base tags; empty where it is not installed. */
  readonly voices?: () => Promise<IpcAnswer<MachineVoice[]>>;
  /** Counter only. */
  readonly pad?: PadControls;
  /** Server only. */
  readonly hub?: HubControls;
}

/** The button pad of the desk, as the counter app's screen sees it. */
export interface PadControls {
  readonly status: () => Promise<IpcAnswer<PadStatus>>;
  readonly configure: (config: IpcInput<'setPad'>) => Promise<IpcAnswer<PadStatus>>;
  readonly ports: () => Promise<IpcAnswer<IpcOutput<'padPorts'>>>;
  readonly learn: (on: boolean) => Promise<IpcAnswer<null>>;
  /** What it is to show; null: nobody is signed in. */
  readonly show: (face: IpcInput<'padFace'>) => Promise<IpcAnswer<null>>;
  readonly answer: (id: number, answer: IpcInput<'padAnswer'>['answer']) => Promise<IpcAnswer<null>>;
  /** Presses and changes; the answer stops it. */
  readonly onMessage: (listener: (message: PadMessage) => void) => () => void;
}

/** The supervised hub, as the server app's screen sees it. */
export interface HubControls {
  readonly status: () => Promise<IpcAnswer<HubStatus>>;
  /** Calls back with every change; the answer stops it. */
  readonly onStatus: (listener: (status: HubStatus) => void) => () => void;
  readonly restart: () => Promise<IpcAnswer<null>>;
  readonly openAdmin: () => Promise<IpcAnswer<null>>;
  readonly openDataDir: () => Promise<IpcAnswer<null>>;
  readonly letAdminIn: (person: IpcInput<'letAdminIn'>) => Promise<IpcAnswer<null>>;
  readonly quit: () => Promise<IpcAnswer<null>>;
}

/** `window.foyerShell`, in the shell's own pages (the hub's address, the staff PIN) and nowhere else. */
export interface ShellBridge {
  readonly app: AppName;
  readonly version: string;
  readonly hubUrl: string | null;
  readonly fingerprint: string | null;
  readonly checkHub: (url: string) => Promise<IpcAnswer<HubFound>>;
  /** @param fingerprint as it was shown by checkHub and confirmed; null for a hub that is known */
  readonly setHubUrl: (url: string, fingerprint: string | null) => Promise<IpcAnswer<HubFound>>;
  readonly nearbyHubs: () => Promise<IpcAnswer<HubNearby[]>>;
  readonly hubTrouble: () => Promise<IpcAnswer<HubTrouble | null>>;
  readonly openStaff: () => Promise<IpcAnswer<null>>;
  readonly enterPin: (pin: string) => Promise<IpcAnswer<null>>;
  readonly choosePin: (pin: string) => Promise<IpcAnswer<null>>;
  readonly staffAction: (action: StaffAction) => Promise<IpcAnswer<null>>;
}

declare global {
  interface Window {
    readonly foyer?: FoyerBridge;
    readonly foyerShell?: ShellBridge;
  }
}
