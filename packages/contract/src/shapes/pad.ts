import { z } from 'zod';
import { CounterIdSchema, ServiceIdSchema, UserIdSchema } from '../ids.ts';
import { LAMP_STATES, LAMPS, type Lamp, PAD_BUTTONS, PAD_KEYS, PAD_REFUSALS } from '../pad-words.ts';
import { label } from '../plain-text.ts';
import { PART_STATES } from './device-state.ts';

export const PadKeySchema = z.enum(PAD_KEYS);
export const PadButtonSchema = z.enum(PAD_BUTTONS);
export const PadState = z.enum(PART_STATES.pad);
export type PadState = z.infer<typeof PadState>;
export const PadAnswerSchema = z.union([
  z.strictObject({ ok: z.literal(true) }),
  z.strictObject({ ok: z.literal(false), why: z.enum(PAD_REFUSALS) }),
]);
const lampState = z.enum(LAMP_STATES);
export const PadFaceSchema = z.strictObject({
  lamps: z.strictObject(Object.fromEntries(LAMPS.map((lamp) => [lamp, lampState])) as Record<Lamp, typeof lampState>),
  text: z.string().max(100),
});

const usbId = z.string().regex(/^[0-9a-f]{4}$/, 'four hexadecimal digits');
/** A USB adapter: it may get another name each time it is plugged in. */
export const UsbIdentity = z.strictObject({
  vendorId: usbId,
  productId: usbId,
  /** Many cheap adapters have none. */
  serialNumber: z.string().min(1).max(126).nullable(),
});
export type UsbIdentity = z.infer<typeof UsbIdentity>;

/** Where a serial line is: by its adapter where `usb` is known (`path` then only tells two alike apart), else by `path`. */
export const SerialPlace = z.strictObject({
  /** `/dev/ttyUSB0`, `COM3`, … */
  path: label().min(1).max(200),
  usb: UsbIdentity.nullable(),
});
export type SerialPlace = z.infer<typeof SerialPlace>;

/** A serial port that is there now. */
export const SerialPortView = SerialPlace.extend({
  /** Who made the adapter, as it says itself. */
  maker: z.string().nullable(),
}).meta({ id: 'SerialPort' });
export type SerialPortView = z.infer<typeof SerialPortView>;

export const PAD_BAUD_RATES = [1200, 2400, 4800, 9600, 19_200, 38_400, 57_600, 115_200] as const;
const baudRate = z.union(PAD_BAUD_RATES.map((rate) => z.literal(rate)));
/** As on the line: letters and digits. */
export const PadAddress = z.string().regex(/^[0-9A-Za-z]{1,8}$/, 'one to eight letters and digits');

/** What a button without a question of its own does: where TRANSFER sends, and for how long PARK parks. */
export const PadPresets = z.strictObject({
  parkSeconds: z.int().min(10).max(14_400),
  /** Of TRANSFER 1, 2, …: the first is that of the plain button. Each names a service, a counter or a person. */
  transferTo: z
    .array(
      z.union([
        z.strictObject({ serviceId: ServiceIdSchema }),
        z.strictObject({ counterId: CounterIdSchema }),
        z.strictObject({ userId: UserIdSchema }),
      ]),
    )
    .max(9),
});
export type PadPresets = z.infer<typeof PadPresets>;

const LinePad = z.strictObject({
  /** Null: the only pad of its line. */
  address: PadAddress.nullable(),
  counterId: CounterIdSchema,
});

const areApart = (pads: readonly z.infer<typeof LinePad>[]): boolean =>
  pads.length === 1 || (pads.every(({ address }) => address !== null) && new Set(pads.map(({ address }) => address)).size === pads.length);

const lineFields = {
  name: label().min(1).max(60),
  place: SerialPlace,
  baudRate,
  pads: z.array(LinePad).min(1).max(32).refine(areApart, 'several pads of a line have an address each'),
  presets: PadPresets,
};

export const PadLineId = z.string().regex(/^[a-z0-9-]{1,40}$/, 'lower-case letters, digits and hyphens');

/** A serial line with button pads at the hub's own machine. */
export const PadLineView = z
  .strictObject({
    id: PadLineId,
    ...lineFields,
    enabled: z.boolean(),
    /** How each pad is, in the order of `pads`; null of a line that is off. */
    states: z.array(PadState).nullable(),
  })
  .meta({ id: 'PadLine' });
export type PadLineView = z.infer<typeof PadLineView>;

export const PadLineInput = z.strictObject({ ...lineFields, presets: PadPresets.optional(), enabled: z.boolean().optional() });
export type PadLineInput = z.infer<typeof PadLineInput>;

/** Bytes of a press that were learnt, in hexadecimal digits. */
export const LearntBytes = z.string().regex(/^([0-9a-f]{2}){1,64}$/, 'hexadecimal digits');

/** The button pad of a counter app, as it is set there. */
export const CounterPadConfig = z.strictObject({
  serial: z
    .strictObject({
      place: SerialPlace,
      baudRate,
      /** `foyer`: it speaks the protocol; else what was learnt of it, bytes → button. */
      speaks: z.union([z.literal('foyer'), z.array(z.strictObject({ bytes: LearntBytes, button: PadButtonSchema })).max(32)]),
    })
    .nullable(),
  /** Keys of a keyboard or keypad that act whatever program is in front: Electron's accelerators. */
  keys: z.array(z.strictObject({ accelerator: z.string().min(1).max(40), button: PadButtonSchema })).max(32),
  presets: PadPresets,
});
export type CounterPadConfig = z.infer<typeof CounterPadConfig>;
