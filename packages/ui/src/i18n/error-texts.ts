import type { HubErrorCode } from '@foyer/hub-client';
import ar from './locales/errors.ar.json' with { type: 'json' };
import en from './locales/errors.en.json' with { type: 'json' };
import ru from './locales/errors.ru.json' with { type: 'json' };
import type { UiLocale } from './locales.ts';

/** What happened and what to do about it, for every code. A code without its text does not compile. */
export const ERROR_TEXTS: Readonly<Record<UiLocale, Readonly<Record<HubErrorCode, string>>>> = { en, ru, ar };

/** The text key of anything thrown: that of its `code` where it is a known one, else that of an internal error. */
export function errorKey(thrown: unknown): `errors:${HubErrorCode}` {
  const code = typeof thrown === 'object' && thrown !== null && 'code' in thrown ? String(thrown.code) : '';
  return Object.hasOwn(ERROR_TEXTS.en, code) ? `errors:${code as HubErrorCode}` : 'errors:INTERNAL';
}
