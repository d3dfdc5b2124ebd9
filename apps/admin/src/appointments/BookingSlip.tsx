import type { AppointmentView } from '@foyer/contract';
import { QrCode } from '@foyer/ui';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useWords } from '../audit/use-words.ts';
import { momentText } from '../history/dates.ts';
import classes from './appointments.module.css';

/** What the browser prints while a booking is open, instead of the page: for the visitor to take along. */
export function BookingSlip({ booking }: { readonly booking: AppointmentView }) {
  const { t } = useTranslation();
  const { names, locale, zone } = useWords();
  useEffect(() => {
    document.body.classList.add(classes['printsSlip'] ?? '');
    return () => document.body.classList.remove(classes['printsSlip'] ?? '');
  }, []);
  return createPortal(
    <div className={classes['slip']} aria-hidden>
      <p>{names.hall()}</p>
      <h1>{names.service(booking.serviceId)}</h1>
      <h2>{momentText(booking.at, locale, zone)}</h2>
      {booking.customer?.name && (
        <p>
          <bdi>{booking.customer.name}</bdi>
        </p>
      )}
      <QrCode value={booking.code} label={booking.code} />
      <p className={classes['digits']}>
        <bdi>{booking.code}</bdi>
      </p>
      <p>{t('appointments.slipHint')}</p>
    </div>,
    document.body,
  );
}
