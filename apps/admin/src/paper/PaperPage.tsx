import { useHall } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../layout/PageHeader.tsx';
import { MediaPanel } from '../media/MediaPanel.tsx';
import { PaperEditor } from './PaperEditor.tsx';

/** What the hall's tickets look like on paper. */
export function PaperPage() {
  const { t } = useTranslation();
  const { hall } = useHall().state;
  if (hall === null) return null;
  return (
    <>
      <PageHeader title={t('page.paper')} about={t('ticketPaper.about')} />
      <PaperEditor hall={hall} />
      <MediaPanel />
    </>
  );
}
