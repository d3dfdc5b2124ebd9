import type { HallView } from '@foyer/contract';
import { Icon, isServiceIcon, localized, longDate } from '@foyer/ui';
import { useHall, useHubNow, useNames } from '@foyer/ui/staff';
import { useTranslation } from 'react-i18next';
import { Fact, FactPanel } from '../layout/Facts.tsx';
import page from '../layout/page.module.css';
import classes from './hall.module.css';
import { languageName } from './language-names.ts';
import { timeIn } from './zones.ts';

/** The settings in words. */
export function HallSummary({ hall }: { readonly hall: HallView }) {
  const { t } = useTranslation();
  return (
    <div className={classes['panels']}>
      <OfTheHall hall={hall} />
      <OfTheDay hall={hall} />
      <FactPanel title={t('hall.visits')}>
        <Fact name={t('hall.maxRequeues')}>{t('hall.times', { count: hall.maxRequeues })}</Fact>
        <Fact name={t('hall.nextLegPlace')}>{t(`place.${hall.nextLegPlace}`)}</Fact>
        <Fact name={t('hall.start')}>{t(hall.startAtCall ? 'hall.startAtCall' : 'hall.startByHand')}</Fact>
      </FactPanel>
      <Classes hall={hall} />
      <Groups hall={hall} />
      <Parts hall={hall} />
    </div>
  );
}

function OfTheHall({ hall }: { readonly hall: HallView }) {
  const { t, i18n } = useTranslation();
  return (
    <FactPanel title={t('hall.identity')}>
      <Fact name={t('hall.name')}>
        {Object.entries(hall.name).map(([language, text]) => (
          <p key={language}>
            <bdi lang={language}>{text}</bdi>
          </p>
        ))}
      </Fact>
      <Fact name={t('hall.languages')}>{hall.languages.map((tag) => languageName(tag, i18n.language)).join(', ')}</Fact>
      <Fact name={t('hall.publicUrl')}>
        <bdi dir="ltr">{hall.publicUrl}</bdi>
      </Fact>
    </FactPanel>
  );
}

function OfTheDay({ hall }: { readonly hall: HallView }) {
  const { t, i18n } = useTranslation();
  const time = timeIn(hall.zone, useHubNow(), i18n.language);
  return (
    <FactPanel title={t('hall.days')}>
      <Fact name={t('hall.zone')}>
        <bdi dir="ltr">{hall.zone}</bdi>
        {time && <span className={page['soft']}> · {t('hall.nowThere', { time })}</span>}
      </Fact>
      <Fact name={t('hall.cutover')}>
        <bdi>{hall.cutover}</bdi>
      </Fact>
      <Fact name={t('hall.today')}>{longDate(new Date(`${hall.businessDay}T12:00:00Z`), i18n.language, 'UTC')}</Fact>
      <Fact name={t('hall.atDayEnd')}>{t(`hall.atDayEndRule.${hall.atDayEnd}`)}</Fact>
    </FactPanel>
  );
}

function Classes({ hall }: { readonly hall: HallView }) {
  const { t } = useTranslation();
  const names = useNames();
  const byRank = [...hall.priorities].sort((one, other) => other.rank - one.rank);
  return (
    <FactPanel title={t('hall.classes')}>
      {byRank.map(({ id, rank }) => (
        <Fact key={id} name={names.priority(id)}>
          {t('hall.rankOf', { rank })}
          {id === hall.priorities[0]?.id && <span className={page['soft']}> · {t('hall.ordinary')}</span>}
        </Fact>
      ))}
    </FactPanel>
  );
}

function Groups({ hall }: { readonly hall: HallView }) {
  const { t, i18n } = useTranslation();
  const names = useNames();
  const { services } = useHall().state;
  return (
    <FactPanel title={t('hall.groups')}>
      {hall.groups.length === 0 && <Fact name={t('hall.noGroups')}>{null}</Fact>}
      {hall.groups.map(({ id, name, icon }) => (
        <Fact
          key={id}
          name={
            <span className={classes['group']}>
              {isServiceIcon(icon) && <Icon name={icon} />}
              {localized(name, i18n.language, hall.languages)}
            </span>
          }
        >
          {services.flatMap((service) => (service.groupId === id ? [names.service(service.id)] : [])).join(', ') || '–'}
        </Fact>
      ))}
    </FactPanel>
  );
}

/** Which counters stand in which part of the hall. */
function Parts({ hall }: { readonly hall: HallView }) {
  const { t, i18n } = useTranslation();
  const { counters } = useHall().state;
  return (
    <FactPanel title={t('hall.zones')}>
      {hall.zones.length === 0 && <Fact name={t('hall.noZones')}>{null}</Fact>}
      {hall.zones.map(({ id, name }) => (
        <Fact key={id} name={localized(name, i18n.language, hall.languages)}>
          {counters.flatMap((counter) => (counter.zoneId === id ? [counter.name] : [])).join(', ') || '–'}
        </Fact>
      ))}
    </FactPanel>
  );
}
