import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

export type Say = (kind: 'ok' | 'danger', message: string) => void;

/** A message at the edge of the screen, with a button that puts it away and has a name. */
export function useSay(): Say {
  const { t } = useTranslation();
  return useCallback(
    (kind, message) => {
      notifications.show({ color: kind, message, closeButtonProps: { 'aria-label': t('close') } });
    },
    [t],
  );
}
