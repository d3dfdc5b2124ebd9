import type { ErrorCode } from '@foyer/contract';

/** A refusal or a failure with a stable code; `details` is what a sentence about it needs. */
export class HallError extends Error {
  override readonly name = 'HallError';
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(code: ErrorCode, details?: Readonly<Record<string, unknown>>, options?: ErrorOptions) {
    super(code, options);
    this.code = code;
    this.details = details;
  }
}
