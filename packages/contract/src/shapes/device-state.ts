import { z } from 'zod';
import { Moment } from '../ids.ts';
import { DeviceIdSchema, DeviceRoleSchema } from './device.ts';
import { PrinterState } from './hall.ts';

/**
 * How each kind of part of a device can be. Stable words: screens translate them and say what to do.
 * - `connection` the device itself: whether it is there
 * - `screen`     `painting`; `black`: no frame was painted for a while; `hidden`: another window lies above
 * - `voice`      `ready` · `blocked` a browser wants a touch first · `no_voice` nothing speaks a language of the hall ·
 *                `unheard` a call was not acknowledged · `quiet` its volume is 0 now · `off` it does not speak
 * - `printer`    as printers say; `paper_low`: by what was counted, the roll ends soon
 * - `pad`        `missing` it does not answer · `unplugged` there is no such port · `taken` another program has it · `noisy` what comes is no pad's
 * - `storage`    of the hub: `saving_fails`, `nearly_full`, `log_damaged`
 */
export const PART_STATES = {
  connection: ['online', 'offline'],
  screen: ['painting', 'black', 'hidden'],
  voice: ['ready', 'blocked', 'no_voice', 'unheard', 'quiet', 'off'],
  printer: [...PrinterState.options, 'paper_low'],
  pad: ['ready', 'missing', 'unplugged', 'taken', 'noisy'],
  storage: ['ready', 'saving_fails', 'nearly_full', 'log_damaged'],
} as const;
export type PartKind = keyof typeof PART_STATES;
export type PartState = (typeof PART_STATES)[PartKind][number];
export const PartKindSchema = z.enum(Object.keys(PART_STATES) as [PartKind, ...PartKind[]]);
const PartStateSchema = z.enum([...new Set(Object.values(PART_STATES).flat())] as [PartState, ...PartState[]]);

/** `fine` nothing to do · `notice` somebody should look some time · `alarm` somebody has to act now. */
export const Severity = z.enum(['fine', 'notice', 'alarm']);
export type Severity = z.infer<typeof Severity>;

const id = z.string().regex(/^[a-zA-Z0-9_:.-]{1,60}$/, 'letters, digits and _ : . -');
const detail = z.string().max(200).nullable();

/** What was wrong for long enough that people were told. It is open until the part is well again, or is wrong in another way. */
export const AlarmView = z
  .strictObject({ id: z.string(), state: PartStateSchema, severity: Severity.exclude(['fine']), raisedAt: Moment })
  .meta({ id: 'Alarm' });
export type AlarmView = z.infer<typeof AlarmView>;

/** An open alarm, for whoever does not know the devices. */
export const OpenAlarm = z
  .strictObject({
    id: z.string(),
    /** Null: the hub. */
    deviceName: z.string().nullable(),
    role: DeviceRoleSchema.nullable(),
    part: id,
    kind: PartKindSchema,
    name: z.string().nullable(),
    state: PartStateSchema,
    severity: Severity.exclude(['fine']),
    raisedAt: Moment,
  })
  .meta({ id: 'OpenAlarm' });
export type OpenAlarm = z.infer<typeof OpenAlarm>;

/** A part of a device as it is now. */
export const DeviceStateView = z
  .strictObject({
    /** Null: the hub itself. */
    deviceId: DeviceIdSchema.nullable(),
    deviceName: z.string().nullable(),
    role: DeviceRoleSchema.nullable(),
    /** Which one of its kind: a printer's id, a pad's address. */
    part: id,
    kind: PartKindSchema,
    /** A name that people know it by; null: its kind says enough. */
    name: z.string().nullable(),
    state: PartStateSchema,
    severity: Severity,
    since: Moment,
    /** What is known beyond the state: a language without a voice, a port's name. */
    detail,
    /** Its device is away: so it was when it was last heard of. */
    stale: z.boolean(),
    /** Null: none is open. */
    alarm: AlarmView.nullable(),
  })
  .meta({ id: 'DeviceState' });
export type DeviceStateView = z.infer<typeof DeviceStateView>;

/** What a device may say of itself. Whether it is there, and how the hub stands, is not for it to say. */
const REPORTED = ['screen', 'voice', 'printer', 'pad'] as const satisfies readonly PartKind[];
const ReportedPart = z
  .strictObject({ part: id, kind: z.enum(REPORTED), name: z.string().max(60).nullable(), state: PartStateSchema, detail })
  .refine(({ kind, state }) => (PART_STATES[kind] as readonly PartState[]).includes(state), 'a state that this kind of part has');
export type ReportedPart = z.infer<typeof ReportedPart>;

/** What a device says of its own parts: all of them, again and again. What it leaves out it has no more. */
export const DeviceReport = z.strictObject({
  parts: z.array(ReportedPart).max(50),
  /** Of a display: when it last painted a frame, ms ago. */
  paintedMsAgo: z.int().min(0).nullable(),
});
export type DeviceReport = z.infer<typeof DeviceReport>;
