import '@foyer/ui/fonts.css';
import '@foyer/ui/tokens.css';
import '@foyer/ui/base.css';
import '@foyer/ui/device.css';
import './kiosk.css';
import './ticket.css';
import { createI18n, DeviceGate, followLanguage, hubUrl } from '@foyer/ui';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { KioskScreen } from './KioskScreen.tsx';
import ar from './locales/ar.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };

const i18n = createI18n({ kiosk: { en, ru, ar } });
followLanguage(i18n);

const baseUrl = hubUrl() ?? location.origin;

createRoot(document.getElementById('root') as HTMLElement).render(
  <I18nextProvider i18n={i18n}>
    <DeviceGate baseUrl={baseUrl} as="kiosk" touch>
      <KioskScreen baseUrl={baseUrl} />
    </DeviceGate>
  </I18nextProvider>,
);
