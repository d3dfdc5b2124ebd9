import { z } from 'zod';
import { Moment } from '../ids.ts';
import { label } from '../plain-text.ts';
import { DeviceIdSchema, DeviceRoleSchema } from './device.ts';
import { FoundAtPlace } from './found-at-place.ts';
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

/** How a test page went. `trouble` as of a print job; null: it came out. */
export const PrinterTest = z
  .strictObject({ state: z.enum(['confirmed', 'unknown', 'failed', 'not_sent']), trouble: z.string().nullable() })
  .meta({ id: 'PrinterTest' });
export type PrinterTest = z.infer<typeof PrinterTest>;

/** A printer model, as far as whoever chooses one wants to know it. */
export const PrinterProfileView = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    paperMm: z.number(),
    columns: z.int(),
    cutter: z.boolean(),
    presenter: z.boolean(),
    /** It proves that a ticket came out. */
    proof: z.boolean(),
    /** It has a sensor for paper that gets low. */
    nearEnd: z.boolean(),
  })
  .meta({ id: 'PrinterProfile' });
export type PrinterProfileView = z.infer<typeof PrinterProfileView>;

/** A machine that printers can be connected to. */
export const PrinterPlaceView = z
  .strictObject({
    /** Null: the hub's own machine. */
    deviceId: DeviceIdSchema.nullable(),
    name: z.string().nullable(),
    role: DeviceRoleSchema.nullable(),
    /** It can be given tickets to print now. */
    connected: z.boolean(),
    /** Null: it has not said so yet. */
    found: FoundAtPlace.nullable(),
  })
  .meta({ id: 'PrinterPlace' });
export type PrinterPlaceView = z.infer<typeof PrinterPlaceView>;

/** Something in the network that takes raw print data. */
const FoundPrinter = z.strictObject({
  host: z.string(),
  port: z.int(),
  /** As it calls itself; null: it does not say. */
  name: z.string().nullable(),
  /** It says of itself what it is, or a connection to it was accepted. */
  by: z.enum(['mdns', 'scan']),
  /** It is one of the hall's already. */
  printerId: PrinterId.nullable(),
});
export type FoundPrinter = z.infer<typeof FoundPrinter>;

export const PrinterSearchView = z
  .strictObject({
    state: z.enum(['idle', 'running', 'done', 'stopped']),
    /** Addresses that were tried, of how many. */
    tried: z.int(),
    of: z.int(),
    /** `192.168.1.0/24` */
    networks: z.array(z.string()),
    found: z.array(FoundPrinter),
  })
  .meta({ id: 'PrinterSearch' });
export type PrinterSearchView = z.infer<typeof PrinterSearchView>;
