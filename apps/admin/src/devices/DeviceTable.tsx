import type { DeviceView } from '@foyer/contract';
import { useNames } from '@foyer/ui/staff';
import { ActionIcon } from '@mantine/core';
import { IconPencil, IconPlugX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../layout/Moment.tsx';
import page from '../layout/page.module.css';
import { type Column, SetUpTable } from '../set-up/SetUpTable.tsx';
import { DEVICE_SIGNS } from './device-signs.ts';
import { PartList } from './PartList.tsx';
import { isTold, type Part, partsOf } from './parts.ts';
import { RevokeDialog } from './RevokeDialog.tsx';

interface DeviceTableProps {
  readonly devices: readonly DeviceView[];
  readonly parts: readonly Part[];
  /** Absent: this person may only look. */
  readonly onEdit?: (id: string) => void;
}

export function DeviceTable({ devices, parts, onEdit }: DeviceTableProps) {
  const { t } = useTranslation();
  const [revoking, setRevoking] = useState<DeviceView | null>(null);
  const columns: readonly Column<DeviceView>[] = [
    { key: 'device', title: t('devices.device'), cell: (device) => <Named device={device} /> },
    { key: 'state', title: t('column.state'), cell: ({ id }) => <PartList parts={partsOf(parts, id).filter(isTold)} /> },
    { key: 'address', title: t('devices.address'), cell: ({ address }) => <bdi dir="ltr">{address ?? '–'}</bdi> },
    { key: 'version', title: t('devices.version'), cell: ({ version }) => <bdi dir="ltr">{version ?? '–'}</bdi> },
    { key: 'paired', title: t('devices.paired'), cell: (device) => <PairedBy device={device} /> },
  ];
  const actions = ({ id, name }: DeviceView) => (
    <>
      <ActionIcon variant="subtle" size="lg" aria-label={t('editNamed', { name })} title={t('edit')} onClick={() => onEdit?.(id)}>
        <IconPencil size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="danger"
        size="lg"
        aria-label={t('devices.revokeNamed', { name })}
        title={t('devices.revoke.action')}
        onClick={() => setRevoking(devices.find((one) => one.id === id) ?? null)}
      >
        <IconPlugX size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </>
  );
  return (
    <>
      <SetUpTable items={devices} columns={columns} {...(onEdit && { actions })} />
      {revoking && <RevokeDialog device={revoking} onClose={() => setRevoking(null)} />}
    </>
  );
}

/** What people call it, over what it is for. */
export function Named({ device: { name, role, counterId } }: { readonly device: DeviceView }) {
  const { t } = useTranslation();
  const names = useNames();
  const Sign = DEVICE_SIGNS[role];
  return (
    <div className={page['named']}>
      <Sign size={22} stroke={1.5} aria-hidden />
      <div>
        <bdi>{name}</bdi>
        <p className={page['under']}>
          {t(`principal.${role}`)}
          {counterId !== null && ` · ${t('common:counter', { name: names.counter(counterId) })}`}
        </p>
      </div>
    </div>
  );
}

function PairedBy({ device: { pairedAt, pairedBy } }: { readonly device: DeviceView }) {
  const { t } = useTranslation();
  return (
    <div>
      <Moment at={pairedAt} />
      <p className={page['under']}>{pairedBy === null ? t('devices.byHub') : <bdi>{pairedBy}</bdi>}</p>
    </div>
  );
}
