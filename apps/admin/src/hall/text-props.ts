import type { HallFormState } from './hall-values.ts';

/** A field's value, change and error in each language: also in one that has only just been added, and so has no text yet. */
export const textProps =
  (form: HallFormState, path: string, texts: Readonly<Record<string, string>>) =>
  (language: string): object => ({ ...form.getInputProps(`${path}.${language}`), value: texts[language] ?? '' });
