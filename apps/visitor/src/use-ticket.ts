import type { HallView, ServiceView, TicketStatus } from '@foyer/contract';
import { createHubClient, type HubErrorCode, isHubError, type Live } from '@foyer/hub-client';
import { useLive } from '@foyer/ui';
import { useEffect, useMemo, useReducer } from 'react';
import { isCall } from './is-call.ts';
import type { TicketCode } from './ticket-code.ts';

export interface TicketPage {
  readonly ticket: TicketStatus | null;
  /** Why there is no ticket to show; null while it is asked for. */
  readonly code: HubErrorCode | null;
  readonly hall: HallView | null;
  readonly services: readonly ServiceView[];
  readonly stale: boolean;
  readonly lastHeardAt: number | null;
  /** Counts the calls and recalls that this page has heard. */
  readonly calls: number;
}

interface Known {
  readonly ticket: TicketStatus | null;
  readonly code: HubErrorCode | null;
  readonly calls: number;
}

type News = { readonly ticket: TicketStatus } | { readonly code: HubErrorCode };

function learn(known: Known, news: News): Known {
  if ('code' in news) return known.ticket === null ? { ...known, code: news.code } : known;
  return { ticket: news.ticket, code: null, calls: known.calls + (isCall(known.ticket, news.ticket) ? 1 : 0) };
}

/**
 * A ticket, live. The hub's memory holds open tickets only, so that one which has ended is asked for by REST, at the start
 * and after every interruption.
 */
export function useTicket(baseUrl: string, id: TicketCode): TicketPage {
  const { live, state } = useLive({ baseUrl, rooms: [`ticket:${id}`] });
  const [known, tell] = useReducer(learn, { ticket: null, code: null, calls: 0 });
  const client = useMemo(() => createHubClient({ baseUrl }), [baseUrl]);
  useEffect(() => {
    const ask = () =>
      client.call('getTicketStatus', { params: { id } }).then(
        (ticket) => tell({ ticket }),
        (thrown: unknown) => tell({ code: isHubError(thrown) ? thrown.code : 'HUB_NOT_UNDERSTOOD' }),
      );
    void ask();
    return live ? follow(live, tell, () => void ask()) : undefined;
  }, [client, id, live]);
  const { hall, services, connection, lastHeardAt } = state;
  return { ...known, hall, services, stale: connection === 'stale', lastHeardAt };
}

function follow(live: Live, tell: (news: News) => void, ask: () => void): () => void {
  const stopSnapshots = live.on('snapshot', ({ ticket }) => (ticket === null ? ask() : tell({ ticket })));
  const stopUpdates = live.on('ticket_update', ({ ticket }) => tell({ ticket }));
  return () => {
    stopSnapshots();
    stopUpdates();
  };
}
