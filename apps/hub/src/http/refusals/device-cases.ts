import { type DemoHub, pairDevice } from '../../test/demo-hub.ts';
import { type Case, done, NOBODY } from './refused.ts';

const ASKING = { role: 'kiosk', name: 'A kiosk' } as const;
const WRONG = { code: 'AAAA-AAAA' };
const A_PAD_LINE = {
  name: 'Row one',
  place: { path: '/dev/ttyUSB9', usb: null },
  baudRate: 9600,
  pads: [{ address: null, counterId: 'counter-a' }],
  enabled: false,
};

/** Of this machine: from it, nobody is kept out but whoever guesses. */
async function afterGuesses(hub: DemoHub): Promise<void> {
  for (let tries = 0; tries < 4; tries += 1) await hub.call('claimInvitation', { body: WRONG });
}

export const DEVICE_CASES: readonly Case[] = [
  ['DEVICE_UNKNOWN', 'no key', () => ({ raw: { method: 'GET', path: '/api/services' } })],
  [
    'DEVICE_UNKNOWN',
    'a key that was taken back',
    async (hub) => {
      const { cookie, device } = await pairDevice({ url: hub.url, ...ASKING });
      await done(hub, 'revokeDevice', { id: device.id });
      return { raw: { method: 'GET', path: '/api/services', headers: { cookie } } };
    },
  ],
  ['FORBIDDEN', 'a display takes a ticket', () => ({ route: 'issueTicket', as: 'display', body: { serviceId: 'deposit' } })],
  [
    'DEVICE_NOT_FOUND',
    'renamed',
    () => ({ route: 'changeDevice', id: NOBODY, as: 'admin', body: { name: 'B' }, details: { deviceId: NOBODY } }),
  ],
  ['DEVICE_NOT_FOUND', 'revoked', () => ({ route: 'revokeDevice', id: NOBODY, as: 'admin', details: { deviceId: NOBODY } })],
  ['PAD_LINE_UNKNOWN', 'removed', () => ({ route: 'removePadLine', id: 'line-none', as: 'admin', details: { padLineId: 'line-none' } })],
  [
    'PAD_PORT_TAKEN',
    'a second line at a port',
    async (hub) => {
      await done(hub, 'addPadLine', { body: A_PAD_LINE });
      return { route: 'addPadLine', as: 'admin', body: { ...A_PAD_LINE, name: 'Row two' }, details: { name: A_PAD_LINE.name } };
    },
  ],
  ['WEBHOOK_MISSING', 'a test to nobody', () => ({ route: 'tryAlarmWebhook', as: 'admin' })],
  ['PRINTER_UNKNOWN', 'a new roll', () => ({ route: 'startRoll', id: 'nobody', as: 'admin', details: { printerId: 'nobody' } })],
  [
    'PRINT_JOB_STATE',
    'to begin what was not offered',
    () => ({ route: 'beginPrintJob', id: NOBODY, as: 'kiosk', details: { printJobId: NOBODY } }),
  ],
  [
    'DEVICE_REVOKED',
    'renamed all the same',
    async (hub) => {
      const { device } = await pairDevice({ url: hub.url, ...ASKING });
      await done(hub, 'revokeDevice', { id: device.id });
      return { route: 'changeDevice', id: device.id, as: 'admin', body: { name: 'B' }, details: { name: ASKING.name } };
    },
  ],
  [
    'COUNTER_UNKNOWN',
    'for a counter that is to come',
    () => ({
      route: 'inviteDevice',
      as: 'admin',
      body: { role: 'counter', name: 'C', counterId: 'nowhere' },
      details: { counterId: 'nowhere' },
    }),
  ],
  ['PAIRING_CODE_UNKNOWN', 'of an invitation', () => ({ route: 'claimInvitation', body: WRONG })],
  [
    'PAIRING_DECIDED',
    'let in once more',
    async (hub) => {
      // In the demo the hub itself has said yes.
      const { code } = await done(hub, 'startPairing', { body: ASKING });
      return { route: 'approvePairing', as: 'admin', body: { code }, details: { name: ASKING.name } };
    },
  ],
  ['PAIRING_CODE_UNKNOWN', 'of a device', () => ({ route: 'approvePairing', as: 'admin', body: WRONG })],
  [
    'PAIRING_LOCKED',
    'guessed five times',
    async (hub) => {
      await afterGuesses(hub);
      return { route: 'claimInvitation', body: WRONG };
    },
  ],
  [
    'PAIRING_BUSY',
    'more invitations than a hall has devices',
    async (hub) => {
      for (let count = 0; count < 50; count += 1) await done(hub, 'inviteDevice', { body: ASKING });
      return { route: 'inviteDevice', as: 'admin', body: ASKING };
    },
  ],
];
