import type { Invitation } from '@foyer/contract';
import { useHubNow, useSession } from '@foyer/ui/staff';
import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSaving } from '../forms/use-saving.ts';
import { relativeText } from '../layout/relative-time.ts';
import { DialogForm } from '../live/Dialog.tsx';
import { DeviceFields } from './DeviceFields.tsx';
import { bodyOf, type DeviceValues, deviceProblems, NEW_DEVICE } from './device-values.ts';
import classes from './devices.module.css';

/** A code for a device that is to come: whoever types it there needs nobody here. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  return (
    <Modal opened onClose={onClose} size="lg" title={t('devices.invite.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      {invitation === null ? (
        <MakeInvitation onMade={setInvitation} onClose={onClose} />
      ) : (
        <ShowInvitation invitation={invitation} onClose={onClose} />
      )}
    </Modal>
  );
}

interface MakeInvitationProps {
  readonly onMade: (invitation: Invitation) => void;
  readonly onClose: () => void;
}

function MakeInvitation({ onMade, onClose }: MakeInvitationProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const form = useForm<DeviceValues>({
    mode: 'controlled',
    initialValues: NEW_DEVICE,
    validate: (values) => deviceProblems(t, values),
  });
  const invite = async (values: DeviceValues) => onMade(await client.call('inviteDevice', { body: bodyOf(values) }));
  const { save, pending, failure } = useSaving(form, invite, (path) => path, { saved: () => undefined, refused: () => undefined });
  return (
    <DialogForm action={t('devices.invite.make')} pending={pending} error={failure} onSubmit={form.onSubmit(save)} onClose={onClose}>
      <Text mb="md">{t('devices.invite.about')}</Text>
      <DeviceFields form={form} />
    </DialogForm>
  );
}

function ShowInvitation({ invitation, onClose }: { readonly invitation: Invitation; readonly onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const now = useHubNow();
  const endsAt = Date.parse(invitation.expiresAt);
  return (
    <Stack gap="md">
      <Text>{t('devices.invite.how')}</Text>
      <p className={classes['code']} dir="ltr">
        {invitation.code}
      </p>
      <Text role="status">
        {endsAt > now ? t('devices.invite.ends', { time: relativeText(endsAt, now, i18n.language) }) : t('devices.invite.over')}
      </Text>
      <Group justify="flex-end">
        <Button onClick={onClose}>{t('close')}</Button>
      </Group>
    </Stack>
  );
}
