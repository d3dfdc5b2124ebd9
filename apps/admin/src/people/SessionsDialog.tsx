import { useSession } from '@foyer/ui/staff';
import { Button, Group, Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SessionTable } from '../account/SessionTable.tsx';
import { Failure } from '../layout/Failure.tsx';
import { useFailedQuery } from '../use-failed-query.ts';
import type { PersonDialogProps } from './PersonTools.tsx';
import { usePersonAct } from './use-people-list.ts';

/** Where a person is signed in, and the way to end all of it. */
export function SessionsDialog({ person: { id, name }, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const query = useQuery({
    queryKey: ['people', id, 'sessions'],
    queryFn: ({ signal }) => client.call('listSessionsOf', { params: { id }, signal }),
  });
  useFailedQuery(query.error);
  const signOut = usePersonAct(() => client.call('signOutPerson', { params: { id } }), onClose);
  return (
    <Modal opened onClose={onClose} size="60rem" title={t('people.sessionsOf', { name })} closeButtonProps={{ 'aria-label': t('close') }}>
      <Failure error={query.error ?? signOut.error} />
      {query.data && <SessionTable sessions={query.data} />}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
        <Button
          color="danger"
          loading={signOut.isPending}
          disabled={query.data === undefined || query.data.length === 0}
          onClick={() => signOut.mutate()}
        >
          {t('account.signOutEverywhere')}
        </Button>
      </Group>
    </Modal>
  );
}
