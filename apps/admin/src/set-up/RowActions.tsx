import { ActionIcon } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

interface RowActionsProps {
  /** What the line is about, for those who hear the buttons without seeing the line. */
  readonly name: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

export function RowActions({ name, onEdit, onRemove }: RowActionsProps) {
  const { t } = useTranslation();
  return (
    <>
      <ActionIcon variant="subtle" size="lg" aria-label={t('editNamed', { name })} title={t('edit')} onClick={onEdit}>
        <IconPencil size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
      <ActionIcon variant="subtle" color="danger" size="lg" aria-label={t('removeNamed', { name })} title={t('remove')} onClick={onRemove}>
        <IconTrash size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </>
  );
}
