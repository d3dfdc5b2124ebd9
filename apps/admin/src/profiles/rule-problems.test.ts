import type { HallView, ServiceView } from '@foyer/contract';
import { HubError } from '@foyer/hub-client';
import { createI18n } from '@foyer/ui';
import { describe, expect, it, test } from 'vitest';
import { hubErrors } from '../forms/contract-validation.ts';
import { ADMIN_TEXTS } from '../texts.ts';
import { linesOf } from './line-values.ts';
import { type ProfileValues, valuesOf } from './profile-values.ts';
import { profileField, profileProblems, setUpOf } from './rule-problems.ts';

const { t } = createI18n({ admin: ADMIN_TEXTS });
const hall = {
  priorities: [
    { id: 'ordinary', rank: 0 },
    { id: 'urgent', rank: 20 },
  ],
} as unknown as HallView;
const services = ['a', 'b', 'c'].map((id) => ({ id, appointments: id === 'b' ? {} : null })) as unknown as ServiceView[];
const setUp = setUpOf(hall, services);
const values = (change: object): ProfileValues => ({ ...valuesOf(null), name: 'Cash', serviceIds: ['a', 'b'], ...change }) as ProfileValues;
const custom = (conditions: unknown[], change: object = {}) => values({ preset: 'custom', lines: linesOf(conditions as never), ...change });

describe('what can never be stands at its line, with how to mend it', () => {
  it.each<[string, ProfileValues, string[]]>([
    ['first come', values({}), []],
    ['no name', values({ name: ' ' }), ['name']],
    ['no service: that alone', values({ serviceIds: [], preset: 'appointments_first' }), ['serviceIds']],
    ['a queue of another profile', custom([{ when: 'assigned' }, { when: 'waiting', serviceId: 'c' }]), ['lines.1']],
    [
      'two at once',
      custom([{ when: 'waiting', serviceId: 'c' }, { when: 'assigned' }, { when: 'class_waiting', priority: 'gone' }]),
      ['lines.0', 'lines.2'],
    ],
    [
      'hidden by a line above',
      custom([
        { when: 'waiting', serviceId: 'a' },
        { when: 'longest_wait', serviceId: 'a', seconds: 60 },
      ]),
      ['lines.1'],
    ],
    ['a limit of 0', custom([{ when: 'called_fewer', serviceId: 'a', times: 0 }]), ['lines.0']],
    ['a limit that is being typed', custom([{ when: 'longest_wait', serviceId: 'a', seconds: '' }]), ['lines.0']],
    ['a share of 0', values({ preset: 'ratio', shares: { a: 2, b: 0 } }), ['shares.b']],
    ['an empty share', values({ preset: 'ratio', shares: { a: '' } }), ['shares.a']],
    ['a share of 101', values({ preset: 'ratio', shares: { b: 101 } }), ['shares.b']],
    ['appointments that nobody takes', values({ preset: 'appointments_first', serviceIds: ['a'] }), ['preset']],
    ['appointments', values({ preset: 'appointments_first' }), []],
    ['no points a minute', values({ preset: 'ageing', pointsPerMinute: 0 }), ['pointsPerMinute']],
    ['too many points', values({ preset: 'ageing', points: { b: 20_000 } }), ['points.b']],
  ])('%s', (_, given, fields) => expect(Object.keys(profileProblems(t, setUp, given))).toEqual(fields));
});

test('the hub’s own refusal stands there too', () => {
  const given = custom([{ when: 'assigned' }, { when: 'waiting', serviceId: 'a' }, { when: 'waiting', serviceId: 'b' }]);
  const thrown = new HubError('RULE_NEVER_MATCHES', 422, '', { condition: 2, problem: 'hidden_by_earlier' });
  expect(hubErrors(t, thrown, profileField(given))).toEqual({
    'lines.2': 'A line above already calls everybody this line could. Move this line up, or remove it.',
  });
  expect(hubErrors(t, thrown, profileField(values({ preset: 'ratio' })))).toHaveProperty(['shares.a']);
  expect(hubErrors(t, new HubError('PROFILE_EMPTY', 422, ''), profileField(given))).toEqual({
    serviceIds: 'At least one service is needed.',
  });
});
