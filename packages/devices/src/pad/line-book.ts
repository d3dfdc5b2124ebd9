import type { Duplex } from 'node:stream';
import type { DeviceClock } from '../printer/types.ts';
import type { FoundPort } from '../serial/list-ports.ts';
import type { FromPads, PadLineSettings, ToPads } from './messages.ts';
import { keepPadLine, type PadLine } from './pad-line.ts';
import type { PadAnswer } from './types.ts';

export interface LineBookParts {
  readonly say: (message: FromPads) => void;
  readonly open: (port: { path: string; baudRate: number }) => Promise<Duplex>;
  readonly ports: () => Promise<FoundPort[]>;
  /** For the log of whoever started the process. */
  readonly report: (what: string) => void;
  readonly clock?: DeviceClock | undefined;
}

/** The lines that are to be open, and the presses on them that wait for their answer. */
export function lineBook({ say, open, ports, report, clock }: LineBookParts): { hear(message: ToPads): void; close(): Promise<void> } {
  const lines = new Map<string, PadLine>();
  const waiting = new Map<number, (answer: PadAnswer) => void>();
  let pressed = 0;
  /** One change of the lines after the other: a port is closed before it is opened again. */
  let changing: Promise<unknown> = Promise.resolve();
  /** Faces of lines that are being opened. */
  const faces = new Map<string, Extract<ToPads, { type: 'face' }>>();

  const keep = (settings: PadLineSettings): PadLine =>
    keepPadLine({
      settings,
      open,
      ports,
      onPress: (press) =>
        new Promise((resolve) => {
          const id = ++pressed;
          waiting.set(id, resolve);
          say({ type: 'press', id, line: settings.id, press });
        }),
      onState: (address, state) => say({ type: 'state', line: settings.id, address, state }),
      onTrouble: report,
      clock,
      onHeard: (hex) => say({ type: 'heard', line: settings.id, hex }),
    });

  async function change(wanted: readonly PadLineSettings[]): Promise<void> {
    const byId = new Map(wanted.map((settings) => [settings.id, settings]));
    const over = [...lines.values()].filter(({ settings }) => !isSame(settings, byId.get(settings.id)));
    await Promise.all(over.map((line) => line.close()));
    for (const { settings } of over) lines.delete(settings.id);
    for (const settings of wanted) {
      if (lines.has(settings.id)) continue;
      const line = keep(settings);
      lines.set(settings.id, line);
      for (const { line: id, face, address } of faces.values()) if (id === settings.id) line.show(face, address);
    }
    for (const [key, { line }] of faces) if (!lines.has(line)) faces.delete(key);
  }

  return {
    hear(message) {
      switch (message.type) {
        case 'lines':
          changing = changing.then(() => change(message.lines));
          return;
        case 'answer':
          waiting.get(message.id)?.(message.answer);
          waiting.delete(message.id);
          return;
        case 'face':
          faces.set(`${message.line} ${message.address ?? ''}`, message);
          lines.get(message.line)?.show(message.face, message.address);
          return;
        case 'ports':
          void ports()
            .catch(() => [])
            .then((found) => say({ type: 'ports', id: message.id, ports: found }));
          return;
        case 'learn':
          changing = changing.then(() => {
            for (const [id, line] of lines) line.learn(id === message.line);
          });
      }
    },
    async close() {
      await changing;
      await Promise.all([...lines.values()].map((line) => line.close()));
    },
  };
}

const isSame = (one: PadLineSettings, other: PadLineSettings | undefined): boolean => JSON.stringify(one) === JSON.stringify(other);
