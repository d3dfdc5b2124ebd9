import type { ErrorCode } from '@foyer/contract';
import ar from './locales/errors.ar.json' with { type: 'json' };
import en from './locales/errors.en.json' with { type: 'json' };
import ru from './locales/errors.ru.json' with { type: 'json' };
import type { UiLocale } from './locales.ts';

/** What can go wrong on the way to the hub, without an answer from it. */
export type ConnectionCode = 'UNREACHABLE' | 'TIMED_OUT' | 'UNEXPECTED_ANSWER';

/** What happened and what to do about it, for every code. A code without its text does not compile. */
export const ERROR_TEXTS: Readonly<Record<UiLocale, Readonly<Record<ErrorCode | ConnectionCode, string>>>> = { en, ru, ar };

/** The text key of anything thrown: an error with a known `code`, or "unexpected answer". */
export function errorKey(error: unknown): `errors:${ErrorCode | ConnectionCode}` {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return code in ERROR_TEXTS.en ? `errors:${code as ErrorCode}` : 'errors:UNEXPECTED_ANSWER';
}
