import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AdminForms } from './admin-forms.ts';
import { type Administration, expectFocus, openAdministration, overflow, PATIENCE_MS } from './administration.ts';
import { CHROMIUM, openPage, signInAs } from './browser.ts';
import { findingsInSight } from './findings.ts';

/** Many forms looked at with axe, on a machine that may have other work. */
const LONG = { timeout: 240_000 };

describe.skipIf(!CHROMIUM)('an administrator sets up the hall', () => {
  let opened: Administration;
  let page: Page;
  let api: Administration['api'];
  let admin: AdminForms;

  beforeAll(async () => {
    opened = await openAdministration();
    ({ page, api, admin } = opened);
  });
  afterAll(() => opened?.stop());

  test('what is wrong with a service is said at its field, with how to mend it', LONG, async () => {
    const { add, tab, text, form, panel, toggle, duration, submit, discard } = admin;
    await add('Services', 'Add a service');
    await tab('Ticket numbers');
    await text('Prefix').fill('a');
    await text('Step').fill('0');
    await text('Tickets a day').fill('-1');
    await tab('Hours');
    await toggle('Opening hours of its own');
    await text('Monday: opens at').fill('17');
    await text('Monday: closes at').fill('9');
    await form().getByRole('button', { name: 'Add a date' }).click();
    await tab('Waits');
    await duration('Expected service', 0, 5);
    await tab('Outcomes');
    await form().getByRole('button', { name: 'Add an outcome' }).click();
    await tab('Appointments');
    await toggle('Takes appointments');
    await text('Bookings per slot').fill('0');
    await duration('Counts as a no-show after', 5, 0);
    await submit();

    await expectFocus(text('English').first());
    const expected = {
      Service: ['This is needed.'],
      'Ticket numbers': ['At least 1.', 'At least 1; empty for no limit.'],
      Hours: ['The end must be later than the beginning.', 'Choose a date.'],
      Waits: ['From 10 seconds to 4 hours.'],
      Outcomes: ['This is needed.'],
      Appointments: ['At least 1.', 'Must not be shorter than the lateness that is allowed.'],
    };
    for (const [name, problems] of Object.entries(expected)) {
      await tab(name);
      for (const problem of problems) await panel().getByText(problem, { exact: true }).first().waitFor();
      if (name === 'Hours' || name === 'Outcomes') expect(await findingsInSight(page)).toEqual([]);
    }
    await tab('Ticket numbers');
    await text('Step').fill('1');
    await submit();
    await tab('Ticket numbers');
    await panel().getByText('“Deposit” already has A001 – A999. Choose another prefix, or numbers outside of these.').waitFor();
    await discard();
  });

  test('a service has all that a hall needs of it', async () => {
    const { add, tab, text, form, panel, toggle, choose, duration, save } = admin;
    await add('Services', 'Add a service');
    const names = form().getByRole('group', { name: 'Name', exact: true });
    await text('English', names).fill('Safe deposit boxes');
    await text('Русский', names).fill('Банковские ячейки');
    await text('العربية', names).fill('صناديق الأمانات');
    await text('English', form().getByRole('group', { name: 'Description on the kiosk' })).fill('Bring your key.');
    await form().getByRole('combobox', { name: 'Group' }).selectOption('Cards and advice');
    await text('Place on the kiosk').fill('7');
    await form().getByRole('radio', { name: 'Key' }).check();
    await tab('Ticket numbers');
    await text('Prefix').fill('sb');
    await text('First').fill('100');
    await text('Last').fill('198');
    await text('Step').fill('2');
    await panel().getByText('SB100, SB102, SB104 … SB198').waitFor();
    await panel().getByText('(50 numbers)').waitFor();
    await toggle('After the last number begin again');
    await text('Tickets a day').fill('40');
    await tab('Hours');
    await toggle('Opening hours of its own');
    await text('Monday: closes at').fill('1330');
    await form().getByRole('button', { name: 'Copy Monday to Tuesday–Friday' }).click();
    await form().getByRole('button', { name: 'Add hours: Saturday' }).click();
    await form().getByRole('button', { name: 'Add a date' }).click();
    await text('Date').fill('2030-05-01');
    await text('Note').fill('Labour Day');
    await tab('Waits');
    await duration('Expected service', 12, 30);
    await duration('Target wait', 15, 0);
    await choose('Give no more tickets');
    await tab('Outcomes');
    for (const name of ['Opened', 'Key lost']) {
      await form().getByRole('button', { name: 'Add an outcome' }).click();
      await text('English', panel()).last().fill(name);
    }
    await form().getByRole('button', { name: 'Move up: Key lost' }).click();
    await toggle('An outcome is required');
    await tab('Appointments');
    await toggle('Takes appointments');
    await text('Length of a slot').fill('20');
    await text('Bookings per slot').fill('2');
    await duration('Can be called before its time by', 5, 0);
    await duration('Counts as a no-show after', 25, 0);
    await save();

    await page.getByRole('row', { name: /Safe deposit boxes.*SB100 – SB198/ }).waitFor();
    const service = await opened.named('/api/services', 'Safe deposit boxes');
    const day = [{ from: '09:00', to: '13:30' }];
    expect(service).toMatchObject({
      names: { en: 'Safe deposit boxes', ru: 'Банковские ячейки', ar: 'صناديق الأمانات' },
      description: { en: 'Bring your key.' },
      groupId: 'advice',
      icon: 'key',
      order: 7,
      series: { prefix: 'SB', first: 100, last: 198, step: 2, wrap: true },
      dailyQuota: 40,
      hours: {
        weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [{ from: '09:00', to: '17:00' }], sun: [] },
        exceptions: [{ date: '2030-05-01', ranges: [], note: 'Labour Day' }],
      },
      expectedServiceSeconds: 750,
      targetWaitSeconds: 900,
      lastTicket: 'close',
      outcomes: [
        { code: 'key-lost', name: { en: 'Key lost' } },
        { code: 'opened', name: { en: 'Opened' } },
      ],
      outcomeRequired: true,
      appointments: { slotMinutes: 20, capacity: 2, earlySeconds: 300, lateSeconds: 600, releaseSeconds: 1500 },
    });
    expect(await findingsInSight(page)).toEqual([]);
  });

  test('each of the five presets becomes a work profile, and says what it does', LONG, async () => {
    const { add, tab, text, form, choose, save } = admin;
    const presets: [string, string, (() => Promise<unknown>)?][] = [
      ['First come, first served', 'Higher classes first; within a class whoever came first, over all services.'],
      [
        'Strict order of services',
        'In this order: “Loans”, “Deposit”.',
        () => form().getByRole('button', { name: 'Move up: Loans' }).click(),
      ],
      ['Ratio', 'In every round of 4 calls: 3 from “Deposit” and 1 from “Loans”.', () => text('Calls in a round: Deposit').fill('3')],
      ['Points that grow with waiting', 'Head start: 20 points for “Loans”.', () => text('Head start in points: Loans').fill('20')],
      ['Appointments first', 'Whoever has an appointment that is due, by booked time'],
    ];
    for (const [preset, words, fill] of presets) {
      await add('Work profiles', 'Add a work profile');
      await text('Name').fill(`By ${preset}`);
      for (const service of ['Deposit', 'Loans']) await form().getByRole('combobox', { name: 'Add to: Services' }).selectOption(service);
      await tab('Calling rule');
      await choose(preset);
      await fill?.();
      await form().getByText(words).first().waitFor();
      expect(await findingsInSight(page)).toEqual([]);
      await save();
      await page
        .getByRole('row', { name: new RegExp(`By ${preset}`) })
        .getByText(words)
        .waitFor();
    }
    const rules = (await api.get('/api/profiles')).body.map((one: { rule: { preset: string } }) => one.rule.preset);
    expect(rules).toEqual(expect.arrayContaining(['first_come', 'strict', 'ratio', 'ageing', 'appointments_first']));
  });

  test('lines of one’s own are added, ordered, removed, and refused where they can never match', async () => {
    const { add, tab, text, form, choose, duration, submit, save } = admin;
    await add('Work profiles', 'Add a work profile');
    await text('Name').fill('Cash, with care');
    for (const service of ['Deposit', 'Passbook']) await form().getByRole('combobox', { name: 'Add to: Services' }).selectOption(service);
    await tab('Calling rule');
    await choose('Rule of your own');
    const line = (index: number) => form().getByRole('list', { name: 'Lines, asked from the top' }).getByRole('listitem').nth(index);
    const when = (index: number, what: string) => line(index).getByRole('combobox', { name: 'When' }).selectOption(what);
    const inWords = form().getByRole('region', { name: 'What this rule does' }).getByRole('listitem');
    const words = async () => (await inWords.allInnerTexts()).slice(first).map((step) => step.replace('\u00a0', ' '));
    for (let index = 0; index < 3; index += 1) await form().getByRole('button', { name: 'Add a line' }).click();
    const count = await form().getByRole('list', { name: 'Lines, asked from the top' }).getByRole('listitem').count();
    const [first, second, third] = [count - 3, count - 2, count - 1];
    await when(first, 'anybody waits');
    await when(second, 'fewer were called than its share');
    await line(second).getByRole('combobox', { name: 'For the service' }).selectOption('Passbook');
    await text('Calls in a round', line(second)).fill('2');
    await duration('Longer than', 20, 0);

    // "Anybody waits for deposits" leaves nothing to "somebody has waited too long for deposits" below it.
    await line(third).getByText('A line above already calls everybody this line could. Move this line up, or remove it.').waitFor();
    expect(await findingsInSight(page)).toEqual([]);
    await submit();
    await expectFocus(line(third).getByRole('combobox', { name: 'When' }));
    await line(third)
      .getByRole('button', { name: /^Move up/ })
      .press('Enter');
    await page.keyboard.press('Enter');
    await line(first).getByText('Longer than').waitFor();
    const [escalated, deposit, passbook, last] = [
      'the first of “Deposit”, once somebody there has waited longer than 20 min',
      'the first of “Deposit”',
      'the first of “Passbook”, up to 2 times a round',
      'otherwise, whoever came first, higher classes before',
    ];
    await expect.poll(words).toEqual([escalated, deposit, passbook, last]);
    await line(third).locator('span[draggable]').dragTo(line(second));
    await expect.poll(words).toEqual([escalated, passbook, deposit, last]);
    await line(third)
      .getByRole('button', { name: /^Remove/ })
      .click();
    await form().getByRole('combobox', { name: 'Finally' }).selectOption('call from the first service for which anybody waits');
    await save();

    const { rule } = await opened.named('/api/profiles', 'Cash, with care');
    expect(rule.preset).toBe('custom');
    expect(rule.conditions.slice(-2)).toEqual([
      { when: 'longest_wait', serviceId: 'deposit', seconds: 1200 },
      { when: 'called_fewer', serviceId: 'passbook', times: 2 },
    ]);
    expect(rule.finally).toEqual({ call: 'in_order' });
  });

  test('a counter works by a profile, for some specialists, and calls by itself', async () => {
    const { add, tab, text, form, panel, toggle, choose, duration, submit, save } = admin;
    await add('Counters', 'Add a counter');
    await choose('By a work profile');
    await submit();
    await expectFocus(text('Name'));
    await panel().getByText('This is needed.').first().waitFor();
    await text('Name').fill('7');
    await text('Serial number').fill('FX-7');
    await form().getByRole('combobox', { name: 'Work profile' }).selectOption('Cash, with care');
    expect(await findingsInSight(page)).toEqual([]);
    await tab('Specialists and calls');
    await form().getByRole('checkbox', { name: 'Specialist A' }).check();
    await toggle('Calls by itself');
    await duration('After an idle time of', 0, 20);
    await toggle('After a break, what waited for this counter alone comes back');
    expect(await findingsInSight(page)).toEqual([]);
    await save();
    await page.getByRole('row', { name: /Counter 7.*By “Cash, with care”/ }).waitFor();
    expect(await opened.named('/api/counters', '7')).toMatchObject({
      serial: 'FX-7',
      profileId: 'cash-with-care',
      serviceIds: ['deposit', 'passbook'],
      userIds: ['specialist-a'],
      autoCallSeconds: 20,
      returnAfterBreak: false,
    });
    expect(await findingsInSight(page)).toEqual([]);
  });

  test('two administrators at one service keep each other’s changes, and know where they meet', LONG, async () => {
    const { edit, tab, text, form, panel, duration, submit, save } = admin;
    await edit('Services', 'Deposit');
    await tab('Ticket numbers');
    await text('Tickets a day').fill('300');
    await tab('Waits');
    await duration('Expected service', 9, 0);
    const theirs = { dailyQuota: 500, targetWaitSeconds: 420, names: { ru: 'Взнос', ar: 'إيداع' } };
    expect((await api.once('PATCH', '/api/services/deposit', theirs)).status).toBe(200);
    await page.locator('tr', { hasText: 'Deposit' }).getByText('7 min').waitFor();

    await submit();
    await form().getByText('Somebody else has changed the marked fields since you opened this form.').waitFor();
    await panel().getByText('Somebody else has changed this meanwhile.').waitFor();
    expect(await text('Tickets a day').getAttribute('aria-invalid')).toBe('true');
    expect(await findingsInSight(page)).toEqual([]);
    await save();
    expect(await opened.named('/api/services', 'Deposit')).toMatchObject({
      dailyQuota: 300,
      expectedServiceSeconds: 540,
      targetWaitSeconds: 420,
      names: { ru: 'Взнос' },
    });
  });

  test('a business day that would end under the visitors is refused at its field', async () => {
    const { open, tab, form, submit, discard } = admin;
    expect((await api.once('PATCH', '/api/hall', { cutover: '00:00' })).status).toBe(200);
    const { body: ticket } = await api.post('/api/tickets', { serviceId: 'deposit' }, 'set-up-visitor');
    await open('Hall');
    await page.getByRole('button', { name: 'Change the settings' }).click();
    await tab('The business day');
    const cutover = form().getByLabel('A new business day begins at');
    await cutover.fill('2359');
    await submit();
    await form().getByText('1 visitor is in the hall, and by this another business day would begin now').waitFor();
    expect(await cutover.getAttribute('aria-invalid')).toBe('true');
    await discard();
    expect((await api.get(`/api/tickets/${ticket.id}/status`)).body).toMatchObject({ state: 'waiting' });
  });

  test('right to left, narrow and dark, every page and form stays whole', LONG, async () => {
    const size = { width: 720, height: 900 };
    const { page: narrow, errors: itsErrors } = await openPage(opened.browser, `${opened.hub.url}/admin`, size, { colorScheme: 'dark' });
    narrow.setDefaultTimeout(PATIENCE_MS);
    await signInAs(narrow, 'admin');
    await narrow.getByRole('button', { name: 'Language' }).click();
    await narrow.getByRole('menuitem', { name: 'العربية' }).click();
    for (const place of [
      'services',
      'services/deposit',
      'profiles',
      'profiles/cash-with-care',
      'counters',
      'counters/counter-a',
      'simulator',
    ]) {
      await narrow.goto(`${opened.hub.url}/admin#/${place}`);
      await narrow
        .getByRole(place.includes('/') ? 'dialog' : 'heading', place.includes('/') ? {} : { level: 1 })
        .first()
        .waitFor();
      expect(await findingsInSight(narrow)).toEqual([]);
      expect(await overflow(narrow)).toBeLessThanOrEqual(0);
      for (const tab of await narrow.getByRole('dialog').getByRole('tab').all()) {
        await tab.click();
        expect(await overflow(narrow)).toBeLessThanOrEqual(0);
      }
      expect(await narrow.evaluate(() => document.documentElement.dir)).toBe('rtl');
    }
    expect(itsErrors).toEqual([]);
    await narrow.context().close();
  });

  test('nothing went wrong on the page on the way', () => expect(opened.errors).toEqual([]));
});
