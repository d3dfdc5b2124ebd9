import type { HubControls } from '@foyer/shell/bridge';
import { useTranslation } from 'react-i18next';

interface SetUpCardProps {
  readonly controls: HubControls;
  readonly code: string;
}

/** A new hall: its set-up opens in a window of this app, or on any machine of the network with the code. */
export function SetUpCard({ controls, code }: SetUpCardProps) {
  const { t } = useTranslation();
  return (
    <section className="card set-up">
      <h2>{t('setUp.title')}</h2>
      <p>{t('setUp.about')}</p>
      <button type="button" className="button primary" onClick={() => void controls.openAdmin()}>
        {t('setUp.open')}
      </button>
      <p className="soft">
        {t('setUp.elsewhere')}{' '}
        <bdi className="set-up-code selectable" dir="ltr">
          {code}
        </bdi>
      </p>
    </section>
  );
}
