import type { CounterView, RouteBody } from '@foyer/contract';
import { errorKey } from '@foyer/ui';
import { useSession } from '@foyer/ui/staff';
import { Alert, Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

type LeftTicket = NonNullable<NonNullable<RouteBody<'leaveCounter'>>['leftTicket']>;
const LEFT: readonly LeftTicket[] = ['requeue', 'finish', 'no_show'];

interface FreeSeatProps {
  readonly counter: CounterView;
  readonly onClose: () => void;
}

/** A supervisor frees the seat of somebody who has gone without leaving it; a visitor who is still there is asked about. */
export function FreeSeat({ counter, onClose }: FreeSeatProps) {
  const { t } = useTranslation();
  const { client, notice } = useSession();
  const { currentTicket, specialist, name } = counter;
  const [chosen, setChosen] = useState<{ readonly of: string; readonly left: LeftTicket } | null>(null);
  // What was chosen for one visitor is not done to another.
  const left = currentTicket !== null && chosen?.of === currentTicket.number ? chosen.left : null;
  const freeing = useMutation({
    mutationFn: () =>
      client.call('leaveCounter', {
        params: { id: counter.id },
        body: { whoever: true, expectTicketId: currentTicket?.id ?? null, ...(left && { leftTicket: left }) },
      }),
    onSuccess: onClose,
    onError: notice,
  });
  return (
    <Modal opened onClose={onClose} title={t('choose.freeOf', { name })} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="md">
        {freeing.isError && (
          <Alert color="danger" role="alert">
            {t(errorKey(freeing.error))}
          </Alert>
        )}
        <Text>{t('choose.freeAbout', { person: specialist?.name })}</Text>
        {currentTicket && (
          <Radio.Group
            size="md"
            label={t('left.label', { number: currentTicket.number })}
            value={left}
            onChange={(value) => setChosen({ of: currentTicket.number, left: value as LeftTicket })}
          >
            <Stack gap="sm" mt="xs">
              {LEFT.map((one) => (
                <Radio key={one} size="md" value={one} label={t(`left.${one}`)} />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('choose.cancel')}
          </Button>
          <Button
            disabled={currentTicket !== null && left === null}
            loading={freeing.isPending}
            data-autofocus={currentTicket === null || undefined}
            onClick={() => freeing.mutate()}
          >
            {t('choose.free')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
