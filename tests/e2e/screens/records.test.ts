import { readFile } from 'node:fs/promises';
import { eventually, type SpawnedHub, spawnHub } from '@foyer/testkit';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PersistentApi, persistentApi, signIn } from '../hall/persistent-api.ts';
import { CHROMIUM, launchBrowser, openPage, SIZES, signInAs } from './browser.ts';
import { findings } from './findings.ts';
import { morningZone } from './morning-zone.ts';

/** What a spreadsheet would run, if it were not told that it is a text. */
const FORMULA = '=HYPERLINK("http://evil.example";"open me")';
const PAGES = ['History', 'Audit trail', 'Appointments', 'Forecasts'];

describe.skipIf(!CHROMIUM)('what has happened and what is booked, in the administration', () => {
  let hub: SpawnedHub;
  let browser: Browser;
  let page: Page;
  let errors: string[];
  let made: Made;
  beforeAll(async () => {
    [hub, browser] = await Promise.all([spawnHub({ env: { TZ: morningZone() } }), launchBrowser()]);
    made = await makeADay(hub.url);
    ({ page, errors } = await openPage(browser, `${hub.url}/admin`, SIZES.admin));
    page.setDefaultTimeout(20_000);
    await signInAs(page, 'admin');
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  const goTo = async (name: string) => {
    await page.getByRole('link', { name, exact: true }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };
  const dialog = () => page.getByRole('dialog');
  const close = async () => {
    await dialog().getByRole('button', { name: 'Close' }).click();
    await dialog().waitFor({ state: 'detached' });
  };

  test('a ticket is found by filters, and its story is told in words', async () => {
    await goTo('History');
    await page.getByLabel('Number, name or remark').fill('Ann Lee');
    await page.getByLabel('Service', { exact: true }).selectOption('Deposit');
    const found = page.getByRole('button', { name: /^Open the story of/ });
    await eventually(async () => (await found.count()) === 1);
    await found.click();
    await dialog().getByText(made.journey.number, { exact: true }).waitFor();
    const said = await dialog().getByRole('listitem').allInnerTexts();
    const parts = [
      'Ticket issued: Deposit',
      'Called: Counter A',
      'Called again: Counter A',
      'Service began',
      'Remark: Has a pram',
      'goes on to Loans',
    ];
    const places = parts.map((part) => said.findIndex((step) => step.includes(part)));
    expect(places, said.join('\n')).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(said[places[0] ?? 0]).toContain('Then: Loans');
    // Why it was called, past whom, and by whom.
    expect(said[places[1] ?? 0]).toMatch(/Called out of turn by a person, past 1 others?: waited .*\n.*Specialist A/s);
    expect(await findings(page)).toEqual([]);
    await close();
  });

  test('what was called for too late, not found, or is none at all, leaves nothing', async () => {
    await page.getByLabel('Waited at least').selectOption('60');
    await page.getByText('No tickets match these filters.').waitFor();
    await page.getByRole('button', { name: 'Clear filters' }).click();
  });

  test('a no-show is restored', async () => {
    await page.getByLabel('State').selectOption('No-show');
    await page.getByRole('button', { name: `Open the story of ${made.noShow.number}` }).click();
    await dialog().getByRole('button', { name: 'Restore: the visitor is here' }).click();
    await dialog().getByText('Was there after all: waits again').waitFor();
    await dialog().getByText('Waiting', { exact: true }).waitFor();
    await close();
    await page.getByRole('button', { name: 'Clear filters' }).click();
  });

  test('the export is what the screen shows, and harmless in a spreadsheet', async () => {
    await page.getByLabel('Service', { exact: true }).selectOption('Withdrawal');
    const numbers = page.locator('main table tbody tr td:first-child');
    await eventually(async () => expect((await numbers.allInnerTexts()).map((number) => number.trim())).toEqual(['B002', 'B001']));
    const shown = await tableOf(page.locator('main table'));
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export (CSV)' }).click()]);
    await page.getByRole('alert').getByRole('button', { name: 'Close', exact: true }).first().click();
    expect(download.suggestedFilename()).toMatch(/^tickets-\d{4}-\d{2}-\d{2}\.csv$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const [headings = [], ...rows] = parseCsv(text.slice(1));
    const cell = (row: readonly string[], heading: string) => row[headings.indexOf(heading)];
    // The screen has the newest first.
    const summary = rows.toReversed().map((row) => ['Number', 'Service'].map((heading) => cell(row, heading)));
    expect(summary).toEqual(shown.map((line) => [line['Number'], line['Service']]));
    expect(rows.map((row) => cell(row, 'Name'))).toContain(`'${FORMULA}`);
    expect(rows.flat().filter((value) => /^[=+\-@\t\r]/.test(value))).toEqual([]);
    await page.getByRole('button', { name: 'Clear filters' }).click();
  });

  test('the audit trail says who changed what, as it was and as it is', async () => {
    await goTo('Audit trail');
    await page.getByLabel('What', { exact: true }).selectOption('Service added or changed');
    const change = page.getByRole('row').filter({ hasText: 'Service changed: Deposit' }).first();
    await change.waitFor();
    const text = (await change.innerText()).replaceAll(/\s+/g, ' ');
    expect(text).toContain('Admin');
    expect(text).toMatch(/Target wait \(service level\) Before: 5 min After: 9 min/);
    expect(text).not.toContain('{');
    expect(await findings(page)).toEqual([]);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Export (CSV)' }).click()]);
    const [headings, ...rows] = parseCsv((await readFile(await download.path(), 'utf8')).slice(1));
    expect(new Set(rows.map((row) => row[headings?.indexOf('Event') ?? -1]))).toEqual(new Set(['service_put']));
  });

  test('the log is read through, and its head stands there to be noted down', async () => {
    await page.getByText('Not read through since the hub started').waitFor();
    await page.getByRole('button', { name: 'Verify now' }).click();
    await page.getByText(/^The log is whole up to event \d+$/).waitFor();
    await page.getByText('Head of the log, to be noted down').click();
    const { head } = (await made.admin.get('/api/log')).body;
    await page.getByText(`${head.seq}:${head.hash}`).waitFor();
  });

  test('a time is booked, moved and cancelled', async () => {
    await goTo('Appointments');
    await page.getByRole('button', { name: 'Book a time' }).click();
    await dialog()
      .getByLabel('Day')
      .fill(made.slots[2]?.day ?? '');
    await chooseTime(dialog(), made.slots[2]);
    await dialog().getByLabel('Name').fill('Maria Gómez');
    expect(await findings(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog()
      .getByRole('img', { name: /^QR code of the booking \d{6}$/ })
      .waitFor();
    expect(await findings(page)).toEqual([]);
    // On paper: the code and the time, and nothing of the page.
    await page.emulateMedia({ media: 'print' });
    await page.getByText('Scan this code at the kiosk, or type the six digits.').waitFor();
    expect(await page.getByRole('heading', { name: 'Appointments' }).isVisible()).toBe(false);
    expect(await dialog().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });

    await dialog().getByRole('button', { name: 'Move or change' }).click();
    await dialog()
      .getByLabel('Day')
      .fill(made.slots[3]?.day ?? '');
    await chooseTime(dialog(), made.slots[3]);
    await dialog().getByRole('button', { name: 'Save' }).click();
    await dialog().getByRole('button', { name: 'Move or change' }).waitFor();
    expect(await bookingsOf('Maria Gómez')).toMatchObject([{ at: made.slots[3]?.at, state: 'booked' }]);

    await dialog().getByRole('button', { name: 'Cancel the appointment' }).click();
    await page.getByRole('dialog', { name: 'Cancel the appointment' }).getByRole('button', { name: 'Cancel the appointment' }).click();
    await page.getByText('The appointment is cancelled.').waitFor();
    expect(await bookingsOf('Maria Gómez')).toMatchObject([{ state: 'cancelled' }]);
    await close();
  });

  test('a time that somebody else has taken meanwhile is refused at its field', async () => {
    const slot = made.slots[1];
    await page.getByRole('button', { name: 'Book a time' }).click();
    await dialog()
      .getByLabel('Day')
      .fill(slot?.day ?? '');
    await chooseTime(dialog(), slot);
    for (let place = 0; place < (slot?.capacity ?? 0); place += 1) await made.book(slot?.at ?? '', `Quicker ${place}`);
    await dialog().getByRole('button', { name: 'Save' }).click();
    const time = dialog().getByLabel('Time');
    await eventually(async () => (await time.getAttribute('aria-invalid')) === 'true');
    await dialog().getByText('This time is fully booked. Choose another.').waitFor();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await dialog().getByRole('button', { name: 'Discard' }).click();
    await dialog().waitFor({ state: 'detached' });
  });

  test('whoever has come is checked in by staff, and has a ticket', async () => {
    const slot = made.slots[0];
    const booking = await made.book(slot?.at ?? '', 'Ivan Petrov');
    await page.getByLabel('Day', { exact: true }).fill(slot?.day ?? '');
    await page.getByRole('button', { name: /Ivan Petrov/ }).click();
    await dialog().getByText(booking.code, { exact: true }).waitFor();
    await dialog()
      .getByText(/Called as an appointment from \d{2}:\d{2}/)
      .waitFor();
    await dialog().getByRole('button', { name: 'The visitor is here: check in' }).click();
    await dialog().getByText('Checked in', { exact: true }).waitFor();
    const [{ number }] = await bookingsOf('Ivan Petrov');
    await dialog().getByRole('link', { name: number }).click();
    await dialog().getByText('Checked in for the appointment').waitFor();
    await close();
  });

  test('forecasts stand against what became of them, with a word where they are too few', async () => {
    await goTo('Forecasts');
    const line = page.getByRole('row').filter({ hasText: 'Deposit' });
    await line.waitFor();
    expect(await line.innerText()).toMatch(/Too few to judge[\s\S]*sooner \d+ %[\s\S]*within the range \d+ %[\s\S]*later \d+ %/);
  });

  test('every page is free of what axe can find', async () => {
    for (const name of PAGES) {
      await goTo(name);
      expect(await findings(page), name).toEqual([]);
    }
    expect(errors).toEqual([]);
  });

  test('and so it is in the dark, from right to left', async () => {
    const dark = await openPage(browser, `${hub.url}/admin`, SIZES.admin, { colorScheme: 'dark' });
    await signInAs(dark.page, 'supervisor');
    await dark.page.getByRole('link', { name: 'History' }).waitFor();
    await dark.page.getByRole('button', { name: 'Language' }).click();
    await dark.page.getByRole('menuitem', { name: 'العربية' }).click();
    await eventually(async () => (await dark.page.locator('html').getAttribute('dir')) === 'rtl');
    for (const name of ['history', 'audit', 'appointments', 'forecast']) {
      await dark.page.evaluate((hash) => Object.assign(window.location, { hash }), `#/${name}`);
      await dark.page.locator(`nav a[aria-current="page"][href="#/${name}"]`).waitFor();
      await dark.page.locator('main h1').waitFor();
      expect(await findings(dark.page), name).toEqual([]);
      expect(await tooWide(dark.page), name).toBe(false);
    }
    expect(dark.errors).toEqual([]);
  });

  const bookingsOf = async (name: string) => {
    const { body } = await made.admin.get(`/api/appointments?from=${made.slots[0]?.day}&to=${made.slots.at(-1)?.day}`);
    return body.filter(({ customer }: { customer: { name?: string } | null }) => customer?.name === name);
  };
});

async function chooseTime(dialog: Locator, slot: Slot | undefined): Promise<void> {
  await dialog.locator(`option[value="${slot?.at}"]`).waitFor({ state: 'attached' });
  await dialog.getByLabel('Time').selectOption(slot?.at ?? '');
}

/** The lines of a table by its headings. */
async function tableOf(table: Locator): Promise<Record<string, string>[]> {
  const headings = await table.locator('thead th').allInnerTexts();
  const lines = await table.locator('tbody tr').all();
  return Promise.all(
    lines.map(async (line) => {
      const cells = await line.locator('td').allInnerTexts();
      return Object.fromEntries(headings.map((heading, place) => [heading.trim(), (cells[place] ?? '').trim()]));
    }),
  );
}

const tooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

interface Slot {
  readonly at: string;
  readonly day: string;
  readonly capacity: number;
}

interface Made {
  readonly admin: PersistentApi;
  readonly journey: { readonly id: string; readonly number: string };
  readonly noShow: { readonly id: string; readonly number: string };
  /** Free times for loans, the soonest first. */
  readonly slots: readonly Slot[];
  readonly book: (at: string, name: string) => Promise<{ readonly code: string }>;
}

/** A day's happenings, through the interface that everybody has. */
async function makeADay(url: string): Promise<Made> {
  const admin = persistentApi(url, await signIn(url, 'admin'));
  const specialist = persistentApi(url, await signIn(url, 'specialist-a'));
  let key = 0;
  const send = async (api: PersistentApi, path: string, body: object = {}, method: 'POST' | 'PATCH' = 'POST') => {
    const answer = await api.once(method, path, body, `records-${key++}`);
    if (answer.status >= 300) throw new Error(`${method} ${path} ${JSON.stringify(body)}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };
  const at = (counter: string, act: string, body: object = {}) => send(specialist, `/api/counters/${counter}/${act}`, body);
  const issue = (body: object) => send(admin, '/api/tickets', body);

  await send(admin, '/api/services/deposit', { targetWaitSeconds: 300 }, 'PATCH');
  await send(admin, '/api/services/deposit', { targetWaitSeconds: 540 }, 'PATCH');

  // Enough experience for a forecast, and a forecast with its outcome.
  for (let visit = 0; visit < 6; visit += 1) {
    await issue({ serviceId: 'deposit' });
    await at('counter-a', 'call');
    await at('counter-a', 'start');
    await at('counter-a', 'finish');
  }
  await eventually(async () => {
    const services = (await admin.get('/api/services')).body;
    return services.find(({ id }: { id: string }) => id === 'deposit').eta !== null;
  }, 10_000);
  await issue({ serviceId: 'deposit' });
  await at('counter-a', 'call');
  await at('counter-a', 'finish');

  const first = await issue({ serviceId: 'deposit' });
  const journey = await issue({ serviceId: 'deposit', thenServiceIds: ['loans'], customer: { name: 'Ann Lee' } });
  await at('counter-a', 'call', { number: journey.number });
  await at('counter-a', 'recall');
  await at('counter-a', 'start');
  await send(specialist, `/api/tickets/${journey.id}/remark`, { remark: 'Has a pram' });
  await at('counter-a', 'finish');
  await at('counter-a', 'call', { number: first.number });
  await at('counter-a', 'no-show');

  await issue({ serviceId: 'withdrawal', customer: { name: FORMULA, phone: '+49 30 123456' } });
  await issue({ serviceId: 'withdrawal', customer: { name: '@SUM(A1)' } });
  return {
    admin,
    journey,
    noShow: first,
    slots: await freeSlots(admin),
    book: (slot, name) => send(admin, '/api/appointments', { serviceId: 'loans', at: slot, customer: { name } }),
  };
}

/** Of today and tomorrow, by the hall's clocks: there is always one soon enough for a check-in. */
async function freeSlots(api: PersistentApi): Promise<Slot[]> {
  const { zone } = (await api.get('/api/hall')).body;
  const dayOf = (moment: number) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(moment);
  const slots: Slot[] = [];
  for (const day of [dayOf(Date.now()), dayOf(Date.now() + 86_400_000)]) {
    const { body } = await api.get(`/api/services/loans/slots?day=${day}`);
    for (const { at, capacity, booked } of body)
      if (booked === 0 && Date.parse(at) > Date.now() + 120_000) slots.push({ at, day, capacity });
  }
  return slots;
}

/** RFC 4180: quoted cells may hold commas, quotes and line breaks. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  // What is left behind the last line break is no row.
  return rows.filter((cells) => cells.length > 1);
}
