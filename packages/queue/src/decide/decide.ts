import type { Command, CommandName, Context } from '../commands.ts';
import type { HallState } from '../state.ts';
import { callNext } from './call-next.ts';
import { changeCounter, createCounter, putCounter, removeCounter, setCounterStatus } from './counters.ts';
import type { Decision, Handler } from './decision.ts';
import { configureHall } from './hall.ts';
import { reportPrintJob, reprintTicket } from './print-jobs.ts';
import { changeService, createService } from './service-wishes.ts';
import { putService, removeService } from './services.ts';
import { finishService, markNoShow, recall, startService } from './serving.ts';
import { cancelTicket, issueTicket } from './tickets.ts';

/** A command without a handler does not compile. */
const HANDLERS: { readonly [Name in CommandName]: Handler<Name> } = {
  configure_hall: configureHall,
  put_service: putService,
  create_service: createService,
  change_service: changeService,
  remove_service: removeService,
  put_counter: putCounter,
  create_counter: createCounter,
  change_counter: changeCounter,
  remove_counter: removeCounter,
  set_counter_status: setCounterStatus,
  issue_ticket: issueTicket,
  cancel_ticket: cancelTicket,
  call_next: callNext,
  recall,
  start_service: startService,
  finish_service: finishService,
  mark_no_show: markNoShow,
  reprint_ticket: reprintTicket,
  report_print_job: reportPrintJob,
};

/**
 * What follows from a command in this state. Changes nothing; the same state, command and context always give the
 * same answer. The events become true when they are stamped, saved and given to `evolve`.
 */
export function decide(state: HallState, command: Command, context: Context): Decision {
  const handle = HANDLERS[command.type] as Handler<CommandName>;
  return handle(state, command, context);
}
