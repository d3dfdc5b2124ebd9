import '@foyer/ui/tokens.css';
import '@foyer/ui/base.css';
import './visitor.css';
import { createI18n, followLanguage, hubUrl } from '@foyer/ui';
import { createRoot } from 'react-dom/client';
import { I18nextProvider } from 'react-i18next';
import ar from './locales/ar.json' with { type: 'json' };
import en from './locales/en.json' with { type: 'json' };
import ru from './locales/ru.json' with { type: 'json' };
import { NoTicket } from './NoTicket.tsx';
import { ticketCode } from './ticket-code.ts';
import { VisitorScreen } from './VisitorScreen.tsx';

const i18n = createI18n({ visitor: { en, ru, ar } }, navigator.language);
followLanguage(i18n);
const id = ticketCode(location.pathname);

createRoot(document.getElementById('root') as HTMLElement).render(
  <I18nextProvider i18n={i18n}>
    {id === null ? <NoTicket code="TICKET_UNKNOWN" /> : <VisitorScreen baseUrl={hubUrl() ?? location.origin} id={id} />}
  </I18nextProvider>,
);
