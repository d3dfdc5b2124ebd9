import type { WebhookTrouble, WebhookTry } from '@foyer/contract';
import { moment } from '../../hall/views/index.ts';
import { signature } from './sign.ts';

export const PATIENCE_MS = 10_000;

/** One thing that is told to the other system. */
export interface Message {
  /** The same for every time that it is sent. */
  readonly id: string;
  readonly event: 'alarm_raised' | 'alarm_cleared' | 'test';
  readonly body: string;
}

export interface Target {
  readonly url: string;
  readonly secret: string | null;
}

/** Sends it once. Never throws. Nothing of the answer is read but its status: whose address it is does not matter then. */
export async function send(
  message: Message,
  { url, secret }: Target,
  { now, signal, patienceMs = PATIENCE_MS }: { readonly now: number; readonly signal?: AbortSignal; readonly patienceMs?: number },
): Promise<WebhookTry> {
  const at = moment(now);
  try {
    const patience = AbortSignal.timeout(patienceMs);
    const response = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'Foyer',
        'foyer-event': message.event,
        'foyer-delivery': message.id,
        ...(secret !== null && { 'foyer-signature': signature(secret, message.body, now) }),
      },
      body: message.body,
      signal: signal ? AbortSignal.any([signal, patience]) : patience,
    });
    await response.body?.cancel();
    return { at, status: response.status, trouble: troubleOf(response.status) };
  } catch (error) {
    return { at, status: null, trouble: whyNot(error) };
  }
}

function troubleOf(status: number): WebhookTrouble | null {
  if (status >= 200 && status < 300) return null;
  return status >= 300 && status < 400 ? 'redirected' : 'status';
}

const CODES: Readonly<Record<string, WebhookTrouble>> = {
  ENOTFOUND: 'unknown_host',
  EAI_AGAIN: 'unknown_host',
  ECONNREFUSED: 'no_connection',
  ECONNRESET: 'no_connection',
  EHOSTUNREACH: 'no_connection',
  ENETUNREACH: 'no_connection',
  EPIPE: 'no_connection',
  ETIMEDOUT: 'timeout',
  UND_ERR_SOCKET: 'no_connection',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
};

/** `fetch` says what went wrong in the error's cause. */
function whyNot(error: unknown): WebhookTrouble {
  if (error instanceof Error && error.name === 'TimeoutError') return 'timeout';
  const cause = error instanceof Error ? (error.cause as { readonly code?: unknown } | undefined) : undefined;
  const code = String(cause?.code ?? '');
  if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_/.test(code)) return 'certificate';
  return CODES[code] ?? 'other';
}
