import { useSession, useUser } from '@foyer/ui/staff';
import { Button, Menu } from '@mantine/core';
import { IconLogout, IconUser, IconUserCog } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addressOf } from '../pages.ts';

/** Who is signed in. */
export function PersonMenu() {
  const { t } = useTranslation();
  const { signOut } = useSession();
  const { name, role } = useUser();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconUser size={18} stroke={1.75} aria-hidden />}
          aria-label={t('staff:signedInAs', { name })}
        >
          <bdi>{name}</bdi>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(`staff:role.${role}`)}</Menu.Label>
        <Menu.Item component="a" href={addressOf('account')} leftSection={<IconUserCog size={18} aria-hidden />}>
          {t('page.account')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={signOut}>
          {t('staff:signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
