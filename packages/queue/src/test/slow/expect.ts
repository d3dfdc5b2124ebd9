import type { Command, Context } from '../../commands.ts';
import { onCallNext, onCallTicket, onServing } from './at-counter.ts';
import type { Expectation } from './expectation.ts';
import type { SlowHall } from './slow-hall.ts';
import { onPassTime, onStation } from './stations.ts';
import { onIssue, onTicket, onWalkDirect } from './tickets.ts';

/** What must follow from a command; null where the slow hall has no opinion: it takes set-up, bookings and printing as they come. */
export function expectationOf(hall: SlowHall, command: Command, context: Context): Expectation | null {
  switch (command.type) {
    case 'issue_ticket':
      return onIssue(hall, command, context);
    case 'walk_direct':
      return onWalkDirect(hall, command, context);
    case 'call_next':
    case 'store_next':
      return onCallNext(hall, command, context);
    case 'call_ticket':
      return onCallTicket(hall, command, context);
    case 'pass_time':
      return onPassTime(hall, context);
    default:
      return onServing(hall, command, context) ?? onTicket(hall, command) ?? onStation(hall, command);
  }
}
