import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DurationInput } from '../forms/DurationInput.tsx';
import type { ServiceFormState } from './service-values.ts';

const LAST_TICKET = ['off', 'warn', 'close'] as const;

/** How long service takes, which wait is promised, and what happens near closing time. */
export function WaitFields({ form }: { readonly form: ServiceFormState }) {
  const { t } = useTranslation();
  return (
    <>
      <DurationInput
        label={t('services.expected')}
        description={t('services.expectedHint')}
        {...form.getInputProps('expectedServiceSeconds')}
      />
      <DurationInput label={t('services.target')} description={t('services.targetHint')} {...form.getInputProps('targetWaitSeconds')} />
      <Radio.Group label={t('services.lastTicket')} description={t('services.lastTicketHint')} {...form.getInputProps('lastTicket')}>
        <Stack gap="xs" my="xs">
          {LAST_TICKET.map((rule) => (
            <Radio key={rule} value={rule} label={t(`services.lastTicketRule.${rule}`)} />
          ))}
        </Stack>
      </Radio.Group>
    </>
  );
}
