import { setTimeout as sleep } from 'node:timers/promises';
import { pairDevice, type SpawnedHub, spawnHub, WITHOUT_LIMITS } from '@foyer/testkit';
import { signIn } from '../persistent-api.ts';
import type { Actor } from './actor.ts';
import { desk } from './desk.ts';
import { dice } from './dice.ts';
import { kiosk } from './kiosk.ts';
import { Ledger } from './ledger.ts';
import { Messenger } from './messenger.ts';
import { COUNTERS, type People, setUp } from './set-up.ts';
import { Town } from './town.ts';
import { type Picture, shown } from './views.ts';
import { Wire } from './wire.ts';

const KIOSKS = 4;
const SPECIALISTS = ['specialist-a', 'specialist-b', 'specialist-c', 'supervisor', 'admin'];

export interface Day {
  readonly seed: number;
  readonly commands: number;
  /** After so many commands the power goes off. */
  readonly powerCuts: readonly number[];
}

export interface PlayedDay {
  readonly dataDir: string;
  readonly ledger: Ledger;
  /** What the hub showed at the end. */
  readonly picture: Picture;
  /** How long everybody acted. */
  readonly seconds: number;
}

interface OpenHall {
  /** The one that runs now. */
  hub: SpawnedHub;
  readonly ledger: Ledger;
  readonly town: Town;
  readonly messengers: Messenger[];
  isOver: boolean;
}

/** Opens a hall, lets everybody act at random and at once until the commands are spent, and closes it. The hub is a real one. */
export async function playDay({ seed, commands, powerCuts }: Day): Promise<PlayedDay> {
  const hub = await spawnHub({ args: WITHOUT_LIMITS });
  const wire = new Wire(hub.port);
  const ledger = new Ledger();
  const people = await signInAll(hub.url);
  const kiosks = await pairKiosks(hub.url);
  const office = new Messenger(wire, ledger, dice(seed), 'office');
  await setUp(office, people);
  const hall: OpenHall = { hub, ledger, town: new Town(), messengers: [], isOver: false };
  const started = performance.now();
  const actor = (index: number, name: string, device?: string): Actor => {
    const messenger = new Messenger(wire, ledger, dice(seed * 31 + index), name, device);
    hall.messengers.push(messenger);
    const goOn = () => !hall.isOver && ledger.commands < commands;
    return { messenger, dice: dice(seed * 131 + index), town: hall.town, people, goOn };
  };
  const everybody = [
    ...kiosks.map((device, index) => kiosk(actor(index, `kiosk-${index}`, device))),
    ...COUNTERS.map((counterId, index) => desk(actor(100 + index, counterId), counterId)),
    cutPower(hall, powerCuts),
  ];
  try {
    await Promise.all(everybody);
    const seconds = (performance.now() - started) / 1000;
    const picture = await shown(office, people.admin);
    await hall.hub.stop();
    return { dataDir: hub.dataDir, ledger, picture, seconds };
  } finally {
    hall.isOver = true;
    wire.close();
    await hall.hub.kill('SIGKILL');
  }
}

async function pairKiosks(url: string): Promise<string[]> {
  const paired = Array.from({ length: KIOSKS }, (_, index) => pairDevice({ url, role: 'kiosk', name: `Kiosk ${index}` }));
  return (await Promise.all(paired)).map(({ cookie }) => cookie);
}

async function signInAll(url: string): Promise<People> {
  const tokens = await Promise.all(SPECIALISTS.map((name) => signIn(url, name)));
  const specialists = SPECIALISTS.map((id, index) => ({ id, token: tokens[index] as string }));
  const tokenOf = (name: string) => specialists.find(({ id }) => id === name)?.token as string;
  return { admin: tokenOf('admin'), supervisor: tokenOf('supervisor'), specialists };
}

async function cutPower(hall: OpenHall, after: readonly number[]): Promise<void> {
  for (const at of after) {
    while (hall.ledger.commands < at && !hall.isOver) await sleep(5);
    if (hall.isOver) return;
    await hall.hub.kill('SIGKILL');
    hall.hub = await spawnHub({ dataDir: hall.hub.dataDir, port: hall.hub.port, args: WITHOUT_LIMITS });
    await Promise.all(hall.messengers.map((messenger) => messenger.askAgain()));
  }
}
