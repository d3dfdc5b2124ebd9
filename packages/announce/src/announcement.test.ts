import { describe, expect, it } from 'vitest';
import { announcement } from './announcement.ts';
import { clipNames } from './clip-words.ts';
import { ANNOUNCED_LOCALES, spokenLanguage } from './language.ts';
import { sayDigits } from './say-number.ts';

describe('a call is said', () => {
  it.each([
    ['en', 'A012', 'C', 'Ticket A, twelve, please go to counter C.'],
    ['en', 'B305', '14', 'Ticket B, three hundred five, please go to counter fourteen.'],
    ['en', '007', '3', 'Ticket seven, please go to counter three.'],
    ['en', 'VIP021', 'B2', 'Ticket V I P, twenty one, please go to counter B, two.'],
    ['en', 'A012', 'Cashier 2', 'Ticket A, twelve, please go to counter Cashier two.'],
    ['ru', 'A012', 'C', 'Талон а, двенадцать, пройдите к окну цэ.'],
    ['ru', 'B345', '21', 'Талон бэ, триста сорок пять, пройдите к окну двадцать один.'],
    ['ru', 'C100', 'Касса 1', 'Талон цэ, сто, пройдите к окну Касса один.'],
    ['ar', 'A012', 'C', 'التَّذْكِرَة إيه، اِثْنا عَشَر، يُرْجى التَّوَجُّهُ إلى الشُّبّاك سي.'],
    ['ar', 'B125', '3', 'التَّذْكِرَة بي، مِئَة وَخَمْسَة وَعِشْرون، يُرْجى التَّوَجُّهُ إلى الشُّبّاك ثَلاثَة.'],
    ['ar', 'A200', '40', 'التَّذْكِرَة إيه، مِئَتان، يُرْجى التَّوَجُّهُ إلى الشُّبّاك أَرْبَعون.'],
  ])('%s: %s to %s', (locale, number, counterName, text) => {
    expect(announcement({ number, counterName, locale }).text).toBe(text);
  });
  it('with the service between', () => {
    expect(announcement({ number: 'A1', counterName: '2', locale: 'en', serviceName: 'Deposit' }).text).toBe(
      'Ticket A, one, Deposit, please go to counter two.',
    );
  });
});

describe('a name is said', () => {
  const said = (visitorName: string, locale = 'en') => announcement({ number: 'A1', counterName: '2', locale, visitorName });
  it('after the number, and is in no clip', () => {
    expect(said('Anne-Marie O’Neill').text).toBe('Ticket A, one, Anne-Marie O’Neill, please go to counter two.');
    expect(said('Мария Петрова', 'ru').text).toBe('Талон а, один, Мария Петрова, пройдите к окну два.');
    expect(said('Ann').clips).toEqual(announcement({ number: 'A1', counterName: '2', locale: 'en' }).clips);
  });
  it.each([
    ['mark-up', '<speak><break time="9s"/>Ann</speak>', 'speak break time s Ann speak'],
    ['a command', '$(reboot); `id` && Ann | tee', 'reboot id Ann tee'],
    ['bytes of a printer', '\u001B@\u001DV\u0000Ann', 'V Ann'],
    ['a sign that turns the direction', '\u202EnnA', 'nnA'],
    ['a template’s own field', '{counter}', 'counter'],
  ])('without what a voice might obey: %s', (_, name, heard) => {
    expect(said(name).text).toBe(`Ticket A, one, ${heard}, please go to counter two.`);
  });
  it('not at all where nothing of it can be said', () => {
    expect(said('!!! 123').text).toBe('Ticket A, one, please go to counter two.');
    expect(said('a'.repeat(500)).text.length).toBeLessThan(140);
  });
});

describe('digits', () => {
  it.each([
    ['0', 'zero'],
    ['000', 'zero'],
    ['020', 'twenty'],
    ['099', 'ninety nine'],
    ['100', 'one hundred'],
    ['110', 'one hundred ten'],
    ['999', 'nine hundred ninety nine'],
    ['1234', 'twelve thirty four'],
    ['1005', 'ten zero five'],
    ['2000', 'twenty zero zero'],
    ['12345', 'twelve three hundred forty five'],
    ['10007', 'ten zero zero seven'],
    ['123456', 'one two three four five six'],
  ])('%s', (digits, words) => {
    expect(
      sayDigits(digits, spokenLanguage(['en']).language)
        .map((said) => said.words)
        .join(' '),
    ).toBe(words);
  });
  it.each(ANNOUNCED_LOCALES)('of every number to 999 have words and a clip in %s, and no two sound the same', (locale) => {
    const { language } = spokenLanguage([locale]);
    const said = Array.from({ length: 1000 }, (_, value) => sayDigits(String(value), language));
    expect(new Set(said.map((parts) => parts.map(({ words }) => words).join(' '))).size).toBe(1000);
    expect(said.flat().every(({ words, clip }) => clip !== null && !/\d/.test(words))).toBe(true);
  });
});

describe('clips', () => {
  it.each([
    ['en', 'A012', 'C', ['chime', 'en/ticket', 'en/letter-a', 'en/n-12', 'en/counter', 'en/letter-c']],
    ['ar', 'B125', '3', ['chime', 'ar/ticket', 'ar/letter-b', 'ar/n-100', 'ar/and', 'ar/n-5', 'ar/and', 'ar/n-20', 'ar/counter', 'ar/n-3']],
    ['ru', '031', 'Касса 2', ['chime', 'ru/ticket', 'ru/n-30', 'ru/n-1', 'ru/counter', 'ru/n-2']],
  ])('in %s for %s to %s', (locale, number, counterName, clips) => {
    expect(announcement({ number, counterName, locale }).clips).toEqual(clips);
  });
});

describe('the language', () => {
  it.each([
    ['en-GB', [], 'en-GB'],
    ['kk', ['ru', 'en'], 'ru'],
    ['kk', ['kk', 'ar'], 'ar'],
    ['kk', [], 'en'],
    ['RU', [], 'RU'],
  ])('of a ticket in %s where the hall has %j is %s', (locale, fallback, lang) => {
    expect(announcement({ number: 'A1', counterName: '1', locale, fallback }).lang).toBe(lang);
  });
  it.each(ANNOUNCED_LOCALES)('%s names every letter', (locale) => {
    const { letters } = spokenLanguage([locale]).language;
    expect(Object.keys(letters).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  });
});

it('keeps text from a counter’s name inert', () => {
  const { text } = announcement({ number: 'A1', counterName: '{service} $& "x"', locale: 'en', serviceName: 'S' });
  expect(text).toBe('Ticket A, one, S, please go to counter {service} $& "x".');
});

it.each(['../../etc/passwd', '%2e%2e/x', '$(id)', '<b>A1</b>', '-v', '\u001B@', 'A\u0000B', 'C:\\x'])(
  'a counter called %j names no recording but ours',
  (counterName) => {
    const { clips } = announcement({ number: 'A012', counterName, locale: 'en', visitorName: counterName, serviceName: counterName });
    for (const clip of clips) expect(clip === 'chime' || clipNames('en').includes(clip.replace('en/', ''))).toBe(true);
  },
);

it('of what a call is made of, nothing is without a recording', () => {
  for (const locale of ANNOUNCED_LOCALES)
    for (const number of ['A001', 'Z999', 'VIP1005', '12345'])
      for (const clip of announcement({ number, counterName: 'Q14', locale }).clips.slice(1))
        expect(clipNames(locale)).toContain(clip.replace(`${locale}/`, ''));
});
