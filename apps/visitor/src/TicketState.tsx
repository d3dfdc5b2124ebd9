import type { TicketStatus } from '@foyer/contract';
import { clockTime, Icon, type IconName, waitText } from '@foyer/ui';
import { useTranslation } from 'react-i18next';
import type { Attention } from './use-attention.ts';

interface TicketStateProps {
  readonly ticket: TicketStatus;
  /** The hall's; its clocks hang on the walls. */
  readonly zone: string | undefined;
  readonly attention: Attention;
}

const ENDED: Readonly<Record<'served' | 'no_show' | 'cancelled' | 'expired', IconName>> = {
  served: 'check',
  no_show: 'alert',
  cancelled: 'alert',
  expired: 'clock',
};

export function TicketState({ ticket, zone, attention }: TicketStateProps) {
  switch (ticket.state) {
    case 'waiting':
      return <Waiting ticket={ticket} zone={zone} attention={attention} />;
    case 'parked':
      return <Parked attention={attention} />;
    case 'called':
    case 'serving':
      return <AtCounter state={ticket.state} counter={ticket.counter?.name ?? ''} />;
    default:
      return <Ended state={ticket.state} />;
  }
}

function Waiting({ ticket, zone, attention }: TicketStateProps) {
  const { t, i18n } = useTranslation();
  const wait = waitText(t, ticket.eta);
  const { appointment } = ticket;
  const clock = (moment: string) => clockTime(Date.parse(moment), i18n.language, zone);
  return (
    <section className="visitor-waiting">
      <div role="status">
        {appointment && <p className="visitor-booked">{t(appointment.late ? 'late' : 'appointment', { time: clock(appointment.at) })}</p>}
        {appointment?.dueAt && <p className="visitor-before">{t('notBefore', { time: clock(appointment.dueAt) })}</p>}
        {ticket.position !== null && <p className="visitor-before">{t('before', { count: ticket.position - 1 })}</p>}
        {wait !== null && (
          <p className="visitor-wait">
            <Icon name="clock" />
            {wait}
          </p>
        )}
      </div>
      <p className="visitor-hint">{t('stayNear')}</p>
      <AttentionButton attention={attention} />
    </section>
  );
}

/** Called before, and asked to wait a little: it will be called again. */
function Parked({ attention }: Pick<TicketStateProps, 'attention'>) {
  const { t } = useTranslation();
  return (
    <section className="visitor-waiting">
      <div role="status">
        <p className="visitor-before">{t('parked.title')}</p>
      </div>
      <p className="visitor-hint">{t('parked.hint')}</p>
      <AttentionButton attention={attention} />
    </section>
  );
}

function AttentionButton({ attention }: Pick<TicketStateProps, 'attention'>) {
  const { t } = useTranslation();
  return (
    <button type="button" className="visitor-attention" aria-pressed={attention.on} onClick={attention.switchOn}>
      <Icon name={attention.on ? 'check' : 'soundOn'} />
      {t(attention.on ? 'attentionOn' : 'attentionOff')}
    </button>
  );
}

function AtCounter({ state, counter }: { readonly state: 'called' | 'serving'; readonly counter: string }) {
  const { t } = useTranslation();
  return (
    <section className="visitor-called" role={state === 'called' ? 'alert' : 'status'}>
      <p>{t(state === 'called' ? 'goTo' : 'servedAt')}</p>
      <p className="visitor-counter" data-long={counter.length > 3}>
        {state === 'called' && <Icon name="arrow" />}
        <bdi>{counter}</bdi>
      </p>
    </section>
  );
}

function Ended({ state }: { readonly state: keyof typeof ENDED }) {
  const { t } = useTranslation();
  return (
    <section className="visitor-ended" role="status">
      <Icon name={ENDED[state]} />
      <h2>{t(`ended.${state}.title`)}</h2>
      <p>{t(`ended.${state}.hint`)}</p>
    </section>
  );
}
