import type { Duplex } from 'node:stream';
import type { ErrorCode } from '@foyer/contract';
import { type AttachedPad, attachPad, type PadAnswer, type PadKey, type PadRefusal } from '@foyer/devices/pad';
import { type Command, type CounterId, currentTicket, effectiveStatus, type TicketId, waitingForCounter } from '@foyer/queue';
import { type CommandRequest, type Hall, HallError } from '../hall/index.ts';

export interface CounterPad {
  close(): Promise<void>;
}

/**
 * A button pad on the desk of a counter: presses become the counter's commands, lamps and text follow what was committed. Every press
 * carries the ticket the pad showed, so a press that comes after the counter moved on is refused as stale.
 */
export function counterPad(hall: Hall, counterId: CounterId, line: Duplex): CounterPad {
  let shown: TicketId | null = null;
  const pad = attachPad(line, { onPress: ({ key }) => press(hall, commandOf(hall, key, counterId, shown), counterId) });
  const show = () => {
    shown = showCounter(hall, counterId, pad);
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

function commandOf(hall: Hall, key: PadKey, counterId: CounterId, expectTicketId: TicketId | null): Command {
  const at = { counterId, expectTicketId };
  switch (key) {
    case 'NEXT':
      return { type: 'call_next', ...at };
    case 'RECALL':
      return { type: 'recall', ...at };
    case 'START':
      return { type: 'start_service', ...at };
    case 'FINISH':
      return { type: 'finish_service', ...at };
    case 'NOSHOW':
      return { type: 'mark_no_show', ...at };
    case 'BREAK':
      return { type: 'set_counter_status', counterId, status: effectiveStatus(hall.state, counterId) === 'break' ? 'open' : 'break' };
  }
}

async function press(hall: Hall, command: Command, counterId: CounterId): Promise<PadAnswer> {
  const request: CommandRequest = {
    actor: { kind: 'pad', id: counterId },
    render: ({ events }) => ({ status: 200, body: { called: events.some(({ type }) => type === 'ticket_called') } }),
  };
  try {
    const { body } = await hall.execute(command, request);
    return command.type === 'call_next' && !(body as { called: boolean }).called ? { ok: false, why: 'EMPTY' } : { ok: true };
  } catch (error) {
    return { ok: false, why: error instanceof HallError ? (REFUSALS[error.code] ?? 'UNKNOWN') : 'UNKNOWN' };
  }
}

const REFUSALS: Partial<Record<ErrorCode, PadRefusal>> = {
  STALE_STATE: 'STALE',
  COUNTER_NOT_OPEN: 'STATE',
  COUNTER_HAS_TICKET: 'STATE',
  COUNTER_HAS_NO_TICKET: 'STATE',
  TICKET_STATE: 'STATE',
  NOT_SAVED: 'BUSY',
  SHUTTING_DOWN: 'OFFLINE',
};

/** @returns the ticket that the pad shows now */
function showCounter({ state, alarms }: Hall, counterId: CounterId, pad: AttachedPad): TicketId | null {
  const ticket = currentTicket(state, counterId);
  const status = effectiveStatus(state, counterId);
  pad.lamp('READY', status === 'open' ? 'ON' : 'OFF');
  pad.lamp('CALLED', ticket?.state === 'called' ? 'BLINK' : 'OFF');
  pad.lamp('SERVING', ticket?.state === 'serving' ? 'ON' : 'OFF');
  pad.lamp('ERROR', alarms().length > 0 ? 'ON' : 'OFF');
  pad.text(`${ticket?.number ?? status.toUpperCase()} +${waitingForCounter(state, counterId)}`);
  return ticket?.id ?? null;
}
