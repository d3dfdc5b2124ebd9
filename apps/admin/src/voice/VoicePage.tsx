import { hasRight } from '@foyer/contract/constants';
import { useHall, useUser } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../layout/PageHeader.tsx';
import { SpeakersPanel } from './SpeakersPanel.tsx';
import { VoiceForm } from './VoiceForm.tsx';

/** How calls are said in the hall, and whether they are heard. */
export function VoicePage() {
  const { t } = useTranslation();
  const { hall } = useHall().state;
  const mayChange = hasRight(useUser().role, 'set_up_hall');
  if (hall === null) return null;
  return (
    <>
      <PageHeader title={t('page.voice')} about={t('voice.about')} />
      <SpeakersPanel hall={hall} />
      {mayChange && <VoiceForm key={JSON.stringify(hall.voice)} hall={hall} />}
    </>
  );
}
