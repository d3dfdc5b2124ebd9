import type { PadPresets, ServiceView } from '@foyer/contract';
import { type PadAnswer, type PadKey, type PadRefusal, padRefusalOf, ticketTyped } from '@foyer/contract/constants';
import { type Action, isPossible } from '../desk/actions.ts';
import { asksOutcome, type DeskView } from '../desk/desk-context.ts';
import { actOf, call } from '../desk/use-desk-keys.ts';

export interface DeskPress {
  readonly key: PadKey;
  readonly operand: string | null;
  /** The ticket that the pad showed. */
  readonly about: string | null;
}

export interface PressedDesk {
  readonly desk: DeskView;
  readonly presets: PadPresets;
  readonly service: ServiceView | undefined;
  readonly startAtCall: boolean;
  /** Something over the desk has a question of its own. */
  readonly isAsking: boolean;
  readonly nameOf: (to: PadPresets['transferTo'][number]) => string;
}

const ACTION_OF: Readonly<Record<Exclude<PadKey, 'BREAK'>, Action>> = {
  NEXT: 'callNext',
  CALL: 'callNext',
  RECALL: 'recall',
  START: 'startService',
  FINISH: 'finishService',
  NOSHOW: 'markNoShow',
  PARK: 'park',
  TRANSFER: 'transfer',
};
const ENDS: readonly PadKey[] = ['NEXT', 'CALL', 'FINISH', 'TRANSFER'];

const no = (why: PadRefusal): PadAnswer => ({ ok: false, why });

/**
 * A press on the button pad, as the signed-in specialist's command. It is about the ticket that the pad showed, and answered once the
 * hub has committed it or said no.
 */
export async function pressDesk(press: DeskPress, pressed: PressedDesk): Promise<PadAnswer> {
  const why = obstacle(press, pressed);
  if (why !== null) return no(why);
  const { desk, service } = pressed;
  if (ENDS.includes(press.key) && desk.here !== null && service?.outcomeRequired === true) {
    ask(press.key, desk, service);
    return no('SCREEN');
  }
  return answerOf(await carryOut(press, pressed), pressed.desk);
}

/** What keeps it from being done, before anybody is asked. */
function obstacle({ key, about }: DeskPress, { desk, isAsking, startAtCall }: PressedDesk): PadRefusal | null {
  if (!desk.connected) return 'OFFLINE';
  if (isAsking) return 'SCREEN';
  if (about !== desk.seen) return 'STALE';
  if (key === 'BREAK') return null;
  const { setStatus } = desk.counter;
  if (!isPossible(ACTION_OF[key], { setStatus, ticket: desk.here, startAtCall })) return 'STATE';
  return (key === 'NEXT' || key === 'CALL') && !desk.settled() ? 'STALE' : null;
}

/** The service asks for an outcome, which a pad cannot say: the screen asks for it. */
function ask(key: PadKey, desk: DeskView, service: ServiceView): void {
  if (key === 'FINISH') actOf('finishService', desk);
  else if (key === 'TRANSFER') actOf('transfer', desk);
  else if (asksOutcome(service, 'before')) call(desk);
}

/** Null: there is nothing that it could mean. */
async function carryOut({ key, operand, about }: DeskPress, { desk, presets, nameOf }: PressedDesk): Promise<boolean | PadRefusal> {
  const { acts, here, counter, queue } = desk;
  switch (key) {
    case 'NEXT':
      return acts.callNext(about);
    case 'CALL': {
      const ticket = ticketTyped(operand ?? '', [...(queue?.waiting ?? []), ...(queue?.parked ?? [])]);
      return ticket ? acts.callNext(about, {}, { ticketId: ticket.id }) : 'NUMBER';
    }
    case 'RECALL':
      return acts.recall(about);
    case 'START':
      return acts.start(about);
    case 'BREAK':
      return acts.setStatus(about, counter.status === 'break' ? 'open' : 'break');
  }
  if (here === null) return 'STATE';
  if (key === 'FINISH') return acts.finish(here);
  if (key === 'NOSHOW') return acts.noShow(here);
  if (key === 'PARK') return acts.park(here, { seconds: presets.parkSeconds });
  const to = presets.transferTo[Number(operand ?? 1) - 1];
  return to ? acts.transfer(here, nameOf(to), to) : 'STATE';
}

function answerOf(done: boolean | PadRefusal, { commands }: DeskView): PadAnswer {
  if (typeof done === 'string') return no(done);
  const notice = commands.last();
  if (done) return notice?.kind === 'nobody' ? no('EMPTY') : { ok: true };
  // The same command is under way already.
  return no(notice?.kind === 'failed' ? padRefusalOf(notice.code) : 'BUSY');
}
