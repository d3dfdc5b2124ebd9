import type { AppointmentView } from '@foyer/contract';
import { useHall, useSession } from '@foyer/ui/staff';
import { Button, Checkbox, Group, Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import { useSay } from '../layout/use-say.ts';
import classes from './appointments.module.css';
import { APPOINTMENTS_KEY } from './use-appointments.ts';

interface BookingCommandsProps {
  readonly booking: AppointmentView;
  readonly onChange: () => void;
}

/** What can be done while the visitor is still awaited. */
export function BookingCommands({ booking, onChange }: BookingCommandsProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const { hall } = useHall().state;
  const hasPrinter = hall !== null && hall.printer.state !== 'none';
  const [print, setPrint] = useState(true);
  const [asking, setAsking] = useState(false);
  const checkIn = useCommand(
    () => client.call('checkIn', { body: { code: booking.code, print: print && hasPrinter } }),
    ({ number }) => t('appointments.checkedIn', { number }),
  );
  if (booking.state !== 'booked') return null;
  return (
    <div className={classes['commands']}>
      <Failure error={checkIn.error} />
      <Group>
        <Button loading={checkIn.isPending} onClick={() => checkIn.mutate()}>
          {t('appointments.checkIn')}
        </Button>
        {hasPrinter && (
          <Checkbox
            label={t('appointments.printTicket')}
            checked={print}
            onChange={({ currentTarget }) => setPrint(currentTarget.checked)}
          />
        )}
      </Group>
      <Group>
        <Button variant="default" onClick={onChange}>
          {t('appointments.change')}
        </Button>
        <Button variant="outline" color="danger" onClick={() => setAsking(true)}>
          {t('appointments.cancel')}
        </Button>
      </Group>
      {asking && <CancelQuestion booking={booking} onClose={() => setAsking(false)} />}
    </div>
  );
}

function CancelQuestion({ booking, onClose }: { readonly booking: AppointmentView; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { client } = useSession();
  const cancel = useCommand(
    () => client.call('cancelAppointment', { params: { id: booking.id } }),
    () => t('appointments.cancelled'),
    onClose,
  );
  return (
    <Modal opened onClose={onClose} title={t('appointments.cancel')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Failure error={cancel.error} />
      <Text mb="lg">{t('appointments.cancelQuestion')}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('appointments.keep')}
        </Button>
        <Button color="danger" loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('appointments.cancel')}
        </Button>
      </Group>
    </Modal>
  );
}

function useCommand<Reply>(send: () => Promise<Reply>, done: (reply: Reply) => string, then?: () => void) {
  const { notice } = useSession();
  const say = useSay();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (reply) => {
      say('ok', done(reply));
      then?.();
    },
    onError: notice,
    onSettled: () => queries.invalidateQueries({ queryKey: APPOINTMENTS_KEY }),
  });
}
