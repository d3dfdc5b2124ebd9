import type { TicketView } from '@foyer/contract';
import { localized } from '@foyer/ui';
import { useHall, useNames } from '@foyer/ui/staff';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconFilterOff, IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { usePeople } from '../counters/use-people.ts';
import { type Filters, isBackwards, NO_FILTERS, WAITS } from './filters.ts';
import classes from './history.module.css';

const STATES: readonly TicketView['state'][] = ['waiting', 'parked', 'called', 'serving', 'served', 'no_show', 'cancelled', 'expired'];

interface FilterBarProps {
  readonly filters: Filters;
  readonly today: string;
  readonly onChange: (filters: Filters) => void;
}

type Choice = { readonly value: string; readonly label: string };

export function FilterBar({ filters, today, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const choices = useChoices();
  const set = (name: keyof Filters) => ({
    value: filters[name],
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...filters, [name]: currentTarget.value }),
  });
  const select = (name: keyof typeof choices, label: string) => (
    <NativeSelect label={label} data={[{ value: '', label: t('history.any') }, ...choices[name]]} {...set(name)} />
  );
  return (
    <search className={classes['filters']}>
      <TextInput type="date" label={t('history.from')} max={today} {...set('from')} />
      <TextInput type="date" label={t('history.to')} max={today} error={isBackwards(filters) && t('history.backwards')} {...set('to')} />
      {select('serviceId', t('column.service'))}
      {select('counterId', t('column.counter'))}
      {select('userId', t('history.person'))}
      {select('state', t('column.state'))}
      {select('outcome', t('column.outcome'))}
      {select('waited', t('history.waited'))}
      <TextInput
        type="search"
        label={t('history.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={60}
        dir="auto"
        {...set('q')}
      />
      <Button variant="subtle" leftSection={<IconFilterOff size={18} stroke={1.75} aria-hidden />} onClick={() => onChange(NO_FILTERS)}>
        {t('history.clear')}
      </Button>
    </search>
  );
}

function useChoices() {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const people = usePeople() ?? [];
  const { services, counters, hall } = useHall().state;
  const outcomes = new Map(services.flatMap((service) => service.outcomes.map((one) => [one.code, one.name] as const)));
  return {
    serviceId: services.map(({ id }): Choice => ({ value: id, label: names.service(id) })),
    counterId: counters.map(({ id, name }): Choice => ({ value: id, label: name })),
    userId: people.map(({ id, name }): Choice => ({ value: id, label: name })),
    state: STATES.map((value): Choice => ({ value, label: t(`common:state.${value}`) })),
    outcome: [...outcomes].map(([value, name]): Choice => ({ value, label: localized(name, i18n.language, hall?.languages) })),
    waited: WAITS.map((minutes): Choice => ({ value: minutes, label: t('staff:span.minutes', { minutes }) })),
  };
}
