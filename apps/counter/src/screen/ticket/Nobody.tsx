import type { CounterView } from '@foyer/contract';
import { clockSpan, secondsBetween, useHubNow } from '@foyer/ui/staff';
import { Button } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDesk } from '../desk/desk-context.ts';
import { autoCallAt } from './auto-call.ts';
import classes from './current-ticket.module.css';

/** What the counter is waiting for. */
export function Nobody() {
  const { t } = useTranslation();
  const { counter } = useDesk();
  if (counter.setStatus === 'break') return <OnBreak counter={counter} />;
  return (
    <>
      <p className={classes['nobody']}>{t(counter.setStatus === 'closed' ? 'current.closed' : 'current.nobody')}</p>
      {counter.nextStored ? <Armed /> : counter.setStatus === 'open' && <Idle counter={counter} />}
    </>
  );
}

function OnBreak({ counter: { breakReason, since, returnAfterBreak } }: { readonly counter: CounterView }) {
  const { t } = useTranslation();
  const now = useHubNow();
  return (
    <>
      <p className={classes['nobody']}>{breakReason === null ? t('break.on') : t('break.onFor', { reason: breakReason })}</p>
      <p className={classes['clock']}>
        <bdi>{clockSpan(secondsBetween(since, now))}</bdi>
      </p>
      <p className={classes['rule']}>{t(returnAfterBreak ? 'break.comeBack' : 'break.stayAway')}</p>
    </>
  );
}

/** The next arrival is called at once. */
function Armed() {
  const { t } = useTranslation();
  const { acts, commands, connected } = useDesk();
  return (
    <div className={classes['armed']}>
      <p role="status">
        <span className={classes['pulse']} aria-hidden />
        {t('store.armed')}
      </p>
      <Button variant="outline" disabled={!connected} loading={commands.pending === 'unstoreNext'} onClick={() => void acts.unstoreNext()}>
        {t('store.takeBack')}
      </Button>
    </div>
  );
}

function Idle({ counter }: { readonly counter: CounterView }) {
  const { t } = useTranslation();
  const { acts, connected, commands } = useDesk();
  if (counter.autoCallSeconds !== null) return <AutoCall counter={counter} />;
  if (counter.waiting > 0) return null;
  return (
    <Button variant="outline" disabled={!connected} loading={commands.pending === 'storeNext'} onClick={() => void acts.storeNext(null)}>
      {t('store.arm')}
    </Button>
  );
}

function AutoCall({ counter }: { readonly counter: CounterView }) {
  const { t } = useTranslation();
  const now = useHubNow();
  const { acts, connected, commands, queue } = useDesk();
  const { autoCallPaused: paused } = counter;
  const at = autoCallAt(counter);
  const isNear = !paused && at !== null && queue?.next != null;
  const Sign = paused ? IconPlayerPlay : IconPlayerPause;
  return (
    <div className={classes['armed']}>
      {isNear && (
        <p className={classes['clock']}>
          <bdi>{clockSpan(Math.ceil(secondsBetween(now, at)))}</bdi>
        </p>
      )}
      <p>{t(paused ? 'auto.paused' : isNear ? 'auto.soon' : 'auto.on', { count: counter.autoCallSeconds ?? 0 })}</p>
      <Button
        variant="outline"
        leftSection={<Sign size={18} stroke={1.75} aria-hidden />}
        disabled={!connected}
        loading={commands.pending === 'pauseAutoCall'}
        onClick={() => void acts.pauseAutoCall(!paused)}
      >
        {t(paused ? 'auto.resume' : 'auto.pause')}
      </Button>
    </div>
  );
}
