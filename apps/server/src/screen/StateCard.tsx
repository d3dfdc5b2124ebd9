import type { HubProcessState, HubStatus } from '@foyer/contract/ipc';
import { clockTime, Icon, type IconName } from '@foyer/ui';
import { useTranslation } from 'react-i18next';

const TONES: Readonly<Record<HubProcessState, { tone: 'ok' | 'warn' | 'danger'; icon: IconName }>> = {
  running: { tone: 'ok', icon: 'check' },
  starting: { tone: 'warn', icon: 'clock' },
  restarting: { tone: 'warn', icon: 'clock' },
  stopping: { tone: 'warn', icon: 'clock' },
  unwell: { tone: 'danger', icon: 'alert' },
  stopped: { tone: 'danger', icon: 'alert' },
  failed: { tone: 'danger', icon: 'alert' },
};

/** How the hub is, in one sentence that reads from across the room, and why when it is not well. */
export function StateCard({ status }: { readonly status: HubStatus }) {
  const { t, i18n } = useTranslation();
  const { tone, icon } = TONES[status.state];
  const time = (moment: string) => clockTime(new Date(moment), i18n.language);
  return (
    <section className={`card state state-${tone}`} role="status">
      <Icon name={icon} className="state-icon" />
      <div>
        <h2>{t(`state.${status.state}`)}</h2>
        <p>
          {t('since', { time: time(status.since) })}
          {status.nextStartAt !== null && ` · ${t('nextStart', { time: time(status.nextStartAt) })}`}
        </p>
        <Reasons status={status} />
      </div>
    </section>
  );
}

function Reasons({ status }: { readonly status: HubStatus }) {
  const { t, i18n } = useTranslation();
  const { state, alarms, lastExit } = status;
  const showsExit = lastExit !== null && state !== 'running' && state !== 'stopping';
  return (
    <>
      {alarms.map((code) => (
        <p key={code} className="reason">
          {i18n.exists(`alarm.${code}`) ? t(`alarm.${code}`) : t('alarmOther', { code })}
        </p>
      ))}
      {state === 'unwell' && alarms.length === 0 && <p className="reason">{t('silent')}</p>}
      {showsExit && <p className="reason">{t(`exit.${lastExit.kind}`, { detail: lastExit.detail })}</p>}
    </>
  );
}
