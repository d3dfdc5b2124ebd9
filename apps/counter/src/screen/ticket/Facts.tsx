import type { CounterTicket, TicketView } from '@foyer/contract';
import { AUTONYMS, uiLocale } from '@foyer/ui';
import { useHall, useHubNow, useNames } from '@foyer/ui/staff';
import { IconCalendarTime, IconLanguage, IconMessage2, IconRoute, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sign } from '../desk/signs.tsx';
import { minutesBehind } from './appointment.ts';
import classes from './facts.module.css';

const ICON = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

/** What a specialist should know of a visitor before the first word: only what is out of the ordinary. */
export function Facts({
  ticket,
  start = false,
}: {
  readonly ticket: TicketView | CounterTicket /** From the beginning of the line, not in its middle. */;
  readonly start?: boolean;
}) {
  const names = useNames();
  const { t } = useTranslation();
  const { hall } = useHall().state;
  const known = 'journey' in ticket ? ticket : null;
  const language = useForeignLanguage(ticket.locale);
  const facts = [
    hall?.priorities[0]?.id !== ticket.priority && (
      <li key="class" className={classes['class']}>
        {names.priority(ticket.priority)}
      </li>
    ),
    known?.customer?.name !== undefined && (
      <Fact key="name" Sign={IconUser}>
        <bdi>{known.customer.name}</bdi>
      </Fact>
    ),
    language !== null && (
      <Fact key="language" Sign={IconLanguage}>
        <bdi lang={ticket.locale}>{language}</bdi>
      </Fact>
    ),
    known?.appointment && <Appointment key="appointment" ticket={known} booked={known.appointment} />,
    known && known.legs.length + known.journey.length > 0 && <Journey key="journey" ticket={known} />,
    known?.remark && (
      <Fact key="remark" Sign={IconMessage2} label={t('fact.remark')}>
        <bdi>{known.remark}</bdi>
      </Fact>
    ),
  ].filter(Boolean);
  return (
    facts.length > 0 && (
      <ul className={classes['facts']} data-start={start}>
        {facts}
      </ul>
    )
  );
}

/** The visitor's language by its own name, where it is not the one of this screen. */
function useForeignLanguage(locale: string): string | null {
  const { i18n } = useTranslation();
  const spoken = uiLocale(locale);
  if (spoken === uiLocale(i18n.language)) return null;
  return spoken === null ? locale : AUTONYMS[spoken];
}

function Fact({ Sign, label, children }: { readonly Sign: Sign; readonly label?: string; readonly children: ReactNode }) {
  return (
    <li>
      <Sign {...ICON} />
      <span>
        {label !== undefined && <span className="foyer-visually-hidden">{label}: </span>}
        {children}
      </span>
    </li>
  );
}

function Appointment({ ticket, booked }: { readonly ticket: TicketView; readonly booked: NonNullable<TicketView['appointment']> }) {
  const { t } = useTranslation();
  const names = useNames();
  const now = useHubNow();
  const behind = minutesBehind(booked.at, ticket.firstCalledAt ?? now);
  const how = booked.late ? t('fact.cameLate') : behind > 0 ? t('fact.behind', { count: behind }) : t('fact.onTime');
  return (
    <Fact Sign={IconCalendarTime}>
      {t('fact.appointment', { time: names.time(booked.at) })}
      <span className={classes['how']} data-late={booked.late || behind > 0}>
        {how}
      </span>
    </Fact>
  );
}

function Journey({ ticket: { legs, journey } }: { readonly ticket: TicketView }) {
  const { t } = useTranslation();
  const names = useNames();
  const place = t('fact.journey', { at: legs.length + 1, of: legs.length + 1 + journey.length });
  return (
    <Fact Sign={IconRoute}>
      {place}
      {journey.length > 0 && <span className={classes['how']}>{t('fact.then', { services: journey.map(names.service).join(', ') })}</span>}
    </Fact>
  );
}
