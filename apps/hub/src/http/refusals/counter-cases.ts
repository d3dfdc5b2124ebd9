import type { RouteName } from '@foyer/contract';
import type { DemoHub } from '../../test/demo-hub.ts';
import { aCounter, aService, aTicket, atCounter, type Case, done, NOBODY, type Prepare } from './refused.ts';

const as = 'specialist-a';
type Here = Awaited<ReturnType<typeof atCounter>>;

/** Something is done with a visitor who was called to a counter. */
const called =
  (route: RouteName, body: object | undefined, details: (here: Here) => object, service: Record<string, unknown> = {}): Prepare =>
  async (hub) => {
    const here = await atCounter(hub, service);
    return { route, id: here.counterId, as, ...(body && { body }), details: details(here) };
  };

/** The same at a counter where nobody is. */
const empty =
  (route: RouteName, body?: object): Prepare =>
  async (hub) => {
    const counterId = await aCounter(hub, ['deposit']);
    return { route, id: counterId, as, ...(body && { body }), details: { counterId } };
  };

async function seated(hub: DemoHub, who: string, more: object = {}): Promise<string> {
  const id = await aCounter(hub, ['deposit'], more);
  await done(hub, 'takeCounter', { id, as: who });
  return id;
}

const OUTCOMES = { outcomes: [{ code: 'granted', name: { en: 'Granted' } }], outcomeRequired: true };
const outcomes = ['granted'];
const ACTS: readonly (readonly [RouteName, object?])[] = [
  ['recall'],
  ['startService'],
  ['finishService'],
  ['markNoShow'],
  ['requeue'],
  ['park', { seconds: 60 }],
  ['transfer', { serviceId: 'cards' }],
];
const PRESSES: readonly (readonly [RouteName, object?])[] = [
  ...ACTS,
  ['callNext'],
  ['storeNext'],
  ['walkDirect', { serviceId: 'deposit' }],
  ['setCounterStatus', { status: 'closed' }],
];

export const COUNTER_CASES: readonly Case[] = [
  ['COUNTER_UNKNOWN', 'called at', () => ({ route: 'callNext', id: 'nope', as, details: { counterId: 'nope' } })],
  ['COUNTER_UNKNOWN', 'its queue', () => ({ route: 'getCounterQueue', id: 'nope', as, details: { counterId: 'nope' } })],
  ...ACTS.map(([route, body]): Case => ['COUNTER_HAS_NO_TICKET', route, empty(route, body)]),
  ...PRESSES.map(
    ([route, body]): Case => [
      'STALE_STATE',
      `${route}, of a ticket that is not there any more`,
      called(route, { ...body, expectTicketId: NOBODY }, ({ counterId, ticket }) => ({
        counterId,
        ticketId: ticket.id,
        counter: { id: counterId, currentTicket: { id: ticket.id } },
      })),
    ],
  ),
  ...(['callNext', 'storeNext'] as const).map(
    (route): Case => [
      'COUNTER_NOT_OPEN',
      `${route} on a break`,
      async (hub) => {
        const counterId = await aCounter(hub, ['deposit']);
        await done(hub, 'setCounterStatus', { id: counterId, body: { status: 'break', reason: 'Lunch' } });
        return { route, id: counterId, as, details: { counterId, status: 'break' } };
      },
    ],
  ),
  ...['break', 'closed'].map(
    (status): Case => [
      'COUNTER_HAS_TICKET',
      `${status} with a visitor`,
      called('setCounterStatus', { status }, ({ counterId, ticket }) => ({ counterId, ticketId: ticket.id })),
    ],
  ),
  [
    'COUNTER_HAS_TICKET',
    'left with a visitor',
    async (hub) => {
      const { counterId, ticket } = await atCounter(hub);
      await done(hub, 'takeCounter', { id: counterId, as });
      return { route: 'leaveCounter', id: counterId, as, details: { counterId, ticketId: ticket.id } };
    },
  ],
  [
    'COUNTER_TAKEN',
    'by another',
    async (hub) => {
      const counterId = await seated(hub, 'specialist-b');
      return { route: 'takeCounter', id: counterId, as, details: { counterId, name: 'Specialist B' } };
    },
  ],
  [
    'COUNTER_NOT_ALLOWED',
    'for others',
    async (hub) => {
      const counterId = await aCounter(hub, ['deposit'], { userIds: ['specialist-c'] });
      return { route: 'takeCounter', id: counterId, as, details: { counterId, userId: as } };
    },
  ],
  [
    'COUNTER_NOT_YOURS',
    'to be left',
    async (hub) => {
      const counterId = await seated(hub, 'specialist-b');
      return { route: 'leaveCounter', id: counterId, as, details: { counterId, userId: as } };
    },
  ],
  [
    'CHERRY_PICK_NOT_ALLOWED',
    'not the next',
    async (hub) => {
      const serviceId = await aService(hub);
      const { id: profileId } = await done(hub, 'createProfile', {
        body: { name: 'In order', serviceIds: [serviceId], cherryPick: false },
      });
      const counterId = await aCounter(hub, [], { profileId });
      await aTicket(hub, serviceId);
      const { id: ticketId } = await aTicket(hub, serviceId);
      return { route: 'callNext', id: counterId, as, body: { ticketId }, details: { counterId, profileId } };
    },
  ],
  [
    'NUMBER_UNKNOWN',
    'called',
    () => ({ route: 'callNext', id: 'counter-a', as, body: { number: 'zzz999' }, details: { number: 'ZZZ999' } }),
  ],
  [
    'TICKET_UNKNOWN',
    'called',
    () => ({ route: 'callNext', id: 'counter-a', as, body: { ticketId: NOBODY }, details: { ticketId: NOBODY } }),
  ],
  [
    'TICKET_STATE',
    'called while at another counter',
    async (hub) => {
      const { ticket } = await atCounter(hub);
      return { route: 'callNext', id: 'counter-a', as, body: { ticketId: ticket.id }, details: { ticketId: ticket.id, state: 'called' } };
    },
  ],
  [
    'TICKET_STATE',
    'started twice',
    async (hub) => {
      const { counterId, ticket } = await atCounter(hub);
      await done(hub, 'startService', { id: counterId });
      return { route: 'startService', id: counterId, as, details: { ticketId: ticket.id, state: 'serving' } };
    },
  ],
  ...(['finishService', 'callNext', 'storeNext'] as const).map(
    (route): Case => ['OUTCOME_REQUIRED', route, called(route, {}, ({ serviceId }) => ({ serviceId, outcomes }), OUTCOMES)],
  ),
  [
    'OUTCOME_REQUIRED',
    'walkDirect',
    called('walkDirect', { serviceId: 'deposit' }, ({ serviceId }) => ({ serviceId, outcomes }), OUTCOMES),
  ],
  [
    'OUTCOME_REQUIRED',
    'closed and finished',
    called('setCounterStatus', { status: 'closed', leftTicket: 'finish' }, ({ serviceId }) => ({ serviceId, outcomes }), OUTCOMES),
  ],
  [
    'OUTCOME_UNKNOWN',
    'finishService',
    called('finishService', { outcome: 'bribed' }, ({ serviceId }) => ({ serviceId, outcome: 'bribed', outcomes }), OUTCOMES),
  ],
  [
    'REQUEUE_LIMIT',
    'once more than allowed',
    async (hub) => {
      const { counterId, ticket } = await atCounter(hub);
      const max = hub.hall.state.hall?.maxRequeues ?? 0;
      for (let time = 0; time < max; time++) {
        await done(hub, 'requeue', { id: counterId });
        await done(hub, 'callNext', { id: counterId });
      }
      return { route: 'requeue', id: counterId, as, details: { ticketId: ticket.id, max } };
    },
  ],
  ['REQUEUE_PLACE_INVALID', 'behind −1 others', called('requeue', { after: -1 }, () => ({ after: -1 }))],
  ...[5, 14_401, -1].map((seconds): Case => ['PARK_TIME_INVALID', `for ${seconds} s`, called('park', { seconds }, () => ({ seconds }))]),
  ['TARGET_INVALID', 'sent nowhere', called('transfer', {}, () => ({}))],
  ['TARGET_INVALID', 'sent to a counter and a person', called('transfer', { counterId: 'counter-a', userId: 'admin' }, () => ({}))],
  ['SERVICE_UNKNOWN', 'sent to', called('transfer', { serviceId: 'nope' }, () => ({ serviceId: 'nope' }))],
  [
    'SERVICE_UNKNOWN',
    'walked to',
    () => ({ route: 'walkDirect', id: 'counter-a', as, body: { serviceId: 'nope' }, details: { serviceId: 'nope' } }),
  ],
  ['COUNTER_UNKNOWN', 'sent to', called('transfer', { counterId: 'nope' }, () => ({ counterId: 'nope' }))],
  ['USER_UNKNOWN', 'sent to', called('transfer', { userId: 'nobody' }, () => ({ userId: 'nobody' }))],
];
