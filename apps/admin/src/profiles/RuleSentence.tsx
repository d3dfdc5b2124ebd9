import type { ServiceId } from '@foyer/queue';
import { useNames } from '@foyer/ui/staff';
import { useDebouncedValue } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { type ProfileFormState, ruleOf } from './profile-values.ts';
import classes from './profiles.module.css';
import { ruleWords } from './rule-words.ts';

/** Long enough for a number to be typed before it is read out. */
const PAUSE_MS = 800;

/** What the rule does as it stands, in words: at once to the eye, after a pause to the ear. */
export function RuleSentence({ form: { values } }: { readonly form: ProfileFormState }) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const words = ruleWords(t, { serviceIds: values.serviceIds as ServiceId[], rule: ruleOf(values) }, names, i18n.language);
  const [said] = useDebouncedValue(words, PAUSE_MS);
  return (
    <section className={classes['sentence']}>
      <h3>{t('profiles.inWords')}</h3>
      <p>{words}</p>
      <span className="foyer-visually-hidden" role="status">
        {said}
      </span>
    </section>
  );
}
