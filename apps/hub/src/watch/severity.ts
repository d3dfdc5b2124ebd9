import type { DeviceRole, PartKind, PartState, Severity } from '@foyer/contract';

/** How much a state matters, and for how long it must last before people are told. */
export interface Gravity {
  readonly severity: Severity;
  readonly graceMs: number;
}

/** A part that is well again for this long is well: what comes and goes is one alarm. */
const WELL_AFTER_MS = 3000;

const fine: Gravity = { severity: 'fine', graceMs: WELL_AFTER_MS };
const notice = (seconds: number): Gravity => ({ severity: 'notice', graceMs: seconds * 1000 });
const alarm = (seconds: number): Gravity => ({ severity: 'alarm', graceMs: seconds * 1000 });

type StateOf<Kind extends PartKind> = typeof import('@foyer/contract').PART_STATES[Kind][number];

const GRAVITY: { readonly [Kind in PartKind]: Readonly<Record<StateOf<Kind>, Gravity>> } = {
  connection: { online: fine, offline: alarm(10) },
  screen: { painting: fine, black: alarm(10), hidden: alarm(30) },
  voice: { ready: fine, off: fine, quiet: fine, blocked: alarm(20), no_voice: notice(20), unheard: alarm(0) },
  printer: {
    none: fine,
    ready: fine,
    busy: fine,
    paper_low: notice(0),
    paper_near_end: notice(5),
    paper_end: alarm(3),
    // Whoever changes the roll opens it.
    cover_open: alarm(30),
    cutter: alarm(3),
    error: alarm(5),
    offline: alarm(10),
    silent: alarm(10),
  },
  pad: { ready: fine, missing: alarm(15), unplugged: alarm(15), taken: alarm(15), noisy: notice(30) },
  storage: { ready: fine, saving_fails: alarm(0), nearly_full: alarm(0), log_damaged: alarm(0) },
};

/** A counter's machine is switched off when its specialist goes home, and who sits there sees it. */
const OFFLINE_COUNTER = notice(10);

/** What stands in the hall is switched off with its lights: the machine, or the screen that it drives. */
const OFF_AT_NIGHT: { readonly [Kind in PartKind]?: PartState } = { connection: 'offline', screen: 'black' };
const CALM = notice(10);

/** @param role of the device; null: the hub */
export function gravityOf(kind: PartKind, state: PartState, role: DeviceRole | null, isHallOpen: boolean): Gravity {
  if (kind === 'connection' && state === 'offline' && role === 'counter') return OFFLINE_COUNTER;
  if (OFF_AT_NIGHT[kind] === state && !isHallOpen) return CALM;
  return (GRAVITY[kind] as Readonly<Partial<Record<PartState, Gravity>>>)[state] ?? fine;
}
