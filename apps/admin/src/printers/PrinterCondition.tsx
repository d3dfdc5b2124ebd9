import type { HallPrinterView } from '@foyer/contract';
import { useTranslation } from 'react-i18next';
import { Moment } from '../layout/Moment.tsx';
import page from '../layout/page.module.css';
import { isPrinterTrouble } from '../printer-trouble.ts';
import classes from './printers.module.css';

/** How it is, since when, and what to do. */
export function PrinterCondition({ printer: { state, since, enabled } }: { readonly printer: HallPrinterView }) {
  const { t } = useTranslation();
  if (!enabled) return <span className={page['soft']}>{t('printers.off')}</span>;
  const isTrouble = isPrinterTrouble(state);
  const todo = isTrouble ? t(`staff:parts.todo.printer.${state}`, { defaultValue: '' }) : '';
  return (
    <div className={classes['condition']} data-trouble={isTrouble}>
      <p>
        <span className={classes['dot']} aria-hidden />
        <strong>{t(`common:printer.${state}`)}</strong>
      </p>
      {isTrouble && <Moment at={since} />}
      {todo !== '' && <p className={page['under']}>{todo}</p>}
    </div>
  );
}
