import './zod-without-eval.ts';
import '@foyer/ui/staff.css';
import { createI18n } from '@foyer/ui';
import { STAFF_TEXTS, StaffApp, startLanguage } from '@foyer/ui/staff';
import { createRoot } from 'react-dom/client';
import { Admin } from './Admin.tsx';
import { FirstRunGate } from './first-run/FirstRunGate.tsx';
import { FIRST_RUN_TEXTS } from './first-run/texts.ts';
import { ADMIN_TEXTS } from './texts.ts';

const i18n = createI18n({ admin: ADMIN_TEXTS, staff: STAFF_TEXTS, firstRun: FIRST_RUN_TEXTS }, startLanguage());

createRoot(document.getElementById('root') as HTMLElement).render(
  <StaffApp i18n={i18n} title="admin:title" Gate={FirstRunGate}>
    <Admin />
  </StaffApp>,
);
