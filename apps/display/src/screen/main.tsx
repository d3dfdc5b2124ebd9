import '@foyer/ui/fonts.css';
import '@foyer/ui/tokens.css';
import '@foyer/ui/base.css';
import './display.css';
import { createI18n, followLanguage, hubUrl } from '@foyer/ui';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { DisplayScreen } from './DisplayScreen.tsx';
import ar from './locales/ar.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };

const query = new URLSearchParams(location.search);
const i18n = createI18n({ display: { en, ru, ar } });
followLanguage(i18n);

createRoot(document.getElementById('root') as HTMLElement).render(
  <I18nextProvider i18n={i18n}>
    <DisplayScreen baseUrl={hubUrl() ?? location.origin} displayId={query.get('id') ?? 'main'} language={query.get('lang')} />
  </I18nextProvider>,
);
