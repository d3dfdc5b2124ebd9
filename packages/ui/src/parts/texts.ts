import type { Texts } from '../i18n/create-i18n.ts';
import ar from './locales/ar.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };

/** How the parts of devices are, in words, and what to do: for screens of staff, by the contract's kinds and states. */
export const PART_TEXTS: Texts = { en, ru, ar };
