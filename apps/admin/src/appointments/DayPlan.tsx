import type { AppointmentView } from '@foyer/contract';
import { useHubNow, useNames } from '@foyer/ui/staff';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './appointments.module.css';
import { BookingState } from './BookingState.tsx';
import { isFree, type PlannedSlot, parted } from './day-plan.ts';

interface DayPlanProps {
  readonly plan: readonly PlannedSlot[];
  readonly onBook: (at: string) => void;
  readonly onShow: (booking: AppointmentView) => void;
}

/** The times of a day, one under the other: how many places are taken, by whom, and whether one is left. */
export function DayPlan({ plan, onBook, onShow }: DayPlanProps) {
  const { t } = useTranslation();
  const now = useHubNow();
  const [whole, setWhole] = useState(false);
  const { folded, rest } = parted(plan, now);
  return (
    <>
      {folded > 0 && !whole && (
        <p className={classes['folded']}>
          <Button size="compact-sm" variant="subtle" onClick={() => setWhole(true)}>
            {t('appointments.showOver', { folded })}
          </Button>
        </p>
      )}
      <ol className={classes['plan']}>
        {(whole ? plan : rest).map((slot) => (
          <Slot key={slot.at} slot={slot} now={now} onBook={onBook} onShow={onShow} />
        ))}
      </ol>
    </>
  );
}

function Slot({ slot, now, onBook, onShow }: { readonly slot: PlannedSlot; readonly now: number } & Omit<DayPlanProps, 'plan'>) {
  const { t } = useTranslation();
  const names = useNames();
  const time = names.time(slot.at);
  return (
    <li data-over={Date.parse(slot.at) <= now}>
      <time dateTime={slot.at}>{time}</time>
      <Places slot={slot} />
      <ul>
        {slot.bookings.map((booking) => (
          <li key={booking.id}>
            <BookingButton booking={booking} time={time} onShow={onShow} />
          </li>
        ))}
        {isFree(slot, now) && (
          <li>
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPlus size={16} aria-hidden />}
              aria-label={t('appointments.bookAt', { time })}
              onClick={() => onBook(slot.at)}
            >
              {t('appointments.bookHere')}
            </Button>
          </li>
        )}
      </ul>
    </li>
  );
}

/** One mark for each place, in words for who cannot see them. */
function Places({ slot: { capacity, taken } }: { readonly slot: PlannedSlot }) {
  const { t } = useTranslation();
  if (capacity === null) return <span className={classes['places']}>{t('appointments.noSlot')}</span>;
  const MOST_MARKS = 8;
  return (
    <span className={classes['places']}>
      {capacity <= MOST_MARKS && (
        <span className={classes['marks']} aria-hidden>
          {Array.from({ length: capacity }, (_, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: places are all alike
            <i key={place} data-taken={place < taken} />
          ))}
        </span>
      )}
      {t('appointments.taken', { taken, capacity })}
    </span>
  );
}

interface BookingButtonProps {
  readonly booking: AppointmentView;
  readonly time: string;
  readonly onShow: (booking: AppointmentView) => void;
}

function BookingButton({ booking, time, onShow }: BookingButtonProps) {
  const { t } = useTranslation();
  const { state, number, customer, code } = booking;
  return (
    <button type="button" className={classes['chip']} data-state={state} onClick={() => onShow(booking)}>
      <span className="foyer-visually-hidden">{time}, </span>
      <strong>
        <bdi>{customer?.name ?? t('appointments.nameless', { code })}</bdi>
      </strong>
      {number !== null && <bdi className={classes['number']}>{number}</bdi>}
      <BookingState state={state} />
    </button>
  );
}
