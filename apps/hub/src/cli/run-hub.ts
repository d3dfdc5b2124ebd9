import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DemoDevices } from '../demo/index.ts';
import { defaultDataDir } from '../main/data-dir.ts';
import { createLogger } from '../main/logger.ts';
import { EVERY_ADDRESS, staffUrls } from '../main/network.ts';
import { type RunningHub, startHub } from '../main/start-hub.ts';
import { inWords } from './failure.ts';
import type { HubFlags } from './flags.ts';

const LOOPBACK = '127.0.0.1';
/** Whoever asked for the end does not wait longer. What was answered is on the disk in any case. */
const END_WITHIN_MS = 1900;

/** Runs until it is asked to end. @throws what kept it from starting */
export async function runHub({
  demo = false,
  data,
  host,
  port,
  publicUrl,
  printer,
  printerProfile,
  announceScreens = false,
  allowHost,
  announce,
  rateLimits,
  connectionsPerAddress,
}: HubFlags): Promise<void> {
  const dataDir = resolve(data ?? defaultDataDir(demo));
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // The demo's passwords are known to everyone: it never leaves this machine, whatever --host says.
  const address = demo ? LOOPBACK : (host ?? EVERY_ADDRESS);
  if (demo && host !== undefined && host !== LOOPBACK) console.log(`the demo hall listens on ${LOOPBACK} only`);
  const logger = await createLogger(process.env['FOYER_LOG_LEVEL'] ?? (demo ? 'warn' : 'info'));
  const asked = askedToEnd();
  const hub = await startHub({
    dataDir,
    host: address,
    port,
    demo,
    publicUrl,
    printer: printer && { ...printer, profile: printerProfile },
    logger,
    allowHosts: allowHost,
    announce: announce && !demo,
    rateLimits,
    connectionsPerAddress,
    setUpCode: process.env['FOYER_SETUP_CODE'],
  });
  if (!rateLimits) console.log('without rate limits: for load tests only, never in a hall');
  for (const line of [...whereItIs(hub, address), ...(announceScreens ? screens(hub) : [])]) console.log(line);
  await asked;
  await end(hub);
}

function whereItIs({ url, setUpCode, devices, network: { authorities } }: RunningHub, address: string): string[] {
  const staff = staffUrls(address, Number(new URL(url).port));
  const network = staff.map((staffUrl) => `on the hall's network: ${staffUrl}`);
  const fingerprint = staff.length > 0 && authorities[0] ? [`the hall's authority: SHA-256 ${authorities[0].fingerprint}`] : [];
  return [
    `listening on ${url}`,
    ...network,
    ...fingerprint,
    ...toSetUp(setUpCode, [url, ...staff]),
    ...(devices ? [virtualPrinter(devices)] : []),
  ];
}

/** The code is in the address' fragment, which a browser sends to nobody. */
const toSetUp = (code: string | null, urls: readonly string[]): string[] =>
  code === null ? [] : [`set-up code: ${code}`, ...urls.map((url) => `set up the hall: ${url}/admin#setup=${code}`)];

const virtualPrinter = ({ printers: [{ printer }], portTaken }: DemoDevices) =>
  `virtual printer on port ${printer.port}${portTaken === null ? '' : `, as port ${portTaken} is not free`}`;

const SCREENS: readonly (readonly [string, string])[] = [
  ['Kiosk', '/kiosk'],
  ['Counter', '/counter'],
  ['Display', '/display'],
  ['Admin', '/admin'],
  ['Virtual printer', '/virtual-printer'],
  ['API', '/api/docs'],
];

function screens({ url }: RunningHub): string[] {
  const lines = SCREENS.map(([name, path]) => `  ${name.padEnd(16)} ${url}${path}`);
  return [
    '',
    ...lines,
    '',
    '  Sign in as admin, supervisor, specialist-a, specialist-b or specialist-c with the password demo.',
    '  Ctrl-C ends the demo.',
  ];
}

/** Resolves at the first SIGINT or SIGTERM; listens from now on, so that one that comes during the start is not missed. */
function askedToEnd(): Promise<void> {
  return new Promise((ask) => {
    process.once('SIGINT', () => ask());
    process.once('SIGTERM', () => ask());
  });
}

async function end(hub: RunningHub): Promise<void> {
  setTimeout(() => {
    console.error('foyer: the hub did not end in time and is cut off. Whatever was answered is saved.');
    process.exit(1);
  }, END_WITHIN_MS).unref();
  await hub.close().catch((error: unknown) => {
    console.error(`foyer: ${inWords(error)}`);
    process.exitCode = 1;
  });
}
