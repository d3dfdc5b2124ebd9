import { useNames, useSession } from '@foyer/ui/staff';
import { Button, Group, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import { dropDraft } from '../profiles/draft.ts';
import { PROFILES_KEY, useProfiles } from '../profiles/use-profiles.ts';
import { applyProfile, type Tried } from './apply-profile.ts';

/** From now on the counters work by what was tried. */
export function UseProfile({ tried }: { readonly tried: Tried }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button leftSection={<IconCheck size={18} aria-hidden />} onClick={() => setAsking(true)}>
        {t('simulator.use')}
      </Button>
      {asking && <Question tried={tried} onClose={() => setAsking(false)} />}
    </>
  );
}

function Question({ tried, onClose }: { readonly tried: Tried; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { client, notice } = useSession();
  const queries = useQueryClient();
  const names = useNames();
  // Once saved it is not made a second time, however often the rest has to be repeated.
  const [savedId, setSavedId] = useState(tried.profileId);
  const listed = (ids: readonly string[]) => new Intl.ListFormat(i18n.language).format(ids.map(names.counter));
  const { name } = tried.profile;
  const using = useMutation({
    mutationFn: () => applyProfile(client, { ...tried, profileId: savedId }, setSavedId),
    onSuccess: () => {
      if (tried.isDraft) dropDraft();
      notifications.show({ color: 'ok', message: t('simulator.used', { name, counters: listed(tried.counterIds) }) });
      onClose();
    },
    onError: notice,
    onSettled: () => queries.invalidateQueries({ queryKey: PROFILES_KEY }),
  });
  const others = useOtherCounters(tried);
  return (
    <Modal opened onClose={onClose} title={t('simulator.use')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Failure error={using.error} />
      <Text mb="md">{t('simulator.useQuestion', { name, counters: listed(tried.counterIds), count: tried.counterIds.length })}</Text>
      {others.length > 0 && <Text mb="md">{t('simulator.alsoChanged', { name, counters: listed(others), count: others.length })}</Text>}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button loading={using.isPending} onClick={() => using.mutate()}>
          {t('simulator.useIt')}
        </Button>
      </Group>
    </Modal>
  );
}

/** A changed profile changes the work of everybody who has it. */
function useOtherCounters({ profileId, isDraft, counterIds }: Tried): readonly string[] {
  const { profiles } = useProfiles();
  if (!isDraft) return [];
  return profiles?.find(({ id }) => id === profileId)?.counterIds.filter((id) => !counterIds.includes(id)) ?? [];
}
