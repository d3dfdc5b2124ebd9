import { useHall, useNames } from '@foyer/ui/staff';
import { Input, NumberInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ServiceName } from '../layout/Series.tsx';
import { ageingHints, hintText } from './ageing-hints.ts';
import type { ProfileFormState } from './profile-values.ts';
import classes from './profiles.module.css';

/** Points for waiting, and a head start of some queues; and what that means in minutes. */
export function AgeingFields({ form }: { readonly form: ProfileFormState }) {
  const { t } = useTranslation();
  const names = useNames();
  const titleId = useId();
  const { serviceIds, points } = form.values;
  return (
    <>
      <NumberInput
        label={t('profiles.pointsPerMinute')}
        description={t('profiles.pointsPerMinuteHint')}
        clampBehavior="none"
        decimalScale={2}
        maw="16rem"
        {...form.getInputProps('pointsPerMinute')}
      />
      <div>
        <Input.Label component="div" id={titleId}>
          {t('profiles.points')}
        </Input.Label>
        <ul className={classes['queues']} aria-labelledby={titleId}>
          {serviceIds.map((id) => (
            <li key={id} className={classes['weighted']}>
              <ServiceName id={id} />
              <NumberInput
                aria-label={t('profiles.pointsOf', { name: names.service(id) })}
                clampBehavior="none"
                placeholder="0"
                {...form.getInputProps(`points.${id}`)}
                value={points[id] ?? ''}
              />
            </li>
          ))}
        </ul>
        {form.errors['points'] && <Input.Error>{form.errors['points']}</Input.Error>}
      </div>
      <Hints form={form} />
    </>
  );
}

function Hints({ form }: { readonly form: ProfileFormState }) {
  const { t } = useTranslation();
  const names = useNames();
  const { hall } = useHall().state;
  const hints = hall === null ? [] : ageingHints(form.values, hall);
  const nameOf = (kind: 'queue' | 'class', id: string) => (kind === 'queue' ? names.service(id) : names.priority(id));
  return (
    <ul className={classes['hints']}>
      {hints.map((hint) => (
        <li key={`${hint.kind} ${hint.ahead} ${hint.behind}`}>{hintText(t, hint, nameOf)}</li>
      ))}
    </ul>
  );
}
