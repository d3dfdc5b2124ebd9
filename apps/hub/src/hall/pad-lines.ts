import { PadLineInput, PadLineView } from '@foyer/contract';
import type { Actor, CounterId } from '@foyer/queue';
import { allPadLines, type PadLineRow, padLineRemoval, padLineWrite, type Storage } from '../storage/index.ts';
import type { Hall } from './hall.ts';
import { HallError } from './hall-error.ts';

/** A line as it is set up; how its pads are is known to whoever listens to it. */
export type PadLine = Omit<PadLineView, 'states'>;

/** The serial lines with pads at the hub, in memory as on the disk. */
export interface PadLineBook {
  list(): readonly PadLine[];
  /** @throws HallError PAD_LINE_UNKNOWN */
  get(id: string): PadLine;
  /** @throws HallError COUNTER_UNKNOWN, SETTING_INVALID where another line has the port */
  put(actor: Actor, line: PadLine): Promise<void>;
  /** @throws HallError PAD_LINE_UNKNOWN */
  remove(actor: Actor, id: string): Promise<void>;
  /** After every change. Returns the way to stop listening. */
  onChange(listener: () => void): () => void;
}

const Settings = PadLineView.pick({ place: true, baudRate: true, pads: true, presets: true });
export const USUAL_PAD_PRESETS: PadLine['presets'] = { parkSeconds: 600, transferTo: [] };

export function padLineBook({ reads }: Pick<Storage, 'reads'>, state: () => Hall['state'], execute: Hall['execute']): PadLineBook {
  const listeners = new Set<() => void>();
  let known = load();

  function load(): Map<string, PadLine> {
    return new Map(allPadLines(reads).map((row) => [row.id, lineOf(row)]));
  }
  const get = (padLineId: string): PadLine => {
    const line = known.get(padLineId);
    if (!line) throw new HallError('PAD_LINE_UNKNOWN', { padLineId });
    return line;
  };
  const write: Hall['note'] = async (actor, notes, writes) => {
    try {
      await execute({ type: 'note', notes }, { actor, writes, render: () => ({ status: 204, body: null }) });
    } finally {
      known = load();
      for (const listener of listeners) listener();
    }
  };
  const check = (line: PadLine): void => {
    for (const { counterId } of line.pads)
      if (!state().counters.has(counterId as CounterId)) throw new HallError('COUNTER_UNKNOWN', { counterId });
    const other = [...known.values()].find(({ id, place }) => id !== line.id && samePort(place, line.place));
    if (other) throw new HallError('PAD_PORT_TAKEN', { name: other.name });
  };

  return {
    list: () => [...known.values()],
    get,
    async put(actor, line) {
      check(line);
      known.set(line.id, line);
      await write(actor, [{ type: 'pad_line_put', padLineId: line.id, name: line.name }], [padLineWrite(rowOf(line))]);
    },
    async remove(actor, id) {
      const { name } = get(id);
      await write(actor, [{ type: 'pad_line_removed', padLineId: id, name }], [padLineRemoval(id)]);
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** What is given beside what there was. */
export function changedLine(before: PadLine | null, id: string, input: Partial<PadLineInput>): PadLine {
  const { name, place, baudRate, pads, presets, enabled } = { enabled: true, presets: USUAL_PAD_PRESETS, ...before, ...input };
  const whole = PadLineInput.parse({ name, place, baudRate, pads });
  return { id, ...whole, presets, enabled };
}

function lineOf({ id, name, settings, enabled }: PadLineRow): PadLine {
  return { id, name, ...Settings.parse(JSON.parse(settings)), enabled: enabled !== 0 };
}

function rowOf({ id, name, enabled, ...settings }: PadLine): PadLineRow {
  return { id, name, settings: JSON.stringify(settings), enabled: enabled ? 1 : 0 };
}

function samePort(one: PadLine['place'], other: PadLine['place']): boolean {
  const isSameAdapter = JSON.stringify(one.usb) === JSON.stringify(other.usb);
  // Two adapters without a serial number are told apart by their place alone.
  return isSameAdapter && (one.usb === null || one.usb.serialNumber === null ? one.path === other.path : true);
}
