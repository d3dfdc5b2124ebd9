import type { HubStatus } from '@foyer/contract/ipc';
import { clockTime, Icon } from '@foyer/ui';
import { useTranslation } from 'react-i18next';

/** What is wrong with the hall's devices, since when, and what to do. */
export function AlarmsCard({ open }: { readonly open: HubStatus['open'] }) {
  const { t } = useTranslation();
  if (open.length === 0) return null;
  return (
    <section className="card alarms" aria-label={t('alarms')}>
      <h3>{t('alarms')}</h3>
      <ul>
        {open.map((alarm) => (
          <AlarmLine key={alarm.id} alarm={alarm} />
        ))}
      </ul>
    </section>
  );
}

function AlarmLine({ alarm: { deviceName, kind, part, name, state, severity, raisedAt } }: { readonly alarm: HubStatus['open'][number] }) {
  const { t, i18n } = useTranslation();
  const which = name ?? t([`parts:part.${part}`, `parts:kind.${kind}`]);
  return (
    <li className={`alarm-${severity}`}>
      <Icon name="alert" />
      <div>
        <p>
          <bdi>{deviceName ?? t('parts:hub')}</bdi>
          {kind !== 'connection' && (
            <>
              {' · '}
              <bdi>{which}</bdi>
            </>
          )}
          {' · '}
          {t('since', { time: clockTime(new Date(raisedAt), i18n.language) })}
        </p>
        <p className="alarm-state">{t(`parts:state.${kind}.${state}`)}</p>
        <p className="soft">{t(`parts:todo.${kind}.${state}`, { defaultValue: '' })}</p>
      </div>
    </li>
  );
}
