import type { CounterTicket } from '@foyer/contract';
import { localized } from '@foyer/ui';
import { useHall } from '@foyer/ui/staff';
import { Button, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isPossible } from '../desk/actions.ts';
import { useDesk } from '../desk/desk-context.ts';
import type { Stop } from '../desk/sheets.ts';
import { SendOnSign } from '../desk/signs.tsx';
import type { Left, Subject } from '../desk/use-acts.ts';
import classes from './sheets.module.css';

/** What becomes of the visitor who is still here. `outcome` where the service ends. */
export interface WhatIsLeft {
  readonly what: Left;
  readonly outcome: string | null;
}

interface LeftTicketProps {
  readonly ticket: CounterTicket & Subject;
  readonly to: Stop;
  readonly value: WhatIsLeft | null;
  readonly onChange: (value: WhatIsLeft) => void;
}

const SEPARATOR = ' ';
const asText = ({ what, outcome }: WhatIsLeft) => (outcome === null ? what : `${what}${SEPARATOR}${outcome}`);
function fromText(text: string): WhatIsLeft {
  const [what, outcome = null] = text.split(SEPARATOR);
  return { what: what as Left, outcome };
}

export function LeftTicket({ ticket, to, value, onChange }: LeftTicketProps) {
  const { t } = useTranslation();
  const { open } = useDesk();
  const endings = useEndings(ticket);
  return (
    <Radio.Group
      size="md"
      label={t('left.label', { number: ticket.number })}
      value={value && asText(value)}
      onChange={(text) => onChange(fromText(text))}
    >
      <div className={classes['targets']}>
        {endings.map(({ value: text, label }) => (
          <Radio key={text} size="md" value={text} label={label} classNames={{ root: classes['radio'] ?? '' }} />
        ))}
        <Button
          variant="subtle"
          justify="start"
          leftSection={<SendOnSign size={18} stroke={1.75} aria-hidden />}
          onClick={() => open({ kind: 'transfer', ticket, onward: to })}
        >
          {t('left.transfer')}
        </Button>
      </div>
    </Radio.Group>
  );
}

/** One way to finish for each outcome, where the service requires one. */
function useEndings(ticket: CounterTicket): readonly { readonly value: string; readonly label: string }[] {
  const { t, i18n } = useTranslation();
  const { counter } = useDesk();
  const { services, hall } = useHall().state;
  const service = services.find(({ id }) => id === ticket.serviceId);
  const situation = { setStatus: counter.setStatus, ticket, startAtCall: hall?.startAtCall ?? false };
  const finishes = service?.outcomeRequired
    ? service.outcomes.map(({ code, name }) => ({
        value: asText({ what: 'finish', outcome: code }),
        label: t('left.finishAs', { outcome: localized(name, i18n.language, hall?.languages) }),
      }))
    : [{ value: 'finish', label: t('left.finish') }];
  const absent = isPossible('markNoShow', situation) ? [{ value: 'no_show', label: t('left.no_show') }] : [];
  return [...finishes, { value: 'requeue', label: t('left.requeue') }, ...absent];
}
