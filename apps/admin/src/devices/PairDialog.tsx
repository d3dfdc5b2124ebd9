import type { PairingView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { Modal, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaving } from '../forms/use-saving.ts';
import { DialogForm } from '../live/Dialog.tsx';
import { ApprovePairing } from './ApprovePairing.tsx';
import classes from './devices.module.css';
import { isWhole, shownCode } from './pairing-code.ts';

/** A device shows a code; an administrator types it, looks at what asks, and says yes or no. */
export function PairDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<{ readonly code: string; readonly pairing: PairingView } | null>(null);
  return (
    <Modal opened onClose={onClose} size="lg" title={t('devices.pair.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      {asking === null ? (
        <FindPairing onFound={(code, pairing) => setAsking({ code, pairing })} onClose={onClose} />
      ) : (
        <ApprovePairing code={asking.code} pairing={asking.pairing} onClose={onClose} />
      )}
    </Modal>
  );
}

interface FindPairingProps {
  readonly onFound: (code: string, pairing: PairingView) => void;
  readonly onClose: () => void;
}

function FindPairing({ onFound, onClose }: FindPairingProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const form = useForm({
    mode: 'controlled',
    initialValues: { code: '' },
    validate: ({ code }) => (isWhole(code) ? {} : { code: t('devices.pair.codeWhole') }),
  });
  const find = async (body: { code: string }) => onFound(body.code, await client.call('findPairing', { body }));
  const { save, pending, failure } = useSaving(form, find, (path) => path, { saved: () => undefined, refused: () => undefined });
  return (
    <DialogForm action={t('devices.pair.look')} pending={pending} error={failure} onSubmit={form.onSubmit(save)} onClose={onClose}>
      <Text mb="md">{t('devices.pair.about')}</Text>
      <TextInput
        label={t('devices.pair.code')}
        description={t('devices.pair.codeHint')}
        className={classes['codeInput'] ?? ''}
        dir="ltr"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        required
        data-autofocus
        {...form.getInputProps('code')}
        onChange={({ currentTarget }) => form.setFieldValue('code', shownCode(currentTarget.value))}
      />
    </DialogForm>
  );
}
