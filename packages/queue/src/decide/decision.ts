import type { CommandName, CommandOf, Context } from '../commands.ts';
import type { EventBody } from '../events.ts';
import type { Hall } from '../model.ts';
import { type Rejection, type RejectionCode, type Rejections, reject } from '../rejection.ts';
import type { HallState } from '../state.ts';

/** What follows from a command: the events to append (none: nothing changes), or why not. */
export type Decision = { readonly ok: true; readonly events: EventBody[] } | { readonly ok: false; readonly rejection: Rejection };

export type Handler<Name extends CommandName> = (state: HallState, command: CommandOf<Name>, context: Context) => Decision;

export function accept(...events: EventBody[]): Decision {
  return { ok: true, events };
}

export function refuse<Code extends RejectionCode>(code: Code, details: Rejections[Code]): Decision {
  return { ok: false, rejection: reject(code, details) };
}

/** A handler that needs a configured hall; before that, the command is refused. */
export function inHall<Name extends CommandName>(
  handle: (state: HallState, command: CommandOf<Name>, context: Context, hall: Hall) => Decision,
): Handler<Name> {
  return (state, command, context) =>
    state.hall ? handle(state, command, context, state.hall) : refuse('HALL_INVALID', { field: 'hall' });
}
