import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesk, useKnown } from '../desk/desk-context.ts';
import type { Subject } from '../desk/use-acts.ts';
import { SheetFrame } from './SheetFrame.tsx';
import classes from './sheets.module.css';

/** What the next colleague should know. It stays with the visit. */
export function RemarkSheet({ ticket }: { readonly ticket: Subject }) {
  const { t } = useTranslation();
  const { acts, close, commands } = useDesk();
  const known = useKnown(ticket.id);
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? known?.remark ?? '';
  const save = async () => {
    if (known && (await acts.setRemark(known, text.trim() === '' ? null : text.trim()))) close();
  };
  return (
    <SheetFrame title={t('remark.titleOf', { number: ticket.number })}>
      <form
        className={classes['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Textarea
          label={t('remark.label')}
          description={t('remark.about')}
          autosize
          minRows={3}
          maxRows={8}
          maxLength={400}
          data-autofocus
          value={text}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button type="submit" disabled={known === null} loading={commands.pending === 'setRemark'}>
            {t('save')}
          </Button>
        </Group>
      </form>
    </SheetFrame>
  );
}
