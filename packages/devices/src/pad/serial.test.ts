import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { until } from '../test/tickets.ts';
import { attachPad } from './attach.ts';
import { openSerialPad } from './serial.ts';
import { DARK, type PadPress } from './types.ts';

/** A terminal pair: its name on the first line, then what is written to it comes out here, and what goes in here can be read from it. */
const PTY = `
import os, pty, select, sys, tty
pad, hub = pty.openpty()
tty.setraw(hub)
print(os.ttyname(hub), flush=True)
while True:
    ready, _, _ = select.select([pad, 0], [], [])
    if pad in ready: os.write(1, os.read(pad, 1024))
    if 0 in ready:
        data = os.read(0, 1024)
        if not data: break
        os.write(pad, data)
`;

const running: ChildProcessWithoutNullStreams[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill();
});

async function terminal(): Promise<{ path: string; say: (text: string) => void; heard: () => string; unplug: () => void }> {
  const child = spawn('python3', ['-c', PTY]);
  running.push(child);
  const [first] = (await once(child.stdout, 'data')) as [Buffer];
  let heard = '';
  child.stdout.on('data', (chunk: Buffer) => (heard += chunk.toString('latin1')));
  return { path: first.toString().trim(), say: (text) => child.stdin.write(text), heard: () => heard, unplug: () => child.kill() };
}

describe('a pad on a serial port (the real binding, a pseudo terminal)', () => {
  test('presses and is answered', async () => {
    const { path, say, heard } = await terminal();
    const presses: PadPress[] = [];
    const pad = attachPad(await openSerialPad({ path }), {
      onPress: async (press) => {
        presses.push(press);
        return { ok: true };
      },
    });
    await until(() => heard().includes('HELLO*'));
    say('NEX');
    say('T 3*14\r\n');
    await until(() => heard().includes('OK 3*17\r\n'));
    expect(presses).toMatchObject([{ key: 'NEXT', sequence: 3 }]);
    pad.show({ lamps: { ...DARK, CALLED: 'BLINK' }, text: '', about: null });
    await until(() => heard().includes('LAMP CALLED BLINK*51\r\n'));
    await pad.close();
  });
  test('that is unplugged is gone', async () => {
    const { path, say, unplug } = await terminal();
    const presence: boolean[] = [];
    const pad = attachPad(await openSerialPad({ path }), {
      onPress: async () => ({ ok: true }),
      onPresence: (_address, present) => presence.push(present),
    });
    say('HELLO\r\n');
    await until(() => pad.isPresent());
    unplug();
    await until(() => !pad.isPresent());
    expect(presence).toEqual([true, false]);
  });
  test('that is not there is an error', async () => {
    await expect(openSerialPad({ path: '/dev/foyer-no-such-port' })).rejects.toThrow();
  });
});
