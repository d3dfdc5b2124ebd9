import type { CounterView, TicketView } from '@foyer/contract';
import { useHall, useNames, useSession } from '@foyer/ui/staff';
import { NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { callOrder } from './call-order.ts';
import { Dialog } from './Dialog.tsx';
import { useAsking } from './use-asking.ts';

interface CallDialogProps {
  /** Where to; absent: it is chosen here. */
  readonly counter?: CounterView;
  /** Whom; absent: whoever is next by the counter's rule. */
  readonly ticket?: TicketView;
  readonly onDone?: () => void;
  readonly onClose: () => void;
}

/** Calls for a counter. The service of whoever is there ends with it, so that is said first. */
export function CallDialog({ counter, ticket, onDone, onClose }: CallDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const names = useNames();
  const openCounters = callOrder(useHall().state.counters, ticket?.serviceId ?? null);
  const [chosen, choose] = useState(counter?.id ?? openCounters[0]?.id ?? '');
  const at = counter ?? openCounters.find(({ id }) => id === chosen);
  const calling = useAsking(
    () =>
      client.call('callNext', {
        params: { id: at?.id ?? '' },
        body: { expectTicketId: at?.currentTicket?.id ?? null, ...(ticket && { ticketId: ticket.id }) },
      }),
    () => {
      onDone?.();
      onClose();
    },
  );
  const name = (one: CounterView) => t('common:counter', { name: one.name });
  return (
    <Dialog
      title={ticket ? t('live.call.ticket', { number: ticket.number }) : t('live.call.next', { name: at ? name(at) : '' })}
      action={t('live.call.action')}
      pending={calling.isPending}
      disabled={at === undefined}
      error={calling.error}
      onSubmit={() => calling.mutate()}
      onClose={onClose}
    >
      <Stack gap="md">
        {!counter && (
          <NativeSelect
            label={t('live.call.to')}
            description={openCounters.length === 0 ? t('live.call.noneOpen') : t('live.call.openOnly')}
            data={openCounters.map((one) => ({
              value: one.id,
              label: [name(one), one.specialist?.name, one.currentTicket?.number ?? t('live.call.free')].filter(Boolean).join(' · '),
            }))}
            value={chosen}
            onChange={({ currentTarget }) => choose(currentTarget.value)}
            data-autofocus
          />
        )}
        {at && ticket && !at.serviceIds.includes(ticket.serviceId) && (
          <Text>{t('live.call.notServed', { name: name(at), service: names.service(ticket.serviceId) })}</Text>
        )}
        {at?.currentTicket && <Text>{t('live.call.ends', { number: at.currentTicket.number, name: name(at) })}</Text>}
        {ticket && (
          <Text size="sm" c="dimmed">
            {t('live.call.audited')}
          </Text>
        )}
      </Stack>
    </Dialog>
  );
}
