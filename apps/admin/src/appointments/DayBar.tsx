import type { ServiceView } from '@foyer/contract';
import { useNames } from '@foyer/ui/staff';
import { ActionIcon, Button, NativeSelect, TextInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { shiftedDay } from '../history/dates.ts';
import classes from './appointments.module.css';

interface DayBarProps {
  readonly services: readonly ServiceView[];
  readonly serviceId: string;
  readonly day: string;
  readonly today: string;
  readonly onService: (id: string) => void;
  readonly onDay: (day: string) => void;
}

/** Which service, and which day. */
export function DayBar({ services, serviceId, day, today, onService, onDay }: DayBarProps) {
  const { t } = useTranslation();
  const names = useNames();
  const step = (days: number, label: string, Sign: typeof IconChevronLeft) => (
    <ActionIcon variant="default" size={36} aria-label={label} disabled={day === ''} onClick={() => onDay(shiftedDay(day, days))}>
      <Sign size={20} aria-hidden className="foyer-icon-directed" />
    </ActionIcon>
  );
  return (
    <search className={classes['bar']}>
      <NativeSelect
        label={t('column.service')}
        miw="14rem"
        data={services.map(({ id }) => ({ value: id, label: names.service(id) }))}
        value={serviceId}
        onChange={({ currentTarget }) => onService(currentTarget.value)}
      />
      <TextInput type="date" label={t('history.day')} value={day} onChange={({ currentTarget }) => onDay(currentTarget.value)} />
      {step(-1, t('appointments.dayBefore'), IconChevronLeft)}
      {step(1, t('appointments.dayAfter'), IconChevronRight)}
      <Button variant="default" onClick={() => onDay(today)}>
        {t('appointments.today')}
      </Button>
    </search>
  );
}
