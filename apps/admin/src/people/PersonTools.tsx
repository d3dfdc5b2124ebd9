import type { Person } from '@foyer/contract';
import { ActionIcon, Menu } from '@mantine/core';
import { IconDevices, IconDialpad, IconDotsVertical, IconPassword, IconUserCheck, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DisablingDialog } from './DisablingDialog.tsx';
import { PasswordDialog } from './PasswordDialog.tsx';
import { PinDialog } from './PinDialog.tsx';
import { SessionsDialog } from './SessionsDialog.tsx';

type Asked = 'password' | 'pin' | 'sessions' | 'disabling';
const DIALOGS = { password: PasswordDialog, pin: PinDialog, sessions: SessionsDialog, disabling: DisablingDialog } as const;

export interface PersonDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** What an administrator can do about a person's way in. */
export function PersonTools({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const [asked, ask] = useState<Asked | null>(null);
  const Asking = asked && DIALOGS[asked];
  const Ability = person.disabled ? IconUserCheck : IconUserOff;
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" size="lg" aria-label={t('people.tools', { name: person.name })}>
            <IconDotsVertical size={18} stroke={1.75} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPassword size={18} aria-hidden />} onClick={() => ask('password')}>
            {t('people.setPassword')}
          </Menu.Item>
          {person.hasPin && (
            <Menu.Item leftSection={<IconDialpad size={18} aria-hidden />} onClick={() => ask('pin')}>
              {t('people.clearPin')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconDevices size={18} aria-hidden />} onClick={() => ask('sessions')}>
            {t('people.sessions')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<Ability size={18} aria-hidden />} onClick={() => ask('disabling')}>
            {t(person.disabled ? 'people.enable' : 'people.disable')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {Asking && <Asking person={person} onClose={() => ask(null)} />}
    </>
  );
}
