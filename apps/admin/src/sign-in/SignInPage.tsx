import { Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import account from '../account/account.module.css';
import { Fact, FactPanel } from '../layout/Facts.tsx';
import { Failure } from '../layout/Failure.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { goTo, usePlace } from '../place.ts';
import { SsoForm } from './SsoForm.tsx';
import { SsoSummary } from './SsoSummary.tsx';
import { useSso } from './use-sso.ts';

const SETTINGS = 'settings';
const RULES = ['password', 'tries', 'pin', 'token', 'idle'] as const;

/** How people come in: what holds for all of them, and the accounts of another system. */
export function SignInPage() {
  const { t } = useTranslation();
  const { data: sso, error } = useSso();
  const { item } = usePlace();
  return (
    <>
      <PageHeader title={t('page.sign-in')} about={t('signInPage.about')}>
        {sso && (
          <Button leftSection={<IconPencil size={18} aria-hidden />} onClick={() => goTo('sign-in', SETTINGS)}>
            {t('sso.edit')}
          </Button>
        )}
      </PageHeader>
      <Failure error={error} />
      <div className={account['panels']}>
        {sso && <SsoSummary sso={sso} />}
        <FactPanel title={t('signInPage.rules')} about={t('signInPage.rulesAbout')} sentences>
          {RULES.map((rule) => (
            <Fact key={rule} name={t(`signInPage.rule.${rule}.name`)}>
              {t(`signInPage.rule.${rule}.text`)}
            </Fact>
          ))}
        </FactPanel>
      </div>
      {sso && item === SETTINGS && <SsoForm sso={sso} onClose={() => goTo('sign-in')} />}
    </>
  );
}
