import type { CounterView, RouteBody, TicketView } from '@foyer/contract';
import { useHall, useSession } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import type { Commands } from './use-commands.ts';

/** What is said when service ends. */
export interface Ending {
  readonly outcome?: string;
  readonly remark?: string;
}
/** The ticket a command is about, as its sender saw it. */
export type Subject = Pick<TicketView, 'id' | 'number' | 'serviceId'>;
/** Who was at the counter when the command was given; null: nobody. */
export type Seen = string | null;
export type Chosen = { readonly ticketId: string } | { readonly number: string };
export type Left = NonNullable<NonNullable<RouteBody<'leaveCounter'>>['leftTicket']>;
type Press<Name extends 'transfer' | 'park' | 'requeue' | 'walkDirect'> = Omit<NonNullable<RouteBody<Name>>, 'expectTicketId'>;

export type Acts = ReturnType<typeof useActs>;

/**
 * Every command of the desk. Each carries who was at the counter, or the state of the ticket, when it was given: whatever has changed
 * since, nothing happens to a ticket nobody looked at.
 */
export function useActs(counter: CounterView, { send, tell }: Commands) {
  const { t } = useTranslation();
  const { client } = useSession();
  const { hall } = useHall().state;
  const params = { id: counter.id };
  const done = (key: string, figures: object) => ({ kind: 'done', text: t(`done.${key}`, { ...figures }) }) as const;
  const ticketAct = (id: string) => ({ params: { id } });

  const restore = (ticket: Subject) =>
    send(
      'restore',
      () => client.call('restoreTicket', { ...ticketAct(ticket.id), body: { expectState: 'no_show' } }),
      () => done('restored', ticket),
    );

  return {
    callNext: (expectTicketId: Seen, ending: Ending = {}, pick?: Chosen) =>
      send(
        'callNext',
        () => client.call('callNext', { params, body: { expectTicketId, ...ending, ...pick } }),
        (reply) => (reply === null ? { kind: 'nobody' } : null),
      ),
    storeNext: (expectTicketId: Seen, ending: Ending = {}) =>
      send('storeNext', () => client.call('storeNext', { params, body: { expectTicketId, ...ending } })),
    unstoreNext: () => send('unstoreNext', () => client.call('unstoreNext', { params })),
    recall: (expectTicketId: Seen) => send('recall', () => client.call('recall', { params, body: { expectTicketId } })),
    start: (expectTicketId: Seen) => send('startService', () => client.call('startService', { params, body: { expectTicketId } })),
    finish: (ticket: Subject, ending: Ending = {}) =>
      send(
        'finishService',
        () => client.call('finishService', { params, body: { expectTicketId: ticket.id, ...ending } }),
        ({ ticket: after }) => (after?.state === 'waiting' ? done('nextService', ticket) : null),
      ),
    noShow: (ticket: Subject) =>
      send(
        'markNoShow',
        () => client.call('markNoShow', { params, body: { expectTicketId: ticket.id } }),
        () => ({ ...done('noShow', ticket), undo: { label: t('restore.action'), run: () => void restore(ticket) } }),
      ),
    requeue: (ticket: Subject, body: Press<'requeue'>) =>
      send(
        'requeue',
        () => client.call('requeue', { params, body: { expectTicketId: ticket.id, ...body } }),
        () => done('requeued', ticket),
      ),
    transfer: (ticket: Subject, to: string, body: Press<'transfer'>) =>
      send(
        'transfer',
        () => client.call('transfer', { params, body: { expectTicketId: ticket.id, ...body } }),
        () => done('transferred', { ...ticket, to }),
      ),
    park: (ticket: Subject, body: Press<'park'>) =>
      send(
        'park',
        () => client.call('park', { params, body: { expectTicketId: ticket.id, ...body } }),
        () => done('parked', ticket),
      ),
    walkDirect: (expectTicketId: Seen, body: Press<'walkDirect'>) =>
      send('walkDirect', () => client.call('walkDirect', { params, body: { expectTicketId, ...body } })),

    setStatus: (expectTicketId: Seen, status: CounterView['status'], more: { reason?: string; leftTicket?: Left } = {}) =>
      send('setStatus', () => client.call('setCounterStatus', { params, body: { expectTicketId, status, ...more } })),
    leave: (expectTicketId: Seen, leftTicket?: Left) =>
      send('leave', () => client.call('leaveCounter', { params, body: { expectTicketId, ...(leftTicket && { leftTicket }) } })),
    pauseAutoCall: (paused: boolean) => send('pauseAutoCall', () => client.call('pauseAutoCall', { params, body: { paused } })),

    restore,
    walkOut: (ticket: TicketView) =>
      send(
        'walkOut',
        () => client.call('cancelTicket', { ...ticketAct(ticket.id), body: { expectState: ticket.state } }),
        () => done('walkOut', ticket),
      ),
    assign: (ticket: TicketView, to: string, body: Omit<RouteBody<'assignTicket'>, 'expectState'>) =>
      send(
        'assign',
        () => client.call('assignTicket', { ...ticketAct(ticket.id), body: { expectState: ticket.state, ...body } }),
        () => done('assigned', { ...ticket, to }),
      ),
    planJourney: (ticket: TicketView, serviceIds: readonly string[]) =>
      send('planJourney', () =>
        client.call('planJourney', { ...ticketAct(ticket.id), body: { expectState: ticket.state, serviceIds: [...serviceIds] } }),
      ),
    setRemark: (ticket: TicketView, remark: string | null) =>
      send('setRemark', () => client.call('setRemark', { ...ticketAct(ticket.id), body: { expectState: ticket.state, remark } })),

    /** The business day whose no-shows may come back. */
    today: hall?.businessDay ?? null,
    tell,
  };
}
