import { TicketNumber } from '@foyer/ui';
import { useNames, useSession } from '@foyer/ui/staff';
import { Button, Loader } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk/desk-context.ts';
import type { Subject } from '../desk/use-acts.ts';
import { Lead } from './Lead.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import classes from './sheets.module.css';

const KEY = 'no-shows';

/** Who did not come today, and came after all: back to the queue, by the age of the visit. */
export function NoShowsSheet() {
  const { t } = useTranslation();
  const names = useNames();
  const { client } = useSession();
  const queries = useQueryClient();
  const { acts, commands } = useDesk();
  const { data } = useQuery({
    queryKey: [KEY, acts.today],
    queryFn: ({ signal }) =>
      client.call('listTickets', { query: { state: 'no_show', limit: 100, ...(acts.today !== null && { day: acts.today }) }, signal }),
    staleTime: 0,
  });
  const restore = async (ticket: Subject) => {
    await acts.restore(ticket);
    await queries.invalidateQueries({ queryKey: [KEY] });
  };
  return (
    <SheetFrame title={t('restore.title')}>
      <Lead focus>{t('restore.lead')}</Lead>
      {data === undefined && <Loader role="status" aria-label={t('loading')} />}
      {data?.items.length === 0 && <p className={classes['soft']}>{t('restore.none')}</p>}
      <ul className={classes['rows']}>
        {data?.items.map((ticket) => (
          <li key={ticket.id}>
            <span className={classes['words']}>
              <TicketNumber number={ticket.number} />
              <span className={classes['soft']}>
                {[
                  names.service(ticket.serviceId),
                  ticket.counterId !== null && t('common:counter', { name: names.counter(ticket.counterId) }),
                  ticket.endedAt !== null && names.time(ticket.endedAt),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Button variant="outline" disabled={commands.pending !== null} onClick={() => void restore(ticket)}>
              {t('restore.action')}
              <span className="foyer-visually-hidden"> {ticket.number}</span>
            </Button>
          </li>
        ))}
      </ul>
    </SheetFrame>
  );
}
