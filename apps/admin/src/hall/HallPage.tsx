import { useHall, useUser } from '@foyer/ui/staff';
import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../layout/PageHeader.tsx';
import { goTo, usePlace } from '../place.ts';
import { HallForm } from './HallForm.tsx';
import { HallSummary } from './HallSummary.tsx';

const SETTINGS = 'settings';

/** What holds for the whole hall: as it is for everybody, to be changed by an administrator. */
export function HallPage() {
  const { t } = useTranslation();
  const { hall } = useHall().state;
  const mayChange = useUser().role === 'admin';
  const { item } = usePlace();
  if (hall === null) return null;
  return (
    <>
      <PageHeader title={t('page.hall')} about={t('hall.about')}>
        {mayChange && (
          <Button leftSection={<IconPencil size={18} aria-hidden />} onClick={() => goTo('hall', SETTINGS)}>
            {t('hall.edit')}
          </Button>
        )}
      </PageHeader>
      <HallSummary hall={hall} />
      {mayChange && item === SETTINGS && <HallForm hall={hall} onClose={() => goTo('hall')} />}
    </>
  );
}
