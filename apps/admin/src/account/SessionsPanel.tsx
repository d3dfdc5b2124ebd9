import { useSession } from '@foyer/ui/staff';
import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import { Panel } from '../layout/Panel.tsx';
import page from '../layout/page.module.css';
import { Dialog } from '../live/Dialog.tsx';
import { SessionTable } from './SessionTable.tsx';
import { useAccountAct, useOwnSessions } from './use-account.ts';

/** Where one is signed in, and the way out of all of it. */
export function SessionsPanel() {
  const { t } = useTranslation();
  const { client } = useSession();
  const { data: sessions, error } = useOwnSessions();
  const [asking, setAsking] = useState(false);
  const ending = useAccountAct((id: string) => client.call('endOwnSession', { params: { id } }));
  return (
    <Panel label={t('account.sessions')} loading={sessions === undefined && error === null}>
      <div className={page['panelTitle']}>
        <h2>{t('account.sessions')}</h2>
        <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
          {t('account.signOutEverywhere')}
        </Button>
      </div>
      <Failure error={error ?? ending.error} />
      {sessions && <SessionTable sessions={sessions} onEnd={({ id }) => ending.mutate(id)} />}
      {asking && <EverywhereDialog onClose={() => setAsking(false)} />}
    </Panel>
  );
}

function EverywhereDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { client, signOut } = useSession();
  const act = useAccountAct(() => client.call('signOutEverywhere'), signOut);
  return (
    <Dialog
      title={t('account.signOutEverywhere')}
      action={t('account.signOutEverywhere')}
      danger
      pending={act.isPending}
      error={act.error}
      onSubmit={act.mutate}
      onClose={onClose}
    >
      <Text>{t('account.everywhereQuestion')}</Text>
    </Dialog>
  );
}
