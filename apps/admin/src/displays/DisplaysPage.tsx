import { hasRight } from '@foyer/contract/constants';
import { localized } from '@foyer/ui';
import { useHall, useNames, useUser } from '@foyer/ui/staff';
import { ActionIcon, Anchor } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useDevices } from '../devices/use-devices.ts';
import { languageName } from '../hall/language-names.ts';
import { Failure } from '../layout/Failure.tsx';
import { Moment } from '../layout/Moment.tsx';
import { PageHeader } from '../layout/PageHeader.tsx';
import { Panel } from '../layout/Panel.tsx';
import page from '../layout/page.module.css';
import { addressOf } from '../pages.ts';
import { type Column, SetUpTable } from '../set-up/SetUpTable.tsx';
import { useEditing } from '../set-up/use-editing.ts';
import { type Display, DisplayForm } from './DisplayForm.tsx';

/** What each of the hall's displays shows. */
export function DisplaysPage() {
  const { t } = useTranslation();
  const mayChange = hasRight(useUser().role, 'manage_devices');
  const { devices, error } = useDevices();
  const displays = devices?.filter((device): device is Display => device.revokedAt === null && device.display !== null);
  const editing = useEditing('displays', displays);
  const columns = useColumns();
  const actions = ({ id, name }: Display) => (
    <ActionIcon variant="subtle" size="lg" aria-label={t('editNamed', { name })} title={t('edit')} onClick={() => editing.open(id)}>
      <IconPencil size={18} stroke={1.75} aria-hidden />
    </ActionIcon>
  );
  return (
    <>
      <PageHeader
        title={t('page.displays')}
        about={
          <>
            {t('displays.about')} <Anchor href={addressOf('devices')}>{t('page.devices')}</Anchor>
          </>
        }
      />
      <Failure error={error} />
      <Panel label={t('page.displays')} loading={displays === undefined && error === null}>
        {displays?.length === 0 && <p className={page['empty']}>{t('displays.none')}</p>}
        {displays && displays.length > 0 && <SetUpTable items={displays} columns={columns} {...(mayChange && { actions })} />}
      </Panel>
      {mayChange && editing.item && <DisplayForm key={editing.item.id} device={editing.item} onClose={editing.close} />}
    </>
  );
}

function useColumns(): readonly Column<Display>[] {
  const { t, i18n } = useTranslation();
  const { hall } = useHall().state;
  const names = useNames();
  const zone = (id: string | null) => {
    const found = hall?.zones.find((one) => one.id === id);
    return found && hall ? localized(found.name, i18n.language, hall.languages) : t('displays.wholeHall');
  };
  const shows = ({ layout, counterId, zoneId }: Display['display']) =>
    layout === 'counter' && counterId !== null ? t('common:counter', { name: names.counter(counterId) }) : zone(zoneId);
  return [
    {
      key: 'device',
      title: t('displays.display'),
      cell: ({ name, online, lastSeenAt }) => (
        <div>
          <bdi>{name}</bdi>
          <p className={page['under']}>
            {online ? t('staff:parts.state.connection.online') : <Moment at={lastSeenAt} never={t('devices.neverSeen')} />}
          </p>
        </div>
      ),
    },
    {
      key: 'layout',
      title: t('displays.layout'),
      cell: ({ display }) => (
        <div>
          {t(`displays.layoutOption.${display.layout}`)}
          <p className={page['under']}>{shows(display)}</p>
        </div>
      ),
    },
    {
      key: 'words',
      title: t('displays.languages'),
      cell: ({ display: { languages } }) =>
        languages.length === 0 ? t('displays.hallLanguage') : languages.map((tag) => languageName(tag, i18n.language)).join(', '),
    },
    { key: 'speaks', title: t('displays.speaks'), cell: ({ display }) => t(display.speaks ? 'setting.yes' : 'setting.no') },
    { key: 'theme', title: t('displays.theme'), cell: ({ display }) => t(`displays.themeOption.${display.theme}`) },
  ];
}
