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
type Asked = 'move' | 'call' | 'remove';

/** What can be done with the tickets that are ticked; it comes with the first of them. */
export function SelectionBar({ selection }: { readonly selection: Selection }) {
  const { t } = useTranslation();
  const [asked, ask] = useState<Asked | null>(null);
  const { tickets } = selection;
  const [only] = tickets;
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
        <Button leftSection={<IconArrowsExchange size={18} aria-hidden />} onClick={() => ask('move')}>
          {t('live.move.open')}
        </Button>
        {tickets.length === 1 && (
          <Button variant="default" leftSection={<IconSpeakerphone size={18} aria-hidden />} onClick={() => ask('call')}>
            {t('live.call.open')}
          </Button>
        )}
        <Button variant="default" leftSection={<IconDoorExit size={18} aria-hidden />} onClick={() => ask('remove')}>
          {t('live.remove.open')}
        </Button>
        <CloseButton size="lg" aria-label={t('live.clear')} onClick={selection.clear} />
      </section>
      {asked === 'move' && <MoveDialog tickets={tickets} onDone={selection.set} onClose={close} />}
      {asked === 'remove' && <RemoveDialog tickets={tickets} onDone={selection.set} onClose={close} />}
      {asked === 'call' && only && <CallDialog ticket={only} onDone={selection.clear} onClose={close} />}
    </>
  );
}
