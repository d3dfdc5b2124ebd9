import type { TicketView } from '@foyer/contract';
import { useNames, useSession } from '@foyer/ui/staff';
import { Button, Menu } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import classes from './live.module.css';
import { PLACEMENTS, type Placement } from './moving.ts';
import { TicketLink } from './TicketLink.tsx';
import { useCommand } from './use-command.ts';

interface NoShowsProps {
  /** Latest first. */
  readonly tickets: readonly TicketView[];
  readonly mayRestore: boolean;
}

/** Who was called today and was not there; whoever comes after all waits again. */
export function NoShows({ tickets, mayRestore }: NoShowsProps) {
  const { t } = useTranslation();
  if (tickets.length === 0) return null;
  return (
    <section className={page['panel']} aria-labelledby="no-shows">
      <h2 id="no-shows" className={page['panelTitle']}>
        {t('live.noShows')}
        <span className={page['soft']}>{tickets.length}</span>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling list must be reachable by keyboard (WCAG 2.1.1). */}
      <ul className={classes['list']} tabIndex={0} aria-labelledby="no-shows">
        {tickets.map((ticket) => (
          <Line key={ticket.id} ticket={ticket} mayRestore={mayRestore} />
        ))}
      </ul>
    </section>
  );
}

function Line({ ticket, mayRestore }: { readonly ticket: TicketView; readonly mayRestore: boolean }) {
  const { t } = useTranslation();
  const names = useNames();
  const where = ticket.counterId === null ? '' : ` · ${t('common:counter', { name: names.counter(ticket.counterId) })}`;
  return (
    <li>
      <div>
        <TicketLink id={ticket.id} number={ticket.number} className={classes['strong']} /> {names.service(ticket.serviceId)}
        <p className={page['soft']}>
          {ticket.endedAt && names.time(ticket.endedAt)}
          {where}
        </p>
      </div>
      {mayRestore && <Restore ticket={ticket} />}
    </li>
  );
}

function Restore({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const restore = useCommand((place: Placement) =>
    client.call('restoreTicket', { params: { id: ticket.id }, body: { place, expectState: 'no_show' } }),
  );
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button
          variant="default"
          size="compact-sm"
          loading={restore.isPending}
          leftSection={<IconArrowBackUp size={16} className="foyer-icon-directed" aria-hidden />}
          aria-label={t('live.restoreNamed', { number: ticket.number })}
        >
          {t('live.restore')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('live.restoreWhere')}</Menu.Label>
        {PLACEMENTS.map((place) => (
          <Menu.Item key={place} onClick={() => restore.mutate(place)}>
            {t(`place.${place}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
