import type { AlarmSettingsView } from '@foyer/contract';
import { Button, Group } from '@mantine/core';
import { IconPencil, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fact } from '../layout/Facts.tsx';
import { Failure } from '../layout/Failure.tsx';
import { Moment } from '../layout/Moment.tsx';
import { Panel } from '../layout/Panel.tsx';
import page from '../layout/page.module.css';
import { WebAddress } from '../layout/WebAddress.tsx';
import { useAlarmSettings, useWebhookTest } from './use-alarm-settings.ts';
import { WebhookForm } from './WebhookForm.tsx';

/** Which other system is told of alarms, and how that goes. */
export function WebhookPanel() {
  const { t } = useTranslation();
  const { data: settings, error } = useAlarmSettings();
  const [editing, setEditing] = useState(false);
  const test = useWebhookTest();
  return (
    <>
      <Failure error={settings === undefined ? error : null} />
      {settings && (
        <Panel label={t('alarms.title')}>
          <div className={page['panelTitle']}>
            <h2>{t('alarms.title')}</h2>
            <Group gap="sm">
              {settings.url !== null && (
                <Button
                  variant="default"
                  size="compact-sm"
                  leftSection={<IconSend size={16} aria-hidden />}
                  loading={test.isPending}
                  onClick={() => test.mutate()}
                >
                  {t('alarms.test')}
                </Button>
              )}
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconPencil size={16} aria-hidden />}
                onClick={() => setEditing(true)}
              >
                {t('alarms.edit')}
              </Button>
            </Group>
          </div>
          <p className={page['panelAbout']}>{t('alarms.about')}</p>
          <Settings settings={settings} />
        </Panel>
      )}
      {settings && editing && <WebhookForm settings={settings} onClose={() => setEditing(false)} />}
    </>
  );
}

function Settings({ settings: { url, from, hasSecret, waiting, last } }: { readonly settings: AlarmSettingsView }) {
  const { t } = useTranslation();
  return (
    <dl className={page['facts']}>
      <Fact name={t('alarms.url')}>{url === null ? t('alarms.nobody') : <WebAddress address={url} />}</Fact>
      {url !== null && (
        <>
          <Fact name={t('alarms.told')}>{t(`alarms.from.${from}`)}</Fact>
          <Fact name={t('alarms.secret')}>{t(hasSecret ? 'alarms.secretKept' : 'alarms.noSecret')}</Fact>
          <Fact name={t('alarms.last')}>
            {last === null ? (
              t('alarms.nothingSent')
            ) : (
              <span role="status">
                <span className={page['badge']} data-kind={last.trouble === null ? 'ok' : 'warn'}>
                  {last.trouble === null ? t('alarms.arrived') : t(`alarms.trouble.${last.trouble}`, { status: last.status })}
                </span>
                <Moment at={last.at} />
              </span>
            )}
          </Fact>
          {waiting > 0 && <Fact name={t('alarms.waiting')}>{waiting}</Fact>}
        </>
      )}
    </dl>
  );
}
