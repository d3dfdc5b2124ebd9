import { type HallView, ROUTES, type ServiceView } from '@foyer/contract';
import { AUTONYMS, uiLocale } from '@foyer/ui';
import { useHall, useSession } from '@foyer/ui/staff';
import { Fieldset, Group, NumberInput, SimpleGrid, Switch, Text, TextInput } from '@mantine/core';
import { type UseFormReturnType, useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { contractErrors } from '../forms/contract-validation.ts';
import { FormModal } from '../forms/FormModal.tsx';
import { bodyOf, type ServiceValues, serviceField, valuesOf } from './service-values.ts';

interface ServiceFormProps {
  /** Null: a new one. */
  readonly service: ServiceView | null;
  readonly onClose: () => void;
}

export function ServiceForm({ service, onClose }: ServiceFormProps) {
  const { hall } = useHall().state;
  return hall && <FormOf service={service} hall={hall} onClose={onClose} />;
}

function FormOf({ service, hall, onClose }: ServiceFormProps & { readonly hall: HallView }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const fieldOf = serviceField(hall);
  const requestOf = (values: ServiceValues) => ({
    ...bodyOf(values, hall),
    ...(service === null && values.id.trim() !== '' && { id: values.id.trim() }),
  });
  const form = useForm<ServiceValues>({
    mode: 'controlled',
    initialValues: valuesOf(service, hall),
    validate: (values) =>
      contractErrors(t, service === null ? ROUTES.createService.body : ROUTES.updateService.body, requestOf(values), fieldOf),
  });
  const save = (values: ServiceValues) =>
    service === null
      ? client.call('createService', { body: requestOf(values) })
      : client.call('updateService', { params: { id: service.id }, body: bodyOf(values, hall) });
  return (
    <FormModal title={t(service === null ? 'services.add' : 'services.edit')} form={form} save={save} fieldOf={fieldOf} onClose={onClose}>
      <Names form={form} languages={hall.languages} />
      <Numbers form={form} />
      <Group grow align="start">
        <NumberInput
          label={t('services.minutes')}
          description={t('services.minutesHint')}
          min={0}
          decimalScale={1}
          step={1}
          {...form.getInputProps('minutes')}
        />
        <NumberInput
          label={t('services.order')}
          description={t('services.orderHint')}
          min={0}
          max={999}
          allowDecimal={false}
          {...form.getInputProps('order')}
        />
      </Group>
      {service === null && (
        <TextInput label={t('services.id')} description={t('services.idHint')} dir="ltr" spellCheck={false} {...form.getInputProps('id')} />
      )}
      <Switch label={t('services.openLabel')} {...form.getInputProps('open', { type: 'checkbox' })} />
    </FormModal>
  );
}

function languageName(language: string): string {
  const known = uiLocale(language);
  return known === null ? language : AUTONYMS[known];
}

type Form = UseFormReturnType<ServiceValues>;

function Names({ form, languages }: { readonly form: Form; readonly languages: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <Fieldset legend={t('services.names')}>
      <SimpleGrid cols={{ base: 1, xs: Math.min(3, languages.length) }} spacing="md">
        {languages.map((language, index) => (
          <TextInput
            key={language}
            label={languageName(language)}
            lang={language}
            dir="auto"
            required={index === 0}
            data-autofocus={index === 0 || undefined}
            {...form.getInputProps(`names.${language}`)}
          />
        ))}
      </SimpleGrid>
    </Fieldset>
  );
}

function Numbers({ form }: { readonly form: Form }) {
  const { t } = useTranslation();
  const { prefix, first, last } = form.values;
  const sample = (value: number | '') => `${prefix.toUpperCase()}${String(value).padStart(3, '0')}`;
  return (
    <Fieldset legend={t('services.numbers')}>
      <Group grow align="start">
        <TextInput
          label={t('services.prefix')}
          dir="ltr"
          maxLength={3}
          styles={{ input: { textTransform: 'uppercase' } }}
          {...form.getInputProps('prefix')}
        />
        <NumberInput label={t('services.first')} min={0} allowDecimal={false} {...form.getInputProps('first')} />
        <NumberInput label={t('services.last')} min={0} allowDecimal={false} {...form.getInputProps('last')} />
        <NumberInput label={t('services.step')} min={1} allowDecimal={false} {...form.getInputProps('step')} />
      </Group>
      <Text size="sm" c="dimmed" mt="xs">
        {t('services.range')} <bdi dir="ltr">{`${sample(first)} – ${sample(last)}`}</bdi>
      </Text>
    </Fieldset>
  );
}
