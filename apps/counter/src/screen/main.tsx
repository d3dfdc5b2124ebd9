import '@foyer/ui/staff.css';
import { createI18n } from '@foyer/ui';
import { STAFF_TEXTS, StaffApp, StaffDeviceGate, startLanguage } from '@foyer/ui/staff';
import { createRoot } from 'react-dom/client';
import { CounterGate } from './gate/CounterGate.tsx';
import { CounterSignIn } from './pin/CounterSignIn.tsx';
import { COUNTER_TEXTS } from './texts.ts';

const i18n = createI18n({ counter: COUNTER_TEXTS, staff: STAFF_TEXTS }, startLanguage());

createRoot(document.getElementById('root') as HTMLElement).render(
  <StaffApp i18n={i18n} title="counter:title" Gate={StaffDeviceGate} SignInWay={CounterSignIn}>
    <CounterGate />
  </StaffApp>,
);
