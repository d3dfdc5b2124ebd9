import { AUTONYMS, uiLocale } from '@foyer/ui';
import { Fieldset, SimpleGrid, Textarea, TextInput, type TextInputProps } from '@mantine/core';

interface LocalizedTextsProps {
  /** What the texts are: "Name". */
  readonly legend: string;
  /** The hall's languages (BCP 47) in its order. */
  readonly languages: readonly string[];
  /** Value, change and error of a language: `(language) => form.getInputProps(`names.${language}`)`. */
  readonly inputProps: (language: string) => object;
  /** The first language is needed. */
  readonly required?: boolean;
  readonly autoFocus?: boolean;
  /** Several lines each, one language under the other. */
  readonly multiline?: boolean;
  readonly maxLength?: number;
}

/** One text in each language of the hall. */
export function LocalizedTexts({ legend, languages, inputProps, required, autoFocus, multiline, maxLength }: LocalizedTextsProps) {
  const columns = multiline ? 1 : { base: 1, xs: Math.min(3, languages.length) };
  return (
    <Fieldset legend={legend}>
      <SimpleGrid cols={columns} spacing="md">
        {languages.map((language, index) => {
          const props: TextInputProps = {
            label: languageName(language),
            lang: language,
            dir: 'auto',
            required: (required ?? false) && index === 0,
            ...(maxLength !== undefined && { maxLength }),
            ...(autoFocus && index === 0 && { 'data-autofocus': true }),
            ...inputProps(language),
          };
          return multiline ? <TextBox key={language} {...props} /> : <TextInput key={language} {...props} />;
        })}
      </SimpleGrid>
    </Fieldset>
  );
}

const TextBox = (props: object) => <Textarea autosize minRows={2} maxRows={6} {...props} />;

function languageName(language: string): string {
  const known = uiLocale(language);
  return known === null ? language : AUTONYMS[known];
}
