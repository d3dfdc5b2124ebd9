import type { SsoSettings } from '@foyer/contract';
import { useTranslation } from 'react-i18next';
import { Fact, FactPanel } from '../layout/Facts.tsx';
import page from '../layout/page.module.css';
import { WebAddress } from '../layout/WebAddress.tsx';

export function SsoSummary({ sso }: { readonly sso: SsoSettings }) {
  const { t } = useTranslation();
  return (
    <FactPanel title={t('sso.title')} about={t('sso.about')}>
      <Fact name={t('sso.state')}>
        <span className={page['badge']} data-kind={sso.enabled ? 'ok' : undefined}>
          {t(sso.enabled ? 'sso.on' : 'sso.off')}
        </span>
      </Fact>
      <Fact name={t('sso.issuer')}>
        <WebAddress address={sso.issuer || '–'} />
      </Fact>
      <Fact name={t('sso.clientId')}>
        <bdi dir="ltr">{sso.clientId || '–'}</bdi>
      </Fact>
      <Fact name={t('sso.clientSecret')}>{t(sso.hasClientSecret ? 'sso.secretKept' : 'sso.noSecret')}</Fact>
      <Fact name={t('sso.usernameClaim')}>
        <bdi dir="ltr">{sso.usernameClaim}</bdi>
      </Fact>
      <Fact name={t('sso.redirectUri')}>
        <WebAddress address={sso.redirectUri} />
      </Fact>
    </FactPanel>
  );
}
