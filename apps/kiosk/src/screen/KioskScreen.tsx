import { localized, offeredLocales, useLive } from '@foyer/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Away } from './Away.tsx';
import { ChooseService } from './choose/ChooseService.tsx';
import { useFlow } from './flow/use-flow.ts';
import { Header } from './Header.tsx';
import { Failed } from './ticket/Failed.tsx';
import { Issued } from './ticket/Issued.tsx';
import { useLanguage } from './use-language.ts';

export function KioskScreen({ baseUrl }: { readonly baseUrl: string }) {
  const { t, i18n } = useTranslation();
  const { state } = useLive({ baseUrl, rooms: ['global'] });
  const { hall, services, connection, clockOffsetMs } = state;
  const languages = offeredLocales(hall?.languages ?? []);
  const { flow, dispatch, priority, setPriority, touch } = useFlow(baseUrl, hall?.priorities ?? []);
  const { locale, choose } = useLanguage(languages, flow.step === 'choose', () => setPriority(null));
  const hallName = hall === null ? '' : localized(hall.name, i18n.language, hall.languages);
  useEffect(() => {
    document.title = hallName === '' ? t('title') : `${t('title')} · ${hallName}`;
  }, [hallName, t]);

  // A visitor who has a ticket keeps it on the screen; only the start needs the hub.
  if (hall === null || (connection !== 'live' && flow.step === 'choose')) {
    return <Away languages={hall === null ? null : languages} waiting={connection === 'connecting'} />;
  }
  return (
    <div className="kiosk" data-step={flow.step}>
      <Header
        hallName={hallName}
        languages={languages}
        locale={locale}
        zone={hall.zone}
        clockOffsetMs={clockOffsetMs}
        onLanguage={flow.step === 'issuing' ? null : choose}
      />
      {(flow.step === 'choose' || flow.step === 'issuing') && (
        <ChooseService
          hall={hall}
          services={services}
          priority={priority}
          onPriority={setPriority}
          asked={flow.step === 'issuing' ? flow.request.serviceId : null}
          onService={(serviceId) => touch(serviceId, locale)}
        />
      )}
      {flow.step === 'issued' && <Issued baseUrl={baseUrl} hall={hall} services={services} flow={flow} dispatch={dispatch} />}
      {flow.step === 'failed' && <Failed flow={flow} dispatch={dispatch} />}
    </div>
  );
}
