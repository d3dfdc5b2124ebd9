import { HALL_DEFAULTS, type Hall as HallSettings } from '@foyer/queue';
import type { Hall } from '../hall/index.ts';
import { localZone } from './local-zone.ts';

const SETTINGS: Omit<HallSettings, 'zone'> = {
  ...HALL_DEFAULTS,
  name: { en: 'Foyer', ru: 'Фойе', ar: 'فوييه' },
  cutover: '00:00',
  languages: ['en', 'ru', 'ar'],
  priorities: [
    { id: 'standard', rank: 0, name: { en: 'Standard', ru: 'Обычная очередь', ar: 'عادي' } },
    { id: 'priority', rank: 10, name: { en: 'Priority', ru: 'Приоритет', ar: 'أولوية' } },
  ],
};

/** A hall's first start: without settings it could have no counter open and issue no ticket. A hall that has settings keeps them. */
export async function setUpNewHall(hall: Hall): Promise<void> {
  if (hall.state.hall !== null) return;
  await hall.execute(
    { type: 'configure_hall', hall: { ...SETTINGS, zone: localZone() } },
    { actor: { kind: 'system' }, render: () => ({ status: 204, body: null }) },
  );
}
