import type { Command, CommandName, Context } from '../commands.ts';
import type { HallState } from '../state.ts';
import { announce, withdrawAnnouncement } from './announcements.ts';
import { bookAppointment, cancelAppointment, changeAppointment, checkIn } from './appointments.ts';
import { assignTicket } from './assign.ts';
import { callNext } from './call-next.ts';
import { callTicket } from './call-ticket.ts';
import { changeCounter, createCounter, putCounter, removeCounter } from './counters.ts';
import type { Decision, Handler } from './decision.ts';
import { erasePersonal } from './erase-personal.ts';
import { changeHall, configureHall } from './hall.ts';
import { planJourney } from './journey.ts';
import { park, requeue, transfer } from './legs.ts';
import { note } from './note.ts';
import { passTime } from './pass-time.ts';
import { reportPrintJob, reprintTicket } from './print-jobs.ts';
import { changeProfile, createProfile, putProfile, removeProfile } from './profiles.ts';
import { setRemark } from './remark.ts';
import { restoreTicket } from './restore.ts';
import { leaveCounter, takeCounter } from './seats.ts';
import { changeService, createService } from './service-wishes.ts';
import { putService, removeService, setServiceStatus } from './services.ts';
import { finishService, markNoShow, recall, startService } from './serving.ts';
import { setUpHall } from './set-up-hall.ts';
import { pauseAutoCall, setCounterStatus } from './stations.ts';
import { storeNext, unstoreNext } from './store-next.ts';
import { withStoredNext } from './stored-next.ts';
import { cancelTicket, issueTicket } from './tickets.ts';
import { walkDirect } from './walk-direct.ts';

/** A command without a handler does not compile. */
const HANDLERS: { readonly [Name in CommandName]: Handler<Name> } = {
  configure_hall: configureHall,
  change_hall: changeHall,
  set_up_hall: setUpHall,
  put_service: putService,
  create_service: createService,
  change_service: changeService,
  remove_service: removeService,
  set_service_status: setServiceStatus,
  put_counter: putCounter,
  create_counter: createCounter,
  change_counter: changeCounter,
  remove_counter: removeCounter,
  put_profile: putProfile,
  create_profile: createProfile,
  change_profile: changeProfile,
  remove_profile: removeProfile,
  issue_ticket: issueTicket,
  walk_direct: walkDirect,
  plan_journey: planJourney,
  cancel_ticket: cancelTicket,
  assign_ticket: assignTicket,
  restore_ticket: restoreTicket,
  set_remark: setRemark,
  call_next: callNext,
  call_ticket: callTicket,
  store_next: storeNext,
  unstore_next: unstoreNext,
  recall,
  start_service: startService,
  finish_service: finishService,
  mark_no_show: markNoShow,
  requeue,
  transfer,
  park,
  set_counter_status: setCounterStatus,
  take_counter: takeCounter,
  leave_counter: leaveCounter,
  pause_auto_call: pauseAutoCall,
  book_appointment: bookAppointment,
  change_appointment: changeAppointment,
  cancel_appointment: cancelAppointment,
  check_in: checkIn,
  announce,
  withdraw_announcement: withdrawAnnouncement,
  pass_time: passTime,
  note,
  erase_personal: erasePersonal,
  reprint_ticket: reprintTicket,
  report_print_job: reportPrintJob,
};

/**
 * What follows from a command in this state. Changes nothing; the same state, command and context always give the
 * same answer. The events become true when they are stamped, saved and given to `evolve`.
 */
export function decide(state: HallState, command: Command, context: Context): Decision {
  const handle = HANDLERS[command.type] as Handler<CommandName>;
  return withStoredNext(state, handle(state, command, context), context);
}
