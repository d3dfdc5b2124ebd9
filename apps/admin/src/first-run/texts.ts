import type { Texts } from '@foyer/ui';
import ar from './locales/ar.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };

/** The `firstRun` namespace. */
export const FIRST_RUN_TEXTS: Texts = { en, ru, ar };
