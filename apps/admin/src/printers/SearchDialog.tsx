import type { FoundPrinter, PrinterSearchView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { Badge, Button, Group, Modal, Progress, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import { NEW_PRINTER, type PrinterValues } from './printer-values.ts';
import classes from './printers.module.css';

const KEY = ['printer-search'];
const LOOK_MS = 700;

interface SearchDialogProps {
  readonly onChoose: (values: PrinterValues) => void;
  readonly onClose: () => void;
}

/** Looks for printers in the hub's networks, when told to, and offers what it finds. */
export function SearchDialog({ onChoose, onClose }: SearchDialogProps) {
  const { t } = useTranslation();
  const { client, notice } = useSession();
  const queries = useQueryClient();
  const query = useQuery({
    queryKey: KEY,
    queryFn: ({ signal }) => client.call('getPrinterSearch', { signal }),
    refetchInterval: LOOK_MS,
  });
  const act = useMutation({
    mutationFn: (what: 'searchPrinters' | 'stopPrinterSearch') => client.call(what),
    onSuccess: (now: PrinterSearchView) => queries.setQueryData(KEY, now),
    onError: notice,
  });
  const search = query.data;
  const isRunning = search?.state === 'running';
  return (
    <Modal opened onClose={onClose} size="lg" title={t('printers.search.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Failure error={query.error ?? act.error} />
      <Text mb="md">{t('printers.search.about')}</Text>
      {search && search.state !== 'idle' && <Found search={search} onChoose={onChoose} />}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('close')}
        </Button>
        <Button loading={act.isPending} onClick={() => act.mutate(isRunning ? 'stopPrinterSearch' : 'searchPrinters')}>
          {t(isRunning ? 'printers.search.stop' : search?.state === 'idle' ? 'printers.search.start' : 'printers.search.again')}
        </Button>
      </Group>
    </Modal>
  );
}

function Found({ search, onChoose }: { readonly search: PrinterSearchView; readonly onChoose: SearchDialogProps['onChoose'] }) {
  const { t } = useTranslation();
  const { state, tried, of, networks, found } = search;
  return (
    <>
      {state === 'running' && <Progress value={of === 0 ? 0 : (100 * tried) / of} mb="sm" aria-label={t('printers.search.title')} />}
      <p className={classes['searched']} role="status">
        {t('printers.search.found', { count: found.length })} ·{' '}
        <bdi dir="ltr">{networks.length === 0 ? t('printers.search.noNetwork') : networks.join(', ')}</bdi>
      </p>
      <ul className={classes['found']}>
        {found.map((one) => (
          <FoundLine key={`${one.host}:${one.port}`} one={one} onChoose={onChoose} />
        ))}
      </ul>
    </>
  );
}

function FoundLine({ one, onChoose }: { readonly one: FoundPrinter; readonly onChoose: SearchDialogProps['onChoose'] }) {
  const { t } = useTranslation();
  const { host, port, name, printerId } = one;
  return (
    <li>
      <div>
        <bdi>{name ?? t('printers.search.nameless')}</bdi>
        <p>
          <bdi dir="ltr">{port === 9100 ? host : `${host}:${port}`}</bdi>
        </p>
      </div>
      {printerId !== null ? (
        <Badge variant="light">{t('printers.search.known')}</Badge>
      ) : (
        <Button
          size="xs"
          variant="default"
          aria-label={t('printers.search.addNamed', { name: name ?? host })}
          onClick={() => onChoose({ ...NEW_PRINTER, host, port, name: name ?? '' })}
        >
          {t('printers.search.add')}
        </Button>
      )}
    </li>
  );
}
