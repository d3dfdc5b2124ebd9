import { type OpenTickets, PART_STATES } from '@foyer/contract';
import { hasRight } from '@foyer/contract/constants';
import { spanText, useHall, useHubNow, useNames, useSession, useUser } from '@foyer/ui/staff';
import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { DeviceAlarms } from '../devices/DeviceAlarms.tsx';
import { troubles } from '../devices/parts.ts';
import { useParts } from '../devices/use-parts.ts';
import { minutesText } from '../live/minutes-text.ts';
import { isPrinterTrouble } from '../printer-trouble.ts';
import { type Attention, attention } from './attention.ts';
import classes from './day-figures.module.css';
import { useLeftBehind } from './use-left-behind.ts';
import type { Waiting } from './waiting-now.ts';

const ASK_EVERY_MS = 15_000;
/** Of the hub itself, in more words. */
const SAID_BY_HEALTH: ReadonlySet<string> = new Set(['saving_fails', 'log_damaged']);
const isOfDevice = (code: string): boolean => Object.keys(PART_STATES).some((kind) => code.startsWith(`${kind}_`));

interface AlarmsProps {
  readonly open: OpenTickets | undefined;
  readonly waiting: ReadonlyMap<string, Waiting>;
}

/** What a person has to see to: what the hub itself reports, its devices, queues that go wrong, and visitors who are left behind. */
export function Alarms({ open, waiting }: AlarmsProps) {
  const { t } = useTranslation();
  const names = useNames();
  const { client } = useSession();
  const { hall, services, counters } = useHall().state;
  const now = useHubNow();
  const devices = troubles(useParts()).filter(({ alarm }) => !SAID_BY_HEALTH.has(alarm.state));
  // Whoever sees the devices sees every printer there.
  const printer = hasRight(useUser().role, 'see_devices') ? 'none' : (hall?.printer.state ?? 'none');
  const health = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => client.call('health', { signal }),
    refetchInterval: ASK_EVERY_MS,
  });
  const alarms = (health.data?.alarms ?? []).filter((code) => !isOfDevice(code));
  const queues = attention(services, counters, waiting, now);
  const stranded = useLeftBehind(open);
  if (alarms.length + devices.length + queues.length + stranded.length === 0 && !isPrinterTrouble(printer)) return null;
  const isSerious =
    alarms.length > 0 ||
    devices.some(({ alarm }) => alarm.severity === 'alarm') ||
    (isPrinterTrouble(printer) && printer !== 'paper_near_end');
  return (
    <Alert color={isSerious ? 'danger' : 'warn'} mb="lg" icon={<IconAlertTriangle size={20} aria-hidden />} title={t('overview.attention')}>
      <ul className={classes['alarms']}>
        {alarms.map((alarm) => (
          <li key={alarm}>{t(`alarm.${alarm}`, { defaultValue: alarm })}</li>
        ))}
        <DeviceAlarms troubles={devices} />
        {isPrinterTrouble(printer) && <li>{t('overview.printer', { state: t(`common:printer.${printer}`) })}</li>}
        {stranded.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {queues.map((one) => (
          <li key={`${one.kind} ${one.serviceId}`}>{attentionText(t, one, names.service(one.serviceId))}</li>
        ))}
      </ul>
    </Alert>
  );
}

function attentionText(t: TFunction, one: Attention, service: string): string {
  if (one.kind === 'unserved') return t('overview.unserved', { service, count: one.waiting });
  return t('overview.overTarget', { service, waited: minutesText(t, one.waited), target: spanText(t, one.target) });
}
