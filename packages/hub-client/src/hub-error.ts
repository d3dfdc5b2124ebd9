import type { ErrorCode } from '@foyer/contract';

/**
 * What only a client can notice: no answer came (network, time), or an answer came that is not the hub's (another program on
 * that address, a hotel's login page).
 */
export type ClientErrorCode = 'HUB_UNREACHABLE' | 'HUB_NOT_UNDERSTOOD';
export const CLIENT_ERROR_CODES: readonly ClientErrorCode[] = ['HUB_UNREACHABLE', 'HUB_NOT_UNDERSTOOD'];
export type HubErrorCode = ErrorCode | ClientErrorCode;

/** A refusal of the hub, or the lack of an answer. Screens translate `code` with `details`; `message` is English, for logs. */
export class HubError extends Error {
  readonly code: HubErrorCode;
  /** HTTP status; 0 where no answer came. */
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(code: HubErrorCode, status: number, message: string, details: Readonly<Record<string, unknown>> = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'HubError';
    this.code = code;
    this.status = status;
    this.details = details;
  }
}

export const isHubError = (thrown: unknown): thrown is HubError => thrown instanceof HubError;

/** The error in an answer that is not 2xx. A body that is not the hub's gives `HUB_NOT_UNDERSTOOD`. */
export function errorOf(status: number, body: unknown): HubError {
  if (typeof body === 'object' && body !== null && 'code' in body && typeof body.code === 'string') {
    const { code, message, details } = body as { code: ErrorCode; message?: string; details?: Record<string, unknown> };
    return new HubError(code, status, message ?? code, details);
  }
  return new HubError('HUB_NOT_UNDERSTOOD', status, `the answer (status ${status}) is not a hub's`);
}
