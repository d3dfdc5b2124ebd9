import { Availability } from '@foyer/contract';
import {
  at,
  configure,
  hallAfter,
  issue,
  putCounter,
  putService,
  type Steps,
  serviceId,
  serviceStatus,
  status,
  weekly,
} from '@foyer/queue/testing';
import { expect, test } from 'vitest';
import { anOutlook } from '../test/an-outlook.ts';
import { serviceView } from './services.ts';

const hours = weekly({ from: '08:00', to: '12:00' });
const hall = (...steps: Steps) =>
  hallAfter(
    configure(),
    putService('deposit', { hours, lastTicket: 'close', dailyQuota: 2 }),
    putCounter('a', ['deposit']),
    status('a', 'open'),
    ...steps,
  );
const view = (state: ReturnType<typeof hall>, clock: string, seconds = 60) => {
  const seen = serviceView(state, serviceId('deposit'), anOutlook(at(clock), { lowSeconds: 0, highSeconds: seconds }));
  return Availability.parse(seen?.availability);
};

test.each([
  ['open', '09:00', 60, { open: true, reason: null, opensAt: null, closesAt: '12:00', mayBeTooLate: false }],
  ['before its hours', '07:00', 60, { open: false, reason: 'SERVICE_OUT_OF_HOURS', opensAt: '2026-01-05T08:00', closesAt: null }],
  ['after its hours', '12:00', 60, { open: false, reason: 'SERVICE_OUT_OF_HOURS', opensAt: '2026-01-06T08:00', closesAt: null }],
  ['too late for today', '11:30', 3600, { open: false, reason: 'LAST_TICKET_GONE', opensAt: '2026-01-06T08:00', closesAt: '12:00' }],
])('%s', (_, clock, seconds, expected) => {
  expect(view(hall(), clock, seconds)).toMatchObject(expected);
});

test('where a late ticket is only warned of, it may be too late', () => {
  const state = hall(putService('deposit', { hours, lastTicket: 'warn' }));
  expect(view(state, '11:30', 3600)).toMatchObject({ open: true, reason: null, mayBeTooLate: true });
});

test('closed by hand, it has no time of opening', () => {
  expect(view(hall(serviceStatus('deposit', 'closed')), '09:00')).toMatchObject({ open: false, reason: 'SERVICE_CLOSED', opensAt: null });
});

test('what was issued today, who has waited longest, and the quota', () => {
  const state = hall(issue(1, 'deposit'), 60, issue(2, 'deposit'));
  const seen = serviceView(state, serviceId('deposit'), anOutlook(at('09:00')));
  expect(seen).toMatchObject({ issuedToday: 2, waiting: 2, longestWaitSince: '2026-01-05T08:00:00.000Z', eta: null });
  expect(seen?.availability).toMatchObject({ open: false, reason: 'QUOTA_REACHED' });
  const tomorrow = serviceView(state, serviceId('deposit'), anOutlook(at('09:00') + 86_400_000));
  expect(tomorrow).toMatchObject({ issuedToday: 0, availability: { open: true } });
});
