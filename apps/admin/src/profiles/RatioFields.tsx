import { useNames } from '@foyer/ui/staff';
import { Input, NumberInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { OrderedList } from '../forms/OrderedList.tsx';
import { setList } from '../forms/set-list.ts';
import { ServiceName } from '../layout/Series.tsx';
import type { ProfileFormState } from './profile-values.ts';
import classes from './profiles.module.css';

/** How many are called from each queue in a round, shown as `2:1:1`. */
export function RatioFields({ form }: { readonly form: ProfileFormState }) {
  const { t } = useTranslation();
  const names = useNames();
  const titleId = useId();
  const { serviceIds, shares } = form.values;
  const ratio = serviceIds.map((id) => shares[id] ?? 1).map((share) => (share === '' ? '?' : share));
  return (
    <div>
      <Input.Label component="div" id={titleId}>
        {t('profiles.shares')}{' '}
        <bdi dir="ltr" className={classes['ratio']}>
          {ratio.join(':')}
        </bdi>
      </Input.Label>
      <Input.Description mb="xs">{t('profiles.sharesHint')}</Input.Description>
      <OrderedList
        labelledBy={titleId}
        items={serviceIds}
        onChange={(ids) => setList(form, 'serviceIds', ids)}
        keyOf={(id) => id}
        nameOf={(id) => names.service(id)}
        keepsAll
      >
        {(id) => (
          <div className={classes['weighted']}>
            <ServiceName id={id} />
            <NumberInput
              aria-label={t('profiles.shareOf', { name: names.service(id) })}
              clampBehavior="none"
              allowDecimal={false}
              {...form.getInputProps(`shares.${id}`)}
              value={shares[id] ?? 1}
            />
          </div>
        )}
      </OrderedList>
    </div>
  );
}
