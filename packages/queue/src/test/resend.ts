import type { Command } from '../commands.ts';

/**
 * Whether a request may be sent again without a second effect, whatever became of the first: it says what its sender saw, names what
 * is to be made, or asks for how things are to be. Left are a second press on purpose, a name of which there may be two, and time.
 */
export function isSafeToResend(command: Command): boolean {
  switch (command.type) {
    case 'recall':
    case 'pass_time':
      return false;
    case 'call_next':
    case 'store_next':
      return command.expectTicketId !== undefined;
    case 'create_service':
    case 'create_counter':
    case 'create_profile':
      return command.id !== null;
    default:
      return true;
  }
}
