import { Button } from '@mantine/core';
import { IconDoorEnter, IconUserPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { KEYS } from './actions.ts';
import classes from './desk.module.css';
import { useDesk } from './desk-context.ts';
import { KeyCap } from './KeyCap.tsx';
import { actOf, useCan } from './use-desk-keys.ts';

/** The large one leads on: it opens the counter, or calls. */
export function MainKey() {
  const { counter } = useDesk();
  return counter.setStatus === 'open' ? <CallNext /> : <OpenCounter />;
}

function CallNext() {
  const { t } = useTranslation();
  const desk = useDesk();
  const can = useCan(desk);
  return (
    <Button
      data-main-key
      className={classes['primary'] ?? ''}
      leftSection={<IconUserPlus size={28} stroke={1.75} aria-hidden />}
      rightSection={<KeyCap action="callNext" />}
      justify="space-between"
      aria-keyshortcuts={`${KEYS.callNext} Space Enter`}
      disabled={!can('callNext')}
      loading={desk.commands.pending === 'callNext'}
      onClick={() => actOf('callNext', desk)}
    >
      {t('action.callNext')}
    </Button>
  );
}

function OpenCounter() {
  const { t } = useTranslation();
  const { counter, seen, acts, commands, connected } = useDesk();
  return (
    <Button
      data-main-key
      className={classes['primary'] ?? ''}
      leftSection={<IconDoorEnter size={28} stroke={1.75} aria-hidden />}
      justify="center"
      disabled={!connected}
      loading={commands.pending === 'setStatus'}
      onClick={() => void acts.setStatus(seen, 'open')}
    >
      {t(counter.setStatus === 'break' ? 'endBreak' : 'openCounter')}
    </Button>
  );
}
