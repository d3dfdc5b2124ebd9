import { useTranslation } from 'react-i18next';
import { PageHeader } from '../layout/PageHeader.tsx';
import { CounterBoard } from './CounterBoard.tsx';
import { EventFeed } from './EventFeed.tsx';
import classes from './live.module.css';
import { QueueBoard } from './QueueBoard.tsx';

/** Every counter and queue as it happens. */
export function LivePage() {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={t('live.title')} about={t('live.about')} />
      <div className={classes['boards']}>
        <div className={classes['column']}>
          <CounterBoard />
          <QueueBoard />
        </div>
        <EventFeed />
      </div>
    </>
  );
}
