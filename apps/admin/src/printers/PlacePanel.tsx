import type { HallPrinterView, PrinterPlaceView, PrinterProfileView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { IconDeviceDesktop, IconServer } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import page from '../layout/page.module.css';
import { type Column, SetUpTable } from '../set-up/SetUpTable.tsx';
import { PaperLeft } from './PaperLeft.tsx';
import { PrinterActions } from './PrinterActions.tsx';
import { PrinterCondition } from './PrinterCondition.tsx';
import classes from './printers.module.css';
import { targetText } from './target-text.ts';
import { usePrinterAct } from './use-printers.ts';

interface PlacePanelProps {
  /** Undefined: it is not known yet, or the device is gone. */
  readonly place: PrinterPlaceView | undefined;
  readonly isHub: boolean;
  readonly printers: readonly HallPrinterView[];
  readonly profiles: readonly PrinterProfileView[];
  /** Absent: this person may only look. */
  readonly onEdit?: (id: string) => void;
}

/** The printers of one machine, the first that is tried on top. */
export function PlacePanel({ place, isHub, printers, profiles, onEdit }: PlacePanelProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const title = useId();
  const move = usePrinterAct(({ id, to }: { id: string; to: number }) =>
    client.call('changePrinter', { params: { id }, body: { place: to } }),
  );
  const columns = useColumns(printers, profiles);
  const actions = (printer: HallPrinterView) => (
    <PrinterActions
      printer={printer}
      index={printers.indexOf(printer)}
      last={printers.length - 1}
      onMove={(to) => move.mutate({ id: printer.id, to })}
      onEdit={() => onEdit?.(printer.id)}
    />
  );
  const Sign = isHub ? IconServer : IconDeviceDesktop;
  return (
    <section className={page['panel']} aria-labelledby={title}>
      <h2 id={title} className={classes['place']}>
        <Sign size={22} stroke={1.5} aria-hidden />
        <span>{isHub ? t('printers.atHub') : <bdi>{place?.name ?? t('printers.atGone')}</bdi>}</span>
        {place && !place.connected && <small>{t('printers.notConnected')}</small>}
      </h2>
      <SetUpTable items={printers} columns={columns} {...(onEdit && { actions })} />
    </section>
  );
}

function useColumns(printers: readonly HallPrinterView[], profiles: readonly PrinterProfileView[]): readonly Column<HallPrinterView>[] {
  const { t } = useTranslation();
  const model = (id: string) => profiles.find((one) => one.id === id)?.name ?? id;
  return [
    ...(printers.length > 1
      ? [{ key: 'place', title: t('printers.order'), cell: (one: HallPrinterView) => printers.indexOf(one) + 1, number: true }]
      : []),
    {
      key: 'printer',
      title: t('printers.printer'),
      cell: ({ name, target, profile, fixed }) => (
        <div>
          <bdi>{name}</bdi>
          <p className={page['under']}>
            <bdi dir="ltr">{model(profile)}</bdi> · <bdi dir="ltr">{targetText(target)}</bdi>
          </p>
          {fixed && <p className={page['under']}>{t('printers.fixed')}</p>}
        </div>
      ),
    },
    { key: 'state', title: t('column.state'), cell: (printer) => <PrinterCondition printer={printer} /> },
    { key: 'paper', title: t('printers.paper'), cell: ({ roll, enabled }) => <PaperLeft roll={enabled ? roll : null} /> },
  ];
}
