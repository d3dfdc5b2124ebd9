import type { Messenger } from './messenger.ts';

/** Who may do what, by the tokens of their sign-in. */
export interface People {
  readonly admin: string;
  readonly supervisor: string;
  readonly specialists: readonly { readonly id: string; readonly token: string }[];
}

export const COUNTERS = Array.from({ length: 8 }, (_, index) => `desk-${index + 1}`);
export const SERVICES = ['payments', 'transfers', 'exchange', 'mortgages', 'complaints', 'safes'];
/** What may be said when a service of this kind ends; the first two require it. */
export const OUTCOMES: Readonly<Record<string, readonly string[]>> = {
  exchange: ['done', 'refused'],
  mortgages: ['granted', 'papers-missing'],
};
export const CLASSES = ['standard', 'priority'];
export const PROFILES = ['any', 'strict', 'ratio', 'ageing', 'booked-first', 'escalating'];
/** Bookable, some at any time today, some only when their minute has come. */
export const BOOKABLE = ['mortgages', 'safes'];
export const SLOT_MS = 5 * 60_000;

const when = { assigned: { when: 'assigned' }, park_due: { when: 'park_due' }, due: { when: 'appointment_due', serviceId: null } } as const;
const fewer = (serviceId: string, times: number) => ({ when: 'called_fewer', serviceId, times });
const waiting = (serviceId: string) => ({ when: 'waiting', serviceId });

const RULES: Readonly<Record<string, object>> = {
  any: { preset: 'first_come', conditions: [when.assigned, when.park_due], finally: { call: 'first_come' } },
  strict: { preset: 'custom', conditions: [when.assigned, waiting('payments'), waiting('transfers')], finally: { call: 'in_order' } },
  ratio: {
    preset: 'custom',
    conditions: [when.assigned, when.park_due, fewer('payments', 2), fewer('transfers', 1)],
    finally: { call: 'first_come' },
  },
  ageing: {
    preset: 'custom',
    conditions: [when.assigned, when.park_due],
    finally: { call: 'ageing', pointsPerMinute: 1, points: [{ serviceId: 'exchange', points: 10 }] },
  },
  'booked-first': { preset: 'custom', conditions: [when.assigned, when.due], finally: { call: 'first_come' } },
  escalating: {
    preset: 'custom',
    conditions: [
      when.assigned,
      { when: 'longest_wait', serviceId: 'complaints', seconds: 2 },
      { when: 'class_waiting', priority: 'priority' },
    ],
    finally: { call: 'first_come' },
  },
};

/** A hall with every kind of service, rule and counter. */
export async function setUp(messenger: Messenger, { admin }: People): Promise<void> {
  const make = async (path: string, body: object, method = 'POST') => {
    const answer = await messenger.deliver({ name: 'set-up', method, path, body, token: admin });
    if (answer.status >= 300) throw new Error(`${method} ${path} was refused: ${JSON.stringify(answer.body)}`);
  };
  await make('/api/hall', { maxRequeues: 3, nextLegPlace: 'age' }, 'PATCH');
  for (const [index, id] of SERVICES.entries()) await make('/api/services', service(id, index));
  for (const id of PROFILES)
    await make('/api/profiles', { id, name: id, serviceIds: SERVICES, rule: RULES[id], cherryPick: id !== 'strict' });
  for (const [index, id] of COUNTERS.entries()) {
    const calls = { profileId: index < PROFILES.length ? PROFILES[index] : null, autoCallSeconds: index % 4 === 3 ? 1 : null };
    await make('/api/counters', { id, name: `N${index + 1}`, serviceIds: SERVICES, returnAfterBreak: index % 2 === 0, ...calls });
    await make(`/api/counters/${id}/status`, { status: 'open' });
  }
}

function service(id: string, index: number): object {
  const outcomes = (OUTCOMES[id] ?? []).map((code) => ({ code, name: { en: code } }));
  const early = id === 'mortgages' ? 14_400 : 0;
  const appointments = BOOKABLE.includes(id)
    ? { slotMinutes: SLOT_MS / 60_000, capacity: 100, earlySeconds: early, lateSeconds: 600, releaseSeconds: 1200 }
    : null;
  return {
    id,
    name: id,
    // A short series that begins again; the others are longer than any test.
    series: { prefix: 'PTXMKS'[index], first: 1, last: id === 'complaints' ? 600 : 99_999, step: 1, wrap: id === 'complaints' },
    dailyQuota: id === 'safes' ? 400 : null,
    outcomes,
    outcomeRequired: id === 'exchange',
    appointments,
  };
}
