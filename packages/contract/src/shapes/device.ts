import { z } from 'zod';
import { CounterIdSchema, Moment } from '../ids.ts';
import { label } from '../plain-text.ts';
import { DEVICE_ROLES } from '../rights.ts';
import { DisplaySettings } from './display.ts';

export const DeviceRoleSchema = z.enum(DEVICE_ROLES);
export const DeviceIdSchema = z.string().regex(/^[A-Za-z0-9_-]{22}$/, '22 characters of base64url');
/** As people call it: "Kiosk at the entrance". */
export const DeviceName = label().min(1).max(60);
/** Of the program that runs on it. */
export const DeviceVersion = label().min(1).max(40);

/** A device that was let in. Its key is never shown. */
export const DeviceView = z
  .strictObject({
    id: DeviceIdSchema,
    name: z.string(),
    role: DeviceRoleSchema,
    /** Of a counter that stands at one place: which. */
    counterId: CounterIdSchema.nullable(),
    /** It listens, or asked for something within the last 15 seconds. */
    online: z.boolean(),
    lastSeenAt: Moment.nullable(),
    version: z.string().nullable(),
    /** From which it was last seen: an IP address. */
    address: z.string().nullable(),
    pairedAt: Moment,
    /** The name of the person who let it in; null: the hub itself did (the demo, the command line). */
    pairedBy: z.string().nullable(),
    revokedAt: Moment.nullable(),
    /** Of a display: how it looks and sounds. */
    display: DisplaySettings.nullable(),
  })
  .meta({ id: 'Device' });
export type DeviceView = z.infer<typeof DeviceView>;

const lasting = { expiresAt: Moment, expiresInSeconds: z.int() };

/** What a device that wants to be let in keeps (`pairingId`, its secret) and shows (`code`, `ABCD-EFGH`). */
export const PairingStarted = z.strictObject({ pairingId: z.string(), code: z.string(), ...lasting }).meta({ id: 'PairingStarted' });
export type PairingStarted = z.infer<typeof PairingStarted>;

/** `approved` is answered once, with the device's key in a cookie. `expired`: also a pairing that nobody knows. */
export const PairingState = z
  .discriminatedUnion('state', [
    z.strictObject({ state: z.enum(['waiting', 'refused', 'expired']) }),
    z.strictObject({ state: z.literal('approved'), device: DeviceView }),
  ])
  .meta({ id: 'PairingState' });
export type PairingState = z.infer<typeof PairingState>;

/** What asks to be let in, for the person who is to say yes. */
export const PairingView = z
  .strictObject({
    name: z.string(),
    role: DeviceRoleSchema,
    /** An IP address. */
    address: z.string(),
    version: z.string().nullable(),
    expiresAt: Moment,
  })
  .meta({ id: 'Pairing' });
export type PairingView = z.infer<typeof PairingView>;

/** A code for a device that is to come: whoever types it there, pairs. */
export const Invitation = z.strictObject({ code: z.string(), ...lasting }).meta({ id: 'Invitation' });
export type Invitation = z.infer<typeof Invitation>;
