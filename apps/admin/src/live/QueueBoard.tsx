import type { OpenTickets } from '@foyer/contract';
import { useHall, useHubNow } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import { BoundQueue } from './BoundQueue.tsx';
import classes from './queue-board.module.css';
import { boundQueues, serviceSections } from './queue-sections.ts';
import { ServiceQueue } from './ServiceQueue.tsx';
import type { Selection } from './use-selection.ts';

/** Waits are told in minutes: no need to draw hundreds of lines every second. */
const STEP_MS = 10_000;

interface QueueBoardProps {
  readonly open: OpenTickets | undefined;
  /** Null: this person may only look. */
  readonly selection: Selection | null;
}

/** Who waits for what, in calling order. */
export function QueueBoard({ open, selection }: QueueBoardProps) {
  const { t } = useTranslation();
  const { services } = useHall().state;
  const now = Math.floor(useHubNow() / STEP_MS) * STEP_MS;
  const queues = open?.queues ?? [];
  const bound = boundQueues(queues);
  return (
    <section className={page['panel']} aria-labelledby="queues">
      <h2 id="queues" className={page['panelTitle']}>
        {t('live.queues')}
      </h2>
      {services.length === 0 && <p className={page['empty']}>{t('services.none')}</p>}
      <ul className={classes['queues']}>
        {serviceSections(services, queues).map((section) => (
          <ServiceQueue key={section.service.id} section={section} selection={selection} now={now} />
        ))}
        {bound.map((queue) => (
          <BoundQueue key={`${queue.kind} ${queue.ownerId}`} queue={queue} selection={selection} now={now} />
        ))}
      </ul>
    </section>
  );
}
