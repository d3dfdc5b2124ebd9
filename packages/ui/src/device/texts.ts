import type { Texts } from '../i18n/create-i18n.ts';
import ar from './locales/ar.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };

export const DEVICE_TEXTS: Texts = { en, ru, ar };
