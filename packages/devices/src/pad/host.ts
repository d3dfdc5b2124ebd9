import type { PadAnswer } from '@foyer/contract/constants';
import { systemClock } from '../printer/clock.ts';
import type { DeviceClock } from '../printer/types.ts';
import type { FoundPort } from '../serial/list-ports.ts';
import { ALIVE_MS, type FromPads, type PadLineSettings, type PadState, type ToPads } from './messages.ts';
import { PressMemory } from './press-memory.ts';
import type { PadPress, ShownFace } from './types.ts';

/** A running pad process, whatever runs it. */
export interface PadChannel {
  say(message: ToPads): void;
  onMessage(listener: (message: FromPads) => void): void;
  /** Called once. */
  onExit(listener: () => void): void;
  kill(): void;
}

export interface PadHostOptions {
  readonly start: () => PadChannel;
  readonly onPress: (line: string, press: PadPress) => Promise<PadAnswer>;
  readonly onState: (line: string, address: string | null, state: PadState) => void;
  readonly onHeard?: ((line: string, hex: string) => void) | undefined;
  readonly report: (what: string) => void;
  readonly clock?: DeviceClock | undefined;
}

export interface PadHost {
  /** The lines that are to be open, all of them. */
  lines(lines: readonly PadLineSettings[]): void;
  show(line: string, address: string | null, face: ShownFace): void;
  /** The serial ports of this machine, as the process finds them. */
  ports(): Promise<readonly FoundPort[]>;
  learn(line: string | null): void;
  close(): void;
}

/** After so long without a word the process hangs (a driver can do that), and is ended. ms */
const HUNG_MS = 5 * ALIVE_MS;
/** A process that ends at once is not started in a circle. ms */
const RESTART_MS = [200, 1000, 5000, 30_000] as const;
const PORTS_MS = 5000;

/** Starts the pad process when there is something to listen to, keeps it running, and tells it again what it is to do. */
export function createPadHost(options: PadHostOptions): PadHost {
  const { clock = systemClock } = options;
  const faces = new Map<string, Extract<ToPads, { type: 'face' }>>();
  const asked = new Map<number, (ports: readonly FoundPort[]) => void>();
  /** Of each line, over the end of a process and a change of the line. */
  const presses = new Map<string, PressMemory>();
  let wanted: readonly PadLineSettings[] = [];
  let channel: PadChannel | null = null;
  let startedAt = 0;
  let failures = 0;
  let asking = 0;
  let learning: string | null = null;
  let cancelHung = () => {};
  let cancelRestart = () => {};
  let closed = false;

  function start(): PadChannel | null {
    cancelRestart();
    if (closed) return null;
    if (channel) return channel;
    const started = options.start();
    channel = started;
    startedAt = clock.now();
    started.onMessage((message) => hear(started, message));
    started.onExit(() => ended(started));
    awaitLife();
    started.say({ type: 'lines', lines: wanted });
    for (const face of faces.values()) started.say(face);
    if (learning !== null) started.say({ type: 'learn', line: learning });
    return started;
  }

  function awaitLife(): void {
    cancelHung();
    cancelHung = clock.after(HUNG_MS, () => {
      options.report('the pad process no longer answers and is ended');
      channel?.kill();
    });
  }

  function ended(gone: PadChannel): void {
    if (channel !== gone) return;
    channel = null;
    cancelHung();
    for (const resolve of asked.values()) resolve([]);
    asked.clear();
    if (closed || wanted.length === 0) return;
    if (clock.now() - startedAt > 60_000) failures = 0;
    const wait = RESTART_MS[Math.min(failures++, RESTART_MS.length - 1)] as number;
    options.report(`the pad process ended; it is started again in ${wait} ms`);
    for (const { id, addresses } of wanted) for (const address of addresses) options.onState(id, address, 'missing');
    cancelRestart = clock.after(wait, start);
  }

  function hear(from: PadChannel, message: FromPads): void {
    if (channel !== from) return;
    awaitLife();
    if (message.type === 'state') options.onState(message.line, message.address, message.state);
    else if (message.type === 'heard') options.onHeard?.(message.line, message.hex);
    else if (message.type === 'ports') {
      asked.get(message.id)?.(message.ports);
      asked.delete(message.id);
    } else if (message.type === 'press') decide(from, message);
  }

  function decide(from: PadChannel, { id, line, press }: Extract<FromPads, { type: 'press' }>): void {
    const tell = (answer: PadAnswer) => {
      if (channel === from) from.say({ type: 'answer', id, answer });
    };
    const ask = () => options.onPress(line, press).catch((): PadAnswer => ({ ok: false, why: 'OFFLINE' }));
    const memory = presses.get(line);
    // Pads of other makers do not number their presses.
    if (memory && wanted.some(({ id, speaks }) => id === line && speaks === 'foyer')) memory.take(press, press.at, tell, ask);
    else void ask().then(tell);
  }

  return {
    lines(lines) {
      wanted = lines;
      for (const id of presses.keys()) if (!lines.some((line) => line.id === id)) presses.delete(id);
      for (const { id } of lines) if (!presses.has(id)) presses.set(id, new PressMemory());
      for (const [key, { line }] of faces) if (!lines.some(({ id }) => id === line)) faces.delete(key);
      if (channel) channel.say({ type: 'lines', lines });
      else if (lines.length > 0) start();
    },
    show(line, address, face) {
      const message = { type: 'face', line, address, face } as const;
      faces.set(`${line} ${address ?? ''}`, message);
      channel?.say(message);
    },
    ports() {
      const id = ++asking;
      return new Promise((resolve) => {
        const stop = clock.after(PORTS_MS, () => resolve([]));
        asked.set(id, (ports) => {
          stop();
          resolve(ports);
        });
        const running = start();
        if (running) running.say({ type: 'ports', id });
        else resolve([]);
      });
    },
    learn(line) {
      learning = line;
      channel?.say({ type: 'learn', line });
    },
    close() {
      closed = true;
      cancelHung();
      cancelRestart();
      channel?.kill();
    },
  };
}
