import { z } from 'zod';
import { Eta } from './service.ts';
import { TicketView } from './ticket.ts';

/** Whose queue: a service's own, its appointments, what one counter or person alone may call, or a counter's pool. */
export const QueueKind = z.enum(['service', 'appointments', 'counter', 'user', 'pool']);
export type QueueKind = z.infer<typeof QueueKind>;

export const WaitingTicket = TicketView.extend({
  /** The wait still ahead; null where the evidence is thin. */
  eta: Eta.nullable(),
}).meta({ id: 'WaitingTicket' });
export type WaitingTicket = z.infer<typeof WaitingTicket>;

export const QueueView = z
  .strictObject({
    kind: QueueKind,
    /** Of the service, the counter or the person. */
    ownerId: z.string(),
    /** How many are in it, listed or not. */
    count: z.int(),
    /** The first of them, next first. */
    tickets: z.array(WaitingTicket),
  })
  .meta({ id: 'Queue' });
export type QueueView = z.infer<typeof QueueView>;

/** Where every open ticket is. */
export const OpenTickets = z
  .strictObject({
    seq: z.int(),
    /** Those in which anybody is. */
    queues: z.array(QueueView),
    /** Called or being served. */
    atCounters: z.array(TicketView),
    /** Those that can be restored, latest first. */
    noShows: z.array(TicketView),
  })
  .meta({ id: 'OpenTickets' });
export type OpenTickets = z.infer<typeof OpenTickets>;
