import '@foyer/ui/fonts.css';
import '@foyer/ui/tokens.css';
import '@foyer/ui/base.css';
import './server.css';
import { createI18n, followLanguage } from '@foyer/ui';
import { PART_TEXTS } from '@foyer/ui/parts';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import { rememberedLanguage } from './language.ts';
import { ServerScreen } from './ServerScreen.tsx';
import { SERVER_TEXTS } from './texts.ts';

const i18n = createI18n({ server: SERVER_TEXTS, parts: PART_TEXTS }, rememberedLanguage());
followLanguage(i18n);

createRoot(document.getElementById('root') as HTMLElement).render(
  <I18nextProvider i18n={i18n}>
    <ServerScreen controls={window.foyer?.hub} />
  </I18nextProvider>,
);
