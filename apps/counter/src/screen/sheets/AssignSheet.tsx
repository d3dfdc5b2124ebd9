import type { TicketView } from '@foyer/contract';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, useKnown } from '../desk/desk-context.ts';
import { Lead } from './Lead.tsx';
import { type Place, PlacementField } from './PlacementField.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import classes from './sheets.module.css';
import { type Chosen, TargetPicker } from './TargetPicker.tsx';
import { nameOf } from './TransferSheet.tsx';
import { targetBody } from './targets.ts';

/** Who waits, waits elsewhere: in another queue, or for one counter or person alone. */
export function AssignSheet({ ticket: seen }: { readonly ticket: TicketView }) {
  const { t } = useTranslation();
  const { acts, close, commands } = useDesk();
  const ticket = useKnown(seen.id) ?? seen;
  const [chosen, setChosen] = useState<Chosen>({ kind: 'counter', target: null });
  const [place, setPlace] = useState<Place>('age');
  const name = nameOf(chosen, (counterName) => t('common:counter', { name: counterName }));
  const isLoose = ticket.state === 'waiting' && ticket.assignedTo === null;
  const from = {
    serviceId: isLoose ? ticket.serviceId : null,
    counterId: ticket.assignedTo?.counterId ?? null,
    userId: ticket.assignedTo?.userId ?? null,
  };
  const send = async () => {
    if (chosen.target === null) return;
    if (await acts.assign(ticket, name, { ...targetBody(chosen.kind, chosen.target.id), place })) close();
  };
  return (
    <SheetFrame title={t('assign.title', { number: ticket.number })}>
      <Lead>{t('assign.lead')}</Lead>
      <TargetPicker from={from} value={chosen} onChange={setChosen} />
      <PlacementField value={place} onChange={setPlace} />
      <div className={classes['foot']}>
        <Button size="lg" fullWidth disabled={chosen.target === null} loading={commands.pending === 'assign'} onClick={() => void send()}>
          {chosen.target === null ? t('transfer.choose') : t('assign.send', { number: ticket.number, to: name })}
        </Button>
      </div>
    </SheetFrame>
  );
}
