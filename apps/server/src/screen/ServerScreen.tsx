import type { HubControls } from '@foyer/shell/bridge';
import { AUTONYMS, UI_LOCALES } from '@foyer/ui';
import { useTranslation } from 'react-i18next';
import { Actions } from './Actions.tsx';
import { Addresses } from './Addresses.tsx';
import { AlarmsCard } from './AlarmsCard.tsx';
import { Facts } from './Facts.tsx';
import { LogTail } from './LogTail.tsx';
import { rememberLanguage } from './language.ts';
import { SetUpCard } from './SetUpCard.tsx';
import { StateCard } from './StateCard.tsx';
import { useHubStatus } from './use-hub-status.ts';

/** The administrator's desktop: is the hall's hub well, where is it, and what can be done. */
export function ServerScreen({ controls }: { readonly controls: HubControls | undefined }) {
  const { t } = useTranslation();
  return (
    <div className="server">
      <header className="server-head">
        <h1>{t('title')}</h1>
        <Languages />
      </header>
      {controls ? <HubPanel controls={controls} /> : <p role="alert">{t('noApp')}</p>}
    </div>
  );
}

function HubPanel({ controls }: { readonly controls: HubControls }) {
  const status = useHubStatus(controls);
  if (!status) return null;
  return (
    <main className="server-main">
      <StateCard status={status} />
      <AlarmsCard open={status.open} />
      {status.setUpCode !== null && <SetUpCard controls={controls} code={status.setUpCode} />}
      <Actions controls={controls} status={status} />
      <Addresses status={status} />
      <Facts status={status} controls={controls} />
      <LogTail lines={status.log} />
    </main>
  );
}

function Languages() {
  const { t, i18n } = useTranslation();
  const choose = (locale: string) => {
    rememberLanguage(locale);
    void i18n.changeLanguage(locale);
  };
  return (
    <nav className="languages" aria-label={t('language')}>
      {UI_LOCALES.map((locale) => (
        <button key={locale} type="button" lang={locale} aria-pressed={i18n.resolvedLanguage === locale} onClick={() => choose(locale)}>
          {AUTONYMS[locale]}
        </button>
      ))}
    </nav>
  );
}
