import type { HallView, ServiceView } from '@foyer/contract';
import { createHubClient, idempotencyKey, isHubError } from '@foyer/hub-client';
import { type Dispatch, useEffect, useMemo, useReducer, useState } from 'react';
import { CHOOSE, type Flow, type FlowEvent, nextFlow, type TicketRequest } from './flow.ts';

export interface KioskFlow {
  readonly flow: Flow;
  readonly dispatch: Dispatch<FlowEvent>;
  /** The class the next ticket is for; the hall's ordinary one until another is chosen. */
  readonly priority: string;
  readonly setPriority: (priority: string | null) => void;
  readonly touch: (serviceId: ServiceView['id'], locale: string) => void;
}

/** Runs the flow: asks the hub for the ticket, and goes back to the start when the time has come. */
export function useFlow(baseUrl: string, priorities: HallView['priorities']): KioskFlow {
  const [flow, dispatch] = useReducer(nextFlow, CHOOSE);
  const [chosen, setPriority] = useState<string | null>(null);
  const priority = priorities.some(({ id }) => id === chosen) ? (chosen as string) : (priorities[0]?.id ?? '');
  useTicketRequest(baseUrl, flow.step === 'issuing' ? flow.request : null, dispatch);
  useLeaving(flow, dispatch);
  const isDone = flow.step === 'issued';
  useEffect(() => {
    if (isDone) setPriority(null);
  }, [isDone]);
  const touch = (serviceId: ServiceView['id'], locale: string) =>
    dispatch({ type: 'touch', request: { key: idempotencyKey(), serviceId, priority, locale } });
  return { flow, dispatch, priority, setPriority, touch };
}

function useTicketRequest(baseUrl: string, request: TicketRequest | null, dispatch: Dispatch<FlowEvent>): void {
  const client = useMemo(() => createHubClient({ baseUrl, attemptMs: 5000, retryAfterMs: [300, 900, 2000] }), [baseUrl]);
  useEffect(() => {
    if (request === null) return;
    const { key, serviceId, priority, locale } = request;
    client.call('issueTicket', { body: { serviceId, priority, locale, print: true }, idempotencyKey: key }).then(
      (ticket) => dispatch({ type: 'answer', key, ticket, at: Date.now() }),
      (thrown: unknown) =>
        dispatch({ type: 'refusal', key, code: isHubError(thrown) ? thrown.code : 'HUB_NOT_UNDERSTOOD', at: Date.now() }),
    );
  }, [client, request, dispatch]);
}

function useLeaving(flow: Flow, dispatch: Dispatch<FlowEvent>): void {
  const leaveAt = 'leaveAt' in flow ? flow.leaveAt : null;
  useEffect(() => {
    if (leaveAt === null) return;
    const timer = setTimeout(() => dispatch({ type: 'leave' }), Math.max(0, leaveAt - Date.now()));
    return () => clearTimeout(timer);
  }, [leaveAt, dispatch]);
}
