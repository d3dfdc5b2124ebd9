import { ROUTES } from '@foyer/contract';
import { HubError } from '@foyer/hub-client';
import { createI18n } from '@foyer/ui';
import { describe, expect, it } from 'vitest';
import { serviceField } from '../services/service-values.ts';
import { ADMIN_TEXTS } from '../texts.ts';
import { contractErrors, hubErrors } from './contract-validation.ts';
import { ChangedMeanwhile } from './own-changes.ts';

const { t } = createI18n({ admin: ADMIN_TEXTS });
const fieldOf = serviceField({ languages: ['en', 'ru'] } as never);
const service = { name: 'Deposit', series: { prefix: 'A' } };
const errors = (change: object) => contractErrors(t, ROUTES.createService.body, { ...service, ...change }, fieldOf);

describe('what the contract says', () => {
  it('is nothing about a good request', () => expect(errors({})).toEqual({}));
  it.each([
    [{ name: '  ' }, { 'names.en': 'This is needed.' }],
    [{ name: 'x'.repeat(81) }, { 'names.en': 'At most 80 characters.' }],
    [{ id: 'Not good' }, { id: 'Lower-case letters, digits and inner hyphens only.' }],
    [{ series: { prefix: 'ÄB' } }, { prefix: 'At most three capital letters, A to Z.' }],
    [{ series: { prefix: 'A', step: 0 } }, { step: 'At least 1.' }],
    [{ expectedServiceSeconds: 5 }, { expectedServiceSeconds: 'From 10 seconds to 4 hours.' }],
  ])('stands at its field: %j', (change, expected) => expect(errors(change)).toEqual(expected));
});

describe('what the hub says', () => {
  it.each([
    [new HubError('SERIES_OVERLAPS', 422, ''), ['prefix']],
    [new HubError('SERIES_INVALID', 422, ''), ['last']],
    [new HubError('ID_TAKEN', 409, '', { id: 'deposit' }), ['id']],
    [new HubError('INVALID_REQUEST', 400, '', { issues: [{ path: 'series.first', message: 'too big' }] }), ['first']],
  ])('stands at its field', (thrown, fields) => expect(Object.keys(hubErrors(t, thrown, fieldOf) ?? {})).toEqual(fields));
  it('counts whom it is about', () => {
    const booked = new HubError('BOOKINGS_OPEN', 409, '', { serviceId: 'loans', appointments: 3 });
    expect(hubErrors(t, booked, fieldOf)?.['takesAppointments']).toContain('3 appointments are still booked.');
    const inHall = new HubError('BUSINESS_DAY_IN_USE', 409, '', { field: 'cutover', openTickets: 1, wouldBe: '2026-03-01' });
    expect(hubErrors(t, inHall, fieldOf)?.['cutover']).toContain('1 visitor is in the hall');
  });
  it('says what the hub would take, for the fields that only the hub can judge', () => {
    const said = (field: string) => Object.values(hubErrors(t, new HubError('SETTING_INVALID', 422, '', { field }), (path) => path) ?? {});
    expect(said('appointments.releaseSeconds')).toEqual(['Not less than the time after which a visitor is late.']);
    expect(said('outcomes')).toEqual(["Give each code once, and each outcome a name in the hall's first language."]);
    expect(said('icon')).toEqual(['The hub does not accept this value. Change it.']);
  });
  it('is said where somebody else has changed the same meanwhile, and how to go on', () => {
    const errors = hubErrors(t, new ChangedMeanwhile(['name', 'series.last']), fieldOf) ?? {};
    expect(Object.keys(errors)).toEqual(['meanwhile', 'names.en', 'last']);
    expect(errors['meanwhile']).toContain('Save again');
  });
  it('belongs to no field where it is about something else', () => {
    expect(hubErrors(t, new HubError('NOT_SAVED', 503, ''), fieldOf)).toBeNull();
    expect(hubErrors(t, new HubError('INVALID_REQUEST', 400, '', {}), fieldOf)).toBeNull();
    expect(hubErrors(t, new TypeError('x'), fieldOf)).toBeNull();
  });
});
