import {
  ageing,
  appointmentsFirst,
  COUNTER_DEFAULTS,
  type Counter,
  type CounterId,
  HALL_DEFAULTS,
  type Hall,
  type OpeningHours,
  type ProfileId,
  ratio,
  SERIES_DEFAULTS,
  SERVICE_DEFAULTS,
  type Service,
  type ServiceId,
  WEEKDAYS,
  type WorkProfile,
} from '@foyer/queue';
import { DEMO_NAME } from '../main/hall-kind.ts';

export const SETTINGS: Omit<Hall, 'zone'> = {
  ...HALL_DEFAULTS,
  name: { en: DEMO_NAME, ru: 'Демобанк «Фойе»', ar: 'بنك فوييه التجريبي' },
  cutover: '00:00',
  languages: ['en', 'ru', 'ar'],
  priorities: [
    { id: 'standard', rank: 0, name: { en: 'Standard', ru: 'Обычная очередь', ar: 'عادي' } },
    { id: 'priority', rank: 10, name: { en: 'Priority (paid)', ru: 'Приоритет (платно)', ar: 'أولوية (مدفوعة)' } },
  ],
  groups: [
    { id: 'cash', name: { en: 'Cash desk', ru: 'Касса', ar: 'الصندوق' }, order: 1, icon: 'cash' },
    { id: 'advice', name: { en: 'Cards and advice', ru: 'Карты и консультации', ar: 'البطاقات والاستشارات' }, order: 2, icon: 'people' },
  ],
  zones: [
    { id: 'front', name: { en: 'Cash desks', ru: 'Кассы', ar: 'الصناديق' } },
    { id: 'back', name: { en: 'Advice', ru: 'Консультации', ar: 'الاستشارات' } },
  ],
};

const ids = (...names: string[]) => names as ServiceId[];

/** Round the clock: a demo is shown at any hour. */
const ALWAYS: OpeningHours = {
  weekly: Object.fromEntries(WEEKDAYS.map((day) => [day, [{ from: '00:00', to: '24:00' }]])) as unknown as OpeningHours['weekly'],
  exceptions: [],
};

type Told = Pick<Service, 'name' | 'expectedServiceSeconds' | 'groupId' | 'icon' | 'targetWaitSeconds'> & Partial<Service>;

export const SERVICES: readonly Service[] = [
  service('deposit', 'A', 1, {
    name: { en: 'Deposit', ru: 'Вклад', ar: 'إيداع' },
    expectedServiceSeconds: 240,
    groupId: 'cash',
    icon: 'cash-in',
    targetWaitSeconds: 600,
  }),
  service('withdrawal', 'B', 2, {
    name: { en: 'Withdrawal', ru: 'Снятие наличных', ar: 'سحب' },
    expectedServiceSeconds: 180,
    groupId: 'cash',
    icon: 'cash-out',
    targetWaitSeconds: 600,
  }),
  service('passbook', 'C', 3, {
    name: { en: 'Passbook', ru: 'Сберегательная книжка', ar: 'دفتر التوفير' },
    expectedServiceSeconds: 300,
    groupId: 'cash',
    icon: 'passbook',
    targetWaitSeconds: 900,
    lastTicket: 'warn',
  }),
  service('cards', 'D', 4, {
    name: { en: 'Cards', ru: 'Карты', ar: 'البطاقات' },
    description: {
      en: 'A new card, a lost one, a forgotten PIN',
      ru: 'Новая карта, утеря, забытый ПИН-код',
      ar: 'بطاقة جديدة أو مفقودة أو رمز منسي',
    },
    expectedServiceSeconds: 420,
    groupId: 'advice',
    icon: 'card',
    targetWaitSeconds: 900,
    outcomes: [
      { code: 'issued', name: { en: 'Card issued', ru: 'Карта выдана', ar: 'صدرت البطاقة' } },
      { code: 'ordered', name: { en: 'Card ordered', ru: 'Карта заказана', ar: 'طُلبت البطاقة' } },
      { code: 'blocked', name: { en: 'Card blocked', ru: 'Карта заблокирована', ar: 'أُوقفت البطاقة' } },
      { code: 'refused', name: { en: 'Refused', ru: 'Отказано', ar: 'رُفض الطلب' } },
    ],
    outcomeRequired: true,
  }),
  service('loans', 'E', 5, {
    name: { en: 'Loans', ru: 'Кредиты', ar: 'القروض' },
    description: { en: 'With an appointment, or wait your turn', ru: 'По записи или в порядке очереди', ar: 'بموعد أو حسب الدور' },
    expectedServiceSeconds: 1500,
    groupId: 'advice',
    icon: 'percent',
    targetWaitSeconds: 1200,
    outcomes: [
      { code: 'granted', name: { en: 'Granted', ru: 'Одобрен', ar: 'وافقنا' } },
      { code: 'pending', name: { en: 'Documents missing', ru: 'Не хватает документов', ar: 'مستندات ناقصة' } },
      { code: 'refused', name: { en: 'Refused', ru: 'Отказано', ar: 'رُفض الطلب' } },
    ],
    appointments: { slotMinutes: 30, capacity: 2, earlySeconds: 900, lateSeconds: 600, releaseSeconds: 1200 },
  }),
  service('account', 'F', 6, {
    name: { en: 'Open an account', ru: 'Открыть счёт', ar: 'فتح حساب' },
    expectedServiceSeconds: 900,
    groupId: 'advice',
    icon: 'id-card',
    targetWaitSeconds: 1200,
  }),
];

function service(id: string, prefix: string, order: number, told: Told): Service {
  return { ...SERVICE_DEFAULTS, id: id as ServiceId, series: { ...SERIES_DEFAULTS, prefix }, order, hours: ALWAYS, ...told };
}

export const PROFILES: readonly WorkProfile[] = [
  profile('cash-ratio', 'Cash desk 2:1:1', ids('deposit', 'withdrawal', 'passbook'), [2, 1, 1]),
  {
    id: 'fair-advice' as ProfileId,
    name: 'Cards before accounts, nobody starves',
    serviceIds: ids('cards', 'account'),
    rule: ageing({ pointsPerMinute: 1, points: [{ serviceId: 'cards' as ServiceId, points: 10 }] }),
    cherryPick: true,
  },
  {
    id: 'appointments-first' as ProfileId,
    name: 'Appointments first',
    serviceIds: ids('loans', 'account'),
    rule: appointmentsFirst(),
    cherryPick: false,
  },
];

function profile(id: string, name: string, serviceIds: readonly ServiceId[], shares: readonly number[]): WorkProfile {
  const rule = ratio(serviceIds.map((serviceId, index) => ({ serviceId, share: shares[index] ?? 1 })));
  return { id: id as ProfileId, name, serviceIds, rule, cherryPick: true };
}

export const COUNTERS: readonly Counter[] = [
  counter('counter-a', 'A', '1', ['deposit', 'withdrawal'], null, 'front'),
  counter('counter-b', 'B', '2', ['passbook'], null, 'front'),
  counter('counter-c', 'C', '3', ['deposit', 'withdrawal', 'passbook'], 'cash-ratio', 'front'),
  counter('counter-d', 'D', '4', ['cards', 'account'], 'fair-advice', 'back'),
  counter('counter-e', 'E', '5', ['loans', 'account'], 'appointments-first', 'back'),
];

function counter(
  id: string,
  name: string,
  serial: string,
  serviceIds: readonly string[],
  profileId: string | null,
  zoneId: string,
): Counter {
  return {
    ...COUNTER_DEFAULTS,
    id: id as CounterId,
    name,
    serial,
    serviceIds: ids(...serviceIds),
    profileId: profileId as ProfileId | null,
    zoneId,
  };
}
