import { expect, it } from 'vitest';
import { type Part, partOf, zoneOf } from './zone.ts';

const HALL: Part = {
  counters: [
    { id: 'a', zoneId: 'cash', serviceIds: ['deposit'] },
    { id: 'b', zoneId: 'advice', serviceIds: ['loans', 'cards'] },
    { id: 'c', zoneId: null, serviceIds: ['deposit'] },
  ] as never,
  recentCalls: [
    { seq: 3, counterId: 'b' },
    { seq: 2, counterId: 'a' },
    { seq: 1, counterId: 'removed' },
  ] as never,
  services: [{ id: 'deposit' }, { id: 'loans' }, { id: 'cards' }, { id: 'passbook' }] as never,
};
const shown = (zoneId: string | null) => {
  const { counters, recentCalls, services } = partOf(zoneId, HALL);
  return [counters.map(({ id }) => id), recentCalls.map(({ seq }) => seq), services.map(({ id }) => id)].map((ids) => ids.join(' '));
};

it('is the counters of a zone, their calls and their services', () => {
  expect(shown('cash')).toEqual(['a', '2', 'deposit']);
  expect(shown('advice')).toEqual(['b', '3', 'loans cards']);
});
it('is everything without a zone', () => {
  expect(shown(null)).toEqual(['a b c', '3 2 1', 'deposit loans cards passbook']);
});
it('is the whole hall where the zone is gone', () => {
  const hall = { zones: [{ id: 'cash', name: { en: 'Cash' } }] };
  expect([zoneOf('cash', hall)?.id, zoneOf('cellar', hall), zoneOf(null, hall), zoneOf('cash', null)]).toEqual(['cash', null, null, null]);
});
