import type { CounterView } from '@foyer/contract';
import { StatusDot, useHall, useSession, useUser } from '@foyer/ui/staff';
import { Button, Table, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDelete } from '../forms/ConfirmDelete.tsx';
import { RowActions } from '../forms/RowActions.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import page from '../layout/page.module.css';
import { CounterForm } from './CounterForm.tsx';
import { ServiceTags } from './ServiceTags.tsx';

type Doing =
  | { readonly what: 'edit'; readonly counter: CounterView | null }
  | { readonly what: 'remove'; readonly counter: CounterView }
  | null;

/** Where visitors are served, and what is served where. */
export function CountersPage() {
  const { t } = useTranslation();
  const { client } = useSession();
  const { counters } = useHall().state;
  const mayChange = useUser().role === 'admin';
  const [doing, setDoing] = useState<Doing>(null);
  const close = () => setDoing(null);
  return (
    <>
      <PageHeader title={t('page.counters')} about={t('counters.about')}>
        {mayChange && (
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setDoing({ what: 'edit', counter: null })}>
            {t('counters.add')}
          </Button>
        )}
      </PageHeader>
      <section className={page['panel']} aria-label={t('page.counters')}>
        {counters.length === 0 ? (
          <p className={page['empty']}>{t('counters.none')}</p>
        ) : (
          <CounterTable
            counters={counters}
            {...(mayChange && {
              onEdit: (counter: CounterView) => setDoing({ what: 'edit', counter }),
              onRemove: (counter: CounterView) => setDoing({ what: 'remove', counter }),
            })}
          />
        )}
      </section>
      {doing?.what === 'edit' && <CounterForm counter={doing.counter} onClose={close} />}
      {doing?.what === 'remove' && (
        <ConfirmDelete
          title={t('counters.remove')}
          question={t('counters.removeQuestion', { name: doing.counter.name })}
          remove={() => client.call('deleteCounter', { params: { id: doing.counter.id } })}
          onClose={close}
        />
      )}
    </>
  );
}

interface CounterTableProps {
  readonly counters: readonly CounterView[];
  readonly onEdit?: (counter: CounterView) => void;
  readonly onRemove?: (counter: CounterView) => void;
}

function CounterTable({ counters, onEdit, onRemove }: CounterTableProps) {
  const { t } = useTranslation();
  return (
    <div className={page['scroll']}>
      <Table className={page['table'] ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('column.counter')}</Table.Th>
            <Table.Th>{t('column.services')}</Table.Th>
            <Table.Th>{t('column.serial')}</Table.Th>
            <Table.Th>{t('column.status')}</Table.Th>
            <Table.Th data-number>{t('figure.waiting')}</Table.Th>
            {onEdit && (
              <Table.Th>
                <VisuallyHidden>{t('column.actions')}</VisuallyHidden>
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {counters.map((counter) => (
            <Table.Tr key={counter.id}>
              <Table.Td>{t('common:counter', { name: counter.name })}</Table.Td>
              <Table.Td>
                <ServiceTags ids={counter.serviceIds} />
              </Table.Td>
              <Table.Td>
                <bdi>{counter.serial}</bdi>
              </Table.Td>
              <Table.Td>
                <StatusDot status={counter.status} />
              </Table.Td>
              <Table.Td data-number>{counter.waiting}</Table.Td>
              {onEdit && onRemove && (
                <Table.Td>
                  <RowActions
                    name={t('common:counter', { name: counter.name })}
                    onEdit={() => onEdit(counter)}
                    onRemove={() => onRemove(counter)}
                  />
                </Table.Td>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
