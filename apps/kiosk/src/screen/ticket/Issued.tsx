import type { HallView, ServiceView } from '@foyer/contract';
import { clockTime, localized, QrCode, TicketNumber, useLive, useNow, waitText } from '@foyer/ui';
import { type Dispatch, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Flow, FlowEvent } from '../flow/flow.ts';
import { isSettled, paperOf } from '../flow/paper.ts';
import { Leaving } from './Leaving.tsx';
import { PaperStatus } from './PaperStatus.tsx';

interface IssuedProps {
  readonly baseUrl: string;
  readonly hall: HallView;
  readonly services: readonly ServiceView[];
  readonly flow: Extract<Flow, { step: 'issued' }>;
  readonly dispatch: Dispatch<FlowEvent>;
}

export function Issued({ baseUrl, hall, services, flow, dispatch }: IssuedProps) {
  const { t, i18n } = useTranslation();
  const { ticket } = flow;
  const { state } = useLive({ baseUrl, rooms: [`ticket:${ticket.id}`] });
  const now = useNow();
  const paper = paperOf(state.ticket?.printJob ?? ticket.printJob, hall.printer.state, now - flow.since);
  const settled = isSettled(paper);
  useEffect(() => {
    if (settled) dispatch({ type: 'settled', at: Date.now() });
  }, [settled, dispatch]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const service = services.find(({ id }) => id === ticket.serviceId);
  const later = ticket.journey.flatMap((id) => services.filter((one) => one.id === id));
  const nameOf = ({ names }: ServiceView) => localized(names, i18n.language, hall.languages);
  const calledTo = state.ticket?.state === 'called' ? state.ticket.counter?.name : undefined;
  const wait = waitText(t, ticket.eta);
  const clock = (moment: string) => clockTime(Date.parse(moment), i18n.language, hall.zone);
  const dueAt = ticket.appointment?.dueAt ?? null;
  const before = dueAt === null ? t('ticket.before', { count: ticket.waitingBefore }) : t('ticket.notBefore', { time: clock(dueAt) });
  return (
    <main className="kiosk-issued" data-paper={paper.state}>
      <PaperStatus paper={paper} />
      <article className="kiosk-ticket">
        <div className="kiosk-ticket-number">
          <h1 ref={heading} tabIndex={-1}>
            <span>{t('ticket.yourNumber')}</span> <TicketNumber number={ticket.number} />
          </h1>
          {service && <p className="kiosk-ticket-service">{nameOf(service)}</p>}
          {later.length > 0 && <p className="kiosk-ticket-later">{t('ticket.then', { services: later.map(nameOf) })}</p>}
          {ticket.appointment && (
            <p className="kiosk-ticket-later">
              {t(ticket.appointment.late ? 'ticket.late' : 'ticket.appointment', {
                time: clock(ticket.appointment.at),
              })}
            </p>
          )}
          <p className="kiosk-ticket-wait" data-called={calledTo !== undefined} role="status">
            {calledTo === undefined ? [before, wait].filter(Boolean).join(' · ') : t('ticket.called', { name: calledTo })}
          </p>
        </div>
        <div className="kiosk-ticket-qr">
          <QrCode value={`${hall.publicUrl.replace(/\/+$/, '')}/t/${ticket.id}`} label={t('ticket.qrLabel', { number: ticket.number })} />
          <div>
            <h2>{t('ticket.qrTitle')}</h2>
            <p>{t('ticket.qrHint')}</p>
          </div>
        </div>
      </article>
      <Leaving leaveAt={flow.leaveAt} dispatch={dispatch} />
    </main>
  );
}
