import { localized, offeredLocales, useLive } from '@foyer/ui';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Away } from './Away.tsx';
import { ChooseService } from './choose/ChooseService.tsx';
import { useChoice } from './choose/use-choice.ts';
import { EnterCode } from './code/EnterCode.tsx';
import { useScanner } from './code/use-scanner.ts';
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
  const { flow, dispatch, ask } = useFlow(baseUrl);
  const choice = useChoice(hall?.priorities ?? []);
  const { locale, choose } = useLanguage(languages, flow.step === 'choose', choice.reset);
  const takesAppointments = services.some(({ appointments }) => appointments !== null);
  useScanner(takesAppointments && (flow.step === 'choose' || flow.step === 'code'), (code) => ask({ kind: 'checkIn', code }));
  const hallName = hall === null ? '' : localized(hall.name, i18n.language, hall.languages);
  useEffect(() => {
    document.title = hallName === '' ? t('title') : `${t('title')} · ${hallName}`;
  }, [hallName, t]);

  // A visitor who has a ticket keeps it on the screen; only the start needs the hub.
  if (hall === null || (connection !== 'live' && (flow.step === 'choose' || flow.step === 'code'))) {
    return <Away languages={hall === null ? null : languages} waiting={connection === 'connecting'} />;
  }
  const isAsking = flow.step === 'issuing';
  return (
    <div className="kiosk" data-step={flow.step}>
      <Header
        hallName={hallName}
        languages={languages}
        locale={locale}
        zone={hall.zone}
        clockOffsetMs={clockOffsetMs}
        onLanguage={isAsking ? null : choose}
      />
      {(flow.step === 'choose' || (isAsking && flow.request.kind === 'ticket')) && (
        <ChooseService
          hall={hall}
          services={services}
          choice={choice}
          asked={isAsking && flow.request.kind === 'ticket' ? flow.request.serviceIds : null}
          onServices={(serviceIds) => ask({ kind: 'ticket', serviceIds, priority: choice.priority, locale })}
          onAppointment={takesAppointments ? () => dispatch({ type: 'enter_code', at: Date.now() }) : null}
        />
      )}
      {(flow.step === 'code' || (isAsking && flow.request.kind === 'checkIn')) && (
        <EnterCode
          leaveAt={flow.step === 'code' ? flow.leaveAt : null}
          asked={isAsking && flow.request.kind === 'checkIn' ? flow.request.code : null}
          onCode={(code) => ask({ kind: 'checkIn', code })}
          dispatch={dispatch}
        />
      )}
      {flow.step === 'issued' && <Issued baseUrl={baseUrl} hall={hall} services={services} flow={flow} dispatch={dispatch} />}
      {flow.step === 'failed' && <Failed flow={flow} dispatch={dispatch} />}
    </div>
  );
}
