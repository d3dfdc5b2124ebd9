import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duplex, type Readable, type Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../test/tickets.ts';
import { attachPad } from './attach.ts';
import { DARK, type PadAnswer, type PadPress } from './types.ts';

// resources/pads/foyer-pad, compiled for this machine and spoken with as the hub does.

const file = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const hasCompiler = spawnSync('g++', ['--version']).status === 0;
/** Of the sketch: button NEXT, and the lamps. */
const PIN = { NEXT: 2, TRANSFER: 9, CALLED: 11, SERVING: 12, ERROR: 13 };

const folder = mkdtempSync(join(tmpdir(), 'foyer-sketch-'));
afterAll(() => rmSync(folder, { recursive: true }));
const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill();
});

function compile(name: string, flags: readonly string[] = []): string {
  const program = join(folder, name);
  const sketch = `-DFOYER_SKETCH="${file('../../../../resources/pads/foyer-pad/foyer-pad.ino')}"`;
  const careful = ['-std=c++17', '-Wall', '-Wextra', '-Werror', '-fsanitize=undefined'];
  execFileSync('g++', [...careful, sketch, ...flags, file('../test/arduino/main.cpp'), '-o', program]);
  return program;
}

function switchOn(program: string, answer: (press: PadPress) => Promise<PadAnswer>) {
  const child = spawn(program, { stdio: ['pipe', 'pipe', 'inherit', 'pipe', 'pipe'] });
  running.push(child);
  const [input, output, buttons, lamps] = [child.stdin, child.stdout, child.stdio[3], child.stdio[4]] as unknown as [
    Writable,
    Readable,
    Writable,
    Readable,
  ];
  const lit = new Map<number, boolean>();
  const changes: string[] = [];
  lamps.on('data', (text: Buffer) => {
    for (const change of text.toString().trim().split('\n')) {
      const [pin, level] = change.split(' ').map(Number);
      lit.set(pin ?? 0, level === 1);
      changes.push(change);
    }
  });
  const presses: PadPress[] = [];
  const pad = attachPad(Duplex.from({ readable: output, writable: input }), {
    onPress(press) {
      presses.push(press);
      return answer(press);
    },
  });
  const press = async (pin: number) => {
    buttons.write(`${pin} 1\n`);
    await new Promise((resolve) => setTimeout(resolve, 80));
    buttons.write(`${pin} 0\n`);
    await new Promise((resolve) => setTimeout(resolve, 80));
  };
  return { pad, press, presses, isLit: (pin: number) => lit.get(pin) ?? false, changes, bounce: (text: string) => buttons.write(text) };
}

describe.skipIf(!hasCompiler)('the sketch of a pad of one’s own', { timeout: 60_000 }, () => {
  let program = '';
  let addressed = '';
  beforeAll(() => {
    program = compile('pad');
    addressed = compile('pad-7', ['-DFOYER_ADDRESS="7"']);
  }, 120_000);

  test('says hello, lights what is so, presses and takes the answer', async () => {
    const { pad, press, presses, isLit, changes } = switchOn(program, async ({ key }) =>
      key === 'NEXT' ? { ok: true } : { ok: false, why: 'STATE' },
    );
    await until(() => pad.isPresent());
    pad.show({ lamps: { ...DARK, SERVING: 'ON' }, text: 'A012 +3', about: 'ticket-a' });
    await until(() => isLit(PIN.SERVING) && !isLit(PIN.ERROR));
    await press(PIN.NEXT);
    await press(PIN.TRANSFER);
    expect(presses).toMatchObject([
      { key: 'NEXT', operand: null, about: 'ticket-a' },
      { key: 'TRANSFER', operand: null },
    ]);
    const [next, transfer] = presses;
    expect(transfer?.sequence).toBe(((next?.sequence ?? 0) + 1) % 256);
    // Refused: the error lamp says so, for two seconds.
    await until(() => isLit(PIN.ERROR));
    await until(() => !isLit(PIN.ERROR), 5000);
    pad.show({ lamps: { ...DARK, CALLED: 'BLINK' }, text: 'A012 +3', about: 'ticket-a' });
    await until(() => changes.filter((change) => change.startsWith(`${PIN.CALLED} `)).length >= 4, 5000);
    expect(isLit(PIN.SERVING)).toBe(false);
  });

  test('a contact that bounces is one press', async () => {
    const { pad, presses, bounce } = switchOn(program, async () => ({ ok: true }));
    await until(() => pad.isPresent());
    bounce('2 1\n2 0\n2 1\n2 0\n2 1\n');
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(presses.length).toBe(1);
  });

  test('on a shared line it minds its own address', async () => {
    const { pad, press, presses, isLit } = switchOn(addressed, async () => ({ ok: true }));
    await until(() => pad.isPresent('7'));
    pad.show({ lamps: { ...DARK, SERVING: 'ON' }, text: '', about: null }, '2');
    pad.show({ lamps: { ...DARK, CALLED: 'ON' }, text: '', about: null }, '7');
    await until(() => isLit(PIN.CALLED));
    await press(PIN.NEXT);
    expect(isLit(PIN.SERVING)).toBe(false);
    expect(presses).toMatchObject([{ key: 'NEXT', address: '7' }]);
  });
});
