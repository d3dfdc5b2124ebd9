import type { TicketView } from '@foyer/contract';
import { useHall, useNames } from '@foyer/ui/staff';
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Filters, NO_FILTERS } from './filters.ts';
import classes from './history.module.css';

const STATES: readonly TicketView['state'][] = ['waiting', 'called', 'serving', 'served', 'no_show', 'cancelled'];

interface FilterBarProps {
  readonly filters: Filters;
  readonly today: string;
  readonly onChange: (filters: Filters) => void;
}

export function FilterBar({ filters, today, onChange }: FilterBarProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { services, counters } = useHall().state;
  const set = (change: Partial<Filters>) => onChange({ ...filters, ...change });
  const any = { value: '', label: t('history.any') };
  return (
    <search className={classes['filters']}>
      <TextInput
        type="date"
        label={t('history.day')}
        max={today}
        value={filters.day}
        onChange={(event) => set({ day: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('column.state')}
        data={[any, ...STATES.map((value) => ({ value, label: t(`common:state.${value}`) }))]}
        value={filters.state}
        onChange={(event) => set({ state: event.currentTarget.value as Filters['state'] })}
      />
      <NativeSelect
        label={t('column.service')}
        data={[any, ...services.map(({ id }) => ({ value: id, label: names.service(id) }))]}
        value={filters.serviceId}
        onChange={(event) => set({ serviceId: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('column.counter')}
        data={[any, ...counters.map(({ id, name }) => ({ value: id, label: name }))]}
        value={filters.counterId}
        onChange={(event) => set({ counterId: event.currentTarget.value })}
      />
      <TextInput
        type="search"
        label={t('history.search')}
        leftSection={<IconSearch size={18} aria-hidden />}
        maxLength={60}
        dir="auto"
        value={filters.q}
        onChange={(event) => set({ q: event.currentTarget.value })}
      />
      <Button variant="subtle" onClick={() => onChange(NO_FILTERS)}>
        {t('history.clear')}
      </Button>
    </search>
  );
}
