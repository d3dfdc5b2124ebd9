import { useSession } from '@foyer/ui/staff';
import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Failure } from '../layout/Failure.tsx';

interface ConfirmDeleteProps {
  readonly title: string;
  readonly question: string;
  readonly remove: () => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks once more before something is removed, and says why where the hub does not allow it. */
export function ConfirmDelete({ title, question, remove, onClose }: ConfirmDeleteProps) {
  const { t } = useTranslation();
  const { notice } = useSession();
  const removing = useMutation({ mutationFn: remove, onSuccess: onClose, onError: notice });
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('close') }}>
      <Failure error={removing.error} />
      <Text mb="lg">{question}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button color="danger" loading={removing.isPending} onClick={() => removing.mutate()}>
          {t('remove')}
        </Button>
      </Group>
    </Modal>
  );
}
