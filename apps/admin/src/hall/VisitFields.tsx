import { NumberInput, Radio, Stack, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PLACEMENTS } from '../live/moving.ts';
import type { HallFormState } from './hall-values.ts';

/** How a visit goes on after a call. */
export function VisitFields({ form }: { readonly form: HallFormState }) {
  const { t } = useTranslation();
  return (
    <>
      <NumberInput
        label={t('hall.maxRequeues')}
        description={t('hall.maxRequeuesHint')}
        min={0}
        max={20}
        clampBehavior="none"
        allowDecimal={false}
        w="14rem"
        required
        {...form.getInputProps('maxRequeues')}
      />
      <Radio.Group label={t('hall.nextLegPlace')} description={t('hall.nextLegPlaceHint')} {...form.getInputProps('nextLegPlace')}>
        <Stack gap="xs" my="xs">
          {PLACEMENTS.map((place) => (
            <Radio key={place} value={place} label={t(`place.${place}`)} description={t(`place.${place}Hint`)} />
          ))}
        </Stack>
      </Radio.Group>
      <Switch
        label={t('hall.startAtCall')}
        description={t('hall.startAtCallHint')}
        {...form.getInputProps('startAtCall', { type: 'checkbox' })}
      />
    </>
  );
}
