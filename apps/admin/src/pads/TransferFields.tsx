import { useHall, useNames } from '@foyer/ui/staff';
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PadLineFormState } from './pad-line-values.ts';

/** TRANSFER 1 to 9. */
const MOST = 9;

/** Where the transfer buttons send to: as many as there are, and one more. */
export function TransferFields({ form }: { readonly form: PadLineFormState }) {
  const { t } = useTranslation();
  const names = useNames();
  const { services, counters } = useHall().state;
  const { transferTo } = form.values;
  const data = [
    { value: '', label: t('pads.nowhere') },
    {
      group: t('column.services'),
      items: services.map(({ id }) => ({ value: JSON.stringify({ serviceId: id }), label: names.service(id) })),
    },
    {
      group: t('page.counters'),
      items: counters.map(({ id, name }) => ({ value: JSON.stringify({ counterId: id }), label: t('common:counter', { name }) })),
    },
  ];
  const put = (at: number, value: string) =>
    form.setFieldValue('transferTo', transferTo.toSpliced(at, 1, ...(value === '' ? [] : [JSON.parse(value)])) as never);
  return [...transferTo, null].slice(0, MOST).map((to, at) => (
    <NativeSelect
      // biome-ignore lint/suspicious/noArrayIndexKey: the place is what TRANSFER 1 to 9 names
      key={at}
      label={t('pads.transferTo', { place: at + 1 })}
      value={to === null ? '' : JSON.stringify(to)}
      onChange={({ currentTarget: { value } }) => put(at, value)}
      data={data}
    />
  ));
}
