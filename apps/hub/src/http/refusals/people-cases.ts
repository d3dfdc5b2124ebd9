import type { UserId } from '@foyer/queue';
import type { DemoHub } from '../../test/demo-hub.ts';
import { type Case, done, NOBODY } from './refused.ts';

const PASSWORD = 'lantern copper seventh';
const SYSTEM = { kind: 'system' } as const;
const setUpSso = (more: object) => ({
  route: 'setSso' as const,
  as: 'admin',
  body: { enabled: true, issuer: 'http://127.0.0.1:9', clientId: 'foyer', ...more },
});

let added = 0;
async function aPerson(hub: DemoHub): Promise<UserId> {
  added += 1;
  const username = `person-${added}`;
  return (await done(hub, 'addPerson', { body: { username, name: username, role: 'operator' } })).id;
}

export const PEOPLE_CASES: readonly Case[] = [
  [
    'USER_UNKNOWN',
    'changed',
    () => ({ route: 'changePerson', id: 'no-one', as: 'admin', body: { name: 'N' }, details: { userId: 'no-one' } }),
  ],
  [
    'USERNAME_TAKEN',
    'in capitals',
    () => ({
      route: 'addPerson',
      as: 'admin',
      body: { username: 'ADMIN', name: 'Another', role: 'operator' },
      details: { username: 'ADMIN' },
    }),
  ],
  ['LAST_ADMIN', 'disabled', () => ({ route: 'changePerson', id: 'admin', as: 'admin', body: { disabled: true } })],
  ['LAST_ADMIN', 'made an operator', () => ({ route: 'changePerson', id: 'admin', as: 'admin', body: { role: 'operator' } })],
  [
    'PASSWORD_WEAK',
    'of a new person',
    () => ({
      route: 'addPerson',
      as: 'admin',
      body: { username: 'weak', name: 'Weak', role: 'operator', password: 'password' },
      details: { reasons: ['too_short', 'common'] },
    }),
  ],
  [
    'PASSWORD_WEAK',
    'that an administrator sets',
    async (hub) => ({ route: 'setPersonPassword', id: await aPerson(hub), as: 'admin', body: { password: 'person-person' } }),
  ],
  [
    'PASSWORD_WRONG',
    'the old one, for a new one',
    () => ({ route: 'changeOwnPassword', as: 'specialist-b', body: { current: 'guess', next: PASSWORD } }),
  ],
  ['PASSWORD_WRONG', 'for a PIN', () => ({ route: 'setOwnPin', as: 'specialist-b', body: { password: 'guess', pin: '4829' } })],
  ['PIN_WEAK', '1234', () => ({ route: 'setOwnPin', as: 'specialist-b', body: { password: 'demo', pin: '1234' } })],
  [
    'PIN_WRONG',
    'of somebody who has another',
    async (hub) => {
      const userId = await aPerson(hub);
      await hub.hall.users.change(SYSTEM, userId, { pin: '4829' });
      await hub.device('counter');
      return { route: 'signInWithPin', as: 'counter', body: { userId, pin: '4820' } };
    },
  ],
  [
    'TOO_MANY_REQUESTS',
    'wrong PINs',
    async (hub) => {
      const userId = await aPerson(hub);
      for (let tries = 0; tries < 5; tries += 1) await hub.call('signInWithPin', { as: 'counter', body: { userId, pin: '0001' } });
      return { route: 'signInWithPin', as: 'counter', body: { userId, pin: '4829' }, details: { retryAfterSeconds: 900 } };
    },
  ],
  ['SESSION_UNKNOWN', 'ended', () => ({ route: 'endOwnSession', id: NOBODY, as: 'specialist-b', details: { sessionId: NOBODY } })],
  [
    'SSO_SUBJECT_TAKEN',
    'by somebody else',
    async (hub) => {
      const [one, other] = [await aPerson(hub), await aPerson(hub)];
      await hub.hall.users.change(SYSTEM, one, { ssoSubject: 'account-1' });
      return { route: 'changePerson', id: other, as: 'admin', body: { ssoSubject: 'account-1' }, details: { username: one } };
    },
  ],
  ['SSO_INVALID', 'plain HTTP to another machine', () => ({ ...setUpSso({ issuer: 'http://10.0.0.9' }), details: { field: 'issuer' } })],
  ['SSO_INVALID', 'no client', () => ({ ...setUpSso({ clientId: '' }), details: { field: 'clientId' } })],
  ['SSO_UNREACHABLE', 'nobody is there', () => setUpSso({})],
];
