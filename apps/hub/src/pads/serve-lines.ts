import { fileURLToPath } from 'node:url';
import type { PadState, SerialPortView } from '@foyer/contract';
import { createPadHost, forkPadProcess, type PadAnswer, type PadChannel, type PadPress } from '@foyer/devices/pad';
import type { CounterId } from '@foyer/queue';
import type { Hall, HallLogger, PadLine } from '../hall/index.ts';
import type { DeviceWatch } from '../watch/index.ts';
import { counterFace, settling } from './counter-face.ts';
import { pressAtCounter } from './press-at-counter.ts';

const fromSource = import.meta.url.endsWith('.ts');
const PROCESS = fileURLToPath(new URL(fromSource ? './pad-process.ts' : './pad-process.js', import.meta.url));

export interface ServedLines {
  /** How the pads of a line are, in the order of its pads; null of one that is off. */
  states(line: PadLine): PadState[] | null;
  /** The serial ports of the hub's machine. */
  ports(): Promise<SerialPortView[]>;
  close(): void;
}

interface ServedParts {
  readonly hall: Hall;
  readonly watch: Pick<DeviceWatch, 'hubPart' | 'hubPartGone'>;
  readonly clock: { now(): number };
  readonly logger: HallLogger;
  readonly start?: (() => PadChannel) | undefined;
}

const keyOf = (line: string, address: string | null): string => `pad:${line}${address === null ? '' : `:${address}`}`;

/** The hall's own serial lines with pads: as many counters as addresses, one process that listens to all of them. */
export function serveLines({ hall, watch, clock, logger, start = () => forkPadProcess(PROCESS) }: ServedParts): ServedLines {
  const states = new Map<string, PadState>();
  const settled = new Map<string, ReturnType<typeof settling>>();
  const settleOf = (key: string) => {
    const settle = settled.get(key) ?? settling(clock);
    settled.set(key, settle);
    return settle;
  };
  let lines: readonly PadLine[] = [];

  const host = createPadHost({
    start,
    onPress: pressed,
    onState(line, address, state) {
      states.set(keyOf(line, address), state);
      report(line, address);
    },
    report: (what) => logger.warn({}, what),
  });

  function padOf(lineId: string, address: string | null): { line: PadLine; counterId: CounterId; address: string | null } | null {
    const line = lines.find(({ id }) => id === lineId);
    const pad = line?.pads.find((one) => one.address === null || one.address === address);
    return line && pad ? { line, counterId: pad.counterId as CounterId, address: pad.address } : null;
  }

  async function pressed(lineId: string, press: PadPress): Promise<PadAnswer> {
    const pad = padOf(lineId, press.address);
    if (!pad) return { ok: false, why: 'UNKNOWN' };
    if (settleOf(keyOf(lineId, pad.address)).isTooSoon(press)) return { ok: false, why: 'STALE' };
    return pressAtCounter(hall, pad.counterId, pad.line.presets, press);
  }

  function report(lineId: string, address: string | null): void {
    const pad = padOf(lineId, address);
    const key = keyOf(lineId, address);
    const state = states.get(key);
    if (!pad || !state) return;
    const name = address === null ? pad.line.name : `${pad.line.name} ${address}`;
    watch.hubPart({ part: key, kind: 'pad', name, state, detail: pad.line.place.path });
  }

  function show(): void {
    for (const { id, pads } of lines)
      for (const { address, counterId } of pads) {
        const face = counterFace(hall, counterId as CounterId);
        settleOf(keyOf(id, address)).shown(face.about);
        host.show(id, address, face);
      }
  }

  function listen(): void {
    const before = keysOf(lines);
    lines = hall.padLines.list().filter(({ enabled }) => enabled);
    const now = keysOf(lines);
    for (const key of before) {
      if (now.has(key)) continue;
      states.delete(key);
      settled.delete(key);
      watch.hubPartGone(key);
    }
    host.lines(
      lines.map(({ id, place, baudRate, pads }) => ({
        id,
        place,
        baudRate,
        addresses: pads.map(({ address }) => address),
        speaks: 'foyer',
      })),
    );
    for (const { id, pads } of lines) for (const { address } of pads) report(id, address);
    show();
  }

  listen();
  const stops = [hall.padLines.onChange(listen), hall.onCommit('phones', show)];
  return {
    states: ({ id, enabled, pads }) => (enabled ? pads.map(({ address }) => states.get(keyOf(id, address)) ?? 'missing') : null),
    ports: async () => (await host.ports()).map(({ path, usb, maker }) => ({ path, usb, maker })),
    close() {
      for (const stop of stops) stop();
      host.close();
    },
  };
}

const keysOf = (lines: readonly PadLine[]): Set<string> =>
  new Set(lines.flatMap(({ id, pads }) => pads.map(({ address }) => keyOf(id, address))));
