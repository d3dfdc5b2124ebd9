import { Checkbox, Group, Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DurationInput } from '../forms/DurationInput.tsx';
import type { CounterFormState } from './counter-values.ts';
import { usePeople } from './use-people.ts';

/** Who may sit there, and what the counter does by itself. */
export function SpecialistFields({ form }: { readonly form: CounterFormState }) {
  const { t } = useTranslation();
  return (
    <>
      <People form={form} />
      <Switch
        label={t('counters.autoCall')}
        description={t('counters.autoCallHint')}
        {...form.getInputProps('callsByItself', { type: 'checkbox' })}
      />
      {form.values.callsByItself && <DurationInput label={t('counters.autoCallAfter')} {...form.getInputProps('autoCallSeconds')} />}
      <Switch
        label={t('counters.returnAfterBreak')}
        description={t('counters.returnAfterBreakHint')}
        {...form.getInputProps('returnAfterBreak', { type: 'checkbox' })}
      />
    </>
  );
}

function People({ form }: { readonly form: CounterFormState }) {
  const { t } = useTranslation();
  const people = usePeople() ?? [];
  return (
    <Checkbox.Group label={t('counters.people')} description={t('counters.peopleHint')} {...form.getInputProps('userIds')}>
      <Stack gap="xs" my="xs">
        {people.map(({ id, name, role }) => (
          <Group key={id} gap="sm">
            <Checkbox value={id} label={<bdi>{name}</bdi>} />
            <Text size="sm" c="dimmed">
              {t(`staff:role.${role}`)}
            </Text>
          </Group>
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
