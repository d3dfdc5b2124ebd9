import type { HubStatus } from '@foyer/contract/ipc';
import type { HubControls } from '@foyer/shell/bridge';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { durationText } from './duration.ts';

export function Facts({ status, controls }: { readonly status: HubStatus; readonly controls: HubControls }) {
  const { t, i18n } = useTranslation();
  return (
    <section className="card">
      <dl className="facts">
        <Fact name={t('version')}>{status.version ?? '—'}</Fact>
        <Fact name={t('uptime')}>{status.uptimeSeconds === null ? '—' : durationText(status.uptimeSeconds, i18n.language)}</Fact>
        <Fact name={t('restarts')}>{status.restarts}</Fact>
        <Fact name={t('runtime')}>
          <bdi className="path">{status.runtime}</bdi>
        </Fact>
        <Fact name={t('dataDir')}>
          <bdi className="path selectable">{status.dataDir}</bdi>
          <button type="button" className="link" onClick={() => void controls.openDataDir()}>
            {t('openDataDir')}
          </button>
        </Fact>
      </dl>
    </section>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
