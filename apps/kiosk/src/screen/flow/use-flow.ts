import { createHubClient, idempotencyKey, isHubError } from '@foyer/hub-client';
import { type Dispatch, useEffect, useMemo, useReducer } from 'react';
import { CHOOSE, type Flow, type FlowEvent, nextFlow, type TicketRequest } from './flow.ts';

type Wanted<Request> = Request extends TicketRequest ? Omit<Request, 'key'> : never;

export interface KioskFlow {
  readonly flow: Flow;
  readonly dispatch: Dispatch<FlowEvent>;
  /** One touch: one ticket. */
  readonly ask: (wanted: Wanted<TicketRequest>) => void;
}

/** Runs the flow: asks the hub for the ticket, and goes back to the start when the time has come. */
export function useFlow(baseUrl: string): KioskFlow {
  const [flow, dispatch] = useReducer(nextFlow, CHOOSE);
  useTicketRequest(baseUrl, flow.step === 'issuing' ? flow.request : null, dispatch);
  useLeaving(flow, dispatch);
  return { flow, dispatch, ask: (wanted) => dispatch({ type: 'touch', request: { ...wanted, key: idempotencyKey() } }) };
}

type Client = ReturnType<typeof createHubClient>;

function useTicketRequest(baseUrl: string, request: TicketRequest | null, dispatch: Dispatch<FlowEvent>): void {
  const client = useMemo(() => createHubClient({ baseUrl, attemptMs: 5000, retryAfterMs: [300, 900, 2000] }), [baseUrl]);
  useEffect(() => {
    if (request === null) return;
    const { key } = request;
    send(client, request).then(
      (ticket) => dispatch({ type: 'answer', key, ticket, at: Date.now() }),
      (thrown: unknown) => dispatch({ type: 'refusal', key, ...refusalOf(thrown), at: Date.now() }),
    );
  }, [client, request, dispatch]);
}

function refusalOf(thrown: unknown): Pick<Extract<FlowEvent, { type: 'refusal' }>, 'code' | 'state'> {
  if (!isHubError(thrown)) return { code: 'HUB_NOT_UNDERSTOOD' };
  const { code, details } = thrown;
  return typeof details?.['state'] === 'string' ? { code, state: details['state'] } : { code };
}

function send(client: Client, request: TicketRequest) {
  const { key: idempotencyKey } = request;
  if (request.kind === 'checkIn') return client.call('checkIn', { body: { code: request.code, print: true }, idempotencyKey });
  const { serviceIds, priority, locale } = request;
  const [serviceId, ...thenServiceIds] = serviceIds as [(typeof serviceIds)[number], ...typeof serviceIds];
  return client.call('issueTicket', { body: { serviceId, thenServiceIds, priority, locale, print: true }, idempotencyKey });
}

function useLeaving(flow: Flow, dispatch: Dispatch<FlowEvent>): void {
  const leaveAt = 'leaveAt' in flow ? flow.leaveAt : null;
  useEffect(() => {
    if (leaveAt === null) return;
    const timer = setTimeout(() => dispatch({ type: 'leave' }), Math.max(0, leaveAt - Date.now()));
    return () => clearTimeout(timer);
  }, [leaveAt, dispatch]);
}
