import { Center, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The app was opened before its hub was chosen. */
export function NoHub() {
  const { t } = useTranslation('staff');
  return (
    <Center mih="100dvh" p="lg">
      <Text role="alert">{t('noHub')}</Text>
    </Center>
  );
}
