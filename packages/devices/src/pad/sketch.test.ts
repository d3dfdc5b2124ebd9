import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Duplex, type Readable, type Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { until } from '../test/tickets.ts';
import { attachPad } from './attach.ts';
import { encodeHubLine, type HubLine } from './codec.ts';
import { createLineSplitter } from './line-splitter.ts';
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

function start(program: string) {
  const child = spawn(program, { stdio: ['pipe', 'pipe', 'inherit', 'pipe', 'pipe'], env: { ...process.env, NOISE: '512' } });
  running.push(child);
  return child;
}

/** What a pad says, and when; the hub is the test. */
function bare(program: string) {
  const child = start(program);
  const said: { words: string; at: number }[] = [];
  const split = createLineSplitter(
    (line) => said.push({ words: line.split('*')[0] ?? '', at: Date.now() }),
    () => {},
  );
  child.stdout?.on('data', split);
  const tell = (line: HubLine) => child.stdin?.write(encodeHubLine(line));
  const press = (pin: number) => (child.stdio[3] as Writable).write(`${pin} 1\n`);
  return { said, tell, press, presses: () => said.map(({ words }) => words).filter((words) => words.includes('NEXT')) };
}

function switchOn(program: string, answer: (press: PadPress) => Promise<PadAnswer>) {
  const child = start(program);
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
  let neighbour = '';
  beforeAll(() => {
    program = compile('pad');
    addressed = compile('pad-7', ['-DFOYER_ADDRESS="7"']);
    neighbour = compile('pad-2', ['-DFOYER_ADDRESS="2"']);
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

  test('a press that is not answered is said again under its number, until it is', async () => {
    const { said, tell, press, presses } = bare(program);
    await until(() => said.length > 0);
    press(PIN.NEXT);
    await until(() => presses().length === 3, 5000);
    expect(new Set(presses()).size).toBe(1);
    const sequence = Number(presses()[0]?.split(' ')[1]);
    tell({ kind: 'answer', sequence, answer: { ok: true }, address: null });
    await new Promise((resolve) => setTimeout(resolve, 1800));
    expect(presses().length).toBe(3);
  });

  test('a press that is not answered is said no more once another ticket is shown', async () => {
    const { said, tell, press, presses } = bare(program);
    await until(() => said.length > 0);
    tell({ kind: 'text', text: 'A012 +3', address: null });
    press(PIN.NEXT);
    await until(() => presses().length === 1);
    tell({ kind: 'text', text: 'A012 +4', address: null });
    await until(() => presses().length === 2, 5000);
    tell({ kind: 'text', text: 'A013 +4', address: null });
    await new Promise((resolve) => setTimeout(resolve, 1800));
    expect(presses().length).toBe(2);
  });

  test('two on a shared line do not say hello together, though both hear the hub at once', async () => {
    const pads = [bare(addressed), bare(neighbour)];
    const hellos = (nth: number) => pads.map(({ said }) => said[nth]?.at ?? 0);
    const apart = (nth: number) => Math.abs((hellos(nth)[0] ?? 0) - (hellos(nth)[1] ?? 0));
    await until(() => hellos(0).every((at) => at > 0), 5000);
    for (const { tell } of pads) tell({ kind: 'hello', address: null });
    await until(() => hellos(2).every((at) => at > 0), 15_000);
    // A line takes 20 ms.
    for (const nth of [0, 1, 2]) expect([nth, apart(nth) > 60]).toEqual([nth, true]);
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
