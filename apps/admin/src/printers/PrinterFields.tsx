import type { PrinterPlaceView, PrinterProfileView } from '@foyer/contract';
import { Autocomplete, Group, NativeSelect, NumberInput, Radio, Stack, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FLOWS, type PrinterFormState, WAYS } from './printer-values.ts';

interface PrinterFieldsProps {
  readonly form: PrinterFormState;
  readonly places: readonly PrinterPlaceView[];
  readonly profiles: readonly PrinterProfileView[];
  /** Where it is, was said at the hub's start. */
  readonly fixed: boolean;
}

/** What it is called, where it is, which model it is, and how long its rolls are. */
export function PrinterFields({ form, places, profiles, fixed }: PrinterFieldsProps) {
  const { t } = useTranslation();
  const { values } = form;
  return (
    <Stack gap="md">
      <TextInput
        label={t('printers.name')}
        description={t('printers.nameHint')}
        dir="auto"
        autoComplete="off"
        required
        data-autofocus
        {...form.getInputProps('name')}
      />
      {!fixed && (
        <>
          <PlaceChoice form={form} places={places} />
          <WayFields form={form} place={places.find(({ deviceId }) => (deviceId ?? '') === values.deviceId)} />
          <NativeSelect
            label={t('printers.model')}
            description={t('printers.modelHint')}
            required
            data={[{ value: '', label: t('printers.chooseModel') }, ...profiles.map(({ id, name }) => ({ value: id, label: name }))]}
            {...form.getInputProps('profile')}
          />
        </>
      )}
      {values.way !== 'system' && (
        <NumberInput
          label={t('printers.rollMetres')}
          description={t('printers.rollHint')}
          suffix={` ${t('printers.metre')}`}
          min={1}
          max={500}
          decimalScale={1}
          {...form.getInputProps('rollMetres')}
        />
      )}
      <Switch
        label={t('printers.enabled')}
        description={t('printers.enabledHint')}
        {...form.getInputProps('enabled', { type: 'checkbox' })}
      />
    </Stack>
  );
}

function PlaceChoice({ form, places }: Pick<PrinterFieldsProps, 'form' | 'places'>) {
  const { t } = useTranslation();
  const inputs = form.getInputProps('deviceId');
  return (
    <NativeSelect
      label={t('printers.at')}
      description={t('printers.atHint')}
      data={places.map(({ deviceId, name, role }) => ({
        value: deviceId ?? '',
        label: deviceId === null ? t('printers.atHub') : `${name ?? ''} (${t(`principal.${role ?? 'kiosk'}`)})`,
      }))}
      {...inputs}
      onChange={(event) => {
        inputs.onChange(event);
        if (event.currentTarget.value === '' && form.values.way === 'system') form.setFieldValue('way', 'tcp');
      }}
    />
  );
}

function WayFields({ form, place }: { readonly form: PrinterFormState; readonly place: PrinterPlaceView | undefined }) {
  const { t } = useTranslation();
  const ways = WAYS.filter((way) => way !== 'system' || (place?.deviceId ?? null) !== null);
  return (
    <>
      <Radio.Group label={t('printers.way')} {...form.getInputProps('way')}>
        <Stack gap="xs" my="xs">
          {ways.map((way) => (
            <Radio key={way} value={way} label={t(`printers.wayOption.${way}`)} description={t(`printers.wayAbout.${way}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <WhereFields form={form} found={place?.found ?? null} />
    </>
  );
}

/** What was found there is offered; anything else can be typed. */
function WhereFields({ form, found }: { readonly form: PrinterFormState; readonly found: PrinterPlaceView['found'] }) {
  const { t } = useTranslation();
  switch (form.values.way) {
    case 'tcp':
      return (
        <Group grow align="start">
          <TextInput label={t('printers.host')} dir="ltr" autoComplete="off" required {...form.getInputProps('host')} />
          <NumberInput label={t('printers.port')} min={1} max={65_535} allowDecimal={false} required {...form.getInputProps('port')} />
        </Group>
      );
    case 'file':
      return (
        <Autocomplete
          label={t('printers.file')}
          description={t('printers.foundHint', { count: found?.files.length ?? 0 })}
          data={unique(found?.files.map(({ path }) => path))}
          dir="ltr"
          required
          {...form.getInputProps('path')}
        />
      );
    case 'serial':
      return <SerialFields form={form} found={found} />;
    case 'system':
      return (
        <Autocomplete
          label={t('printers.systemName')}
          description={t('printers.foundHint', { count: found?.systemPrinters.length ?? 0 })}
          data={unique(found?.systemPrinters.map(({ name }) => name))}
          dir="ltr"
          required
          {...form.getInputProps('systemName')}
        />
      );
  }
}

function SerialFields({ form, found }: { readonly form: PrinterFormState; readonly found: PrinterPlaceView['found'] }) {
  const { t } = useTranslation();
  return (
    <>
      <Autocomplete
        label={t('printers.serial')}
        description={t('printers.foundHint', { count: found?.serialPorts.length ?? 0 })}
        data={unique(found?.serialPorts.map(({ path }) => path))}
        dir="ltr"
        required
        {...form.getInputProps('path')}
      />
      <Group grow align="start">
        <NumberInput
          label={t('printers.baudRate')}
          min={300}
          max={1_000_000}
          allowDecimal={false}
          required
          {...form.getInputProps('baudRate')}
        />
        <NativeSelect
          label={t('printers.flow')}
          data={FLOWS.map((value) => ({ value, label: t(`printers.flowOption.${value}`) }))}
          {...form.getInputProps('flowControl')}
        />
      </Group>
    </>
  );
}

const unique = (texts: readonly string[] | undefined): string[] => [...new Set(texts)];
