import { z } from 'zod';
import { Moment } from '../ids.ts';
import { label } from '../plain-text.ts';
import { DeviceIdSchema } from './device.ts';
import { PrinterState } from './hall.ts';

export const PrinterId = z.string().regex(/^[a-z0-9-]{1,40}$/, 'lower-case letters, digits and hyphens');
const path = label().min(1).max(200);

/** How a printer is reached from the machine that it is connected to. */
export const PrinterTarget = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('tcp'), host: z.string().trim().min(1).max(255), port: z.int().min(1).max(65_535) }),
    z.strictObject({
      kind: z.literal('serial'),
      path,
      baudRate: z.int().min(300).max(1_000_000),
      flowControl: z.enum(['none', 'software', 'hardware']),
    }),
    /** A USB printer's device file (Linux). */
    z.strictObject({ kind: z.literal('file'), path }),
    /** A printer of the operating system, by its name there. It never says whether a ticket came out. Only at a device. */
    z.strictObject({ kind: z.literal('system'), name: label().min(1).max(200) }),
  ])
  .meta({ id: 'PrinterTarget' });
export type PrinterTarget = z.infer<typeof PrinterTarget>;

/** The paper in a printer, as it was counted. */
export const RollView = z.strictObject({
  /** Millimetres of a new roll, and of what this one has given. */
  lengthMm: z.int(),
  usedMm: z.int(),
  /** Since when this roll is in. */
  since: Moment,
  /** How many tickets are left on it; null while too few were printed to say. */
  ticketsLeft: z.int().nullable(),
  /** When it will be at its end, if the day goes on as it went; null while nothing is known. */
  endsAt: Moment.nullable(),
});
export type RollView = z.infer<typeof RollView>;

/** A ticket printer of the hall. */
export const HallPrinterView = z
  .strictObject({
    id: PrinterId,
    name: z.string(),
    /** The device that it is connected to; null: the hub's machine. */
    deviceId: DeviceIdSchema.nullable(),
    /** Where several are at one place: the first that can, prints. */
    place: z.int(),
    target: PrinterTarget,
    /** A profile's name. */
    profile: z.string(),
    enabled: z.boolean(),
    /** It was named when the hub was started (or is the demo's), and is changed there only. */
    fixed: z.boolean(),
    state: PrinterState,
    since: Moment,
    /** Null of an operating system's printer. */
    roll: RollView.nullable(),
  })
  .meta({ id: 'HallPrinter' });
export type HallPrinterView = z.infer<typeof HallPrinterView>;

export const HallPrinterInput = z.strictObject({
  name: label().min(1).max(60),
  deviceId: DeviceIdSchema.nullable(),
  place: z.int().min(0).max(99).optional(),
  target: PrinterTarget,
  profile: z.string().regex(/^[a-z0-9-]{1,60}$/, 'the name of a profile'),
  enabled: z.boolean().optional(),
  rollMm: z.int().min(1000).max(500_000).optional(),
});
export type HallPrinterInput = z.infer<typeof HallPrinterInput>;
