import { waitText } from '@foyer/ui';
import { secondsBetween, useHall, WaitingCount } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import { ServiceName } from '../layout/Series.tsx';
import { availabilityText } from '../services/availability-text.ts';
import { ServiceStatusMenu } from '../services/ServiceStatusMenu.tsx';
import { minutesText } from './minutes-text.ts';
import classes from './queue-board.module.css';
import type { ServiceSection } from './queue-sections.ts';
import { TicketTable } from './TicketTable.tsx';
import type { Selection } from './use-selection.ts';

interface ServiceQueueProps {
  readonly section: ServiceSection;
  readonly selection: Selection | null;
  readonly now: number;
}

/** A service now: whether it takes tickets, how long the wait is, and who is in it. */
export function ServiceQueue({ section: { service, inTurn, booked, elsewhere, more }, selection, now }: ServiceQueueProps) {
  const { t, i18n } = useTranslation();
  const { hall } = useHall().state;
  const forecast = waitText(t, service.eta);
  const figures = [
    service.longestWaitSince && t('live.longest', { span: minutesText(t, secondsBetween(service.longestWaitSince, now)) }),
    forecast && t('live.forecast', { wait: forecast }),
    elsewhere > 0 && t('live.elsewhere', { count: elsewhere }),
  ].filter(Boolean);
  return (
    <li data-queue={service.id}>
      <div className={classes['head']}>
        <h3>
          <ServiceName id={service.id} />
        </h3>
        <span className={classes['availability']} data-open={service.availability.open}>
          {availabilityText(t, service, hall?.businessDay ?? '', i18n.language)}
        </span>
        <span className={classes['figures']}>{figures.join(' · ')}</span>
        <WaitingCount count={service.waiting} />
        {selection && <ServiceStatusMenu service={service} />}
      </div>
      <TicketTable name={service.id} tickets={inTurn} selection={selection} now={now} target={service.targetWaitSeconds} />
      {booked.length > 0 && (
        <>
          <h4 className={classes['kind']}>{t('live.booked')}</h4>
          <TicketTable name={`${service.id} booked`} tickets={booked} selection={selection} now={now} target={service.targetWaitSeconds} />
        </>
      )}
      {more > 0 && <p className={page['empty']}>{t('live.more', { count: more })}</p>}
    </li>
  );
}
