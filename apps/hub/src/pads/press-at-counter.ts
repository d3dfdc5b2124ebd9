import { type PadPresets, padRefusalOf, ticketTyped } from '@foyer/contract';
import type { PadAnswer, PadPress } from '@foyer/devices/pad';
import { type Command, type CounterId, effectiveStatus, type TicketId } from '@foyer/queue';
import { type CommandRequest, type Hall, HallError } from '../hall/index.ts';

/** Carries out what was pressed, once and only for the ticket that the pad showed. Never rejects. */
export async function pressAtCounter(hall: Hall, counterId: CounterId, presets: PadPresets, press: PadPress): Promise<PadAnswer> {
  const command = commandOf(hall, counterId, presets, press);
  if (!command) return { ok: false, why: press.key === 'CALL' ? 'NUMBER' : 'STATE' };
  const request: CommandRequest = {
    actor: { kind: 'pad', id: counterId },
    render: ({ events }) => ({ status: 200, body: { called: events.some(({ type }) => type === 'ticket_called') } }),
  };
  try {
    const { body } = await hall.execute(command, request);
    return press.key === 'NEXT' && !(body as { called: boolean }).called ? { ok: false, why: 'EMPTY' } : { ok: true };
  } catch (error) {
    return { ok: false, why: padRefusalOf(error instanceof HallError ? error.code : null) };
  }
}

/** Null: there is nothing that it could mean. */
function commandOf({ state }: Hall, counterId: CounterId, presets: PadPresets, { key, operand, about }: PadPress): Command | null {
  const at = { counterId, expectTicketId: about as TicketId | null };
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
    case 'PARK':
      return { type: 'park', ...at, seconds: presets.parkSeconds };
    case 'TRANSFER': {
      const to = presets.transferTo[Number(operand ?? 1) - 1];
      return to ? { type: 'transfer', ...at, to: to as never } : null;
    }
    case 'CALL': {
      const waiting = [...state.tickets.values()].filter((ticket) => ticket.state === 'waiting' || ticket.state === 'parked');
      const ticket = ticketTyped(operand ?? '', waiting);
      return ticket && { type: 'call_ticket', ...at, ticketId: ticket.id };
    }
    case 'BREAK':
      return { type: 'set_counter_status', ...at, status: effectiveStatus(state, counterId) === 'break' ? 'open' : 'break' };
  }
}
