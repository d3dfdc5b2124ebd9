import { AUTONYMS, Icon, UI_LOCALES, uiLocale } from '@foyer/ui';
import { Stack, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './first-run.module.css';
import { problemText } from './problem-text.ts';
import type { FirstRunState } from './use-first-run.ts';
import { firstValues } from './values.ts';

const LONGEST_CODE = 20;

/** In which language to go on, and who may: whoever can read what the hub printed. */
export function WelcomeStep({ state }: { readonly state: FirstRunState }) {
  const { t } = useTranslation('firstRun');
  const { values, change, codeCameAlong } = state;
  const error = problemText(t, state, 'code');
  return (
    <Stack gap="xl">
      <LanguageChoice state={state} />
      {codeCameAlong && !error ? (
        <p className={classes['given']}>
          <Icon name="check" />
          {t('welcome.given')}
        </p>
      ) : (
        <TextInput
          size="lg"
          data-field="code"
          label={t('welcome.code')}
          description={t('welcome.codeHint')}
          error={error}
          value={values.code}
          onChange={(event) => change({ code: event.currentTarget.value })}
          placeholder="ABCD-2345"
          dir="ltr"
          maxLength={LONGEST_CODE}
          autoFocus
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          classNames={{ input: classes['code'] ?? '' }}
        />
      )}
    </Stack>
  );
}

/** Each in its own words. The hall speaks as its administrator, until they say otherwise. */
function LanguageChoice({ state: { change, values } }: { readonly state: FirstRunState }) {
  const { t, i18n } = useTranslation('firstRun');
  const labelId = useId();
  const chosen = uiLocale(i18n.language) ?? 'en';
  const choose = (language: string) => {
    void i18n.changeLanguage(language);
    const { own, others } = firstValues({ language, languages: navigator.languages, zone: values.zone, code: values.code });
    change({ own, others });
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend cannot be hidden from the eye and stay where readers look.
    <div role="group" aria-labelledby={labelId}>
      <p id={labelId} className={classes['label']}>
        {t('welcome.language')}
      </p>
      <div className={classes['languages']}>
        {UI_LOCALES.map((locale) => (
          <button key={locale} type="button" lang={locale} aria-pressed={locale === chosen} onClick={() => choose(locale)}>
            {AUTONYMS[locale]}
          </button>
        ))}
      </div>
    </div>
  );
}
