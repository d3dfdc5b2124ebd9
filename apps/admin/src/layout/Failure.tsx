import { errorKey } from '@foyer/ui';
import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What went wrong, in the language of the screen; nothing where nothing did. */
export function Failure({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  if (error === null || error === undefined) return null;
  return (
    <Alert color="danger" role="alert" mb="md">
      {t(errorKey(error))}
    </Alert>
  );
}
