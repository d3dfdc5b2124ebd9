import type { FoundVisitor } from '@foyer/contract';
import { useHall, useSession } from '@foyer/ui/staff';
import { Button, Group } from '@mantine/core';
import { IconDownload, IconEraser } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../history/save-file.ts';
import { Failure } from '../layout/Failure.tsx';
import page from '../layout/page.module.css';
import { useSay } from '../layout/use-say.ts';
import { EraseDialog } from './EraseDialog.tsx';
import { FoundTable } from './FoundTable.tsx';
import classes from './privacy.module.css';
import { chosenOf, useRefreshPrivacy } from './use-privacy.ts';

/** What was found, to be handed out or erased: all of it, or what is ticked. */
export function FoundPanel({ found, onErased }: { readonly found: FoundVisitor; readonly onErased: () => void }) {
  const { t } = useTranslation();
  const { client, notice } = useSession();
  const say = useSay();
  const refresh = useRefreshPrivacy();
  const today = useHall().state.hall?.businessDay ?? '';
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [erasing, setErasing] = useState(false);
  const wish = chosenOf(found, (id) => chosen.has(id));
  const exporting = useMutation({
    mutationFn: () => client.call('exportVisitor', { body: wish }),
    onSuccess: (data) => {
      const content = new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' });
      say('ok', t('exported', { file: saveFile({ content, fileName: `visitor-${today}.json` }, '') }));
    },
    onError: notice,
  });
  if (found.visits.length + found.bookings.length === 0)
    return (
      <p className={page['empty']} role="status">
        {t('privacy.nobody')}
      </p>
    );
  return (
    <>
      <FoundTable found={found} chosen={chosen} onChoose={setChosen} />
      <Failure error={exporting.error} />
      <footer className={classes['foot']}>
        <span role="status">{t(found.more ? 'privacy.chosenMore' : 'privacy.chosen', { count: chosen.size })}</span>
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconDownload size={18} stroke={1.75} aria-hidden />}
            loading={exporting.isPending}
            disabled={chosen.size === 0}
            onClick={() => exporting.mutate()}
          >
            {t('privacy.export')}
          </Button>
          <Button
            color="danger"
            leftSection={<IconEraser size={18} stroke={1.75} aria-hidden />}
            disabled={chosen.size === 0}
            onClick={() => setErasing(true)}
          >
            {t('privacy.erase')}
          </Button>
        </Group>
      </footer>
      {erasing && (
        <EraseDialog
          chosen={wish}
          onClose={() => setErasing(false)}
          onErased={() => {
            setErasing(false);
            refresh();
            say('ok', t('privacy.erased'));
            onErased();
          }}
        />
      )}
    </>
  );
}
