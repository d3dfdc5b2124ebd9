import { useHall, useNames } from '@foyer/ui/staff';
import { Fieldset, Group, Input, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ServiceName } from '../layout/Series.tsx';
import classes from './simulator.module.css';
import type { SimulatorFormState } from './simulator-values.ts';
import { useIssuedOn } from './use-recorded-days.ts';

/** A day that was, or one that could be. */
export function DayFields({ form }: { readonly form: SimulatorFormState }) {
  const { t } = useTranslation();
  const recorded = form.values.source === 'recorded';
  return (
    <Fieldset legend={t('simulator.day')}>
      <Radio.Group aria-label={t('simulator.day')} {...form.getInputProps('source')}>
        <Stack gap="xs" mb="md">
          <Radio value="recorded" label={t('simulator.recorded')} description={t('simulator.recordedHint')} />
          <Radio value="generated" label={t('simulator.generated')} description={t('simulator.generatedHint')} />
        </Stack>
      </Radio.Group>
      {recorded ? <RecordedFields form={form} /> : <GeneratedFields form={form} />}
    </Fieldset>
  );
}

/** Which day, and whether there is anything to play again. */
function RecordedFields({ form }: { readonly form: SimulatorFormState }) {
  const { t } = useTranslation();
  const { hall } = useHall().state;
  const issued = useIssuedOn(form.values.day);
  return (
    <>
      <TextInput type="date" label={t('column.day')} maw="16rem" max={hall?.businessDay} {...form.getInputProps('day')} />
      <Text size="sm" c="dimmed" mt="xs" role="status">
        {issued !== undefined && t('simulator.issuedOn', { count: issued })}
      </Text>
    </>
  );
}

function GeneratedFields({ form }: { readonly form: SimulatorFormState }) {
  const { t } = useTranslation();
  const names = useNames();
  const titleId = useId();
  return (
    <>
      <Group grow align="start">
        <NumberInput label={t('simulator.fromHour')} clampBehavior="none" allowDecimal={false} {...form.getInputProps('fromHour')} />
        <NumberInput label={t('simulator.toHour')} clampBehavior="none" allowDecimal={false} {...form.getInputProps('toHour')} />
        <NumberInput
          label={t('simulator.seed')}
          description={t('simulator.seedHint')}
          clampBehavior="none"
          allowDecimal={false}
          {...form.getInputProps('seed')}
        />
      </Group>
      <Input.Label component="div" id={titleId} mt="md">
        {t('simulator.visitors')}
      </Input.Label>
      <ul className={classes['visitors']} aria-labelledby={titleId}>
        {Object.keys(form.values.visitors).map((id) => (
          <li key={id}>
            <ServiceName id={id} />
            <NumberInput
              aria-label={t('simulator.visitorsOf', { name: names.service(id) })}
              clampBehavior="none"
              allowDecimal={false}
              {...form.getInputProps(`visitors.${id}`)}
            />
          </li>
        ))}
      </ul>
      {form.errors['visitors'] && <Input.Error>{form.errors['visitors']}</Input.Error>}
    </>
  );
}
