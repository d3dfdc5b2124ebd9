import { useHall, useSession } from '@foyer/ui/staff';
import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { isPrinterTrouble } from '../printer-trouble.ts';

const ASK_EVERY_MS = 15_000;

/** What a person has to see to: the printer, and what the hub itself reports. */
export function Alarms() {
  const { t } = useTranslation();
  const { client } = useSession();
  const printer = useHall().state.hall?.printer.state ?? 'none';
  const health = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => client.call('health', { signal }),
    refetchInterval: ASK_EVERY_MS,
  });
  const alarms = health.data?.alarms ?? [];
  if (alarms.length === 0 && !isPrinterTrouble(printer)) return null;
  return (
    <Alert
      color={printer === 'paper_near_end' && alarms.length === 0 ? 'warn' : 'danger'}
      mb="lg"
      icon={<IconAlertTriangle size={20} aria-hidden />}
      title={t('overview.attention')}
    >
      {isPrinterTrouble(printer) && <p>{t('overview.printer', { state: t(`common:printer.${printer}`) })}</p>}
      {alarms.map((alarm) => (
        <p key={alarm}>{t(`alarm.${alarm}`, { defaultValue: alarm })}</p>
      ))}
    </Alert>
  );
}
