import type { HallPrinterView, PrinterTest } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { ActionIcon, Button, Menu, Modal, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDotsVertical, IconPencil, IconReceipt, IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../live/Dialog.tsx';
import { usePrinterAct } from './use-printers.ts';

interface PrinterActionsProps {
  readonly printer: HallPrinterView;
  readonly index: number;
  readonly last: number;
  readonly onMove: (to: number) => void;
  readonly onEdit: () => void;
}
type Asked = 'test' | 'roll' | 'remove';

/** What an administrator does with one printer: first of all a test page. */
export function PrinterActions({ printer, index, last, onMove, onEdit }: PrinterActionsProps) {
  const { t } = useTranslation();
  const [asked, ask] = useState<Asked | null>(null);
  const close = () => ask(null);
  const { name, enabled, roll, fixed } = printer;
  const sign = { size: 18, stroke: 1.75, 'aria-hidden': true } as const;
  return (
    <>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconReceipt {...sign} />}
        disabled={!enabled}
        aria-label={t('printers.testNamed', { name })}
        onClick={() => ask('test')}
      >
        {t('printers.test.open')}
      </Button>
      <ActionIcon variant="subtle" size="lg" aria-label={t('editNamed', { name })} title={t('edit')} onClick={onEdit}>
        <IconPencil {...sign} />
      </ActionIcon>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" size="lg" aria-label={t('printers.moreNamed', { name })} title={t('printers.more')}>
            <IconDotsVertical {...sign} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {roll && (
            <Menu.Item leftSection={<IconRefresh {...sign} />} onClick={() => ask('roll')}>
              {t('printers.roll.open')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconArrowUp {...sign} />} disabled={index === 0} onClick={() => onMove(index - 1)}>
            {t('printers.sooner')}
          </Menu.Item>
          <Menu.Item leftSection={<IconArrowDown {...sign} />} disabled={index === last} onClick={() => onMove(index + 1)}>
            {t('printers.later')}
          </Menu.Item>
          {!fixed && (
            <Menu.Item color="danger" leftSection={<IconTrash {...sign} />} onClick={() => ask('remove')}>
              {t('remove')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asked === 'test' && <TestDialog printer={printer} onClose={close} />}
      {asked === 'roll' && <RollDialog printer={printer} onClose={close} />}
      {asked === 'remove' && <RemoveDialog printer={printer} onClose={close} />}
    </>
  );
}

interface PrinterDialogProps {
  readonly printer: HallPrinterView;
  readonly onClose: () => void;
}

/** Prints, and then says how it went, and what that means. */
function TestDialog({ printer: { id, name }, onClose }: PrinterDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const [result, setResult] = useState<PrinterTest | null>(null);
  const act = usePrinterAct(() => client.call('testPrinter', { params: { id } }), setResult);
  if (result) return <TestResult name={name} result={result} onClose={onClose} />;
  return (
    <Dialog
      title={t('printers.test.title', { name })}
      action={t('printers.test.action')}
      pending={act.isPending}
      error={act.error}
      onSubmit={act.mutate}
      onClose={onClose}
    >
      <Text>{t('printers.test.about')}</Text>
    </Dialog>
  );
}

function TestResult({ name, result: { state, trouble }, onClose }: { name: string; result: PrinterTest; onClose: () => void }) {
  const { t } = useTranslation();
  const why = trouble === null ? '' : t([`printers.trouble.${trouble}`, `common:printer.${trouble}`, 'printers.trouble.other']);
  return (
    <Modal opened onClose={onClose} size="lg" title={t('printers.test.title', { name })} closeButtonProps={{ 'aria-label': t('close') }}>
      <Text role="status" fw={600}>
        {t(`printers.test.${state}`)}
      </Text>
      {why !== '' && <Text mt="xs">{why}</Text>}
      <Button mt="lg" onClick={onClose}>
        {t('close')}
      </Button>
    </Modal>
  );
}

function RollDialog({ printer: { id, name }, onClose }: PrinterDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const act = usePrinterAct(() => client.call('startRoll', { params: { id } }), onClose);
  return (
    <Dialog
      title={t('printers.roll.title', { name })}
      action={t('printers.roll.action')}
      pending={act.isPending}
      error={act.error}
      onSubmit={act.mutate}
      onClose={onClose}
    >
      <Text>{t('printers.roll.about')}</Text>
    </Dialog>
  );
}

function RemoveDialog({ printer: { id, name }, onClose }: PrinterDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const act = usePrinterAct(() => client.call('removePrinter', { params: { id } }), onClose);
  return (
    <Dialog
      title={t('printers.removal.title', { name })}
      action={t('remove')}
      danger
      pending={act.isPending}
      error={act.error}
      onSubmit={act.mutate}
      onClose={onClose}
    >
      <Text>{t('printers.removal.question')}</Text>
    </Dialog>
  );
}
