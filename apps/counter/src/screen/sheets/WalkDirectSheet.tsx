import type { ServiceView } from '@foyer/contract';
import { useHall, useNames } from '@foyer/ui/staff';
import { SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, useSeenAtFirst } from '../desk/desk-context.ts';
import { Choice } from './Choice.tsx';
import { Lead } from './Lead.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import classes from './sheets.module.css';

/** Somebody stands at the counter without a ticket: one press on the service, and they are being served. */
export function WalkDirectSheet() {
  const { t } = useTranslation();
  const names = useNames();
  const { counter, here, acts, ending, commands } = useDesk();
  const seen = useSeenAtFirst();
  const { services, hall } = useHall().state;
  const classesOf = hall?.priorities ?? [];
  const [priority, setPriority] = useState(classesOf[0]?.id ?? '');
  const [name, setName] = useState('');
  const isMine = ({ id }: ServiceView) => counter.serviceIds.includes(id);
  const inOrder = [...services.filter(isMine), ...services.filter((one) => !isMine(one))];
  const visitor = { ...(priority !== '' && { priority }), ...(name.trim() !== '' && { customer: { name: name.trim() } }) };
  const take = (serviceId: string) => ending('before', (end) => acts.walkDirect(seen, { serviceId, ...visitor, ...end }));
  return (
    <SheetFrame title={t('walkDirect.title')}>
      <Lead>{here === null ? t('walkDirect.lead') : t('walkDirect.leadEnds', { number: here.number })}</Lead>
      {classesOf.length > 1 && (
        <SegmentedControl
          fullWidth
          aria-label={t('walkDirect.class')}
          data={classesOf.map(({ id }) => ({ value: id, label: names.priority(id) }))}
          value={priority}
          onChange={setPriority}
        />
      )}
      <TextInput
        label={t('walkDirect.name')}
        maxLength={120}
        autoComplete="off"
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <div className={classes['group']}>
        {inOrder.map((service) => (
          <Choice key={service.id} disabled={commands.pending !== null} onClick={() => take(service.id)}>
            {names.service(service.id)}
          </Choice>
        ))}
      </div>
    </SheetFrame>
  );
}
