import type { RouteParams } from '@foyer/contract';

export type TicketCode = RouteParams<'getTicketStatus'>['id'];

/** The visitor's key in `/t/<code>`; null where the address is not one of a ticket. */
export function ticketCode(path: string): TicketCode | null {
  const code = /^\/t\/([A-Za-z0-9_-]{22})\/?$/.exec(path)?.[1];
  return (code as TicketCode | undefined) ?? null;
}
