import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** Before something typed would be lost. */
export function DiscardQuestion({ onKeep, onDiscard }: { readonly onKeep: () => void; readonly onDiscard: () => void }) {
  const { t } = useTranslation();
  return (
    <Group justify="space-between">
      <Text role="alert" fw={500}>
        {t('form.unsaved')}
      </Text>
      <Group>
        <Button variant="default" autoFocus onClick={onKeep}>
          {t('form.keep')}
        </Button>
        <Button color="danger" onClick={onDiscard}>
          {t('form.discard')}
        </Button>
      </Group>
    </Group>
  );
}
