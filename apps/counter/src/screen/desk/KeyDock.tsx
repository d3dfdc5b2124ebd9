import { Button } from '@mantine/core';
import { IconBellRinging, IconCheck, IconDotsCircleHorizontal, IconParking, IconPlayerPlay, IconUserOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Action, KEYS } from './actions.ts';
import classes from './desk.module.css';
import { useDesk } from './desk-context.ts';
import { KeyCap } from './KeyCap.tsx';
import { MainKey } from './MainKey.tsx';
import { NoticeLine } from './NoticeLine.tsx';
import { SendOnSign, type Sign } from './signs.tsx';
import { actOf, useCan } from './use-desk-keys.ts';

const USUAL: readonly { readonly action: Action; readonly Sign: Sign }[] = [
  { action: 'recall', Sign: IconBellRinging },
  { action: 'startService', Sign: IconPlayerPlay },
  { action: 'finishService', Sign: IconCheck },
  { action: 'markNoShow', Sign: IconUserOff },
];
const LESS_USUAL: readonly { readonly action: Action; readonly Sign: Sign }[] = [
  { action: 'transfer', Sign: SendOnSign },
  { action: 'park', Sign: IconParking },
];

/** The keys, at the foot of the window: whatever stands above them, each is where the hand expects it. */
export function KeyDock() {
  const { t } = useTranslation();
  const { open, connected } = useDesk();
  return (
    <section className={classes['dock']} aria-label={t('keys')}>
      <NoticeLine />
      <MainKey />
      <div className={classes['usual']}>
        {USUAL.map(({ action, Sign }) => (
          <ActionKey key={action} action={action} Sign={Sign} />
        ))}
      </div>
      <div className={classes['quiet']}>
        {LESS_USUAL.map(({ action, Sign }) => (
          <ActionKey key={action} action={action} Sign={Sign} quiet />
        ))}
        <Button
          variant="subtle"
          size="md"
          className={classes['key'] ?? ''}
          leftSection={<IconDotsCircleHorizontal size={20} stroke={1.75} aria-hidden />}
          disabled={!connected}
          aria-haspopup="dialog"
          onClick={() => open({ kind: 'more' })}
        >
          {t('more.title')}
        </Button>
      </div>
    </section>
  );
}

function ActionKey({ action, Sign, quiet = false }: { readonly action: Action; readonly Sign: Sign; readonly quiet?: boolean }) {
  const { t } = useTranslation();
  const desk = useDesk();
  const can = useCan(desk);
  return (
    <Button
      variant={quiet ? 'subtle' : 'default'}
      size={quiet ? 'md' : 'lg'}
      className={classes['key'] ?? ''}
      leftSection={<Sign size={20} stroke={1.75} aria-hidden />}
      rightSection={quiet ? undefined : <KeyCap action={action} />}
      justify={quiet ? 'center' : 'space-between'}
      aria-keyshortcuts={KEYS[action]}
      disabled={!can(action)}
      loading={desk.commands.pending === action}
      onClick={() => actOf(action, desk)}
    >
      {t(`action.${action}`)}
    </Button>
  );
}
