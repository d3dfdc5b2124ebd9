import type { TicketView } from '@foyer/contract';
import { useTranslation } from 'react-i18next';
import classes from './history.module.css';

/** How a ticket is, in a word; the colour only repeats it. */
export function StateTag({ state }: { readonly state: TicketView['state'] }) {
  const { t } = useTranslation();
  return (
    <span className={classes['state']} data-state={state}>
      {t(`common:state.${state}`)}
    </span>
  );
}
