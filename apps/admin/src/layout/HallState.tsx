import { clockTime, longDate } from '@foyer/ui';
import { useHall, useHubNow } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import { isPrinterTrouble } from '../printer-trouble.ts';
import classes from './navigation.module.css';

/** The hall's own date and time, its printer, its version. */
export function HallState() {
  const { t, i18n } = useTranslation();
  const { hall } = useHall().state;
  const now = useHubNow();
  if (hall === null) return null;
  return (
    <dl className={classes['state']}>
      <div>
        <dd>
          {longDate(now, i18n.language, hall.zone)}, <bdi>{clockTime(now, i18n.language, hall.zone)}</bdi>
        </dd>
      </div>
      <div>
        <dt>{t('state.printer')}</dt>
        <dd data-trouble={isPrinterTrouble(hall.printer.state)}>{t(`common:printer.${hall.printer.state}`)}</dd>
      </div>
      <div>
        <dt>{t('state.version')}</dt>
        <dd>
          <bdi>{hall.version}</bdi>
        </dd>
      </div>
    </dl>
  );
}
