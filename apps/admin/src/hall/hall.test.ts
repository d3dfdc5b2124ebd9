import { type HallView, ROUTES } from '@foyer/contract';
import { createI18n } from '@foyer/ui';
import { describe, expect, it, test } from 'vitest';
import { ownChanges } from '../forms/own-changes.ts';
import { ADMIN_TEXTS } from '../texts.ts';
import { bodyOf, type HallValues, hallProblems, newClass, newGroup, newPart, valuesOf } from './hall-values.ts';
import { languageName, OFFERED } from './language-names.ts';
import { knownZones, matchingZones, timeIn } from './zones.ts';

const { t } = createI18n({ admin: ADMIN_TEXTS });
const hall = {
  name: { en: 'City Bank', ru: 'Городской банк' },
  zone: 'Europe/Berlin',
  cutover: '04:00',
  languages: ['en', 'ru'],
  priorities: [
    { id: 'standard', rank: 0, name: { en: 'Standard' } },
    { id: 'priority', rank: 10, name: { en: 'Priority' } },
  ],
  groups: [{ id: 'cash', name: { en: 'Cash desk' }, order: 1, icon: null }],
  zones: [{ id: 'front', name: { en: 'Front' } }],
  atDayEnd: 'end',
  maxRequeues: 3,
  nextLegPlace: 'age',
  startAtCall: false,
} as unknown as HallView;
const changesOf = (values: HallValues) => {
  const opened = bodyOf(valuesOf(hall));
  return ownChanges({ opened, wished: bodyOf(values), now: opened, known: opened }).changes;
};
const changed = (change: Partial<HallValues>): HallValues => ({ ...valuesOf(hall), ...change }) as HallValues;

describe('the hall’s settings', () => {
  it('are not touched by saving what nobody changed', () => {
    expect(changesOf(valuesOf(hall))).toEqual({});
    expect(ROUTES.updateHall.body.safeParse(bodyOf(valuesOf(hall))).success).toBe(true);
  });
  it('are sent alone where they changed', () => {
    expect(changesOf(changed({ zone: ' Asia/Almaty ', maxRequeues: 0 }))).toEqual({ zone: 'Asia/Almaty', maxRequeues: 0 });
  });
  it('give a new class, a new group and a new zone ids made from their names', () => {
    const [ordinary, first] = valuesOf(hall).priorities as [never, never];
    const body = bodyOf(
      changed({
        priorities: [ordinary, first, { ...newClass([]), name: { en: 'Priority', ru: '' } }],
        groups: [...valuesOf(hall).groups, { ...newGroup(), name: { en: '窓口' }, icon: 'key' }],
        zones: [...valuesOf(hall).zones, { ...newPart(), name: { en: 'First floor', ru: '' } }],
      }),
    );
    expect(body.priorities?.map(({ id }) => id)).toEqual(['standard', 'priority', 'priority-2']);
    expect(body.groups).toMatchObject([
      { id: 'cash', order: 1 },
      { id: 'group', order: 2, icon: 'key' },
    ]);
    expect(body.zones).toEqual([
      { id: 'front', name: { en: 'Front' } },
      { id: 'first-floor', name: { en: 'First floor' } },
    ]);
  });
  it('put a new class before all others', () => {
    expect(newClass(valuesOf(hall).priorities).rank).toBe(20);
  });
});

test.each([
  [{ zone: ' ' }, 'zone'],
  [{ name: { en: ' ', ru: 'Банк' } }, 'name.en'],
  [{ cutover: '' }, 'cutover'],
  [{ maxRequeues: 21 }, 'maxRequeues'],
  [{ maxRequeues: '' as const }, 'maxRequeues'],
  [{ languages: ['ru', 'en'], priorities: valuesOf(hall).priorities.slice(0, 1) }, 'priorities.0.name.ru'],
  [{ groups: [newGroup()] }, 'groups.0.name.en'],
  [{ zones: [newPart()] }, 'zones.0.name.en'],
  [{ priorities: [{ ...newClass([]), name: { en: 'VIP' }, rank: '' as const }] }, 'priorities.0.rank'],
])('%j is mended at %s before it is sent', (change, field) => {
  expect(Object.keys(hallProblems(t, changed(change)))).toContain(field);
});

describe('a time zone', () => {
  it('is found by any part of its name', () => {
    const zones = knownZones();
    expect(matchingZones(zones, 'new york')).toContain('America/New_York');
    expect(matchingZones(zones, 'BERLIN')).toEqual(['Europe/Berlin']);
    expect(matchingZones(zones, 'atlantis')).toEqual([]);
  });
  it('says what time it is there, also right after a clock change', () => {
    const afterSpring = Date.parse('2026-03-29T01:30:00Z');
    expect(timeIn('Europe/Berlin', afterSpring, 'en')).toBe('03:30');
    expect(timeIn('Mars/Olympus', afterSpring, 'en')).toBeNull();
  });
});

test('a language is called by its own name, and by that of the screen', () => {
  expect(languageName('de', 'en')).toBe('Deutsch (German)');
  expect(languageName('en', 'en')).toBe('English');
  expect(new Set(OFFERED).size).toBe(OFFERED.length);
});
