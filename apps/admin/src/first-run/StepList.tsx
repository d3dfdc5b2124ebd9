import { Icon } from '@foyer/ui';
import { useTranslation } from 'react-i18next';
import classes from './first-run.module.css';
import { STEPS, type Step } from './values.ts';

/** Where one is, what is behind and what is still to come. */
export function StepList({ step }: { readonly step: Step }) {
  const { t } = useTranslation('firstRun');
  const here = STEPS.indexOf(step);
  return (
    <nav className={classes['steps']} aria-label={t('steps')}>
      <ol>
        {STEPS.map((one, index) => (
          <li key={one} aria-current={one === step ? 'step' : undefined} data-done={index < here || step === 'ready'}>
            <span className={classes['mark']} aria-hidden>
              {index < here || step === 'ready' ? <Icon name="check" /> : index + 1}
            </span>
            <span>
              {t(`${one}.short`)}
              {index < here && <span className={classes['unseen']}> ({t('done')})</span>}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
