import { LAMPS, PAD_KEYS } from '@foyer/devices/pad';
import { createVirtualPad, type VirtualPad } from '@foyer/devices/virtual-pad';
import type { CounterId } from '@foyer/queue';
import type { FastifyInstance } from 'fastify';
import type { WebSocket } from 'ws';
import { z } from 'zod';
import type { Hall } from '../hall/index.ts';
import { counterPad } from '../pads/counter-pad.ts';

const Press = z.strictObject({ type: z.literal('press'), key: z.enum(PAD_KEYS) });
/** An application's own close code (RFC 6455 §7.4.2): there is no such counter. */
const UNKNOWN_COUNTER = 4404;

/**
 * One virtual pad per counter. `/ws/virtual-pad/<counterId>` says `{"type":"pad", lamps, text}` after every change, takes
 * `{"type":"press", key}`, and answers it with `{"type":"answer", key, ok, why?}`.
 */
export function servePads(app: FastifyInstance, hall: Hall): void {
  const pads = new Map<CounterId, VirtualPad>();
  const padOf = (counterId: CounterId): VirtualPad => {
    const known = pads.get(counterId);
    if (known) return known;
    const pad = createVirtualPad();
    counterPad(hall, counterId, pad.duplex);
    pads.set(counterId, pad);
    return pad;
  };
  app.addHook('onClose', async () => {
    for (const pad of pads.values()) pad.close();
  });
  app.get<{ Params: { counterId: CounterId } }>('/ws/virtual-pad/:counterId', { websocket: true }, (socket, { params: { counterId } }) => {
    if (hall.state.counters.has(counterId)) connect(socket, padOf(counterId));
    else socket.close(UNKNOWN_COUNTER, 'unknown counter');
  });
}

function connect(socket: WebSocket, pad: VirtualPad): void {
  const say = (message: object) => socket.readyState === socket.OPEN && socket.send(JSON.stringify(message));
  const show = () => say({ type: 'pad', lamps: Object.fromEntries(LAMPS.map((lamp) => [lamp, pad.lamps[lamp]])), text: pad.text });
  const stop = pad.onChange(show);
  socket.once('close', stop);
  socket.on('message', async (data) => {
    const press = Press.safeParse(parse(String(data)));
    if (!press.success) return say({ type: 'error', code: 'INVALID_REQUEST' });
    const { key } = press.data;
    return say({ type: 'answer', key, ...(await pad.press(key)) });
  });
  show();
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
