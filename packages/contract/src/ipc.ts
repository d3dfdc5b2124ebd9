import { z } from 'zod';
import { LocaleSchema, Moment } from './ids.ts';
import type { IPC_NAMES } from './ipc-names.ts';
import { OpenAlarm } from './shapes/device-state.ts';
import { CounterPadConfig, PadAnswerSchema, PadFaceSchema, type PadKeySchema, PadState, SerialPortView } from './shapes/pad.ts';

/**
 * What the pages of an Electron app may ask of its main process. A page may use a channel only if it is one of `from`:
 * `screen` is the app's own screen (`app://foyer/<app>/`), `shell` a page of the shell itself (`app://foyer/shell/`:
 * the hub's address, the staff PIN).
 */
export interface IpcContract {
  readonly from: readonly ('screen' | 'shell')[];
  readonly input: z.ZodType;
  readonly output: z.ZodType;
}

/** Stable, as ErrorCode is: pages translate it. */
export const IpcErrorCode = z.enum([
  'INVALID_ARGUMENT',
  'FORBIDDEN',
  'FAILED',
  'ADDRESS_INVALID',
  'HUB_UNREACHABLE',
  'NOT_A_HUB',
  'HUB_CERTIFICATE',
  'HUB_NOT_CONFIRMED',
  'PIN_INVALID',
  'PIN_WRONG',
  'PIN_LOCKED',
  'SPEECH_UNAVAILABLE',
]);
export type IpcErrorCode = z.infer<typeof IpcErrorCode>;

export interface IpcError {
  code: IpcErrorCode;
  message: string;
  /** PIN_LOCKED: whole seconds until another try. */
  retryAfterSeconds?: number;
}
/** Every channel answers with this, and never rejects: an error that crosses to a page loses all but its message. */
export type IpcAnswer<Value> = { ok: true; value: Value } | { ok: false; error: IpcError };

const nothing = z.null();
/** As people type it: `192.168.1.10`, `hub.local:4100`, `https://hub.bank.example`. */
const TypedAddress = z.strictObject({ url: z.string().max(300) });
/** `url` is the hub's origin, without a slash at the end. */
export const HubFound = z.strictObject({
  url: z.url(),
  version: z.string(),
  status: z.enum(['ok', 'degraded']),
  /** SHA-256 of the authority that has signed the hub's certificate, `AB:CD:…`; null over plain http, and where every machine trusts it. */
  fingerprint: z.string().nullable(),
  /** Nobody has to compare the fingerprint any more. */
  known: z.boolean(),
});
export type HubFound = z.infer<typeof HubFound>;
/** A hub that announces itself in the network: an address to try, and no more than that. */
export const HubNearby = z.strictObject({
  name: z.string(),
  /** `192.168.1.10:4100`. */
  address: z.string(),
  /** As it says itself: the first eight bytes. */
  fingerprint: z.string().nullable(),
});
export type HubNearby = z.infer<typeof HubNearby>;
/** Why the machine at the hub's address is not taken for the hub that this app was connected to. */
export const HubTrouble = z.strictObject({
  reason: z.enum(['other_hub', 'other_name', 'expired', 'not_yet', 'unreadable']),
  url: z.url(),
  expected: z.string().nullable(),
  seen: z.string().nullable(),
});
export type HubTrouble = z.infer<typeof HubTrouble>;

/** Digits, so that it can be typed on a touch screen. */
export const Pin = z.string().regex(/^[0-9]{4,12}$/, 'four to twelve digits');
/** What staff may do at a kiosk once the PIN was right. */
export const StaffAction = z.enum(['resume', 'reload', 'change_hub', 'change_pin', 'quit']);
export type StaffAction = z.infer<typeof StaffAction>;

/** How the hub's process is. `unwell`: it runs, and does not answer `/health` well. `failed`: it cannot run on this machine. */
export const HubProcessState = z.enum(['stopped', 'starting', 'running', 'unwell', 'restarting', 'stopping', 'failed']);
export type HubProcessState = z.infer<typeof HubProcessState>;
/**
 * Why the hub's process ended. `ended`: by itself, without an error · `failed`: with an error, `detail` is its code · `signal`: `detail`
 * is the signal's name · `hung`: it no longer answered and was ended · `not_started`: `detail` is the operating system's reason ·
 * `no_runtime`: this Electron cannot run it, and no Node was named that can.
 */
export const HubExit = z.strictObject({
  kind: z.enum(['ended', 'failed', 'signal', 'hung', 'not_started', 'no_runtime']),
  detail: z.string(),
});
export type HubExit = z.infer<typeof HubExit>;
export const HubStatus = z.strictObject({
  state: HubProcessState,
  since: Moment,
  lastExit: HubExit.nullable(),
  /** How often it was started again without being asked. */
  restarts: z.int(),
  nextStartAt: Moment.nullable(),
  pid: z.int().nullable(),
  runtime: z.string(),
  version: z.string().nullable(),
  uptimeSeconds: z.number().nullable(),
  /** What the hub says of itself, by codes. */
  alarms: z.array(z.string()),
  /** What is wrong with its devices. */
  open: z.array(OpenAlarm),
  /** The hub's address on this machine, and those under which the hall's other machines reach it. */
  localUrl: z.url(),
  lanUrls: z.array(z.url()),
  dataDir: z.string(),
  /** Seed data, on this machine only. */
  demo: z.boolean(),
  /** SHA-256 of the hall's certificate authority, `AB:CD:…`; null until it is known. */
  authority: z.string().nullable(),
  /** A new hall, which nobody can sign in to: the code by which it is set up. Null: it is set up, or not yet asked. */
  setUpCode: z.string().nullable(),
  /** Newest last. */
  log: z.array(z.string()),
});
export type HubStatus = z.infer<typeof HubStatus>;

/** Ways of speaking that are programs of the machine. */
export const MachineEngine = z.enum(['espeak', 'say']);
export type MachineEngine = z.infer<typeof MachineEngine>;
export const MachineVoice = z.strictObject({ engine: MachineEngine, languages: z.array(z.string()) });
export type MachineVoice = z.infer<typeof MachineVoice>;

/** The button pad of a counter app. */
export const PadStatus = z.strictObject({
  config: CounterPadConfig,
  /** Null: none on a serial port. */
  state: PadState.nullable(),
  /** Keys that another program has. */
  blockedKeys: z.array(z.string()),
});
export type PadStatus = z.infer<typeof PadStatus>;
/** What the counter app says to its screen. `about`: the ticket that the pad showed; the screen answers a press with `padAnswer`. */
export type PadMessage =
  | { type: 'press'; id: number; key: z.infer<typeof PadKeySchema>; operand: string | null; about: string | null }
  | { type: 'status'; status: PadStatus }
  /** While learning: what came, in hexadecimal digits. */
  | { type: 'heard'; bytes: string };

export const IPC = {
  /** Asks the hub at this address how it is; changes nothing. */
  checkHub: { from: ['shell'], input: TypedAddress, output: HubFound },
  /**
   * As checkHub, then remembers the address and opens the screen anew. A hub that is not known yet has to be confirmed by its fingerprint.
   * Not on a kiosk's screen: there staff go by the PIN.
   */
  setHub: {
    from: ['shell', 'screen'],
    input: TypedAddress.extend({ fingerprint: z.string().max(200).nullable().default(null) }),
    output: HubFound,
  },
  /** Hubs that announce themselves, as far as they were heard; asked again while the page shows them. */
  nearbyHubs: { from: ['shell'], input: nothing, output: z.array(HubNearby) },
  /** Null: there is none (any more). */
  hubTrouble: { from: ['shell'], input: nothing, output: HubTrouble.nullable() },
  /** On a kiosk, the corner was held: shows the PIN page. Elsewhere: the page that asks for the hub's address. */
  openStaff: { from: ['screen', 'shell'], input: nothing, output: nothing },
  /** Opens the staff actions for a minute. */
  enterPin: { from: ['shell'], input: z.strictObject({ pin: z.string().max(40) }), output: nothing },
  /** Allowed while no PIN is set, or after enterPin. */
  choosePin: { from: ['shell'], input: z.strictObject({ pin: z.string().max(40) }), output: nothing },
  staffAction: { from: ['shell'], input: z.strictObject({ action: StaffAction }), output: nothing },
  /** A spoken sentence as a WAV file. */
  speak: {
    from: ['screen'],
    input: z.strictObject({ text: z.string().trim().min(1).max(500), lang: LocaleSchema, engine: MachineEngine }),
    output: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  },
  /** What this machine may speak with. `languages`: BCP 47 base tags; empty where it is not installed. */
  voices: { from: ['screen'], input: nothing, output: z.array(MachineVoice) },
  hubStatus: { from: ['screen'], input: nothing, output: HubStatus },
  restartHub: { from: ['screen'], input: nothing, output: nothing },
  openAdmin: { from: ['screen'], input: nothing, output: nothing },
  /**
   * For a hall whose administrators are locked out: adds one, or lets the one of that name in again with a new password. The hub is
   * stopped for it and started again. FAILED says in `message` what `foyer user add` said.
   */
  letAdminIn: {
    from: ['screen'],
    input: z.strictObject({ username: z.string().trim().min(1).max(60), password: z.string().min(1).max(200) }),
    output: nothing,
  },
  openDataDir: { from: ['screen'], input: nothing, output: nothing },
  /** Ends the hub, then the server app. */
  quitServer: { from: ['screen'], input: nothing, output: nothing },
  padStatus: { from: ['screen'], input: nothing, output: PadStatus },
  setPad: { from: ['screen'], input: CounterPadConfig, output: PadStatus },
  /** The serial ports of this machine. */
  padPorts: { from: ['screen'], input: nothing, output: z.array(SerialPortView) },
  /** While it is on, what comes from the pad is told as it comes, and does nothing. */
  padLearn: { from: ['screen'], input: z.strictObject({ on: z.boolean() }), output: nothing },
  /** What the pad is to show of the counter, and of which ticket that tells; null: nobody is signed in here. */
  padFace: { from: ['screen'], input: PadFaceSchema.extend({ about: z.string().max(60).nullable() }).nullable(), output: nothing },
  padAnswer: { from: ['screen'], input: z.strictObject({ id: z.int(), answer: PadAnswerSchema }), output: nothing },
} as const satisfies Record<(typeof IPC_NAMES)[number], IpcContract>;

export type IpcName = keyof typeof IPC;
export type IpcInput<Name extends IpcName> = z.infer<(typeof IPC)[Name]['input']>;
export type IpcOutput<Name extends IpcName> = z.infer<(typeof IPC)[Name]['output']>;
