import type { TicketStatus } from '@foyer/contract';

/** Whether the news of a ticket are a call: a first one, one to another counter, or one more. */
export function isCall(before: TicketStatus | null, after: TicketStatus): boolean {
  if (after.state !== 'called') return false;
  if (before?.state !== 'called' || before.counter?.id !== after.counter?.id) return true;
  return (after.recalls ?? 0) > (before.recalls ?? 0);
}
