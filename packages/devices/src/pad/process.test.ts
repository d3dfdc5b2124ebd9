import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { until } from '../test/tickets.ts';
import { openPty, type Pty } from '../virtual-printer/pty.ts';
import { createPadHost, type PadHost } from './host.ts';
import type { PadLineSettings, PadState } from './messages.ts';
import { forkPadProcess, inHere } from './node-channel.ts';
import { DARK, type PadAnswer, type PadPress } from './types.ts';

// The whole way: socat's pseudo terminal, the real binding, the pad process as a child of this one, its host.

const PROCESS = fileURLToPath(new URL('./process.ts', import.meta.url));
const ending: (() => void)[] = [];
afterEach(() => {
  for (const end of ending.splice(0)) end();
});

async function plugIn(link: string): Promise<{ pty: Pty; say(text: string): void; heard(): string; unplug(): void }> {
  const pty = await openPty(link);
  let heard = '';
  pty.stream.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
  pty.stream.on('error', () => {});
  const unplug = () => {
    rmSync(link, { force: true });
    pty.close();
  };
  ending.push(unplug);
  return { pty, say: (text) => pty.stream.write(text, 'latin1'), heard: () => heard, unplug };
}

function host(answer: (press: PadPress) => Promise<PadAnswer> = async () => ({ ok: true })) {
  const presses: (PadPress & { line: string })[] = [];
  const states: PadState[] = [];
  const said: string[] = [];
  const bursts: string[] = [];
  const made: PadHost = createPadHost({
    start: () => forkPadProcess(PROCESS),
    onPress(line, press) {
      presses.push({ ...press, line });
      return answer(press);
    },
    onState: (_line, address, state) => {
      if (address === null || address === '2') states.push(state);
    },
    onHeard: (_line, hex) => bursts.push(hex),
    report: (what) => said.push(what),
  });
  ending.push(() => made.close());
  return { host: made, presses, states, said, bursts };
}
const lineAt = (path: string, more: Partial<PadLineSettings> = {}): PadLineSettings => ({
  id: 'desk',
  place: { path, usb: null },
  baudRate: 9600,
  addresses: [null],
  speaks: 'foyer',
  ...more,
});
const linkFor = (name: string) => join(tmpdir(), `foyer-pad-${process.pid}-${name}`);

describe('the pad process', { timeout: 30_000 }, () => {
  test('hears a pad, answers it, and shows what it is to show', async () => {
    const link = linkFor('usual');
    const pad = await plugIn(link);
    const { host: made, presses, states } = host();
    made.show('desk', null, { lamps: { ...DARK, CALLED: 'BLINK' }, text: 'A012 +3', about: 'ticket-a' });
    made.lines([lineAt(link)]);
    await until(() => pad.heard().includes('TEXT A012 +3'), 15_000);
    pad.say('HELLO\r\n');
    await until(() => states.at(-1) === 'ready');
    pad.say('NEXT 3*14\r\n');
    await until(() => pad.heard().includes('OK 3*17'));
    expect(presses).toMatchObject([{ line: 'desk', key: 'NEXT', about: 'ticket-a' }]);
  });

  test('a pad that is unplugged between press and answer, and plugged in again: acted once, and shows how things are', async () => {
    const link = linkFor('unplug');
    const first = await plugIn(link);
    let commit = (_answer: PadAnswer) => {};
    const { host: made, presses, states } = host(() => new Promise((resolve) => (commit = resolve)));
    made.lines([lineAt(link)]);
    await until(() => first.heard().includes('HELLO'), 15_000);
    first.say('HELLO\r\nNEXT 3\r\n');
    await until(() => presses.length === 1);
    first.unplug();
    await until(() => states.at(-1) === 'unplugged', 15_000);
    commit({ ok: true });
    made.show('desk', null, { lamps: { ...DARK, CALLED: 'BLINK' }, text: 'A012 +2', about: 'ticket-a' });
    const second = await plugIn(link);
    // Pressed before anybody listened.
    second.say('NEXT 4\r\n');
    await until(() => second.heard().includes('TEXT A012 +2'), 15_000);
    second.say('HELLO\r\n');
    await until(() => states.at(-1) === 'ready');
    expect(presses.length).toBe(1);
    expect(second.heard()).not.toContain('OK');
    // One with a supply of its own has kept its number, and asks after the press that it knows nothing of.
    second.say('NEXT 3\r\n');
    await until(() => second.heard().includes('OK 3'));
    expect(presses.length).toBe(1);
    second.say('RECALL 5\r\n');
    await until(() => presses.length === 2);
    expect(presses[1]).toMatchObject({ key: 'RECALL', about: 'ticket-a' });
  });

  test('two pads on one port are told apart by their addresses', async () => {
    const link = linkFor('shared');
    const wire = await plugIn(link);
    const { host: made, presses, states } = host();
    made.show('desk', '2', { lamps: DARK, text: 'ROOM 2', about: 'ticket-two' });
    made.show('desk', '7', { lamps: DARK, text: 'ROOM 7', about: 'ticket-seven' });
    made.lines([lineAt(link, { addresses: ['2', '7'] })]);
    await until(() => wire.heard().includes('@7 TEXT ROOM 7'), 15_000);
    wire.say('@7 HELLO\r\n@7 NEXT 1\r\n');
    await until(() => wire.heard().includes('@7 OK 1'));
    expect(states).toEqual(['missing']);
    wire.say('@2 NEXT 1\r\n');
    await until(() => wire.heard().includes('@2 OK 1'));
    expect(presses.map(({ address, about }) => [address, about])).toEqual([
      ['7', 'ticket-seven'],
      ['2', 'ticket-two'],
    ]);
    expect(states).toEqual(['missing', 'ready']);
  });

  test('a megabyte of noise is noise, and the pad is heard after it', async () => {
    const link = linkFor('noise');
    const pad = await plugIn(link);
    const { host: made, presses, states } = host();
    made.lines([lineAt(link)]);
    await until(() => pad.heard().includes('HELLO'), 15_000);
    const noise = 'U'.repeat(64 * 1024);
    for (let nth = 0; nth < 16; nth++) pad.say(noise);
    await until(() => states.at(-1) === 'noisy', 15_000);
    pad.say('\r\nHELLO\r\nNEXT 9\r\n');
    await until(() => pad.heard().includes('OK 9'), 15_000);
    expect([presses.length, states.at(-1)]).toEqual([1, 'ready']);
  });

  test('a port that another program has is taken, and is had when it is let go', async () => {
    const link = linkFor('taken');
    const pad = await plugIn(link);
    const other: ChildProcess = spawn(
      'python3',
      [
        '-c',
        `import fcntl, termios, os, time\nfd = os.open(${JSON.stringify(link)}, os.O_RDWR | os.O_NOCTTY)\nfcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)\nprint('has', flush=True)\ntime.sleep(60)`,
      ],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    );
    ending.push(() => other.kill());
    await new Promise((resolve) => other.stdout?.once('data', resolve));
    const { host: made, states } = host();
    made.lines([lineAt(link)]);
    await until(() => states.at(-1) === 'taken', 15_000);
    other.kill();
    await until(() => pad.heard().includes('HELLO'), 15_000);
    pad.say('HELLO\r\n');
    await until(() => states.at(-1) === 'ready');
  });

  test('an unknown pad: what it sends is learnt, and acts once it is', async () => {
    const link = linkFor('learn');
    const pad = await plugIn(link);
    const { host: made, presses, bursts, states } = host();
    made.lines([lineAt(link, { speaks: {} })]);
    await until(() => states.at(-1) === 'ready', 15_000);
    made.learn('desk');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    pad.say('\u0001\u007f');
    await until(() => bursts.length === 1);
    expect([bursts, presses]).toEqual([['017f'], []]);
    made.learn(null);
    made.lines([lineAt(link, { speaks: { '017f': 'RECALL' } })]);
    await new Promise((resolve) => setTimeout(resolve, 1500));
    for (let nth = 0; nth < 5; nth++) {
      pad.say('\u0001\u007f');
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await until(() => presses.length > 0);
    expect(presses.map(({ key }) => key)).toEqual(['RECALL']);
  });

  test('a process that ends is started again, and does what it was told', async () => {
    const link = linkFor('restart');
    const pad = await plugIn(link);
    const channels: ReturnType<typeof forkPadProcess>[] = [];
    const states: PadState[] = [];
    const made = createPadHost({
      start: () => {
        const channel = forkPadProcess(PROCESS);
        channels.push(channel);
        return channel;
      },
      onPress: async () => ({ ok: true }),
      onState: (_line, _address, state) => states.push(state),
      report: () => {},
    });
    ending.push(() => made.close());
    made.lines([lineAt(link)]);
    await until(() => pad.heard().includes('HELLO'), 15_000);
    channels[0]?.kill();
    await until(() => channels.length === 2 && pad.heard().split('HELLO').length > 2, 15_000);
    pad.say('HELLO\r\nNEXT 1\r\n');
    await until(() => pad.heard().includes('OK 1'));
    expect(states.at(-1)).toBe('ready');
  });

  test('where no process can be had, the lines are kept in this one', async () => {
    const link = linkFor('here');
    const pad = await plugIn(link);
    const presses: PadPress[] = [];
    const made = createPadHost({
      start: inHere,
      onPress: async (_line, press) => {
        presses.push(press);
        return { ok: true };
      },
      onState: () => {},
      report: () => {},
    });
    ending.push(() => made.close());
    made.lines([lineAt(link)]);
    await until(() => pad.heard().includes('HELLO'), 15_000);
    pad.say('HELLO\r\nNEXT 1\r\n');
    await until(() => pad.heard().includes('OK 1'));
    expect(presses.length).toBe(1);
  });
});
