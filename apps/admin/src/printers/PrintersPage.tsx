import type { HallPrinterView } from '@foyer/contract';
import { hasRight } from '@foyer/contract/constants';
import { useUser } from '@foyer/ui/staff';
import { Anchor, Button, Group } from '@mantine/core';
import { IconPlus, IconRadar } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { Panel } from '../layout/Panel.tsx';
import page from '../layout/page.module.css';
import { addressOf } from '../pages.ts';
import { useEditing } from '../set-up/use-editing.ts';
import { PlacePanel } from './PlacePanel.tsx';
import { PrinterForm } from './PrinterForm.tsx';
import { NEW_PRINTER, type PrinterValues } from './printer-values.ts';
import { SearchDialog } from './SearchDialog.tsx';
import { usePrinters } from './use-printers.ts';

/** The hall's ticket printers, place by place: how they are, how long their paper lasts, and in which order they are tried. */
export function PrintersPage() {
  const { t } = useTranslation();
  const mayChange = hasRight(useUser().role, 'manage_devices');
  const { printers, places, profiles, error } = usePrinters();
  const editing = useEditing('printers', printers);
  const [searching, search] = useState(false);
  const [draft, setDraft] = useState<PrinterValues>(NEW_PRINTER);
  const add = (values: PrinterValues) => {
    search(false);
    setDraft(values);
    editing.openNew();
  };
  const isOpen = mayChange && editing.item !== undefined && places !== undefined && profiles !== undefined;
  return (
    <>
      <PageHeader
        title={t('page.printers')}
        about={
          <>
            {t('printers.about')} <Anchor href={addressOf('devices')}>{t('page.devices')}</Anchor>
          </>
        }
      >
        {mayChange && <Commands onSearch={() => search(true)} onAdd={() => add(NEW_PRINTER)} />}
      </PageHeader>
      <Failure error={error} />
      {printers?.length !== 0 && printers !== undefined ? (
        byPlace(printers).map(([deviceId, ones]) => (
          <PlacePanel
            key={deviceId ?? ''}
            place={places?.find((one) => one.deviceId === deviceId)}
            isHub={deviceId === null}
            printers={ones}
            profiles={profiles ?? []}
            {...(mayChange && { onEdit: editing.open })}
          />
        ))
      ) : (
        <Panel label={t('page.printers')} loading={printers === undefined && error === null}>
          {printers && <p className={page['empty']}>{t(mayChange ? 'printers.none' : 'printers.noneToSee')}</p>}
        </Panel>
      )}
      {isOpen && (
        <PrinterForm
          key={editing.item?.id ?? '+'}
          printer={editing.item ?? null}
          draft={draft}
          places={places}
          profiles={profiles}
          onClose={editing.close}
        />
      )}
      {searching && <SearchDialog onChoose={add} onClose={() => search(false)} />}
    </>
  );
}

/** As the hub lists them. */
function byPlace(printers: readonly HallPrinterView[]): [string | null, HallPrinterView[]][] {
  const places = new Map<string | null, HallPrinterView[]>();
  for (const printer of printers) places.set(printer.deviceId, [...(places.get(printer.deviceId) ?? []), printer]);
  return [...places];
}

function Commands({ onSearch, onAdd }: { readonly onSearch: () => void; readonly onAdd: () => void }) {
  const { t } = useTranslation();
  return (
    <Group gap="sm">
      <Button variant="default" leftSection={<IconRadar size={18} aria-hidden />} onClick={onSearch}>
        {t('printers.search.open')}
      </Button>
      <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={onAdd}>
        {t('printers.add')}
      </Button>
    </Group>
  );
}
