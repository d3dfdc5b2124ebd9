import type { AppointmentView, ServiceView } from '@foyer/contract';
import { spanText, useHall, useHubNow } from '@foyer/ui/staff';
import { Button, Center, Loader } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dateOf, weekdayText } from '../history/dates.ts';
import { Failure } from '../layout/Failure.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import page from '../layout/page.module.css';
import { addressOf } from '../pages.ts';
import { goTo, usePlace } from '../place.ts';
import classes from './appointments.module.css';
import { BookingDrawer } from './BookingDrawer.tsx';
import { BookingForm } from './BookingForm.tsx';
import { bookingItem, NEW_ITEM, openedOf } from './booking-place.ts';
import { DayBar } from './DayBar.tsx';
import { DayPlan } from './DayPlan.tsx';
import { dayPlan, type PlannedSlot, tallyOf } from './day-plan.ts';
import { useAppointments, useSlots } from './use-appointments.ts';

/** The bookings of a day: made, moved, cancelled, and checked in. */
export function AppointmentsPage() {
  const { t } = useTranslation();
  const { services } = useHall().state;
  const bookable = services.filter(({ appointments }) => appointments !== null);
  return bookable.length === 0 ? (
    <>
      <PageHeader title={t('page.appointments')} about={t('appointments.about')} />
      <section className={page['panel']}>
        <p className={page['empty']}>
          {t('appointments.none')} <a href={addressOf('services')}>{t('page.services')}</a>
        </p>
      </section>
    </>
  ) : (
    <Day bookable={bookable} />
  );
}

function Day({ bookable }: { readonly bookable: readonly ServiceView[] }) {
  const { t } = useTranslation();
  const { hall, services } = useHall().state;
  const today = dateOf(useHubNow(), hall?.zone);
  const opened = openedOf(usePlace().item);
  const [chosenDay, setDay] = useState(today);
  // A booking that is open is on its own day, wherever one came from.
  const day = opened?.kind === 'booking' ? opened.day : chosenDay;
  const [chosen, setService] = useState<string | null>(null);
  const [wishAt, setWishAt] = useState('');
  const [changing, setChanging] = useState(false);
  const { bookings, error } = useAppointments(day);
  const shown = opened?.kind === 'booking' ? (bookings?.find(({ id }) => id === opened.id) ?? null) : null;
  const booked = services.filter(({ id }) => bookings?.some(({ serviceId }) => serviceId === id));
  const choices = [...bookable, ...booked.filter((one) => !bookable.includes(one))];
  const serviceId = chosen ?? shown?.serviceId ?? bookable[0]?.id ?? '';
  const slots = useSlots(serviceId, day);
  const plan =
    bookings &&
    slots &&
    dayPlan(
      slots,
      bookings.filter((one) => one.serviceId === serviceId),
    );
  const book = (at: string) => {
    setWishAt(at);
    goTo('appointments', NEW_ITEM);
  };
  const show = (booking: AppointmentView) => {
    const on = dateOf(Date.parse(booking.at), hall?.zone);
    setDay(on);
    setService(booking.serviceId);
    goTo('appointments', bookingItem(on, booking.id));
  };
  const close = () => {
    setChanging(false);
    setDay(day);
    goTo('appointments');
  };
  const saved = (booking: AppointmentView | null) => {
    setChanging(false);
    if (booking) show(booking);
    else if (opened?.kind === 'new') goTo('appointments');
  };
  return (
    <>
      <PageHeader title={t('page.appointments')} about={t('appointments.about')}>
        <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => book('')}>
          {t('appointments.book')}
        </Button>
      </PageHeader>
      <DayBar services={choices} serviceId={serviceId} day={day} today={today} onService={setService} onDay={setDay} />
      <Failure error={error} />
      <section className={page['panel']} aria-labelledby="day">
        <DayTitle day={day} plan={plan} service={services.find(({ id }) => id === serviceId)} />
        {plan === undefined && !error && day !== '' && (
          <Center p="xl">
            <Loader role="status" aria-label={t('loading')} />
          </Center>
        )}
        {plan?.length === 0 && <p className={page['empty']}>{t('appointments.closed')}</p>}
        {plan && plan.length > 0 && <DayPlan key={`${serviceId} ${day}`} plan={plan} onBook={book} onShow={show} />}
      </section>
      {opened?.kind === 'new' && (
        <BookingForm key="new" booking={null} wish={{ serviceId, day, at: wishAt }} services={bookable} onClose={saved} />
      )}
      {shown && !changing && <BookingDrawer booking={shown} onChange={() => setChanging(true)} onClose={close} />}
      {shown && changing && (
        <BookingForm
          key={shown.id}
          booking={shown}
          wish={{ serviceId: shown.serviceId, day, at: shown.at }}
          services={choices}
          onClose={saved}
        />
      )}
    </>
  );
}

interface DayTitleProps {
  readonly day: string;
  readonly plan: readonly PlannedSlot[] | undefined;
  readonly service: ServiceView | undefined;
}

/** The day in figures, and the rules that hold on it. */
function DayTitle({ day, plan, service }: DayTitleProps) {
  const { t, i18n } = useTranslation();
  const now = useHubNow();
  const rules = service?.appointments;
  return (
    <header className={classes['title']}>
      <h2 id="day">{day !== '' && weekdayText(day, i18n.language)}</h2>
      {plan && <p>{t('appointments.tally', { ...tallyOf(plan, now) })}</p>}
      {rules && (
        <p className={page['soft']}>
          {t('appointments.rules', {
            slot: spanText(t, rules.slotMinutes * 60),
            early: spanText(t, rules.earlySeconds),
            late: spanText(t, rules.lateSeconds),
            release: spanText(t, rules.releaseSeconds),
          })}
        </p>
      )}
    </header>
  );
}
