#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { isIP } from 'node:net';
import { join } from 'node:path';
import { DEVICE_ROLES, Role } from '@foyer/contract';
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { cacheDir } from '../main/data-dir.ts';
import { VERSION } from '../main/version.ts';
import { type Head, parseHead } from '../storage/head-text.ts';
import { outliveReaders } from './broken-pipe.ts';
import { inWords } from './failure.ts';
import type { DataFlags, DeviceFlags, HubFlags, UserFlags, VerifyFlags } from './flags.ts';
import { printerTarget } from './printer-target.ts';

interface PadFlags {
  readonly pty: string;
  readonly address?: string;
}

interface BenchFlags {
  readonly past: number;
}

// Node keeps what it compiled: the hub's second start is quicker by a third. Where the folder cannot be written, nothing is kept.
enableCompileCache(join(cacheDir(), 'compiled'));

/** A verb loads what it needs when it is asked for: `--help` answers at once. */
function program(): Command {
  const foyer = new Command('foyer')
    .description('The queue of a service hall: one hub, many screens.')
    .version(VERSION)
    .showHelpAfterError()
    .exitOverride();

  serving(foyer.command('hub').description('run the hub: serves the screens, the API and the live queue'))
    .option('--demo', 'a demo hall with seed data and virtual devices, on this machine only')
    .action(async (options: HubFlags) => (await import('./run-hub.ts')).runHub(options));

  serving(foyer.command('demo').description('run the demo hall and say where its screens are')).action(async (options: HubFlags) =>
    (await import('./run-hub.ts')).runHub({ ...options, demo: true, announceScreens: true }),
  );

  data(foyer.command('rebuild').description('check the log and make everything that follows from it anew (the hub must be stopped)'))
    .option('--demo', "the demo hall's data")
    .action(async (options: DataFlags) => (await import('./rebuild.ts')).rebuildHall(options));

  judging(data(foyer.command('verify').description('read the whole log and tell whether it is what was written (the hub may be running)')))
    .option('--demo', "the demo hall's data")
    .option('--json', 'print the result for machines')
    .option('--no-tables', 'look at the log only: quicker')
    .option('--expect <head>', 'a head noted down earlier, <seq>:<hash>: nothing up to there may have been rewritten', noted)
    .addHelpText(
      'after',
      '\n--data may also be a copy of the database file.\nExit code: 0 whole, 1 damaged, 2 not verified (wrong options, no hall there).',
    )
    .action(async (options: VerifyFlags) => (await import('./verify.ts')).verifyHall(options));

  data(foyer.command('accept-damage').description('go on with a log that is damaged and cannot be mended (the hub must be stopped)'))
    .option('--demo', "the demo hall's data")
    .action(async (options: DataFlags) => (await import('./verify.ts')).acceptHall(options));

  const user = foyer.command('user').description('people who may sign in (the hub must be stopped)');
  data(user.command('add').description('add a person, or set a new password; the password is asked for, or read from stdin'))
    .argument('<name>', 'the name to sign in with')
    .addOption(new Option('--role <role>', 'what the person may do').choices(Role.options).makeOptionMandatory())
    .option('--full-name <name>', 'as colleagues see it')
    .action(async (name: string, options: UserFlags) => (await import('./users.ts')).addUser(name, options));
  data(user.command('list').description('who may sign in')).action(async (options: DataFlags) =>
    (await import('./users.ts')).listUsers(options),
  );
  data(user.command('password').description('set a new password and end all sessions of a person; it is asked for, or read from stdin'))
    .argument('<name>', 'the name to sign in with')
    .action(async (name: string, options: DataFlags) => (await import('./users.ts')).setPassword(name, options));
  data(user.command('disable').description('let a person sign in no more; `user add` lets them in again'))
    .argument('<name>', 'the name to sign in with')
    .action(async (name: string, options: DataFlags) => (await import('./users.ts')).disableUser(name, options));

  const device = foyer.command('device').description('devices of the hall (the hub must be stopped)');
  data(device.command('add').description('let a device in that has no screen to show a code on, and print its key'))
    .addOption(new Option('--role <role>', 'what it is for').choices(DEVICE_ROLES).makeOptionMandatory())
    .requiredOption('--name <name>', 'as people call it')
    .option('--counter <name>', 'of a counter: which')
    .action(async (options: DeviceFlags) => (await import('./devices.ts')).addDevice(options));
  data(device.command('list').description('which devices are let in, and which were')).action(async (options: DataFlags) =>
    (await import('./devices.ts')).listDevices(options),
  );
  data(device.command('revoke').description('let a device in no more'))
    .argument('<device>', 'its id or name')
    .action(async (which: string, options: DataFlags) => (await import('./devices.ts')).revokeDevice(which, options));

  foyer
    .command('pad')
    .description('a button pad in this terminal, to try a hall without one (needs socat)')
    .requiredOption('--pty <path>', 'the port to name in the counter app, or for a line of pads')
    .option('--address <address>', 'which pad of a shared line it is', padAddress)
    .action(async (options: PadFlags) => (await import('@foyer/devices/pad-simulator')).runPadSimulator(options));

  foyer
    .command('bench')
    .description("measure the hub's speed beside the machine's own")
    .option('--past <tickets>', 'how many tickets the long history has; 0 leaves it out', ticketCount, 1_000_000)
    .action(async ({ past }: BenchFlags) => (await import('./bench.ts')).bench(['--past', String(past)]));
  return foyer;
}

const data = (command: Command) => command.option('--data <folder>', "where the hall's data lie (default: this system's place for them)");

/** Its exit code 1 is a judgement: whatever kept it from judging is another one. */
const NOT_JUDGED = 2;

function judging(command: Command): Command {
  return command
    .exitOverride((error) => {
      throw error.exitCode === 0 ? error : new CommanderError(NOT_JUDGED, error.code, error.message);
    })
    .hook('preAction', () => {
      failureCode = NOT_JUDGED;
    });
}

function serving(command: Command): Command {
  return data(command)
    .option('--port <port>', 'TCP port; 0 takes any free one', port, 4100)
    .option('--host <address>', 'address to listen on (default: all of them; the demo: 127.0.0.1)')
    .option('--public-url <url>', "where visitors' phones reach the hub; it is in the tickets' QR codes", httpUrl)
    .option('--printer <printer>', "the kiosk's ticket printer: tcp:HOST[:PORT], serial:PATH[@BAUD] or file:PATH", printerTarget)
    .option('--printer-profile <name>', 'what that printer can do: a profile, or the path of one', 'epson-tm-t20')
    .option('--allow-host <name>', 'another name by which the hub is reached; may be given several times', hostNames, [])
    .option('--no-announce', 'do not tell the network by mDNS where the hub is')
    .option('--connections-per-address <number>', 'how many connections one other machine may have open (default: 100)', connections)
    .option('--no-rate-limits', 'take any number of requests from anybody: for load tests only');
}

function port(text: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value > 65_535) throw new InvalidArgumentError('A port is a number from 0 to 65535.');
  return value;
}

function noted(text: string): Head {
  const head = parseHead(text);
  if (!head) throw new InvalidArgumentError('A head is what `foyer verify` printed: the seq, a colon, and 64 hexadecimal digits.');
  return head;
}

function padAddress(text: string): string {
  if (!/^[0-9A-Za-z]{1,8}$/.test(text)) throw new InvalidArgumentError('An address is one to eight letters and digits.');
  return text;
}

function ticketCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError('A number of tickets is a whole number.');
  return Number(text);
}

function hostNames(text: string, before: readonly string[]): string[] {
  const name = text.replace(/^\[|\]$/g, '').toLowerCase();
  if (isIP(name) === 0 && !/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(name))
    throw new InvalidArgumentError('A host is a name or an IP address, without http:// and without a port.');
  return [...before, name];
}

function connections(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('A number of connections is a whole number, 1 or more.');
  return Number(text);
}

function httpUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new InvalidArgumentError('It has to begin with http:// or https://.');
  return text.replace(/\/+$/, '');
}

let failureCode = 1;
outliveReaders();
try {
  // As Node gives them: in an Electron utility process commander would take the script's own path for the first argument.
  await program().parseAsync(process.argv, { from: 'node' });
} catch (error) {
  // Commander has said it already: help, version, a wrong option.
  if (!(error instanceof CommanderError)) console.error(`foyer: ${inWords(error)}`);
  process.exitCode = error instanceof CommanderError ? error.exitCode : failureCode;
}
