import type { HallView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { Button, Group } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DiscardQuestion } from '../forms/DiscardQuestion.tsx';
import { Failure } from '../layout/Failure.tsx';
import page from '../layout/page.module.css';
import { useSay } from '../layout/use-say.ts';
import { useLeaveGuard } from '../place.ts';
import { PaperFields } from './PaperFields.tsx';
import { PaperPreview } from './PaperPreview.tsx';
import classes from './paper.module.css';
import { isSame, type Paper, tidied } from './paper-values.ts';

/** The ticket's settings, and beside them the ticket that they make. */
export function PaperEditor({ hall }: { readonly hall: HallView }) {
  const { t } = useTranslation();
  const [changed, setChanged] = useState<Paper | null>(null);
  const paper = changed ?? hall.paper;
  return (
    <div className={classes['editor']}>
      <section className={page['panel']} aria-label={t('ticketPaper.settings')}>
        <Form hall={hall} paper={paper} onChange={setChanged} />
      </section>
      <PaperPreview hall={hall} paper={tidied(paper)} />
    </div>
  );
}

interface FormProps {
  readonly hall: HallView;
  readonly paper: Paper;
  /** Null: as it is saved. */
  readonly onChange: (paper: Paper | null) => void;
}

function Form({ hall, paper, onChange }: FormProps) {
  const { t } = useTranslation();
  const { client, notice } = useSession();
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const isChanged = !isSame(paper, hall.paper);
  const stays = useCallback(() => {
    setAsking(true);
    return true;
  }, []);
  useLeaveGuard(isChanged, stays);
  const saving = useMutation({
    mutationFn: () => client.call('updateHall', { body: { paper: tidied(paper) } }),
    onSuccess: () => say('ok', t('ticketPaper.saved')),
    onError: notice,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsking(false);
    saving.mutate();
  };
  const discard = () => {
    setAsking(false);
    onChange(null);
  };
  return (
    <form className={classes['form']} noValidate onSubmit={submit}>
      <PaperFields languages={hall.languages} paper={paper} onChange={onChange} />
      <Failure error={saving.error} />
      {asking && isChanged ? (
        <DiscardQuestion onKeep={() => setAsking(false)} onDiscard={discard} />
      ) : (
        <Group justify="flex-end">
          <Button variant="default" disabled={!isChanged} onClick={discard}>
            {t('ticketPaper.undo')}
          </Button>
          <Button type="submit" loading={saving.isPending} disabled={!isChanged}>
            {t('save')}
          </Button>
        </Group>
      )}
    </form>
  );
}
