import type { TicketView } from '@foyer/contract';
import { useHall, useSession } from '@foyer/ui/staff';
import { Button, Group } from '@mantine/core';
import { IconArrowBackUp, IconPrinter, IconTicketOff } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import page from '../layout/page.module.css';
import { useSay } from '../layout/use-say.ts';
import { HISTORY_KEY } from './use-history.ts';
import { storyKey } from './use-story.ts';

const OPEN: ReadonlySet<TicketView['state']> = new Set(['waiting', 'parked', 'called', 'serving']);
const sign = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;

/** What can still be done about a ticket. Each command says which state it expects: what was pressed too late is refused. */
export function TicketCommands({ ticket }: { readonly ticket: TicketView }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const { hall } = useHall().state;
  const params = { id: ticket.id };
  const body = { expectState: ticket.state };
  const cancel = useCommand(ticket, 'ticket.cancelled', () => client.call('cancelTicket', { params, body }));
  const reprint = useCommand(ticket, 'ticket.printing', () => client.call('reprintTicket', { params }));
  const restore = useCommand(ticket, 'ticket.restored', () => client.call('restoreTicket', { params, body }));
  const isToday = ticket.businessDay === hall?.businessDay;
  const isNoShow = ticket.state === 'no_show';
  const canPrint = OPEN.has(ticket.state) && hall?.printer.state !== 'none';
  const canCancel = ticket.state === 'waiting' || ticket.state === 'parked';
  if (!isNoShow && !canPrint && !canCancel) return null;
  return (
    <div>
      <Failure error={cancel.error ?? reprint.error ?? restore.error} />
      <Group gap="sm">
        {isNoShow && isToday && (
          <Button leftSection={<IconArrowBackUp {...sign} />} loading={restore.isPending} onClick={() => restore.mutate()}>
            {t('ticket.restore')}
          </Button>
        )}
        {canPrint && (
          <Button variant="default" leftSection={<IconPrinter {...sign} />} loading={reprint.isPending} onClick={() => reprint.mutate()}>
            {t('ticket.reprint')}
          </Button>
        )}
        {canCancel && (
          <Button
            variant="outline"
            color="danger"
            leftSection={<IconTicketOff {...sign} />}
            loading={cancel.isPending}
            onClick={() => cancel.mutate()}
          >
            {t('ticket.cancel')}
          </Button>
        )}
      </Group>
      {isNoShow && !isToday && <p className={page['about']}>{t('ticket.restoreOver')}</p>}
    </div>
  );
}

function useCommand({ id, number }: TicketView, done: string, send: () => Promise<unknown>) {
  const { t } = useTranslation();
  const { notice } = useSession();
  const say = useSay();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: () => say('ok', t(done, { number })),
    onError: notice,
    onSettled: () => {
      void queries.invalidateQueries({ queryKey: HISTORY_KEY });
      void queries.invalidateQueries({ queryKey: storyKey(id) });
    },
  });
}
