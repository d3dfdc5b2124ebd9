import type { Role } from '@foyer/contract';
import type { Command, Counter, CounterId, Hall as HallSettings, Service, ServiceId, UserId } from '@foyer/queue';
import type { Hall } from '../hall/index.ts';
import { DEMO_NAME } from '../main/hall-kind.ts';
import { localZone } from '../main/local-zone.ts';

export const DEMO_PASSWORD = 'demo';
export const DEMO_USERS: readonly { readonly id: UserId; readonly username: string; readonly name: string; readonly role: Role }[] = [
  user('admin', 'Admin', 'admin'),
  user('supervisor', 'Supervisor', 'supervisor'),
  user('specialist-a', 'Specialist A', 'operator'),
  user('specialist-b', 'Specialist B', 'operator'),
  user('specialist-c', 'Specialist C', 'operator'),
];

function user(username: string, name: string, role: Role) {
  return { id: username as UserId, username, name, role };
}

const SETTINGS: Omit<HallSettings, 'zone'> = {
  name: { en: DEMO_NAME, ru: 'Демобанк «Фойе»', ar: 'بنك فوييه التجريبي' },
  cutover: '00:00',
  languages: ['en', 'ru', 'ar'],
  priorities: [
    { id: 'standard', rank: 0, name: { en: 'Standard', ru: 'Обычная очередь', ar: 'عادي' } },
    { id: 'priority', rank: 10, name: { en: 'Priority (paid)', ru: 'Приоритет (платно)', ar: 'أولوية (مدفوعة)' } },
  ],
};

const SERVICES: readonly Service[] = [
  service('deposit', 'A', 1, 240, { en: 'Deposit', ru: 'Вклад', ar: 'إيداع' }),
  service('withdrawal', 'B', 2, 180, { en: 'Withdrawal', ru: 'Снятие наличных', ar: 'سحب' }),
  service('passbook', 'C', 3, 300, { en: 'Passbook', ru: 'Сберегательная книжка', ar: 'دفتر التوفير' }),
];

function service(id: string, prefix: string, order: number, expectedServiceSeconds: number, name: Service['name']): Service {
  return { id: id as ServiceId, name, series: { prefix, first: 1, last: 999, step: 1 }, expectedServiceSeconds, order, open: true };
}

const COUNTERS: readonly Counter[] = [
  counter('counter-a', 'A', '1', ['deposit', 'withdrawal']),
  counter('counter-b', 'B', '2', ['passbook']),
  counter('counter-c', 'C', '3', ['deposit', 'withdrawal', 'passbook']),
];

function counter(id: string, name: string, serial: string, serviceIds: readonly string[]): Counter {
  return { id: id as CounterId, name, serial, serviceIds: serviceIds as readonly ServiceId[] };
}

/** Makes the demo hall, once: what somebody changes in it stays changed. */
export async function seedDemoHall(hall: Hall): Promise<void> {
  const commands: Command[] = [
    { type: 'configure_hall', hall: { ...SETTINGS, zone: localZone() } },
    ...SERVICES.map((one): Command => ({ type: 'put_service', service: one })),
    ...COUNTERS.map((one): Command => ({ type: 'put_counter', counter: one })),
    ...COUNTERS.map((one): Command => ({ type: 'set_counter_status', counterId: one.id, status: 'open' })),
  ];
  // One after another, each under a key of its own: a start that was cut off goes on where it was, and no step is ever taken twice.
  if (hall.state.counters.size < COUNTERS.length || hall.state.hall === null)
    for (const [step, command] of commands.entries()) await take(hall, command, step);
  const missing = DEMO_USERS.filter(({ id }) => hall.users.get(id) === null);
  await Promise.all(missing.map((one) => hall.users.put({ ...one, password: DEMO_PASSWORD })));
}

async function take(hall: Hall, command: Command, step: number): Promise<void> {
  const key = `demo-seed ${step} ${command.type}`;
  await hall.execute(command, {
    actor: { kind: 'system' },
    idempotency: { key, fingerprint: 'demo-seed 1' },
    render: () => ({ status: 204, body: null }),
  });
}
