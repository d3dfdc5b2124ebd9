import type { TicketView } from '@foyer/contract';
import { errorKey, TicketNumber } from '@foyer/ui';
import { Alert } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSay } from '../layout/use-say.ts';
import { Dialog } from './Dialog.tsx';
import classes from './live.module.css';
import { type Outcome, oneByOne } from './one-by-one.ts';
import { useAsking } from './use-asking.ts';
import type { Selection } from './use-selection.ts';

interface SeveralDialogProps<Ticket> {
  readonly title: string;
  readonly action: string;
  readonly danger?: boolean;
  readonly tickets: readonly Ticket[];
  /** The order in which they are sent, where it is not their own. */
  readonly arrange?: (tickets: readonly Ticket[]) => readonly Ticket[];
  readonly ready: boolean;
  readonly send: (ticket: Ticket) => Promise<unknown>;
  /** Told to no longer select those that it was done to. */
  readonly onDone: Selection['set'];
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The same for several tickets. It closes when all went well; else it stays with those that were refused, and says why. */
export function SeveralDialog<Ticket extends TicketView>({
  tickets,
  arrange = (all) => all,
  ready,
  send,
  onDone,
  onClose,
  ...dialog
}: SeveralDialogProps<Ticket>) {
  const { t } = useTranslation();
  const say = useSay();
  const [left, setLeft] = useState(tickets);
  const [refused, setRefused] = useState<Outcome<Ticket>['refused']>([]);
  const tellDone = (count: number) => say('ok', t('live.done', { count }));
  const sending = useAsking(
    () => oneByOne(arrange(left), send),
    (outcome) => {
      onDone(
        outcome.done.map(({ id }) => id),
        false,
      );
      if (outcome.done.length > 0) tellDone(outcome.done.length);
      setRefused(outcome.refused);
      setLeft(outcome.refused.map(({ item }) => item));
      if (outcome.refused.length === 0) onClose();
    },
  );
  return (
    <Dialog {...dialog} disabled={!ready} pending={sending.isPending} onSubmit={() => sending.mutate()} onClose={onClose}>
      <p className={classes['about']}>
        {left.map(({ id, number }) => (
          <TicketNumber key={id} number={number} />
        ))}
      </p>
      {refused.length > 0 && (
        <Alert color="danger" role="alert" mb="md" title={t('live.refused', { count: refused.length })}>
          {refused.map(({ item, error }) => (
            <p key={item.id}>
              <TicketNumber number={item.number} />: {t(errorKey(error))}
            </p>
          ))}
        </Alert>
      )}
      {dialog.children}
    </Dialog>
  );
}
