import type { TicketStatus } from '@foyer/contract';

/**
 * Whether news of a ticket tells of a call. A recall changes nothing in the ticket's status, so that an update with the same status,
 * while called, is one; an update that only tells how the print job goes is not.
 *
 * @param isUpdate the hub said it unasked.
 */
export function isCall(before: TicketStatus | null, after: TicketStatus, isUpdate: boolean): boolean {
  if (after.state !== 'called') return false;
  if (before?.state !== 'called' || before.counter?.id !== after.counter?.id) return true;
  return isUpdate && before.printJob?.state === after.printJob?.state && before.printJob?.id === after.printJob?.id;
}
