import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** A password that is being chosen: no browser should fill it in, some offer to make one up. */
export function NewPassword(props: PasswordInputProps) {
  const { t } = useTranslation();
  return <PasswordInput autoComplete="new-password" visibilityToggleButtonProps={{ 'aria-label': t('staff:signIn.show') }} {...props} />;
}

/** One that is known, asked for again before something weighty. */
export function OwnPassword(props: PasswordInputProps) {
  const { t } = useTranslation();
  return (
    <PasswordInput autoComplete="current-password" visibilityToggleButtonProps={{ 'aria-label': t('staff:signIn.show') }} {...props} />
  );
}
