import type { CounterView } from '@foyer/contract';
import { Button, Kbd } from '@mantine/core';
import { IconBellRinging, IconCheck, IconDoorEnter, IconPlayerPlay, IconUserOff, IconUserPlus } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { type Action, isPossible, KEYS } from './actions.ts';
import classes from './desk.module.css';
import type { Commands } from './use-commands.ts';

type Sign = ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>;
const SECONDARY: readonly { readonly action: Action; readonly Sign: Sign }[] = [
  { action: 'recall', Sign: IconBellRinging },
  { action: 'startService', Sign: IconPlayerPlay },
  { action: 'finishService', Sign: IconCheck },
  { action: 'markNoShow', Sign: IconUserOff },
];

interface ActionKeysProps {
  readonly counter: CounterView;
  readonly commands: Commands;
}

/** The commands, each with its key. The large one leads on: it opens the counter, or calls. */
export function ActionKeys({ counter, commands }: ActionKeysProps) {
  const ticket = counter.currentTicket;
  return (
    <section className={classes['actions']}>
      {isPossible('callNext', counter, ticket) ? <CallNext counter={counter} commands={commands} /> : <OpenCounter commands={commands} />}
      <div className={classes['secondary']}>
        {SECONDARY.map(({ action, Sign }) => (
          <Button
            key={action}
            variant="default"
            size="lg"
            className={classes['key'] ?? ''}
            leftSection={<Sign size={20} stroke={1.75} aria-hidden />}
            rightSection={<Key action={action} />}
            justify="space-between"
            aria-keyshortcuts={KEYS[action]}
            disabled={!isPossible(action, counter, ticket)}
            loading={commands.pending === action}
            onClick={() => commands.act(action)}
          >
            <ActionName action={action} />
          </Button>
        ))}
      </div>
    </section>
  );
}

function CallNext({ counter, commands }: ActionKeysProps) {
  return (
    <Button
      className={classes['primary'] ?? ''}
      leftSection={<IconUserPlus size={28} stroke={1.75} aria-hidden />}
      rightSection={<Key action="callNext" />}
      justify="space-between"
      aria-keyshortcuts={KEYS.callNext}
      loading={commands.pending === 'callNext'}
      onClick={() => commands.act('callNext')}
      data-follows={counter.currentTicket !== null}
    >
      <ActionName action="callNext" />
    </Button>
  );
}

function OpenCounter({ commands }: Pick<ActionKeysProps, 'commands'>) {
  const { t } = useTranslation();
  return (
    <Button
      className={classes['primary'] ?? ''}
      leftSection={<IconDoorEnter size={28} stroke={1.75} aria-hidden />}
      justify="center"
      loading={commands.pending === 'setCounterStatus'}
      onClick={() => commands.setStatus('open')}
    >
      {t('openCounter')}
    </Button>
  );
}

const ActionName = ({ action }: { readonly action: Action }) => useTranslation().t(`action.${action}`);
const Key = ({ action }: { readonly action: Action }) => (
  <Kbd className={classes['kbd'] ?? ''} aria-hidden>
    {KEYS[action]}
  </Kbd>
);
