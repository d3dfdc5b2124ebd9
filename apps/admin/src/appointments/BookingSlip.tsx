import type { AppointmentView } from '@foyer/contract';
import { direction, localized, QrCode, uiLocale } from '@foyer/ui';
import { useHall } from '@foyer/ui/staff';
import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { momentText } from '../history/dates.ts';
import classes from './appointments.module.css';

/** What the browser prints while a booking is open, instead of the page: for the visitor to take along, in their language. */
export function BookingSlip({ booking }: { readonly booking: AppointmentView }) {
  const { i18n } = useTranslation();
  const { hall, services } = useHall().state;
  const locale = uiLocale(booking.locale) ?? i18n.language;
  const t = i18n.getFixedT(locale, 'admin');
  const text = (texts: Readonly<Record<string, string>> | undefined) => localized(texts ?? {}, locale, hall?.languages);
  useEffect(() => {
    document.body.classList.add(classes['printsSlip'] ?? '');
    return () => document.body.classList.remove(classes['printsSlip'] ?? '');
  }, []);
  return createPortal(
    <div className={classes['slip']} lang={locale} dir={direction(locale)} aria-hidden>
      <p>{text(hall?.name)}</p>
      <h1>{text(services.find(({ id }) => id === booking.serviceId)?.names)}</h1>
      <h2>{momentText(booking.at, locale, hall?.zone)}</h2>
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
