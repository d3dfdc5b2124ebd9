import type { SimulatorReply } from '@foyer/contract';
import { Table, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import { ServiceName } from '../layout/Series.tsx';
import { differenceOf, figuresOf, figureText, MEASURES, RUNS, type Run } from './measures.ts';
import classes from './simulator.module.css';

interface ComparisonTableProps {
  readonly reply: SimulatorReply;
  readonly serviceIds: readonly string[];
  /** Of the profile that was tried. */
  readonly name: string;
}

/** All figures of all runs, for the whole hall and for each service; what the proposal changes is marked. */
export function ComparisonTable({ reply, serviceIds, name }: ComparisonTableProps) {
  const { t } = useTranslation();
  return (
    <section className={page['panel']} aria-label={t('simulator.comparison')}>
      <div className={page['scroll']}>
        <Table className={`${page['table'] ?? ''} ${classes['comparison'] ?? ''}`}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('simulator.rules')}</Table.Th>
              {MEASURES.map((measure) => (
                <Table.Th key={measure.name} scope="col" data-number>
                  {t(`simulator.figure.${measure.name}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          {[null, ...serviceIds].map((serviceId) => (
            <ServiceLines key={serviceId ?? 'all'} reply={reply} serviceId={serviceId} name={name} />
          ))}
        </Table>
      </div>
    </section>
  );
}

interface ServiceLinesProps extends Pick<ComparisonTableProps, 'reply' | 'name'> {
  /** Null: all of them together. */
  readonly serviceId: string | null;
}

function ServiceLines({ reply, serviceId, name }: ServiceLinesProps) {
  const { t } = useTranslation();
  const runs = RUNS.filter((run) => reply[run] !== null);
  return (
    <Table.Tbody>
      <Table.Tr>
        <Table.Th scope="rowgroup" colSpan={MEASURES.length + 1} className={classes['service'] ?? ''}>
          {serviceId === null ? t('simulator.all') : <ServiceName id={serviceId} />}
        </Table.Th>
      </Table.Tr>
      {runs.map((run) => (
        <Table.Tr key={run} data-run={run}>
          <Table.Th scope="row" className={classes['run'] ?? ''}>
            {t(`simulator.runAs.${run}`, { name })}
          </Table.Th>
          <RunCells reply={reply} run={run} serviceId={serviceId} />
        </Table.Tr>
      ))}
    </Table.Tbody>
  );
}

function RunCells({ reply, run, serviceId }: Pick<ServiceLinesProps, 'reply' | 'serviceId'> & { readonly run: Run }) {
  const { t } = useTranslation();
  const figures = figuresOf(reply, run, serviceId);
  const present = figuresOf(reply, 'present', serviceId);
  return MEASURES.map((measure) => {
    const difference = run === 'proposed' ? differenceOf(t, measure, present, figures) : null;
    return (
      <Table.Td key={measure.name} data-number>
        <bdi>{figureText(t, measure, figures)}</bdi>
        {difference && difference.verdict !== 'same' && (
          <span className={classes['difference']} data-verdict={difference.verdict}>
            {difference.text} {t(`simulator.verdict.${difference.verdict}`)}
            <VisuallyHidden> {t('simulator.thanPresent')}</VisuallyHidden>
          </span>
        )}
      </Table.Td>
    );
  });
}
