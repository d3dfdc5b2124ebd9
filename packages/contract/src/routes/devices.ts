import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { CounterIdSchema } from '../ids.ts';
import {
  DeviceIdSchema,
  DeviceName,
  DeviceRoleSchema,
  DeviceVersion,
  DeviceView,
  DisplaySettings,
  Invitation,
  PairingStarted,
  PairingState,
  PairingView,
} from '../shapes.ts';
import type { RouteContract } from './route-contract.ts';

const deviceParams = z.strictObject({ id: DeviceIdSchema });
/** In any case, with or without the hyphen: what people type is read kindly. */
const code = z.string().trim().min(1).max(20);
const pairingId = z.string().regex(/^[A-Za-z0-9_-]{22}$/, '22 characters of base64url');
const counterId = CounterIdSchema.nullable();
const own = z.strictObject({ device: DeviceView });

export const DEVICE_ROUTES = {
  startPairing: {
    ...ENDPOINTS.startPairing,
    tag: 'devices',
    summary: 'Ask to be let in, as a device: gives the code that it shows',
    body: z.strictObject({ role: DeviceRoleSchema, name: DeviceName, version: DeviceVersion.optional() }),
    replies: { 201: PairingStarted },
  },
  collectPairing: {
    ...ENDPOINTS.collectPairing,
    tag: 'devices',
    summary: 'Whether an administrator said yes; if so, sets the cookie with the device’s key, once',
    body: z.strictObject({ pairingId }),
    replies: { 200: PairingState },
  },
  claimInvitation: {
    ...ENDPOINTS.claimInvitation,
    tag: 'devices',
    summary: 'Pair with the code of an invitation; sets the cookie with the device’s key',
    body: z.strictObject({ code, name: DeviceName.optional(), version: DeviceVersion.optional() }),
    replies: { 200: own },
  },
  findPairing: {
    ...ENDPOINTS.findPairing,
    tag: 'devices',
    summary: 'What asks to be let in, by the code that it shows',
    body: z.strictObject({ code }),
    replies: { 200: PairingView },
  },
  approvePairing: {
    ...ENDPOINTS.approvePairing,
    tag: 'devices',
    summary: 'Let a device in; without a name or role it gets those that it asked for',
    body: z.strictObject({
      code,
      name: DeviceName.optional(),
      role: DeviceRoleSchema.optional(),
      counterId: counterId.optional(),
    }),
    replies: { 200: DeviceView },
  },
  refusePairing: {
    ...ENDPOINTS.refusePairing,
    tag: 'devices',
    summary: 'Do not let a device in',
    body: z.strictObject({ code }),
    replies: { 204: null },
  },
  inviteDevice: {
    ...ENDPOINTS.inviteDevice,
    tag: 'devices',
    summary: 'Make a code for a device that is to come',
    body: z.strictObject({ role: DeviceRoleSchema, name: DeviceName, counterId: counterId.optional() }),
    replies: { 201: Invitation },
  },
  listDevices: {
    ...ENDPOINTS.listDevices,
    tag: 'devices',
    summary: 'The devices of the hall, revoked ones last',
    replies: { 200: z.array(DeviceView) },
  },
  changeDevice: {
    ...ENDPOINTS.changeDevice,
    tag: 'devices',
    summary: 'Rename a device, give it another role or counter, say how a display looks and sounds',
    params: deviceParams,
    body: z.strictObject({ name: DeviceName, role: DeviceRoleSchema, counterId, display: DisplaySettings.partial() }).partial(),
    replies: { 200: DeviceView },
  },
  revokeDevice: {
    ...ENDPOINTS.revokeDevice,
    tag: 'devices',
    summary: 'Let a device in no more',
    params: deviceParams,
    replies: { 204: null },
  },
  getOwnDevice: {
    ...ENDPOINTS.getOwnDevice,
    tag: 'devices',
    summary: 'What the calling device was paired as; renews its cookie',
    query: z.strictObject({ version: DeviceVersion.optional() }),
    replies: { 200: DeviceView },
  },
  leaveHub: {
    ...ENDPOINTS.leaveHub,
    tag: 'devices',
    summary: 'The calling device gives its key back',
    replies: { 204: null },
  },
} as const satisfies Record<string, RouteContract>;
