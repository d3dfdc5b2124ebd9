import { localized, offeredLocales, StaleBanner, TicketNumber, uiLocale } from '@foyer/ui';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Languages } from './Languages.tsx';
import { NoTicket } from './NoTicket.tsx';
import { TicketState } from './TicketState.tsx';
import type { TicketCode } from './ticket-code.ts';
import { useAttention } from './use-attention.ts';
import { useTicket } from './use-ticket.ts';

export function VisitorScreen({ baseUrl, id }: { readonly baseUrl: string; readonly id: TicketCode }) {
  const { t, i18n } = useTranslation();
  const { ticket, code, hall, services, stale, lastHeardAt, calls } = useTicket(baseUrl, id);
  const attention = useAttention(calls);
  const [chosen, setChosen] = useState<string | null>(null);
  const locale = uiLocale(chosen ?? ticket?.locale);
  useEffect(() => void (locale && i18n.changeLanguage(locale)), [i18n, locale]);
  const counter = ticket?.counter?.name;
  const title =
    ticket === null
      ? t('title')
      : ticket.state === 'called' && counter !== undefined
        ? t('titleCalled', { name: counter, number: ticket.number })
        : t('titleNumber', { number: ticket.number, state: t(`common:state.${ticket.state}`) });
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (ticket === null) return <NoTicket code={code} />;
  const service = services.find((each) => each.id === ticket.serviceId);
  const later = ticket.journey.flatMap((each) => services.filter(({ id: serviceId }) => serviceId === each));
  const nameOf = ({ names }: (typeof services)[number]) => localized(names, i18n.language, hall?.languages);
  return (
    <div className="visitor" data-state={ticket.state}>
      <StaleBanner stale={stale} lastHeardAt={lastHeardAt} zone={hall?.zone} />
      <main>
        <header className="visitor-ticket">
          {hall && <p className="visitor-hall">{localized(hall.name, i18n.language, hall.languages)}</p>}
          <h1>
            <span>{t('yourNumber')}</span> <TicketNumber number={ticket.number} />
          </h1>
          {service && <p className="visitor-service">{nameOf(service)}</p>}
          {later.length > 0 && <p className="visitor-later">{t('then', { services: later.map(nameOf) })}</p>}
        </header>
        <TicketState ticket={ticket} zone={hall?.zone} attention={attention} />
      </main>
      {hall && <Languages languages={offeredLocales(hall.languages)} onChoose={setChosen} />}
    </div>
  );
}
