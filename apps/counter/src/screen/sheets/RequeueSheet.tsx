import { useHall } from '@foyer/ui/staff';
import { Button, NumberInput } from '@mantine/core';
import { IconArrowBarToDown, IconArrowBarToUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, useKnown } from '../desk/desk-context.ts';
import type { Subject } from '../desk/use-acts.ts';
import { Choice } from './Choice.tsx';
import { Lead } from './Lead.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import classes from './sheets.module.css';

/** Back to the queue: first, behind some others, or last; and no more often than the hall allows. */
export function RequeueSheet({ ticket }: { readonly ticket: Subject }) {
  const { t } = useTranslation();
  const { acts, close, commands } = useDesk();
  const { hall } = useHall().state;
  const [after, setAfter] = useState<number | ''>(3);
  const max = hall?.maxRequeues ?? 0;
  const done = useKnown(ticket.id)?.requeues ?? 0;
  const isOver = done >= max;
  const requeue = async (place: { after?: number }) => {
    if (await acts.requeue(ticket, place)) close();
  };
  const disabled = isOver || commands.pending !== null;
  return (
    <SheetFrame title={t('requeue.titleOf', { number: ticket.number })}>
      <Lead>{t(isOver ? 'requeue.over' : 'requeue.lead', { done, max })}</Lead>
      <div className={classes['group']}>
        <Choice focus Sign={IconArrowBarToUp} disabled={disabled} onClick={() => void requeue({ after: 0 })}>
          {t('place.first')}
        </Choice>
        <Choice Sign={IconArrowBarToDown} disabled={disabled} onClick={() => void requeue({})}>
          {t('place.last')}
        </Choice>
      </div>
      <form
        className={classes['row']}
        onSubmit={(event) => {
          event.preventDefault();
          if (after !== '') void requeue({ after });
        }}
      >
        <NumberInput
          label={t('requeue.after')}
          min={1}
          max={999}
          allowDecimal={false}
          disabled={isOver}
          value={after}
          onChange={(value) => setAfter(value === '' ? '' : Number(value))}
        />
        <Button type="submit" disabled={disabled || after === ''}>
          {t('requeue.send')}
        </Button>
      </form>
    </SheetFrame>
  );
}
