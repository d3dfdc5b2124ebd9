import { NativeSelect, NumberInput, Stack, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { PadRows } from './PadRows.tsx';
import { BAUD_RATES, type PadLineFormState, portText } from './pad-line-values.ts';
import { TransferFields } from './TransferFields.tsx';
import { usePadPorts } from './use-pad-lines.ts';

export function PadLineFields({ form }: { readonly form: PadLineFormState }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <TextInput
        label={t('pads.name')}
        description={t('pads.nameHint')}
        required
        data-autofocus
        autoComplete="off"
        {...form.getInputProps('name')}
      />
      <PortFields form={form} />
      <NativeSelect label={t('pads.speed')} data={BAUD_RATES} {...form.getInputProps('baudRate')} />
      <PadRows form={form} />
      <NumberInput
        label={t('pads.parkFor')}
        suffix={` ${t('pads.minutes')}`}
        min={1}
        max={240}
        allowDecimal={false}
        {...form.getInputProps('parkMinutes')}
      />
      <TransferFields form={form} />
      <Switch label={t('pads.enabled')} {...form.getInputProps('enabled', { type: 'checkbox' })} />
    </Stack>
  );
}

const OTHER = '';

/** One that is there now, or the name of one that no system lists. */
function PortFields({ form }: { readonly form: PadLineFormState }) {
  const { t } = useTranslation();
  const ports = usePadPorts();
  const { place } = form.values;
  const listed = ports.find(({ path }) => path === place.path);
  const put = (next: typeof place) => form.setFieldValue('place', next as never);
  return (
    <>
      <NativeSelect
        label={t('pads.port')}
        description={t('pads.portHint')}
        value={listed?.path ?? OTHER}
        onChange={({ currentTarget: { value } }) => {
          const port = ports.find(({ path }) => path === value);
          put(port ? { path: port.path, usb: port.usb } : { path: '', usb: null });
        }}
        data={[...ports.map((port) => ({ value: port.path, label: portText(port) })), { value: OTHER, label: t('pads.otherPort') }]}
      />
      {!listed && (
        <TextInput
          label={t('pads.path')}
          dir="ltr"
          required
          autoComplete="off"
          value={place.path}
          error={form.errors['place']}
          onChange={({ currentTarget: { value } }) => put({ path: value, usb: null })}
        />
      )}
    </>
  );
}
