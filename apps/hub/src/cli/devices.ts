import { DeviceName } from '@foyer/contract';
import type { Actor, CounterId } from '@foyer/queue';
import { deviceNote, letIn } from '../auth/admission.ts';
import type { Hall } from '../hall/index.ts';
import type { DeviceRow } from '../storage/index.ts';
import type { DataFlags, DeviceFlags } from './flags.ts';
import { withHall } from './with-hall.ts';

const HERE: Actor = { kind: 'system' };

/** Lets a device in that has no screen to show a code on, and prints the key that it is to send. @throws in words */
export async function addDevice({ role, name, counter, ...where }: DeviceFlags): Promise<void> {
  await withHall(where, async (hall) => {
    const counterId = counter === undefined ? null : counterCalled(hall, counter);
    if (counterId !== null && role !== 'counter') throw new Error('--counter is for a device of the role counter. Nothing was changed.');
    const asking = { role, name: DeviceName.parse(name), counterId, version: null, address: null, invited: false };
    const { device, key } = await letIn(hall, Date.now(), HERE, asking);
    console.log(`${device.name} may come in as ${role}. It shows its key with every request, as the cookie\n\nfoyer_device=${key}\n`);
    console.log('The key is printed this once: keep it as you keep a password.');
  });
}

export async function listDevices(where: DataFlags): Promise<void> {
  await withHall(where, async (hall) => {
    for (const { id, name, role, revokedAt } of hall.devices.list())
      console.log(`${id}  ${role.padEnd(8)} ${revokedAt === null ? '       ' : 'revoked'}  ${name}`);
  });
}

/** @param which a device's id, or its name. @throws in words */
export async function revokeDevice(which: string, where: DataFlags): Promise<void> {
  await withHall(where, async (hall) => {
    const device = deviceCalled(hall, which);
    const revoked = { ...device, revokedAt: Date.now() };
    await hall.devices.put(HERE, revoked, [{ type: 'device_revoked', ...deviceNote(revoked) }]);
    console.log(`${device.name} is let in no more.`);
  });
}

function deviceCalled({ devices }: Hall, which: string): DeviceRow {
  const found = devices.list().filter(({ id, name, revokedAt }) => revokedAt === null && (id === which || name === which));
  const [device] = found;
  if (!device) throw new Error(`no device that is let in has the id or name “${which}”. Nothing was changed.`);
  if (found.length > 1) throw new Error(`several devices are called “${which}”: give the id, which foyer device list tells.`);
  return device;
}

function counterCalled({ state }: Hall, which: string): CounterId {
  const counter = [...state.counters.values()].find(({ id, name }) => id === which || name === which);
  if (!counter) throw new Error(`there is no counter “${which}”. Nothing was changed.`);
  return counter.id;
}
