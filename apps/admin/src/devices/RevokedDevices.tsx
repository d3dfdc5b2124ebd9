import type { DeviceView } from '@foyer/contract';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../layout/Moment.tsx';
import { Panel } from '../layout/Panel.tsx';
import page from '../layout/page.module.css';
import { type Column, SetUpTable } from '../set-up/SetUpTable.tsx';
import { Named } from './DeviceTable.tsx';

/** What was let in once: kept for the history, out of the way. */
export function RevokedDevices({ devices }: { readonly devices: readonly DeviceView[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  if (devices.length === 0) return null;
  const columns: readonly Column<DeviceView>[] = [
    { key: 'device', title: t('devices.device'), cell: (device) => <Named device={device} /> },
    { key: 'revoked', title: t('devices.revokedAt'), cell: ({ revokedAt }) => <Moment at={revokedAt} /> },
    { key: 'seen', title: t('devices.lastSeen'), cell: ({ lastSeenAt }) => <Moment at={lastSeenAt} never={t('devices.neverSeen')} /> },
    { key: 'paired', title: t('devices.paired'), cell: ({ pairedAt }) => <Moment at={pairedAt} /> },
  ];
  return (
    <Panel label={t('devices.revoked')}>
      <div className={page['panelTitle']}>
        <h2>{t('devices.revoked')}</h2>
        <Button variant="default" size="compact-sm" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? t('devices.hideRevoked') : t('devices.showRevoked', { count: devices.length })}
        </Button>
      </div>
      {open && <SetUpTable items={devices} columns={columns} />}
    </Panel>
  );
}
