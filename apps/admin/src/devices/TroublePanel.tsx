import { IconAlertOctagon, IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Moment } from '../layout/Moment.tsx';
import page from '../layout/page.module.css';
import classes from './parts.module.css';
import { keyOf, type Trouble } from './parts.ts';
import { usePartTexts } from './use-part-texts.ts';

/** What is wrong, with which device, since when, and what to do about it: the worst first. */
export function TroublePanel({ troubles }: { readonly troubles: readonly Trouble[] }) {
  const { t } = useTranslation();
  const title = useId();
  return (
    <section className={page['panel']} aria-labelledby={title}>
      <h2 id={title} className={page['panelTitle']}>
        {t('devices.attention')}
      </h2>
      {troubles.length === 0 ? (
        <p className={classes['well']} role="status">
          <IconCircleCheck size={22} stroke={1.75} aria-hidden />
          {t('devices.allWell')}
        </p>
      ) : (
        <ul className={classes['troubles']}>
          {troubles.map((trouble) => (
            <TroubleLine key={keyOf(trouble.part)} trouble={trouble} />
          ))}
        </ul>
      )}
    </section>
  );
}

function TroubleLine({ trouble: { part, alarm } }: { readonly trouble: Trouble }) {
  const { t } = useTranslation();
  const texts = usePartTexts();
  const Sign = alarm.severity === 'alarm' ? IconAlertOctagon : IconAlertTriangle;
  const todo = texts.todo(part.kind, alarm.state);
  return (
    <li data-severity={alarm.severity}>
      <Sign size={24} stroke={1.75} role="img" aria-label={t(`staff:parts.severity.${alarm.severity}`)} />
      <div className={classes['what']}>
        <p>
          <bdi>{texts.device(part)}</bdi>
          {part.kind !== 'connection' && (
            <>
              {' · '}
              <bdi>{texts.part(part)}</bdi>
            </>
          )}
        </p>
        <p className={classes['is']}>
          {texts.state(part.kind, alarm.state)}
          {part.state === alarm.state && part.detail !== null && (
            <>
              {' · '}
              <bdi dir="auto">{part.detail}</bdi>
            </>
          )}
        </p>
        {todo !== '' && <p className={classes['todo']}>{todo}</p>}
      </div>
      <Moment at={part.state === alarm.state ? part.since : alarm.raisedAt} />
    </li>
  );
}
