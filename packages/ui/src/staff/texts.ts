import type { Texts } from '../i18n/create-i18n.ts';
import { PART_TEXTS } from '../parts/texts.ts';
import ar from './locales/ar.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };

/** The `staff` namespace: what both staff screens say. Under `parts`, how the parts of devices are. */
export const STAFF_TEXTS: Texts = {
  en: { ...en, parts: PART_TEXTS.en },
  ru: { ...ru, parts: PART_TEXTS.ru },
  ar: { ...ar, parts: PART_TEXTS.ar },
};
