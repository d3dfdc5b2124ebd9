import type { HallPrinterView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { Button, NativeSelect } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import { useSay } from '../layout/use-say.ts';
import classes from './paper.module.css';
import type { Paper } from './paper-values.ts';

interface PrintSampleProps {
  readonly paper: Paper;
  readonly locale: string;
  readonly printers: readonly HallPrinterView[];
}

/** The same ticket on real paper, also before it is saved. */
export function PrintSample({ paper, locale, printers }: PrintSampleProps) {
  const { t } = useTranslation();
  const { client, notice } = useSession();
  const say = useSay();
  const able = printers.filter(({ enabled }) => enabled);
  const [chosen, setChosen] = useState<string | null>(null);
  const printerId = able.find(({ id }) => id === chosen)?.id ?? able[0]?.id;
  const printing = useMutation({
    mutationFn: (id: string) => client.call('printSampleTicket', { body: { paper, locale, printerId: id } }),
    onSuccess: ({ state }) => say(state === 'confirmed' || state === 'unknown' ? 'ok' : 'danger', t(`ticketPaper.printed.${state}`)),
    onError: notice,
  });
  if (printerId === undefined) return <p className={classes['facts']}>{t('ticketPaper.noPrinter')}</p>;
  return (
    <div className={classes['print']}>
      <Failure error={printing.error} />
      <NativeSelect
        label={t('ticketPaper.printer')}
        value={printerId}
        data={able.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      />
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden />}
        loading={printing.isPending}
        onClick={() => printing.mutate(printerId)}
      >
        {t('ticketPaper.print')}
      </Button>
    </div>
  );
}
