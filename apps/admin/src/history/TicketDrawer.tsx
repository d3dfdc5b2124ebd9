import type { TicketView } from '@foyer/contract';
import { AUTONYMS, clockTime, TicketNumber, uiLocale } from '@foyer/ui';
import { ruleText, useHall, useNames, useSession } from '@foyer/ui/staff';
import { Button, Drawer, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import classes from './history.module.css';

interface TicketDrawerProps {
  readonly ticket: TicketView | null;
  /** Something was done: the ticket as it is now. */
  readonly onChange: (ticket: TicketView) => void;
  readonly onClose: () => void;
}

/** One ticket's whole story, and what can still be done about it. */
export function TicketDrawer({ ticket, onChange, onClose }: TicketDrawerProps) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={ticket !== null}
      onClose={onClose}
      position="right"
      title={t('ticket.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {ticket && (
        <Stack gap="lg">
          <TicketNumber number={ticket.number} className={classes['large'] ?? ''} />
          <Story ticket={ticket} />
          {ticket.rule && <Rule ticket={ticket} />}
          <TicketCommands key={ticket.id} ticket={ticket} onChange={onChange} />
        </Stack>
      )}
    </Drawer>
  );
}

function Rule({ ticket: { rule } }: { readonly ticket: TicketView }) {
  const { t } = useTranslation();
  const names = useNames();
  return rule && <Text size="sm">{ruleText(t, rule, names)}</Text>;
}

function Story({ ticket }: { readonly ticket: TicketView }) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const { hall } = useHall().state;
  const locale = uiLocale(ticket.locale);
  const time = (moment: string | null) => moment && <bdi>{clockTime(Date.parse(moment), i18n.language, hall?.zone)}</bdi>;
  const lines = [
    ['state', t(`common:state.${ticket.state}`)],
    ['service', names.service(ticket.serviceId)],
    ['class', names.priority(ticket.priority)],
    ['language', locale ? AUTONYMS[locale] : ticket.locale],
    ['customer', ticket.customer?.name],
    ['phone', ticket.customer?.phone && <bdi dir="ltr">{ticket.customer.phone}</bdi>],
    ['day', <bdi key="day">{ticket.businessDay}</bdi>],
    ['issued', time(ticket.issuedAt)],
    ['called', time(ticket.calledAt)],
    ['recalls', ticket.recalls || null],
    ['started', time(ticket.startedAt)],
    ['ended', time(ticket.endedAt)],
    ['counter', ticket.counterId && names.counter(ticket.counterId)],
    ['specialist', ticket.userId],
    ['outcome', ticket.outcome],
  ] as const;
  return (
    <dl className={classes['details']}>
      {lines
        .filter(([, value]) => value)
        .map(([name, value]) => [<dt key={name}>{t(`column.${name}`)}</dt>, <dd key={`${name}-value`}>{value}</dd>])}
    </dl>
  );
}

function TicketCommands({ ticket, onChange }: { readonly ticket: TicketView } & Pick<TicketDrawerProps, 'onChange'>) {
  const { t } = useTranslation();
  const { client, notice } = useSession();
  const queries = useQueryClient();
  const { hall } = useHall().state;
  const done = (key: string) => {
    notifications.show({ color: 'ok', message: t(key, { number: ticket.number }) });
    void queries.invalidateQueries({ queryKey: ['history'] });
  };
  const cancel = useMutation({
    mutationFn: () => client.call('cancelTicket', { params: { id: ticket.id } }),
    onSuccess: (cancelled) => {
      onChange(cancelled);
      done('ticket.cancelled');
    },
    onError: notice,
  });
  const reprint = useMutation({
    mutationFn: () => client.call('reprintTicket', { params: { id: ticket.id } }),
    onSuccess: () => done('ticket.printing'),
    onError: notice,
  });
  const open = ticket.state === 'waiting' || ticket.state === 'called' || ticket.state === 'serving';
  return (
    <div>
      <Failure error={cancel.error ?? reprint.error} />
      <Group>
        {open && hall?.printer.state !== 'none' && (
          <Button variant="default" loading={reprint.isPending} onClick={() => reprint.mutate()}>
            {t('ticket.reprint')}
          </Button>
        )}
        {ticket.state === 'waiting' && (
          <Button variant="outline" color="danger" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('ticket.cancel')}
          </Button>
        )}
      </Group>
    </div>
  );
}
