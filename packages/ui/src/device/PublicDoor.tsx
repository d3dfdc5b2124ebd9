import type { DeviceRole } from '@foyer/contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../components/Icon.tsx';
import { AUTONYMS, uiLocale } from '../i18n/locales.ts';
import { CodeKeys } from './CodeKeys.tsx';
import { DoorCode } from './DoorCode.tsx';
import { DoorFacts } from './DoorFacts.tsx';
import type { Door } from './keeper.ts';
import type { Keeping } from './use-device.ts';
import { useDoorLanguage } from './use-door-language.ts';

interface PublicDoorProps {
  readonly baseUrl: string;
  readonly as: DeviceRole;
  readonly touch: boolean;
  readonly keeping: Keeping;
  readonly door: Door;
}

/** What a kiosk or a display shows until somebody lets it in. */
export function PublicDoor({ baseUrl, as, touch, keeping, door }: PublicDoorProps) {
  const { t } = useTranslation('device');
  const languages = useDoorLanguage(baseUrl);
  const [typing, setTyping] = useState(false);
  return (
    <div className="foyer-door" data-as={as}>
      <header className="foyer-door-header">
        <p className="foyer-door-mark">Foyer</p>
        {languages.length > 1 && <Languages languages={languages} />}
      </header>
      {typing ? (
        <CodeKeys claim={keeping.claim} onBack={() => setTyping(false)} />
      ) : (
        <main className="foyer-door-main">
          <h1>{t(`title.${as}`)}</h1>
          {door.why !== null && (
            <p className="foyer-door-why" role="status">
              <Icon name="alert" />
              <span>{t(`why.${door.why}`)}</span>
            </p>
          )}
          <DoorCode door={door} onAskAgain={keeping.askAgain} />
          <div className="foyer-door-below">
            {door.pairing !== null && <Steps />}
            <div className="foyer-door-side">
              <DoorFacts baseUrl={baseUrl} keeping={keeping} editable={!touch} />
              <button type="button" className="foyer-door-button" onClick={() => setTyping(true)}>
                {t('haveCode')}
              </button>
            </div>
          </div>
        </main>
      )}
    </div>
  );
}

function Languages({ languages }: { readonly languages: readonly string[] }) {
  const { t, i18n } = useTranslation('common');
  return (
    <fieldset className="foyer-door-languages" aria-label={t('language')}>
      {languages.map((tag) => (
        <button
          key={tag}
          type="button"
          lang={tag}
          aria-pressed={uiLocale(tag) === uiLocale(i18n.language)}
          onClick={() => void i18n.changeLanguage(uiLocale(tag) ?? 'en')}
        >
          {AUTONYMS[uiLocale(tag) ?? 'en']}
        </button>
      ))}
    </fieldset>
  );
}

/** What the administrator does with the code. */
function Steps() {
  const { t } = useTranslation('device');
  return (
    <ol className="foyer-door-steps">
      {(['signIn', 'open', 'type'] as const).map((step) => (
        <li key={step}>{t(`steps.${step}`)}</li>
      ))}
    </ol>
  );
}
