import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { FindVisitor } from './FindVisitor.tsx';
import { KeptPanel } from './KeptPanel.tsx';
import { SettingsPanel } from './SettingsPanel.tsx';
import { usePrivacyRecord } from './use-privacy.ts';

/** What the hall keeps of its visitors, why and for how long; and what it has of one of them. */
export function PrivacyPage() {
  const { t } = useTranslation();
  const { data: record, error } = usePrivacyRecord();
  return (
    <>
      <PageHeader title={t('page.privacy')} about={t('privacy.about')} />
      <Failure error={error} />
      {record && <KeptPanel record={record} />}
      {record && <SettingsPanel key={JSON.stringify(record.settings)} settings={record.settings} />}
      <FindVisitor />
    </>
  );
}
