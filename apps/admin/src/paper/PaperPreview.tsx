import type { HallView } from '@foyer/contract';
import { Loader, NativeSelect } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../hall/language-names.ts';
import { Failure } from '../layout/Failure.tsx';
import page from '../layout/page.module.css';
import { PrintSample } from './PrintSample.tsx';
import classes from './paper.module.css';
import type { Paper } from './paper-values.ts';
import { usePrintersToTry, useSample } from './use-sample.ts';

interface PaperPreviewProps {
  readonly hall: HallView;
  readonly paper: Paper;
}

/** Most halls have one of these. */
const USUAL = 'epson-tm-t20';

/** The ticket as a visitor gets it: by the bytes that the chosen printer would be sent. */
export function PaperPreview({ hall, paper }: PaperPreviewProps) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const { profiles, printers } = usePrintersToTry();
  const [language, setLanguage] = useState<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const locale = language !== null && hall.languages.includes(language) ? language : (hall.languages[0] ?? 'en');
  const profile = chosen ?? printers?.find(({ enabled }) => enabled)?.profile ?? USUAL;
  const { sample, error } = useSample({ paper, locale, profile });
  const ofModel = profiles.map((one) => ({ value: one.id, label: one.name }));
  return (
    <section className={`${page['panel']} ${classes['preview']}`} aria-labelledby={id}>
      <h2 id={id} className={page['panelTitle']}>
        {t('ticketPaper.preview')}
      </h2>
      <div className={classes['choices']}>
        <NativeSelect
          label={t('ticketPaper.model')}
          value={profile}
          data={ofModel.some(({ value }) => value === profile) ? ofModel : [{ value: profile, label: profile }, ...ofModel]}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        <NativeSelect
          label={t('ticketPaper.language')}
          value={locale}
          data={hall.languages.map((tag) => ({ value: tag, label: languageName(tag, i18n.language) }))}
          onChange={({ currentTarget }) => setLanguage(currentTarget.value)}
        />
      </div>
      <Failure error={error} />
      {sample === undefined && error === null ? (
        <Loader role="status" aria-label={t('loading')} m="xl" />
      ) : (
        sample && <Sample sample={sample} />
      )}
      <PrintSample paper={paper} locale={locale} printers={printers ?? []} />
    </section>
  );
}

type Shown = NonNullable<ReturnType<typeof useSample>['sample']>;

function Sample({ sample: { png, widthMm, heightMm, asLetters, asDots } }: { readonly sample: Shown }) {
  const { t } = useTranslation();
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse rolls it by keys */}
      <section className={classes['desk']} tabIndex={0} aria-label={t('ticketPaper.preview')}>
        <img
          className={classes['ticket']}
          style={{ inlineSize: `${(widthMm / 80) * 24}rem` }}
          src={`data:image/png;base64,${png}`}
          alt={t('ticketPaper.pictureOf')}
        />
      </section>
      <p className={classes['facts']}>
        {t('ticketPaper.takes', { width: widthMm, height: heightMm })} {t('ticketPaper.letters', { count: asLetters })}{' '}
        {asDots > 0 && t('ticketPaper.dots', { count: asDots })}
      </p>
    </>
  );
}
