import type { TicketView } from '@foyer/contract';
import { TicketNumber } from '@foyer/ui';
import { useHall, useNames, useSession } from '@foyer/ui/staff';
import { Button, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, useSeenAtFirst } from '../desk/desk-context.ts';
import { Choice } from './Choice.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import classes from './sheets.module.css';

/** A number that somebody says aloud: it is called, or found among today's tickets. */
export function FindSheet() {
  const { t } = useTranslation();
  const { counter, acts, ending, commands, connected } = useDesk();
  const seen = useSeenAtFirst();
  const [typed, setTyped] = useState('');
  const number = typed.trim().toUpperCase();
  const call = (event: FormEvent) => {
    event.preventDefault();
    if (number !== '') ending('before', (end) => acts.callNext(seen, end, { number }));
  };
  return (
    <SheetFrame title={t('find.title')}>
      <form className={classes['row']} onSubmit={call}>
        <TextInput
          label={t('find.number')}
          size="lg"
          data-autofocus
          dir="ltr"
          maxLength={12}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            commands.tell(null);
          }}
        />
        <Button
          type="submit"
          size="lg"
          disabled={number === '' || !connected || counter.setStatus !== 'open'}
          loading={commands.pending === 'callNext'}
        >
          {t('find.call')}
        </Button>
      </form>
      <p className={classes['soft']}>{t('cherry.audited')}</p>
      {number !== '' && <Found number={number} />}
    </SheetFrame>
  );
}

/** Today's tickets with these signs in their number, and what became of them. */
function Found({ number }: { readonly number: string }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const { today } = useDesk().acts;
  const [q] = useDebouncedValue(number, 200);
  const { data } = useQuery({
    queryKey: ['find', today, q],
    queryFn: ({ signal }) => client.call('listTickets', { query: { q, limit: 20, ...(today !== null && { day: today }) }, signal }),
  });
  const found = data?.items.filter((ticket) => ticket.number.includes(q)) ?? null;
  if (found === null) return null;
  return (
    <section className={classes['group']} aria-label={t('find.today')}>
      <h3>{t('find.today')}</h3>
      {found.length === 0 && <p className={classes['soft']}>{t('find.none', { number: q })}</p>}
      {found.map((ticket) => (
        <Hit key={ticket.id} ticket={ticket} />
      ))}
    </section>
  );
}

function Hit({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation();
  const names = useNames();
  const { counters } = useHall().state;
  const { open, acts, close } = useDesk();
  const place = counters.find(({ id }) => id === ticket.counterId);
  const about = [
    names.service(ticket.serviceId),
    t(`common:state.${ticket.state}`),
    place && t('common:counter', { name: place.name }),
    ticket.endedAt && names.time(ticket.endedAt),
  ];
  const restore = async () => {
    if (await acts.restore(ticket)) close();
  };
  const isWaiting = ticket.state === 'waiting' || ticket.state === 'parked';
  const act = isWaiting ? () => open({ kind: 'ticket', ticket }) : ticket.state === 'no_show' ? () => void restore() : null;
  const label = <TicketNumber number={ticket.number} />;
  if (act === null) {
    return (
      <div className={classes['choice']} data-plain>
        <span className={classes['words']}>
          {label}
          <span className={classes['soft']}>{about.filter(Boolean).join(' · ')}</span>
        </span>
      </div>
    );
  }
  return (
    <Choice onClick={act} about={about.filter(Boolean).join(' · ')}>
      {label} {ticket.state === 'no_show' && `· ${t('restore.action')}`}
    </Choice>
  );
}
