import type { AppointmentView } from '@foyer/contract';
import { useTranslation } from 'react-i18next';
import classes from './appointments.module.css';

/** How a booking is, in a word; the colour only repeats it. */
export function BookingState({ state }: { readonly state: AppointmentView['state'] }) {
  const { t } = useTranslation();
  return (
    <span className={classes['state']} data-state={state}>
      {t(`appointments.state.${state}`)}
    </span>
  );
}
