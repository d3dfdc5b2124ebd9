import { hasRight } from '@foyer/contract/constants';
import { useUser } from '@foyer/ui/staff';
import { Anchor, Button, Group } from '@mantine/core';
import { IconMailForward, IconPlugConnected } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { Panel } from '../layout/Panel.tsx';
import page from '../layout/page.module.css';
import { addressOf } from '../pages.ts';
import { useEditing } from '../set-up/use-editing.ts';
import { DeviceForm } from './DeviceForm.tsx';
import { DeviceTable } from './DeviceTable.tsx';
import { HubPanel } from './HubPanel.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import { PairDialog } from './PairDialog.tsx';
import { partsOf, troubles } from './parts.ts';
import { RevokedDevices } from './RevokedDevices.tsx';
import { TroublePanel } from './TroublePanel.tsx';
import { useDevices } from './use-devices.ts';
import { useParts } from './use-parts.ts';
import { WebhookPanel } from './WebhookPanel.tsx';

type Asked = 'pair' | 'invite';

/** How every device and every part of it is, what is wrong and what to do; and who is let in. */
export function DevicesPage() {
  const { t } = useTranslation();
  const mayChange = hasRight(useUser().role, 'manage_devices');
  const { devices, error } = useDevices();
  const parts = useParts();
  const paired = devices?.filter(({ revokedAt }) => revokedAt === null);
  const editing = useEditing('devices', paired);
  const [asked, ask] = useState<Asked | null>(null);
  const close = () => ask(null);
  return (
    <>
      <PageHeader
        title={t('page.devices')}
        about={
          <>
            {t('devices.about')} <Anchor href={addressOf('rights')}>{t('people.rights')}</Anchor>
          </>
        }
      >
        {mayChange && <Commands ask={ask} />}
      </PageHeader>
      <Failure error={error} />
      <TroublePanel troubles={troubles(parts)} />
      <HubPanel parts={partsOf(parts, null)} />
      <Panel label={t('page.devices')} loading={devices === undefined && error === null}>
        {paired?.length === 0 && <p className={page['empty']}>{t(mayChange ? 'devices.none' : 'devices.noneToSee')}</p>}
        {paired && paired.length > 0 && <DeviceTable devices={paired} parts={parts} {...(mayChange && { onEdit: editing.open })} />}
      </Panel>
      {mayChange && <WebhookPanel />}
      <RevokedDevices devices={devices?.filter(({ revokedAt }) => revokedAt !== null) ?? []} />
      {mayChange && editing.item && <DeviceForm key={editing.item.id} device={editing.item} onClose={editing.close} />}
      {asked === 'pair' && <PairDialog onClose={close} />}
      {asked === 'invite' && <InviteDialog onClose={close} />}
    </>
  );
}

function Commands({ ask }: { readonly ask: (asked: Asked) => void }) {
  const { t } = useTranslation();
  return (
    <Group gap="sm">
      <Button variant="default" leftSection={<IconMailForward size={18} aria-hidden />} onClick={() => ask('invite')}>
        {t('devices.invite.open')}
      </Button>
      <Button leftSection={<IconPlugConnected size={18} aria-hidden />} onClick={() => ask('pair')}>
        {t('devices.pair.open')}
      </Button>
    </Group>
  );
}
