import type { IssuedTicket, ServiceView } from '@foyer/contract';
import type { HubErrorCode } from '@foyer/hub-client';

/** What one touch asks for. The key is made with the touch: whatever happens on the way, this touch is one ticket. */
export type TicketRequest =
  | {
      readonly kind: 'ticket';
      readonly key: string;
      /** The services of the visit, in order; never empty. */
      readonly serviceIds: readonly ServiceView['id'][];
      readonly priority: string;
      readonly locale: string;
    }
  | { readonly kind: 'checkIn'; readonly key: string; readonly code: string };

/** Where a visitor stands at the kiosk. `leaveAt`: when it goes back to the start by itself, epoch milliseconds; null: not yet. */
export type Flow =
  | { readonly step: 'choose' }
  /** The code of an appointment is typed. */
  | { readonly step: 'code'; readonly leaveAt: number }
  | { readonly step: 'issuing'; readonly request: TicketRequest }
  | {
      readonly step: 'issued';
      readonly request: TicketRequest;
      readonly ticket: IssuedTicket;
      readonly since: number;
      readonly leaveAt: number | null;
    }
  | {
      readonly step: 'failed';
      readonly request: TicketRequest;
      readonly code: HubErrorCode;
      /** In which the booking was met: that it was cancelled, or is checked in, sends the visitor another way. */
      readonly state: string | null;
      readonly leaveAt: number;
    };

export type FlowEvent =
  | { readonly type: 'touch'; readonly request: TicketRequest }
  | { readonly type: 'enter_code'; readonly at: number }
  | { readonly type: 'answer'; readonly key: string; readonly ticket: IssuedTicket; readonly at: number }
  | { readonly type: 'refusal'; readonly key: string; readonly code: HubErrorCode; readonly state?: string; readonly at: number }
  | { readonly type: 'retry' }
  /** The paper is out, or it is clear that none will come: the visitor has all there is. */
  | { readonly type: 'settled'; readonly at: number }
  | { readonly type: 'stay'; readonly at: number }
  | { readonly type: 'leave' };

export const CHOOSE: Flow = { step: 'choose' };
export const LEAVE_AFTER_MS = 20_000;
export const STAY_MS = 60_000;

/** The answer may have been lost, or the hub could not: asking again with the same key does no harm. */
const WORTH_ANOTHER_TRY: ReadonlySet<HubErrorCode> = new Set([
  'HUB_UNREACHABLE',
  'HUB_NOT_UNDERSTOOD',
  'NOT_SAVED',
  'SHUTTING_DOWN',
  'INTERNAL',
]);
/** A mistyped code is typed again. */
export const mayRetype = (code: HubErrorCode): boolean => code === 'APPOINTMENT_CODE_UNKNOWN';
export const canRetry = (code: HubErrorCode): boolean => WORTH_ANOTHER_TRY.has(code);

/** The kiosk's one way from a touch to a ticket and back. Pure; what does not fit the step changes nothing. */
export function nextFlow(flow: Flow, event: FlowEvent): Flow {
  switch (event.type) {
    case 'touch':
      return flow.step === 'choose' || flow.step === 'code' ? { step: 'issuing', request: event.request } : flow;
    case 'enter_code':
      return flow.step === 'choose' || flow.step === 'failed' ? { step: 'code', leaveAt: event.at + STAY_MS } : flow;
    case 'answer':
      return isAsking(flow, event.key)
        ? { step: 'issued', request: flow.request, ticket: event.ticket, since: event.at, leaveAt: null }
        : flow;
    case 'refusal':
      return isAsking(flow, event.key)
        ? { step: 'failed', request: flow.request, code: event.code, state: event.state ?? null, leaveAt: event.at + LEAVE_AFTER_MS }
        : flow;
    case 'retry':
      return flow.step === 'failed' && canRetry(flow.code) ? { step: 'issuing', request: flow.request } : flow;
    case 'settled':
      return flow.step === 'issued' && flow.leaveAt === null ? { ...flow, leaveAt: event.at + LEAVE_AFTER_MS } : flow;
    case 'stay':
      return 'leaveAt' in flow ? { ...flow, leaveAt: event.at + STAY_MS } : flow;
    case 'leave':
      return flow.step === 'issuing' ? flow : CHOOSE;
  }
}

function isAsking(flow: Flow, key: string): flow is Extract<Flow, { step: 'issuing' }> {
  return flow.step === 'issuing' && flow.request.key === key;
}
