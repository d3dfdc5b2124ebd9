import type { Command, CommandName, CommandOf, Context } from '../../commands.ts';
import { onCallNext, onCallTicket, onServing } from './at-counter.ts';
import { onBook, onCancelBooking, onChangeBooking, onCheckIn } from './bookings.ts';
import type { Expectation } from './expectation.ts';
import { onAnnounce, onReport, onReprint, onWithdraw } from './papers.ts';
import { onErase } from './personal.ts';
import { onChangeProfile, onCreateProfile, onPutProfile, onRemoveProfile } from './profiles.ts';
import {
  onChangeCounter,
  onChangeHall,
  onChangeService,
  onConfigure,
  onCreateCounter,
  onCreateService,
  onPutCounter,
  onPutService,
  onRemoveService,
  onServiceStatus,
} from './set-up.ts';
import type { SlowHall } from './slow-hall.ts';
import { onPassTime, onStation } from './stations.ts';
import { onIssue, onTicket, onWalkDirect } from './tickets.ts';

type Expect<Name extends CommandName> = (hall: SlowHall, command: CommandOf<Name>, context: Context) => Expectation;

/** A command of which the slow hall has no opinion does not compile. */
const EXPECT: { readonly [Name in Exclude<CommandName, 'note' | 'set_up_hall'>]: Expect<Name> } = {
  configure_hall: onConfigure,
  change_hall: onChangeHall,
  put_service: onPutService,
  create_service: onCreateService,
  change_service: onChangeService,
  remove_service: onRemoveService,
  set_service_status: onServiceStatus,
  put_counter: onPutCounter,
  create_counter: onCreateCounter,
  change_counter: onChangeCounter,
  remove_counter: onStation,
  put_profile: onPutProfile,
  create_profile: onCreateProfile,
  change_profile: onChangeProfile,
  remove_profile: onRemoveProfile,
  issue_ticket: onIssue,
  walk_direct: onWalkDirect,
  plan_journey: onTicket,
  cancel_ticket: onTicket,
  assign_ticket: onTicket,
  restore_ticket: onTicket,
  set_remark: onTicket,
  call_next: onCallNext,
  store_next: onCallNext,
  call_ticket: onCallTicket,
  unstore_next: onStation,
  recall: onServing,
  start_service: onServing,
  finish_service: onServing,
  mark_no_show: onServing,
  requeue: onServing,
  transfer: onServing,
  park: onServing,
  set_counter_status: onStation,
  take_counter: onStation,
  leave_counter: onStation,
  pause_auto_call: onStation,
  book_appointment: onBook,
  change_appointment: onChangeBooking,
  cancel_appointment: onCancelBooking,
  check_in: onCheckIn,
  announce: onAnnounce,
  withdraw_announcement: onWithdraw,
  erase_personal: onErase,
  pass_time: (hall, _, context) => onPassTime(hall, context),
  reprint_ticket: onReprint,
  report_print_job: onReport,
};

/** What must follow from a command. */
export function expectationOf(hall: SlowHall, command: Command, context: Context): Expectation {
  const expect = EXPECT[command.type as keyof typeof EXPECT] as Expect<CommandName>;
  return expect(hall, command, context);
}
