import type { HubErrorCode } from '@foyer/hub-client';
import { Icon } from '@foyer/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** There is no ticket to show: still being asked for (`code` null), or why not. */
export function NoTicket({ code }: { readonly code: HubErrorCode | null }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  return (
    <main className="visitor-none">
      <Icon name={code === null ? 'clock' : 'alert'} />
      <div role="status">
        <h1>{code === null ? t('loading') : t('noTicket')}</h1>
        {code !== null && <p>{t(`errors:${code}`)}</p>}
      </div>
    </main>
  );
}
