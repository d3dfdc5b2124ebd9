import { useNames, useSession } from '@foyer/ui/staff';
import { Alert, Button, Group, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import page from '../layout/page.module.css';
import { goTo } from '../place.ts';
import { dropDraft } from '../profiles/draft.ts';
import { PROFILES_KEY, useProfiles } from '../profiles/use-profiles.ts';
import { applyProfile, type Tried } from './apply-profile.ts';

interface UseProfileProps {
  readonly tried: Tried;
  /** The simulation does not show what the profile would do. */
  readonly doubted: boolean;
}

/** From now on the counters work by what was tried. */
export function UseProfile({ tried, doubted }: UseProfileProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const [used, setUsed] = useState<string>();
  if (used !== undefined) return <Used words={used} />;
  return (
    <>
      <Button
        variant={doubted ? 'default' : 'filled'}
        leftSection={doubted ? undefined : <IconCheck size={18} aria-hidden />}
        onClick={() => setAsking(true)}
      >
        {t('simulator.use')}
      </Button>
      {asking && <Question tried={tried} doubted={doubted} onClose={() => setAsking(false)} onUsed={setUsed} />}
    </>
  );
}

const takeFocus = (node: HTMLElement | null) => node?.focus();

/** In place of the button that was pressed, and so of its focus. */
function Used({ words }: { readonly words: string }) {
  return (
    <p ref={takeFocus} tabIndex={-1} className={page['named']}>
      <IconCheck size={18} aria-hidden />
      {words}
    </p>
  );
}

interface QuestionProps extends UseProfileProps {
  readonly onClose: () => void;
  /** Told in words what is done. */
  readonly onUsed: (words: string) => void;
}

function Question({ tried, doubted, onClose, onUsed }: QuestionProps) {
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
    onSuccess: (id) => {
      if (tried.isDraft) {
        dropDraft();
        goTo('simulator', id);
      }
      const words = t('simulator.used', { name, counters: listed(tried.counterIds) });
      notifications.show({ color: 'ok', message: words, closeButtonProps: { 'aria-label': t('close') } });
      onUsed(words);
    },
    onError: notice,
    onSettled: () => queries.invalidateQueries({ queryKey: PROFILES_KEY }),
  });
  const others = useOtherCounters(tried);
  return (
    <Modal opened onClose={onClose} title={t('simulator.use')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Failure error={using.error} />
      {doubted && (
        <Alert color="warn" mb="md" icon={<IconAlertTriangle size={20} aria-hidden />}>
          {t('simulator.doubted')}
        </Alert>
      )}
      <Text mb="md">{t('simulator.useQuestion', { name, counters: listed(tried.counterIds), count: tried.counterIds.length })}</Text>
      {others.length > 0 && <Text mb="md">{t('simulator.alsoChanged', { name, counters: listed(others), count: others.length })}</Text>}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button loading={using.isPending} onClick={() => using.mutate()}>
          {t(doubted ? 'simulator.useItStill' : 'simulator.useIt')}
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
