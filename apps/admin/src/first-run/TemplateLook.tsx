import type { TemplateView } from '@foyer/contract';
import { Icon, isServiceIcon, localized } from '@foyer/ui';
import { useTranslation } from 'react-i18next';
import { weekdayName } from '../hours/weekday-name.ts';
import classes from './first-run.module.css';
import { weeklyHours } from './weekly-hours.ts';

type Look = { readonly template: TemplateView };

/** What a template brings: services with their letters, counters, opening hours. */
export function TemplateLook({ template }: Look) {
  const { t } = useTranslation('firstRun');
  const isEmpty = template.services.length === 0;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolled box must be reachable by keys
    <section className={classes['look']} aria-label={t('template.brings')} tabIndex={0}>
      {isEmpty ? (
        <p>{t('template.nothing')}</p>
      ) : (
        <>
          <p className={classes['sum']}>
            {t('template.services', { count: template.services.length })} · {t('template.counters', { count: template.counters.length })}
          </p>
          <Services template={template} />
          <Counters template={template} />
          <HoursLook template={template} />
        </>
      )}
      <p className={classes['soft']}>{t('template.later')}</p>
    </section>
  );
}

function Services({ template: { groups, services } }: Look) {
  const { t, i18n } = useTranslation('firstRun');
  return (
    <>
      <h2>{t('template.servicesTitle')}</h2>
      {groups.map((group) => (
        <div key={group.id}>
          <h3>{localized(group.name, i18n.language)}</h3>
          <ul className={classes['services']}>
            {services
              .filter(({ groupId }) => groupId === group.id)
              .map(({ id, icon, prefix, name, takesAppointments }) => (
                <li key={id}>
                  {isServiceIcon(icon) && <Icon name={icon} />}
                  <bdi className={classes['letter']}>{prefix}</bdi>
                  <span>
                    {localized(name, i18n.language)}
                    {takesAppointments && <span className={classes['soft']}> · {t('template.appointments')}</span>}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}

function Counters({ template: { counters, services } }: Look) {
  const { t, i18n } = useTranslation('firstRun');
  const named = (ids: readonly string[]) =>
    new Intl.ListFormat(i18n.language, { type: 'unit' }).format(
      services.filter(({ id }) => ids.includes(id)).map(({ name }) => localized(name, i18n.language)),
    );
  return (
    <>
      <h2>{t('template.countersTitle')}</h2>
      <ul className={classes['counters']}>
        {counters.map(({ id, name, serviceIds }) => (
          <li key={id}>
            <bdi className={classes['letter']}>{name}</bdi>
            <span>{named(serviceIds)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

function HoursLook({ template: { hours } }: Look) {
  const { t, i18n } = useTranslation('firstRun');
  if (hours === null) return null;
  const day = (one: Parameters<typeof weekdayName>[0]) => weekdayName(one, i18n.language);
  return (
    <>
      <h2>{t('template.hours')}</h2>
      <ul className={classes['hours']}>
        {weeklyHours(hours).map(({ from, to, text }) => (
          <li key={from}>
            <span>{from === to ? day(from) : t('template.days', { from: day(from), to: day(to) })}</span>
            <bdi dir="ltr">{text}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}
