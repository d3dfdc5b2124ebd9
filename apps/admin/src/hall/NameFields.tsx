import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './hall.module.css';
import type { HallFormState } from './hall-values.ts';
import { languageName } from './language-names.ts';
import { textProps } from './text-props.ts';

interface NameFieldsProps {
  readonly form: HallFormState;
  readonly path: string;
  readonly texts: Readonly<Record<string, string>>;
  /** Further fields of the line. */
  readonly children?: ReactNode;
}

/** A name in each of the hall's languages, in a line of a list. */
export function NameFields({ form, path, texts, children }: NameFieldsProps) {
  const { i18n } = useTranslation();
  const props = textProps(form, path, texts);
  return (
    <div className={classes['texts']}>
      {form.values.languages.map((language, index) => (
        <TextInput
          key={language}
          label={languageName(language, i18n.language)}
          lang={language}
          dir="auto"
          maxLength={80}
          required={index === 0}
          {...props(language)}
        />
      ))}
      {children}
    </div>
  );
}
