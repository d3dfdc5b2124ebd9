import type { HallView } from '@foyer/contract';
import { useSession } from '@foyer/ui/staff';
import { Button, Group, Modal, NativeSelect, Stack, Switch } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { LocalizedTexts } from '../forms/LocalizedTexts.tsx';
import { useSaving } from '../forms/use-saving.ts';
import { Failure } from '../layout/Failure.tsx';
import {
  type AnnouncementValues,
  announcementBody,
  announcementField,
  announcementProblems,
  LASTS,
  newAnnouncement,
} from './announcement-values.ts';

interface AnnounceDialogProps {
  readonly hall: HallView;
  readonly onClose: () => void;
}

const LONGEST_TEXT = 200;

/** A text for all displays of the hall. */
export function AnnounceDialog({ hall, onClose }: AnnounceDialogProps) {
  const { t } = useTranslation();
  const { client } = useSession();
  const form = useForm<AnnouncementValues>({
    mode: 'controlled',
    initialValues: newAnnouncement(hall),
    validate: (values) => announcementProblems(t, values, hall),
  });
  const { save, pending, failure } = useSaving(
    form,
    (values) => client.call('announce', { body: announcementBody(values) }),
    announcementField(hall.languages[0] ?? ''),
    { saved: onClose, refused: () => undefined },
  );
  return (
    <Modal
      opened
      onClose={onClose}
      // A slip of the mouse must not lose what was typed.
      closeOnClickOutside={!form.isDirty()}
      size="lg"
      title={t('live.announce.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <form noValidate onSubmit={form.onSubmit(save)}>
        <Failure error={failure} />
        <Stack gap="md">
          <LocalizedTexts
            legend={t('live.announce.text')}
            languages={hall.languages}
            inputProps={(language) => form.getInputProps(`text.${language}`)}
            maxLength={LONGEST_TEXT}
            required
            autoFocus
            multiline
          />
          <NativeSelect
            label={t('live.announce.lasts')}
            data={LASTS.map((minutes) => ({
              value: minutes,
              label: minutes === '' ? t('live.announce.untilTaken') : t(`live.announce.minutes.${minutes}`),
            }))}
            {...form.getInputProps('minutes')}
          />
          <Switch
            label={t('live.announce.spoken')}
            description={t('live.announce.spokenHint')}
            {...form.getInputProps('spoken', { type: 'checkbox' })}
          />
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={pending}>
            {t('live.announce.action')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
