import type { AnnouncementView } from '@foyer/contract';
import { localized } from '@foyer/ui';
import { useHall, useHubNow, useNames, useSession } from '@foyer/ui/staff';
import { Button } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import { onDisplays } from './announcement-values.ts';
import classes from './live.module.css';
import { useCommand } from './use-command.ts';

/** The texts that the displays show now. */
export function Announcements({ mayWithdraw }: { readonly mayWithdraw: boolean }) {
  const { t } = useTranslation();
  const { announcements } = useHall().state;
  const shown = onDisplays(announcements, useHubNow());
  if (shown.length === 0) return null;
  return (
    <section className={page['panel']} aria-labelledby="texts">
      <h2 id="texts" className={page['panelTitle']}>
        {t('live.announce.shown')}
      </h2>
      <ul className={classes['list']}>
        {shown.map((one) => (
          <Line key={one.id} announcement={one} mayWithdraw={mayWithdraw} />
        ))}
      </ul>
    </section>
  );
}

function Line({ announcement, mayWithdraw }: { readonly announcement: AnnouncementView; readonly mayWithdraw: boolean }) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const { client } = useSession();
  const { hall } = useHall().state;
  const { id, text, until, spoken } = announcement;
  const words = localized(text, i18n.language, hall?.languages);
  const withdraw = useCommand(() => client.call('withdrawAnnouncement', { params: { id } }));
  return (
    <li>
      <div>
        <p dir="auto">{words}</p>
        <p className={page['soft']}>
          {until === null ? t('live.announce.untilTaken') : t('live.announce.until', { time: names.time(until) })}
          {spoken && (
            <span className={classes['spoken']}>
              <IconVolume size={16} stroke={1.75} aria-hidden />
              {t('live.announce.isSpoken')}
            </span>
          )}
        </p>
      </div>
      {mayWithdraw && (
        <Button
          variant="default"
          size="compact-sm"
          loading={withdraw.isPending}
          aria-label={t('live.announce.withdrawNamed', { text: words })}
          onClick={() => withdraw.mutate()}
        >
          {t('live.announce.withdraw')}
        </Button>
      )}
    </li>
  );
}
