import type { ServiceId } from '@foyer/queue';
import { useNames } from '@foyer/ui/staff';
import { useDebouncedValue } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProfileFormState, ruleOf } from './profile-values.ts';
import classes from './profiles.module.css';
import { countsCalls, ruleSteps, ruleWords } from './rule-words.ts';

/** Long enough for a number to be typed before it is read out. */
const PAUSE_MS = 800;

/** What the rule does as it stands, in words: at once to the eye, after a pause to the ear. */
export function RuleSentence({ form: { values } }: { readonly form: ProfileFormState }) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const titleId = useId();
  const profile = { serviceIds: values.serviceIds as ServiceId[], rule: ruleOf(values) };
  const words = ruleWords(t, profile, names, i18n.language);
  const steps = ruleSteps(t, profile, names, i18n.language);
  const [said] = useDebouncedValue(words, PAUSE_MS);
  return (
    <section className={classes['sentence']} aria-labelledby={titleId}>
      <h3 id={titleId}>{t('profiles.inWords')}</h3>
      {steps === null ? <p>{words}</p> : <Steps steps={steps} inRounds={countsCalls(profile)} />}
      <span className="foyer-visually-hidden" role="status">
        {said}
      </span>
    </section>
  );
}

function Steps({ steps, inRounds }: { readonly steps: readonly string[]; readonly inRounds: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <p>{t('profiles.words.firstOf')}</p>
      <ol>
        {steps.map((step, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two lines may say the same, and a line holds no state.
          <li key={place}>{step}</li>
        ))}
      </ol>
      {inRounds && <p>{t('profiles.words.round')}</p>}
    </>
  );
}
