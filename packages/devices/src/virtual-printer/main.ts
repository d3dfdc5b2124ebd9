import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { loadProfile } from '../printer/profiles.ts';
import { SIMULATED_CONDITIONS, type SimulatedCondition, startVirtualPrinter, type VirtualPrinter } from './index.ts';

const PRINTED = join(tmpdir(), 'foyer-printed');

const USAGE = `A printer made of software, to try a hall without one.

  --port PORT      on TCP, on this machine (default: 9100)
  --pty PATH       or at the end of a pseudo terminal, for --printer serial:PATH or file:PATH (needs socat)
  --profile NAME   what it can do (default: virtual)
  --out FOLDER     where the tickets' pictures go (default: ${PRINTED})
  --speed DOTS     how fast the paper runs, dots a second (default: 1200)

Then say what happens to it, a line each:
  ${SIMULATED_CONDITIONS.join(' ')}
  load DOTS   a roll of so many dots      jam      the blade jams at the next cut
  drop BYTES  the cable is pulled then    off      off and on again`;

try {
  const flags = readFlags();
  if (flags.help) console.log(USAGE);
  else await run(flags);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function readFlags() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      pty: { type: 'string' },
      profile: { type: 'string', default: 'virtual' },
      out: { type: 'string', default: PRINTED },
      speed: { type: 'string', default: '1200' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (!(Number(values.speed) > 0)) throw new Error('--speed is a number of dots a second.');
  return values;
}

async function run(flags: ReturnType<typeof readFlags>): Promise<void> {
  const device = await startVirtualPrinter({
    ...(flags.pty === undefined ? { port: Number(flags.port ?? 9100) } : { pty: flags.pty }),
    profile: loadProfile(flags.profile),
    outDir: flags.out,
    dotsPerSecond: Number(flags.speed),
  });
  console.log(
    `The virtual printer is ${flags.pty === undefined ? `on port ${device.port}` : `at ${flags.pty}`}. --help says what can be done to it.`,
  );
  device.onTicket(({ pngPath, lines, whole }) => console.log(`${whole ? 'printed' : 'printed in part'}: ${pngPath}  ${lines.join(' | ')}`));
  const input = createInterface({ input: process.stdin });
  input.on('line', (line) => console.log(obey(device, line.trim().split(/\s+/))));
  process.once('SIGINT', () => device.close().then(() => process.exit()));
}

function obey(device: VirtualPrinter, [word = '', number]: string[]): string {
  const amount = Number(number);
  if (isCondition(word)) device.set(word);
  else if (word === 'load' && amount > 0) device.load(amount);
  else if (word === 'drop' && amount >= 0) device.dropAfter(amount);
  else if (word === 'jam') device.jamNextCut();
  else if (word === 'off') device.powerCycle();
  else return USAGE;
  return `It is ${device.state}.`;
}

function isCondition(word: string): word is SimulatedCondition {
  return (SIMULATED_CONDITIONS as readonly string[]).includes(word);
}
