import { LanguageMenu, SchemeToggle, useUser } from '@foyer/ui/staff';
import { ActionIcon, Group, Menu } from '@mantine/core';
import { IconArrowsExchange, IconLogout, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './desk.module.css';

/** Language, appearance, and the person signed in. */
export function StaffMenu({ onLeave, onSignOut }: { readonly onLeave?: () => void; readonly onSignOut: () => void }) {
  const { t } = useTranslation();
  const user = useUser();
  const label = t('staff:signedInAs', { name: user.name });
  return (
    <Group gap={2} wrap="nowrap" className={classes['people'] ?? ''}>
      <LanguageMenu />
      <SchemeToggle />
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" size="lg" aria-label={label}>
            <IconUser size={20} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{label}</Menu.Label>
          {onLeave && (
            <Menu.Item leftSection={<IconArrowsExchange size={18} aria-hidden />} onClick={onLeave}>
              {t('otherCounter')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconLogout size={18} aria-hidden />} onClick={onSignOut}>
            {t('staff:signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}
