import type { TextTree } from '../i18n/create-i18n.ts';
import { PART_TEXTS } from './texts.ts';

/** A text by its key, `state.printer.paper_end`, for programs without a screen; English for other languages, null where there is none. */
export function partText(locale: string, key: string): string | null {
  const texts = PART_TEXTS[locale.slice(0, 2) as keyof typeof PART_TEXTS] ?? PART_TEXTS.en;
  const found = key
    .split('.')
    .reduce<string | TextTree | undefined>((tree, name) => (typeof tree === 'object' ? tree[name] : undefined), texts);
  return typeof found === 'string' ? found : null;
}
