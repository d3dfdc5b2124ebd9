import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, useKnown } from '../desk/desk-context.ts';
import type { Stop } from '../desk/sheets.ts';
import type { Subject } from '../desk/use-acts.ts';
import { type Place, PlacementField } from './PlacementField.tsx';
import { RemarkField } from './RemarkField.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import classes from './sheets.module.css';
import { type Chosen, TargetPicker } from './TargetPicker.tsx';
import { targetBody } from './targets.ts';

/** On to a service, a counter or a person. The number stays. */
export function TransferSheet({ ticket, onward }: { readonly ticket: Subject; readonly onward?: Stop }) {
  const { t } = useTranslation();
  const { acts, close, open, commands, counter } = useDesk();
  const known = useKnown(ticket.id);
  const [chosen, setChosen] = useState<Chosen>({ kind: 'service', target: null });
  const [place, setPlace] = useState<Place>('age');
  const [remark, setRemark] = useState<string | null>(null);
  const name = nameOf(chosen, (counterName) => t('common:counter', { name: counterName }));
  const from = { serviceId: ticket.serviceId, counterId: counter.id, userId: counter.specialist?.id ?? null };
  const send = async () => {
    if (chosen.target === null) return;
    const body = { ...targetBody(chosen.kind, chosen.target.id), place, ...(remark !== null && { remark }) };
    if (!(await acts.transfer(ticket, name, body))) return;
    if (onward) open({ kind: 'stop', to: onward });
    else close();
  };
  return (
    <SheetFrame title={t('transfer.title', { number: ticket.number })}>
      <TargetPicker from={from} value={chosen} onChange={setChosen} />
      <PlacementField value={place} onChange={setPlace} />
      <RemarkField value={remark ?? known?.remark ?? ''} onChange={setRemark} />
      <div className={classes['foot']}>
        <Button size="lg" fullWidth disabled={chosen.target === null} loading={commands.pending === 'transfer'} onClick={() => void send()}>
          {chosen.target === null ? t('transfer.choose') : t('transfer.send', { number: ticket.number, to: name })}
        </Button>
      </div>
    </SheetFrame>
  );
}

/** As a person would say it. */
export function nameOf({ kind, target }: Chosen, counter: (name: string) => string): string {
  if (target === null) return '';
  return kind === 'counter' ? counter(target.name) : target.name;
}
