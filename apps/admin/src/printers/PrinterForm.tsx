import type { HallPrinterView, PrinterPlaceView, PrinterProfileView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { FormDrawer } from '../forms/FormDrawer.tsx';
import { PrinterFields } from './PrinterFields.tsx';
import { bodyOf, type PrinterValues, printerField, printerProblems, valuesOf } from './printer-values.ts';
import { useRefreshPrinters } from './use-printers.ts';

interface PrinterFormProps {
  /** Null: a new one. */
  readonly printer: HallPrinterView | null;
  /** How a new one begins. */
  readonly draft: PrinterValues;
  readonly places: readonly PrinterPlaceView[];
  readonly profiles: readonly PrinterProfileView[];
  readonly onClose: () => void;
}

export function PrinterForm({ printer, draft, places, profiles, onClose }: PrinterFormProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const refresh = useRefreshPrinters();
  const form = useForm<PrinterValues>({
    mode: 'controlled',
    initialValues: printer ? valuesOf(printer) : draft,
    validate: (values) => printerProblems(t, values),
  });
  const save = async (values: PrinterValues) => {
    const body = bodyOf(values);
    if (!printer) await client.call('addPrinter', { body });
    else if (printer.fixed) {
      const { name, enabled, rollMm } = body;
      await client.call('changePrinter', { params: { id: printer.id }, body: { name, enabled, rollMm } });
    } else await client.call('changePrinter', { params: { id: printer.id }, body });
    refresh();
  };
  return (
    <FormDrawer
      title={t(printer ? 'printers.edit' : 'printers.add')}
      form={form}
      save={save}
      fieldOf={printerField}
      onClose={onClose}
      sections={[
        {
          name: 'printer',
          title: t('printers.printer'),
          fields: [
            'name',
            'deviceId',
            'way',
            'host',
            'port',
            'path',
            'baudRate',
            'flowControl',
            'systemName',
            'profile',
            'enabled',
            'rollMetres',
          ],
          content: <PrinterFields form={form} places={places} profiles={profiles} fixed={printer?.fixed === true} />,
        },
      ]}
    />
  );
}
