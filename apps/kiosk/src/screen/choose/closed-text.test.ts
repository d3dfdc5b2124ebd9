import type { Availability } from '@foyer/contract';
import { createI18n } from '@foyer/ui';
import { expect, test } from 'vitest';
import ar from '../locales/ar.json' with { type: 'json' };
import en from '../locales/en.json' with { type: 'json' };
import ru from '../locales/ru.json' with { type: 'json' };
import { closedText } from './closed-text.ts';

const { t } = createI18n({ app: { en, ru, ar } }, 'en');
const closed = (reason: Availability['reason'], opensAt: string | null = null): Availability => ({
  open: false,
  reason,
  opensAt,
  closesAt: null,
  mayBeTooLate: false,
});

test.each([
  [closed('SERVICE_CLOSED'), 'Closed'],
  [closed('QUOTA_REACHED'), 'No tickets left for today'],
  [closed('LAST_TICKET_GONE'), 'No more tickets today: too many are waiting'],
  [closed('SERVICE_OUT_OF_HOURS'), 'Closed now'],
  [closed('SERVICE_OUT_OF_HOURS', '2026-03-02T14:00'), 'Opens at 14:00'],
  [closed('SERVICE_OUT_OF_HOURS', '2026-03-03T08:30'), 'Opens tomorrow at 08:30'],
  [closed('SERVICE_OUT_OF_HOURS', '2026-03-06T08:30'), 'Opens on Friday at 08:30'],
  [closed('SERVICE_OUT_OF_HOURS', '2026-03-12T08:30'), 'Opens on Thu, March 12 at 08:30'],
])('%o', (availability, text) => expect(closedText(t, availability, '2026-03-02', 'en')).toBe(text));
