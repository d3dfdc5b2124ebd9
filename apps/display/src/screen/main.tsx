import '@foyer/ui/fonts.css';
import '@foyer/ui/tokens.css';
import '@foyer/ui/base.css';
import '@foyer/ui/device.css';
import './display.css';
import './layouts.css';
import { createI18n, DeviceGate, followLanguage, hubUrl } from '@foyer/ui';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { DisplayScreen } from './DisplayScreen.tsx';
import ar from './locales/ar.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };
import { PreviewScreen } from './preview/PreviewScreen.tsx';
import { isPreview } from './preview/preview.ts';

const query = new URLSearchParams(location.search);
const i18n = createI18n({ display: { en, ru, ar } });
followLanguage(i18n);

const baseUrl = hubUrl() ?? location.origin;

const screen = { baseUrl, displayId: query.get('id') ?? 'main', query };

createRoot(document.getElementById('root') as HTMLElement).render(
  <I18nextProvider i18n={i18n}>
    {isPreview(query) ? (
      <PreviewScreen {...screen} />
    ) : (
      <DeviceGate baseUrl={baseUrl} as="display" touch={false}>
        <DisplayScreen {...screen} preview={null} />
      </DeviceGate>
    )}
  </I18nextProvider>,
);
