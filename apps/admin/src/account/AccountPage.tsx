import { useTranslation } from 'react-i18next';
import { Fact, FactPanel } from '../layout/Facts.tsx';
import { Failure } from '../layout/Failure.tsx';
import { Moment } from '../layout/Moment.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import classes from './account.module.css';
import { PasswordPanel } from './PasswordPanel.tsx';
import { PinPanel } from './PinPanel.tsx';
import { SessionsPanel } from './SessionsPanel.tsx';
import { useMe } from './use-account.ts';

/** One's own password, PIN and sessions. */
export function AccountPage() {
  const { t } = useTranslation();
  const { data: me, error } = useMe();
  return (
    <>
      <PageHeader title={t('page.account')} about={t('account.about')} />
      <Failure error={error} />
      {me && (
        <div className={classes['panels']}>
          <FactPanel title={t('account.you')}>
            <Fact name={t('people.name')}>
              <bdi>{me.name}</bdi>
            </Fact>
            <Fact name={t('people.username')}>
              <bdi>{me.username}</bdi>
            </Fact>
            <Fact name={t('people.role')}>{t(`principal.${me.role}`)}</Fact>
            <Fact name={t('people.lastSignIn')}>
              <Moment at={me.lastSignInAt} />
            </Fact>
          </FactPanel>
          {me.hasPassword && <PasswordPanel />}
          {me.hasPassword && <PinPanel hasPin={me.hasPin} />}
        </div>
      )}
      <SessionsPanel />
    </>
  );
}
