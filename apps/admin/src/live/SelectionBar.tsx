import { TicketNumber } from '@foyer/ui';
import { Button, CloseButton } from '@mantine/core';
import { IconArrowsExchange, IconDoorExit, IconSpeakerphone } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallDialog } from './CallDialog.tsx';
import classes from './live.module.css';
import { MoveDialog } from './MoveDialog.tsx';
import { RemoveDialog } from './RemoveDialog.tsx';
import type { Selection } from './use-selection.ts';

const SHOWN = 6;
interface Asked {
  readonly about: 'move' | 'call' | 'remove';
  /** As they were then: what is sent says what was seen. */
  readonly tickets: Selection['tickets'];
}

/** What can be done with the tickets that are ticked; it comes with the first of them. */
export function SelectionBar({ selection }: { readonly selection: Selection }) {
  const { t } = useTranslation();
  const [asked, ask] = useState<Asked | null>(null);
  const { tickets } = selection;
  const askAbout = (about: Asked['about']) => ask({ about, tickets });
  const close = () => ask(null);
  const more = tickets.length - SHOWN;
  return (
    <>
      <section className={classes['bar']} aria-label={t('live.selection')} hidden={tickets.length === 0}>
        <p role="status">{tickets.length > 0 && t('live.selected', { count: tickets.length })}</p>
        <p className={classes['chosen']}>
          {tickets.slice(0, SHOWN).map(({ id, number }) => (
            <TicketNumber key={id} number={number} />
          ))}
          {more > 0 && <span>+{more}</span>}
        </p>
        <Button leftSection={<IconArrowsExchange size={18} aria-hidden />} onClick={() => askAbout('move')}>
          {t('live.move.open')}
        </Button>
        {tickets.length === 1 && (
          <Button variant="default" leftSection={<IconSpeakerphone size={18} aria-hidden />} onClick={() => askAbout('call')}>
            {t('live.call.open')}
          </Button>
        )}
        <Button variant="default" leftSection={<IconDoorExit size={18} aria-hidden />} onClick={() => askAbout('remove')}>
          {t('live.remove.open')}
        </Button>
        <CloseButton size="lg" aria-label={t('live.clear')} onClick={selection.clear} />
      </section>
      {asked?.about === 'move' && <MoveDialog tickets={asked.tickets} onDone={selection.set} onClose={close} />}
      {asked?.about === 'remove' && <RemoveDialog tickets={asked.tickets} onDone={selection.set} onClose={close} />}
      {asked?.about === 'call' && asked.tickets[0] && <CallDialog ticket={asked.tickets[0]} onDone={selection.clear} onClose={close} />}
    </>
  );
}
