import { useHall, useUser } from '@foyer/ui/staff';
import { Button } from '@mantine/core';
import { IconSpeakerphone } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveDeviceAlarms } from '../devices/LiveDeviceAlarms.tsx';
import { Failure } from '../layout/Failure.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { LeftBehindAlert } from '../overview/LeftBehindAlert.tsx';
import { AnnounceDialog } from './AnnounceDialog.tsx';
import { Announcements } from './Announcements.tsx';
import { CounterBoard } from './CounterBoard.tsx';
import { EventFeed } from './EventFeed.tsx';
import classes from './live.module.css';
import { mayLead } from './may-lead.ts';
import { NoShows } from './NoShows.tsx';
import { QueueBoard } from './QueueBoard.tsx';
import { listed } from './queue-sections.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { useOpenTickets } from './use-open-tickets.ts';
import { useSelection } from './use-selection.ts';

/** Every counter and queue as it happens, and what a supervisor can do about them. */
export function LivePage() {
  const { t } = useTranslation();
  const leads = mayLead(useUser());
  const { hall } = useHall().state;
  const { open, error } = useOpenTickets();
  const waiting = useMemo(() => listed(open?.queues ?? []), [open]);
  const selection = useSelection(waiting);
  const [announcing, setAnnouncing] = useState(false);
  return (
    <>
      <PageHeader title={t('live.title')} about={t('live.about')}>
        {leads && (
          <Button variant="default" leftSection={<IconSpeakerphone size={18} aria-hidden />} onClick={() => setAnnouncing(true)}>
            {t('live.announce.open')}
          </Button>
        )}
      </PageHeader>
      {/* What is known already stays; that it may be old is said at the top of every page. */}
      <Failure error={open === undefined ? error : null} />
      <LiveDeviceAlarms />
      <LeftBehindAlert open={open} />
      <div className={classes['boards']}>
        <div className={classes['column']}>
          <CounterBoard open={open} />
          <QueueBoard open={open} selection={leads ? selection : null} />
        </div>
        <div className={classes['aside']}>
          <Announcements mayWithdraw={leads} />
          <NoShows tickets={open?.noShows ?? []} mayRestore={leads} />
          <EventFeed />
        </div>
      </div>
      {leads && <SelectionBar selection={selection} />}
      {announcing && hall && <AnnounceDialog hall={hall} onClose={() => setAnnouncing(false)} />}
    </>
  );
}
