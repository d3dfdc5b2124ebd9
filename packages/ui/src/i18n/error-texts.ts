import type { HubErrorCode } from '@foyer/hub-client';
import ar from './locales/errors.ar.json' with { type: 'json' };
import en from './locales/errors.en.json' with { type: 'json' };
import ru from './locales/errors.ru.json' with { type: 'json' };
import type { UiLocale } from './locales.ts';

/**
 * What happened and what to do about it, for every code. A code without its text does not compile. `<CODE>_<state>` says it for
 * the state that was met; the hub's details name it.
 */
export const ERROR_TEXTS: Readonly<Record<UiLocale, Readonly<Record<HubErrorCode, string>>>> = { en, ru, ar };

type ErrorKey = `errors:${HubErrorCode}` | `errors:${HubErrorCode}_${string}`;

/** The text key of anything thrown: that of its `code` and state where these are known ones, else that of an internal error. */
export function errorKey(thrown: unknown): ErrorKey {
  const code = stringOf(thrown, 'code');
  if (!Object.hasOwn(ERROR_TEXTS.en, code)) return 'errors:INTERNAL';
  const closer = `${code}_${stringOf((thrown as { readonly details?: unknown }).details, 'state')}`;
  return `errors:${(Object.hasOwn(ERROR_TEXTS.en, closer) ? closer : code) as HubErrorCode}`;
}

function stringOf(value: unknown, name: string): string {
  return typeof value === 'object' && value !== null && name in value ? String((value as Record<string, unknown>)[name]) : '';
}
