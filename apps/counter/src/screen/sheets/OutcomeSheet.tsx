import { localized } from '@foyer/ui';
import { useHall, useNames } from '@foyer/ui/staff';
import { Button, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, useKnown } from '../desk/desk-context.ts';
import type { Sheet } from '../desk/sheets.ts';
import type { Ending } from '../desk/use-acts.ts';
import { Choice } from './Choice.tsx';
import { Lead } from './Lead.tsx';
import { RemarkField } from './RemarkField.tsx';
import { SheetFrame } from './SheetFrame.tsx';
import classes from './sheets.module.css';

type OutcomeSheetProps = Omit<Extract<Sheet, { kind: 'outcome' }>, 'kind'>;

/** How it ended: one press on the outcome ends the service, and goes on with what asked for it. */
export function OutcomeSheet({ ticket, why, go }: OutcomeSheetProps) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const { close, commands } = useDesk();
  const { services, hall } = useHall().state;
  const known = useKnown(ticket.id);
  const [remark, setRemark] = useState<string | null>(null);
  const service = services.find(({ id }) => id === ticket.serviceId);
  const isBusy = commands.pending !== null;
  const end = async (ending: Ending) => {
    if (await go({ ...ending, ...(remark !== null && { remark }) })) close();
  };
  return (
    <SheetFrame title={t('outcome.title', { number: ticket.number })}>
      <Lead focus>{t(why === 'finish' ? 'outcome.lead' : 'outcome.leadBefore', { service: names.service(ticket.serviceId) })}</Lead>
      <div className={classes['group']}>
        {service?.outcomes.map(({ code, name }) => (
          <Choice key={code} Sign={IconCheck} disabled={isBusy} onClick={() => void end({ outcome: code })}>
            {localized(name, i18n.language, hall?.languages)}
          </Choice>
        ))}
      </div>
      {service?.outcomeRequired && service.outcomes.length === 0 && <OwnWords onEnd={(outcome) => void end({ outcome })} />}
      <RemarkField value={remark ?? known?.remark ?? ''} onChange={setRemark} />
      {!service?.outcomeRequired && (
        <Button variant="default" size="md" disabled={isBusy} onClick={() => void end({})}>
          {t('outcome.without')}
        </Button>
      )}
    </SheetFrame>
  );
}

/** A service may ask for an outcome without listing any. */
function OwnWords({ onEnd }: { readonly onEnd: (outcome: string) => void }) {
  const { t } = useTranslation();
  const [words, setWords] = useState('');
  return (
    <form
      className={classes['row']}
      onSubmit={(event) => {
        event.preventDefault();
        onEnd(words.trim());
      }}
    >
      <TextInput
        label={t('outcome.own')}
        maxLength={40}
        data-autofocus
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Button type="submit" disabled={words.trim() === ''}>
        {t('action.finishService')}
      </Button>
    </form>
  );
}
