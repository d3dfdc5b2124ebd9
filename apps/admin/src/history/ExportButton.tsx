import type { Download } from '@foyer/hub-client';
import { errorKey } from '@foyer/ui';
import { useSession, useUser } from '@foyer/ui/staff';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSay } from '../layout/use-say.ts';
import { saveFile } from './save-file.ts';

interface ExportButtonProps {
  readonly fetch: () => Promise<Download>;
  /** Where the hub gives the file no name. */
  readonly fileName: string;
  readonly disabled?: boolean;
}

/** All that the filters leave, as a file. Tables with visitors' names are for supervisors. */
export function ExportButton({ fetch, fileName, disabled = false }: ExportButtonProps) {
  const { t } = useTranslation();
  const { notice } = useSession();
  const say = useSay();
  const { role } = useUser();
  const exporting = useMutation({
    mutationFn: fetch,
    onSuccess: (download) => say('ok', t('exported', { file: saveFile(download, fileName) })),
    onError: (thrown) => {
      notice(thrown);
      say('danger', t(errorKey(thrown)));
    },
  });
  if (role === 'operator') return null;
  return (
    <Button
      variant="default"
      leftSection={<IconDownload size={18} stroke={1.75} aria-hidden />}
      loading={exporting.isPending}
      disabled={disabled}
      onClick={() => exporting.mutate()}
    >
      {t('export')}
    </Button>
  );
}
