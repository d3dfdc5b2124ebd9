import type { DeviceView } from '@foyer/contract';
import type { Actor, CounterId } from '@foyer/queue';
import { type Admission, counterFor, deviceNote, letIn } from '../../auth/admission.ts';
import { codeText } from '../../auth/pairing-code.ts';
import type { Pairing } from '../../auth/pairings.ts';
import type { Session } from '../../auth/tokens.ts';
import { type DeviceRow, HallError } from '../../hall/index.ts';
import { deviceView, displaySettings, moment } from '../../hall/views/index.ts';
import { DEVICE_COOKIE } from '../cookies.ts';
import type { Handlers } from '../route.ts';
import { type HubContext, mustHave, userActor } from './context.ts';
import { cookieOf, FORGET_COOKIE, MOVED, momentAndSeconds, REVOKED } from './device-answers.ts';
import { displayChange } from './display-change.ts';
import { guessing } from './guessing.ts';

type DeviceRoutes =
  | 'startPairing'
  | 'collectPairing'
  | 'claimInvitation'
  | 'findPairing'
  | 'approvePairing'
  | 'refusePairing'
  | 'inviteDevice'
  | 'listDevices'
  | 'changeDevice'
  | 'revokeDevice'
  | 'getOwnDevice'
  | 'leaveHub';

const HUB: Actor = { kind: 'system' };

/** How devices come in, what they are called and do, and how they are sent away. */
export function deviceHandlers(context: HubContext): Pick<Handlers, DeviceRoutes> {
  const { hall, clock, config, devices, sessions } = context;
  const { pairings, presence } = devices;
  const guess = guessing(context);

  const view = (device: DeviceRow): DeviceView =>
    deviceView(device, {
      online: presence.isThere(device, clock.now()),
      pairedBy: device.pairedBy === 'system' ? null : (hall.users.get(device.pairedBy as never)?.name ?? device.pairedBy),
    });
  const known = (deviceId: string): DeviceRow => {
    const device = hall.devices.get(deviceId);
    if (!device) throw new HallError('DEVICE_NOT_FOUND', { deviceId });
    return device;
  };
  const admit = (
    by: Actor,
    asking: Pick<Pairing, 'name' | 'role' | 'version' | 'address'>,
    counterId: CounterId | null,
    invited: boolean,
  ) => letIn(hall, clock.now(), by, { ...asking, counterId, invited });
  const handOver = ({ device, key }: Admission) => ({ body: view(device), cookies: [cookieOf(key)] });

  /** @throws HallError PAIRING_CODE_UNKNOWN, PAIRING_LOCKED, PAIRING_DECIDED */
  function waiting(session: Session | null, address: string, code: string): Pairing {
    const pairing = guess.byPerson(session, address, () => pairings.find(code));
    if (pairing.state.is !== 'waiting') throw new HallError('PAIRING_DECIDED', { name: pairing.name });
    return pairing;
  }

  async function revoke(by: Actor, device: DeviceRow): Promise<void> {
    if (device.revokedAt !== null) return;
    const revoked = { ...device, revokedAt: clock.now() };
    await hall.devices.put(by, revoked, [{ type: 'device_revoked', ...deviceNote(revoked) }]);
    presence.cutOff(device.id, ...REVOKED);
    await sessions.endPinsAt(device.id, by);
  }

  return {
    startPairing: async ({ body: { role, name, version = null }, address }) => {
      const pairing = pairings.start({ role, name, version, address });
      // The demo listens on this machine alone, and nobody is there to say yes.
      if (config.demo) await decide(pairing, () => admit(HUB, pairing, null, false));
      const { pairingId, code, expiresAt } = pairing;
      return { status: 201, body: { pairingId, code: codeText(code), ...momentAndSeconds(expiresAt, clock.now()) } };
    },
    collectPairing: ({ body: { pairingId } }) => {
      const state = pairings.collect(pairingId);
      if (state?.is !== 'approved') return { status: 200, body: { state: toldAs(state) } };
      const { body: device, cookies } = handOver(state.admitted);
      return { status: 200, body: { state: 'approved', device }, cookies };
    },
    claimInvitation: async ({ body: { code, name, version = null }, address }) => {
      const invited = guess.byAddress(address, () => pairings.claim(code));
      const { role, by, counterId } = invited;
      const { body: device, cookies } = handOver(await admit(by, { role, name: name ?? invited.name, version, address }, counterId, true));
      return { status: 200, body: { device }, cookies };
    },

    findPairing: ({ body, session, address }) => {
      const { name, role, address: from, version, expiresAt } = waiting(session, address, body.code);
      return { status: 200, body: { name, role, address: from, version, expiresAt: moment(expiresAt) } };
    },
    approvePairing: async ({ body: { code, counterId = null, ...named }, session, address }) => {
      const pairing = waiting(session, address, code);
      const asked = { ...pairing, name: named.name ?? pairing.name, role: named.role ?? pairing.role };
      counterFor(hall.state, asked.role, counterId);
      return { status: 200, body: view((await decide(pairing, () => admit(userActor(session), asked, counterId, false))).device) };
    },
    refusePairing: async ({ body: { code }, session, address }) => {
      const pairing = waiting(session, address, code);
      pairing.state = { is: 'refused' };
      await hall.note(userActor(session), [{ type: 'pairing_failed', cause: 'refused', address: pairing.address, times: 1 }]);
      return { status: 204, body: null };
    },
    inviteDevice: async ({ body: { role, name, counterId: wished = null }, session }) => {
      const by = userActor(session);
      const counterId = counterFor(hall.state, role, wished);
      const { code, expiresAt } = pairings.invite({ role, name, counterId, by });
      await hall.note(by, [{ type: 'device_invited', name, role, forCounterId: counterId }]);
      return { status: 201, body: { code: codeText(code), ...momentAndSeconds(expiresAt, clock.now()) } };
    },

    listDevices: () => {
      const [there, gone] = [hall.devices.list().filter(isLetIn), hall.devices.list().filter((device) => !isLetIn(device))];
      return { status: 200, body: [...there, ...gone.reverse()].map(view) };
    },
    changeDevice: async ({ params, body, session }) => {
      const device = known(params.id);
      if (!isLetIn(device)) throw new HallError('DEVICE_REVOKED', { deviceId: device.id, name: device.name });
      const { name = device.name, role = device.role, counterId = device.counterId as CounterId | null } = body;
      const shown = displayChange(hall.state, { role, settings: device.settings }, body.display);
      const changed: DeviceRow = { ...device, name, role, counterId: counterFor(hall.state, role, counterId), settings: shown.settings };
      if (isSame(device, changed)) return { status: 200, body: view(device) };
      const display = shown.changed.length > 0 ? { display: shown.changed } : {};
      await hall.devices.put(userActor(session), changed, [{ type: 'device_changed', ...deviceNote(changed), ...display }]);
      if (shown.changed.length > 0) presence.tell(device.id, { type: 'display', display: displaySettings(shown.settings) });
      if (changed.role !== 'counter') await sessions.endPinsAt(device.id, userActor(session));
      if (changed.role !== device.role || changed.counterId !== device.counterId) presence.cutOff(device.id, ...MOVED);
      return { status: 200, body: view(changed) };
    },
    revokeDevice: async ({ params, session }) => {
      await revoke(userActor(session), known(params.id));
      return { status: 204, body: null };
    },

    getOwnDevice: ({ query: { version }, device, cookies, address }) => {
      const { id } = mustHave(device);
      hall.devices.seen(id, { address, version });
      return { status: 200, body: view(known(id)), cookies: [cookieOf(mustHave(cookies[DEVICE_COOKIE]))] };
    },
    leaveHub: async ({ device }) => {
      const { id, role } = mustHave(device);
      await revoke({ kind: role, id }, known(id));
      return { status: 204, body: null, cookies: [FORGET_COOKIE] };
    },
  };
}

/** Of two who say yes at the same moment, one does. */
function toldAs(state: Pairing['state'] | null): 'waiting' | 'refused' | 'expired' {
  if (state?.is === 'refused') return 'refused';
  return state?.is === 'waiting' || state?.is === 'deciding' ? 'waiting' : 'expired';
}

async function decide(pairing: Pairing, admit: () => Promise<Admission>): Promise<Admission> {
  pairing.state = { is: 'deciding' };
  try {
    const admitted = await admit();
    pairing.state = { is: 'approved', admitted };
    return admitted;
  } catch (error) {
    pairing.state = { is: 'waiting' };
    throw error;
  }
}

const isLetIn = ({ revokedAt }: DeviceRow): boolean => revokedAt === null;
const isSame = (one: DeviceRow, other: DeviceRow): boolean =>
  one.name === other.name && one.role === other.role && one.counterId === other.counterId && one.settings === other.settings;
