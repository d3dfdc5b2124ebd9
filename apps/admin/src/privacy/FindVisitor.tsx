import type { FoundVisitor } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import page from '../layout/page.module.css';
import { FoundPanel } from './FoundPanel.tsx';
import classes from './privacy.module.css';

const SHORTEST = 2;

/** Asked with a press and not with each letter: every search is noted down. */
export function FindVisitor() {
  const { t } = useTranslation();
  const { client, notice } = useSession();
  const id = useId();
  const [text, setText] = useState('');
  const [found, setFound] = useState<FoundVisitor | null>(null);
  const finding = useMutation({
    mutationFn: () => client.call('findVisitor', { body: { text: text.trim() } }),
    onSuccess: setFound,
    onError: notice,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim().length >= SHORTEST) finding.mutate();
  };
  return (
    <section className={page['panel']} aria-labelledby={id}>
      <h2 id={id} className={page['panelTitle']}>
        {t('privacy.find')}
      </h2>
      <p className={page['panelAbout']}>{t('privacy.findAbout')}</p>
      <form className={classes['search']} noValidate onSubmit={submit}>
        <TextInput
          type="search"
          label={t('privacy.text')}
          leftSection={<IconSearch size={18} aria-hidden />}
          maxLength={120}
          dir="auto"
          value={text}
          onChange={({ currentTarget }) => setText(currentTarget.value)}
        />
        <Button type="submit" loading={finding.isPending} disabled={text.trim().length < SHORTEST}>
          {t('privacy.search')}
        </Button>
      </form>
      <Failure error={finding.error} />
      {found && <FoundPanel key={ids(found)} found={found} onErased={() => finding.mutate()} />}
    </section>
  );
}

const ids = ({ visits, bookings }: FoundVisitor): string => [...visits, ...bookings].map(({ id }) => id).join();
