import type { ServiceView } from '@foyer/contract';
import { errorKey } from '@foyer/ui';
import { useNames, useSession } from '@foyer/ui/staff';
import { ActionIcon, Menu } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconClock, IconDoor, IconDoorOff } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type SetStatus, setStatusOf } from './availability-text.ts';

const SIGNS = { open: IconDoor, closed: IconDoorOff, by_hours: IconClock } as const;

/** Opens or closes a service now, or leaves it to its hours. */
export function ServiceStatusMenu({ service }: { readonly service: ServiceView }) {
  const { t } = useTranslation();
  const names = useNames();
  const { client, notice } = useSession();
  const setting = useMutation({
    mutationFn: (status: SetStatus) => client.call('setServiceStatus', { params: { id: service.id }, body: { status } }),
    onError: (thrown) => {
      notice(thrown);
      notifications.show({ color: 'danger', message: t(errorKey(thrown)), closeButtonProps: { 'aria-label': t('close') } });
    },
  });
  const now = setStatusOf(service);
  const choices: readonly SetStatus[] = service.hours === null ? ['open', 'closed'] : ['open', 'closed', 'by_hours'];
  const Sign = SIGNS[now];
  return (
    // Outside of the table, which would cut it off.
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          size="lg"
          loading={setting.isPending}
          aria-label={t('services.setStatusNamed', { name: names.service(service.id) })}
          title={t('services.setStatus')}
        >
          <Sign size={18} stroke={1.75} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map((status) => (
          <Menu.Item
            key={status}
            aria-current={status === now}
            leftSection={status === now ? <IconCheck size={18} aria-hidden /> : <span className="foyer-icon" />}
            onClick={() => setting.mutate(status)}
          >
            {t(`services.statusChoice.${status}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
