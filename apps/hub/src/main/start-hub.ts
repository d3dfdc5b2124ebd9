import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { DemoDevices } from '../demo/index.ts';
import { type Hall, openHall } from '../hall/index.ts';
import { createHub } from '../http/app.ts';
import type { Network } from '../network/open-network.ts';
import { setUpCodeFrom } from '../set-up/set-up-code.ts';
import { isSetUpNeeded } from '../set-up/set-up-desk.ts';
import { admitOnly } from './hall-kind.ts';
import { localUrl, reachableUrl } from './network.ts';
import { setUpNewHall } from './new-hall.ts';
import { networkOf, stayOnTheNetwork } from './on-the-network.ts';
import { fixedPrinter, type PrinterAddress } from './printing.ts';
import { screenFolders } from './screen-folders.ts';
import { VERSION } from './version.ts';

export interface StartOptions {
  readonly dataDir: string;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly demo: boolean;
  /** Where phones reach the hub, when it is not what the machine itself would say. */
  readonly publicUrl?: string | undefined;
  /** Other names by which the hub is reached, a proxy's for instance. */
  readonly allowHosts?: readonly string[] | undefined;
  /** Say by mDNS where the hub is. Default: no. */
  readonly announce?: boolean | undefined;
  /** False for load tests only. */
  readonly rateLimits?: boolean | undefined;
  /** How many another machine may have open. */
  readonly connectionsPerAddress?: number | undefined;
  /** By which a hall without people is set up; absent: one is drawn. */
  readonly setUpCode?: string | undefined;
  readonly printer?: PrinterAddress | undefined;
  readonly logger: Logger;
  readonly clock?: { now(): number } | undefined;
}

export interface RunningHub {
  /** `http://127.0.0.1:4100` */
  readonly url: string;
  readonly publicUrl: string;
  readonly network: Network;
  readonly hall: Hall;
  /** For whoever is to set the hall up; null: somebody can sign in already. */
  readonly setUpCode: string | null;
  /** In the demo. */
  readonly devices: DemoDevices | null;
  /** Answers what was asked, then ends. */
  close(): Promise<void>;
}

/** After this, connections that still have no answer are cut. */
const PATIENCE_MS = 1000;

/** Opens the hall and serves it. @throws DataDirInUse, WrongHallKind, or the listener's error (`EADDRINUSE`, …), with nothing left open. */
export async function startHub(options: StartOptions): Promise<RunningHub> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    return await start(options, closing, close);
  } catch (error) {
    await close();
    throw error;
  }
}

async function start(options: StartOptions, closing: (() => Promise<unknown>)[], close: () => Promise<void>): Promise<RunningHub> {
  const { dataDir, host, port, demo, logger, clock = Date } = options;
  let publicUrl = options.publicUrl ?? reachableUrl(host, port);
  const demoParts = demo ? await import('../demo/index.ts') : null;
  const devices = (await demoParts?.switchOnDevices(dataDir)) ?? null;
  if (devices) closing.push(devices.close);
  const address = devices?.printerAddress ?? options.printer;
  const printing = { fixed: address ? [await fixedPrinter(address)] : [], publicUrl: () => publicUrl };
  const hall = await openHall({ dataDir, clock, logger, printing, admit: admitOnly(demo, dataDir) });
  closing.push(hall.close);
  await (demoParts?.seedDemoHall ?? setUpNewHall)(hall);
  const { allowHosts = [], connectionsPerAddress, rateLimits = true, announce = false } = options;
  const setUpCode = setUpCodeFrom(options.setUpCode);
  const network = await networkOf({ dataDir, host, clock, allowHosts, publicUrl: options.publicUrl, connectionsPerAddress });
  const { app } = await createHub({
    hall,
    config: { version: VERSION, demo, publicUrl: () => publicUrl, rateLimits, setUpCode, clips: join(dataDir, 'clips') },
    clock,
    logger,
    screens: screenFolders(),
    network,
  });
  closing.push(async () => {
    const cut = setTimeout(() => app.server.closeAllConnections(), PATIENCE_MS);
    await app.close();
    clearTimeout(cut);
  });
  if (devices) demoParts?.serveDevices(app, hall, devices);
  await app.listen({ host, port });
  const { port: bound } = app.server.address() as AddressInfo;
  publicUrl = options.publicUrl ?? reachableUrl(host, bound);
  closing.push(await stayOnTheNetwork({ network, hall, port: bound, announce, logger }));
  return { url: localUrl(host, bound), publicUrl, network, hall, setUpCode: isSetUpNeeded(hall) ? setUpCode : null, devices, close };
}
