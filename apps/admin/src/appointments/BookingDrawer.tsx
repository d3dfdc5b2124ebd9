import type { AppointmentView, ServiceView } from '@foyer/contract';
import { QrCode } from '@foyer/ui';
import { useHall } from '@foyer/ui/staff';
import { Button, Drawer } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { language } from '../audit/setting-words.ts';
import { useWords, type Words } from '../audit/use-words.ts';
import { momentText } from '../history/dates.ts';
import { addressOf } from '../pages.ts';
import classes from './appointments.module.css';
import { BookingCommands } from './BookingCommands.tsx';
import { BookingSlip } from './BookingSlip.tsx';
import { BookingState } from './BookingState.tsx';
import { deadlinesOf } from './deadlines.ts';

interface BookingDrawerProps {
  readonly booking: AppointmentView;
  readonly onChange: () => void;
  readonly onClose: () => void;
}

/** One booking: what the visitor needs to know, what is known of them, and what can be done. */
export function BookingDrawer({ booking, onChange, onClose }: BookingDrawerProps) {
  const { t } = useTranslation();
  const words = useWords();
  const service = useHall().state.services.find(({ id }) => id === booking.serviceId);
  const coming = booking.state === 'booked';
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="min(34rem, 100vw)"
      title={t('ticket.appointment')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <div className={classes['booking']}>
        <header className={classes['top']}>
          <div>
            <BookingState state={booking.state} />
            <p className={classes['when']}>{momentText(booking.at, words.locale, words.zone)}</p>
            <p>{words.names.service(booking.serviceId)}</p>
          </div>
          {coming && (
            <div className={classes['code']}>
              <QrCode value={booking.code} label={t('appointments.qr', { code: booking.code })} className={classes['qr'] ?? ''} />
              <p>
                <bdi>{booking.code}</bdi>
              </p>
            </div>
          )}
        </header>
        {coming && (
          <>
            <Button
              variant="default"
              justify="center"
              leftSection={<IconPrinter size={18} stroke={1.75} aria-hidden />}
              onClick={() => window.print()}
            >
              {t('appointments.print')}
            </Button>
            <BookingSlip booking={booking} />
          </>
        )}
        <Facts booking={booking} words={words} />
        {service?.appointments && coming && <Deadlines booking={booking} service={service} words={words} />}
        <BookingCommands booking={booking} onChange={onChange} />
      </div>
    </Drawer>
  );
}

function Facts({ booking, words }: { readonly booking: AppointmentView; readonly words: Words }) {
  const { t } = words;
  const { customer, note, ticketId, number } = booking;
  const facts = [
    ['column.customer', customer?.name && <bdi>{customer.name}</bdi>],
    ['column.phone', customer?.phone && <bdi dir="ltr">{customer.phone}</bdi>],
    ['column.language', language(booking.locale)],
    ['appointments.note', note && <bdi>{note}</bdi>],
    [
      'ticket.title',
      ticketId !== null && (
        <a key="ticket" href={addressOf('history', ticketId)}>
          {number ?? t('ticket.title')}
        </a>
      ),
    ],
  ] as const;
  return (
    <dl className={classes['facts']}>
      {facts
        .filter(([, value]) => value)
        .map(([label, value]) => [<dt key={label}>{t(label)}</dt>, <dd key={`${label}-value`}>{value}</dd>])}
    </dl>
  );
}

/** What the rules of the service mean for this one, in times of the clock. */
function Deadlines({
  booking,
  service,
  words,
}: {
  readonly booking: AppointmentView;
  readonly service: ServiceView;
  readonly words: Words;
}) {
  if (service.appointments === null) return null;
  const { callableFrom, lateAfter, releasedAt } = deadlinesOf(booking, service.appointments);
  const time = (at: number) => words.names.time(new Date(at).toISOString());
  return (
    <ul className={classes['deadlines']}>
      <li>{words.t('appointments.callableFrom', { time: time(callableFrom) })}</li>
      <li>{words.t('appointments.lateAfter', { time: time(lateAfter) })}</li>
      <li>{words.t('appointments.releasedAt', { time: time(releasedAt) })}</li>
    </ul>
  );
}
