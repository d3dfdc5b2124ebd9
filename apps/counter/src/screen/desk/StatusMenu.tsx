import type { CounterView } from '@foyer/contract';
import { StatusDot } from '@foyer/ui/staff';
import { Button, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './desk.module.css';
import { type DeskView, useDesk } from './desk-context.ts';

const STATUSES: readonly CounterView['status'][] = ['open', 'busy', 'break', 'closed'];

/** Open, busy, break, closed. A break asks for its reason, and stopping asks about whoever is still here. */
export function StatusMenu() {
  const { t } = useTranslation();
  const desk = useDesk();
  const { counter, connected, commands } = desk;
  const status = t(`common:counterStatus.${counter.status}`);
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="subtle"
          size="compact-md"
          className={classes['status'] ?? ''}
          disabled={!connected}
          loading={commands.pending === 'setStatus'}
          rightSection={<IconChevronDown size={16} stroke={1.75} aria-hidden />}
          aria-label={`${t('status.label')}: ${status}`}
        >
          <StatusDot status={counter.status} />
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {STATUSES.map((one) => (
          <Menu.Item key={one} disabled={one === counter.setStatus && one !== 'break'} onClick={() => choose(one, desk)}>
            <StatusDot status={one} />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function choose(status: CounterView['status'], { counter, seen, acts, open }: DeskView): void {
  const isAsked = status === 'break' || (status === 'closed' && (seen !== null || counter.parked > 0));
  if (isAsked) open({ kind: 'stop', to: status });
  else void acts.setStatus(seen, status);
}
