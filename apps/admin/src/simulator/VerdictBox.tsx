import { useNames } from '@foyer/ui/staff';
import { IconAlertTriangle, IconArrowsUpDown, IconEqual, IconThumbDown, IconThumbUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './simulator.module.css';
import type { Verdict } from './verdict.ts';
import { verdictWords } from './verdict-words.ts';

const SIGNS = {
  better: IconThumbUp,
  better_not_all: IconArrowsUpDown,
  worse: IconThumbDown,
  mixed: IconArrowsUpDown,
  same: IconEqual,
  untrusted: IconAlertTriangle,
} as const;

/** What the figures below come to. */
export function VerdictBox({ verdict, name }: { readonly verdict: Verdict; readonly name: string }) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const Sign = SIGNS[verdict.overall];
  return (
    <section className={classes['verdict']} data-verdict={verdict.overall} aria-labelledby="verdict">
      <Sign size={28} stroke={1.75} aria-hidden />
      <div>
        <h3 id="verdict">{t(`simulator.overall.${verdict.overall}`)}</h3>
        {verdictWords(t, verdict, { name, service: names.service }, i18n.language).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
    </section>
  );
}
