import { SetUpInput } from '@foyer/contract';
import { describe, expect, test } from 'vitest';
import { codeInAddress } from './code-in-address.ts';
import { kioskAddress } from './kiosk-address.ts';
import { type FirstRunValues, firstValues, inputOf, languagesOf, problemsOf } from './values.ts';
import { weeklyHours } from './weekly-hours.ts';

const FIRST = firstValues({ language: 'ru', languages: ['ru-RU', 'en-US'], zone: 'Europe/Moscow', code: 'ABCD-2345' });
const filled: FirstRunValues = {
  ...FIRST,
  names: { en: ' ', ru: ' Отделение ', ar: '' },
  person: { name: ' Irina Petrova ', username: 'irina ', password: 'four words and more', again: 'four words and more' },
};

describe('what is there before anything is typed', () => {
  test('the hall speaks as its administrator, and English besides', () => {
    expect(languagesOf(FIRST)).toEqual(['ru', 'en']);
    expect(languagesOf(firstValues({ ...FIRST, language: 'en', languages: ['en-GB'] }))).toEqual(['en']);
    expect(languagesOf(firstValues({ ...FIRST, language: 'de', languages: ['de', 'ar'] }))).toEqual(['en', 'ar']);
  });
  test.each([
    ['#setup=ABCD-2345', 'ABCD-2345'],
    ['#setup=', ''],
    ['#/services', ''],
    ['#setup=<script>', ''],
  ])('the code comes along in the address: %s', (hash, code) => expect(codeInAddress(hash)).toBe(code));
});

describe('what keeps a step from being left', () => {
  const person = (over: Partial<FirstRunValues['person']>) => problemsOf('person', { ...filled, person: { ...filled.person, ...over } });
  test('nothing, once everything is there', () => {
    for (const step of ['welcome', 'hall', 'template', 'person'] as const) expect(problemsOf(step, filled)).toEqual({});
  });
  test('no code', () => expect(problemsOf('welcome', { ...filled, code: ' ' })).toEqual({ code: 'needed' }));
  test('no name in the hall’s own language', () =>
    expect(problemsOf('hall', { ...filled, own: 'en', others: ['ru'] })).toEqual({ 'name.en': 'needed' }));
  test('two passwords', () => expect(person({ again: 'four words and less' })).toEqual({ again: 'differs' }));
  test('a user name of two words', () => expect(person({ username: 'irina p' })).toEqual({ username: 'username' }));
  test('nothing at all', () =>
    expect(Object.keys(person({ name: '', username: '', password: '', again: '' })).sort()).toEqual([
      'again',
      'name',
      'password',
      'username',
    ]));
});

test('what is sent is what the contract takes, without names that nobody gave', () => {
  expect(SetUpInput.parse(inputOf(filled))).toEqual({
    code: 'ABCD-2345',
    hall: { name: { ru: 'Отделение' }, zone: 'Europe/Moscow', languages: ['ru', 'en'] },
    template: 'bank',
    admin: { name: 'Irina Petrova', username: 'irina', password: 'four words and more' },
  });
});

test('days that keep the same hours are one line', () => {
  const day = [{ from: '09:00', to: '18:00' }];
  const short = [
    { from: '09:00', to: '12:00' },
    { from: '13:00', to: '15:00' },
  ];
  const weekly = { mon: day, tue: day, wed: short, thu: day, fri: day, sat: [], sun: [] };
  expect(weeklyHours({ weekly, exceptions: [] })).toEqual([
    { from: 'mon', to: 'tue', text: '09:00–18:00' },
    { from: 'wed', to: 'wed', text: '09:00–12:00, 13:00–15:00' },
    { from: 'thu', to: 'fri', text: '09:00–18:00' },
  ]);
});

test.each([
  ['http://192.168.1.5:4100', true, 'https://192.168.1.5:4100/kiosk'],
  ['http://192.168.1.5:4100', false, 'http://192.168.1.5:4100/kiosk'],
  ['http://127.0.0.1:4100', true, 'http://127.0.0.1:4100/kiosk'],
  ['https://hall.example', true, 'https://hall.example/kiosk'],
])('a kiosk goes to %s, with a certificate: %s', (hub, tls, address) => expect(kioskAddress(hub, tls)).toBe(address));
