import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { DeviceAlarms } from './DeviceAlarms.tsx';
import classes from './parts.module.css';
import { troubles } from './parts.ts';
import { useParts } from './use-parts.ts';

/** The devices that need somebody, over the live hall. */
export function LiveDeviceAlarms() {
  const { t } = useTranslation();
  const urgent = troubles(useParts());
  if (urgent.length === 0) return null;
  const isSerious = urgent.some(({ alarm }) => alarm.severity === 'alarm');
  return (
    <Alert
      color={isSerious ? 'danger' : 'warn'}
      mb="lg"
      role="status"
      icon={<IconAlertTriangle size={20} aria-hidden />}
      title={t('devices.attention')}
    >
      <ul className={classes['lines']}>
        <DeviceAlarms troubles={urgent} />
      </ul>
    </Alert>
  );
}
