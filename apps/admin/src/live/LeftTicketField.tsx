import type { CounterTicket, RouteBody } from '@foyer/contract';
import { Radio, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export type LeftTicket = NonNullable<RouteBody<'setCounterStatus'>['leftTicket']>;
const LEFT: readonly LeftTicket[] = ['finish', 'requeue', 'no_show'];

interface LeftTicketFieldProps {
  readonly ticket: CounterTicket;
  readonly value: LeftTicket;
  readonly onChange: (value: LeftTicket) => void;
}

/** What becomes of whoever is at a counter that is left. */
export function LeftTicketField({ ticket, value, onChange }: LeftTicketFieldProps) {
  const { t } = useTranslation();
  return (
    <Radio.Group label={t('live.stop.left', { number: ticket.number })} value={value} onChange={(chosen) => onChange(chosen as LeftTicket)}>
      <Stack gap="xs" mt="xs">
        {LEFT.map((one) => (
          <Radio key={one} value={one} label={t(`live.stop.leftTicket.${one}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
}
