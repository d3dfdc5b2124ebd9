import type { Duplex } from 'node:stream';
import { attachPad } from '@foyer/devices/pad';
import type { CounterId } from '@foyer/queue';
import { type Hall, USUAL_PAD_PRESETS } from '../hall/index.ts';
import { counterFace, settling } from './counter-face.ts';
import { pressAtCounter } from './press-at-counter.ts';

export interface CounterPad {
  close(): Promise<void>;
}

/**
 * A button pad on the desk of a counter: presses become the counter's commands, lamps and text follow what was committed. Every press
 * carries the ticket the pad showed, so a press that comes after the counter moved on is refused as stale.
 */
export function counterPad(hall: Hall, counterId: CounterId, line: Duplex): CounterPad {
  const settle = settling(Date);
  const pad = attachPad(line, {
    onPress: async (press) =>
      settle.isTooSoon(press) ? { ok: false, why: 'STALE' } : pressAtCounter(hall, counterId, USUAL_PAD_PRESETS, press),
  });
  const show = () => {
    const face = counterFace(hall, counterId);
    settle.shown(face.about);
    pad.show(face);
  };
  show();
  const stop = hall.onCommit('phones', show);
  return {
    close() {
      stop();
      return pad.close();
    },
  };
}
