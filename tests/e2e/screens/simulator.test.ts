import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AdminForms } from './admin-forms.ts';
import { type Administration, expectFocus, openAdministration } from './administration.ts';
import { CHROMIUM } from './browser.ts';
import { findingsInSight } from './findings.ts';

describe.skipIf(!CHROMIUM)('a work profile is tried before anybody works by it', () => {
  let opened: Administration;
  let page: Page;
  let api: Administration['api'];
  let admin: AdminForms;

  beforeAll(async () => {
    opened = await openAdministration();
    ({ page, api, admin } = opened);
  });
  afterAll(() => opened?.stop());

  test('a day made up is simulated under another profile, in words, as a chart and as a table, and switched on', async () => {
    await admin.open('Simulator');
    await page.getByRole('radio', { name: 'A day made up' }).check();
    await admin.text('Visitors: Loans', page).fill('5001');
    await admin.text('to (hour)', page).fill('9');
    await page.getByRole('button', { name: 'Simulate' }).click();
    await page.getByText('The end must be later than the beginning.').waitFor();
    await page.getByText('At most 5000.').waitFor();
    expect(await findingsInSight(page)).toEqual([]);

    await admin.text('to (hour)', page).fill('17');
    for (const service of ['Deposit', 'Withdrawal', 'Passbook']) await admin.text(`Visitors: ${service}`, page).fill('90');
    for (const service of ['Cards', 'Loans', 'Open an account']) await admin.text(`Visitors: ${service}`, page).fill('12');
    await page.getByRole('combobox', { name: 'Work profile' }).selectOption('Cash desk 2:1:1');
    for (const counter of ['Counter A', 'Counter B']) await page.getByRole('checkbox', { name: counter }).check();
    await page.getByRole('button', { name: 'Simulate' }).click();

    const result = page.getByRole('region', { name: 'Result for “Cash desk 2:1:1”' });
    await expectFocus(result);
    await result.getByText('Made-up day number 1, counters A, B, and C').waitFor();
    await result.getByText(/With “Cash desk 2:1:1” 8 of 10 visitors would have waited at most .+/).waitFor();
    await result.locator('svg.recharts-surface').first().waitFor();
    const table = result.getByRole('region', { name: 'Comparison' }).getByRole('table');
    expect(await table.getByRole('rowheader', { name: 'With “Cash desk 2:1:1”' }).count()).toBe(7);
    expect(await table.getByRole('rowheader', { name: 'As it was' }).count()).toBe(0);
    // Every column is in sight beside the menu.
    expect(await table.evaluate(({ parentElement }) => (parentElement?.scrollWidth ?? 0) - (parentElement?.clientWidth ?? 0))).toBe(0);
    await result.getByRole('combobox', { name: 'In the chart' }).selectOption('Within the target');
    expect(await findingsInSight(page)).toEqual([]);

    await result.getByRole('button', { name: 'Use this profile at these counters' }).click();
    await page.getByRole('dialog').getByText('Counters A, B, and C will work by “Cash desk 2:1:1” from the next call on.').waitFor();
    expect(await findingsInSight(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Use it' }).click();
    await result.getByText('“Cash desk 2:1:1” is used at: A, B, and C.').waitFor();
    const { body: counters } = await api.get('/api/counters');
    const byProfile = counters.flatMap((one: { name: string; profileId: string }) => (one.profileId === 'cash-ratio' ? [one.name] : []));
    expect(byProfile.toSorted()).toEqual(['A', 'B', 'C']);
  });

  test('a day that was is played again under a draft, which is then used', async () => {
    for (let index = 0; index < 4; index += 1) await api.post('/api/tickets', { serviceId: 'deposit' }, `recorded-${index}`);
    await api.post('/api/counters/counter-a/call', {}, 'recorded-call');
    await admin.edit('Work profiles', 'Cash desk 2:1:1');
    await admin.tab('Calling rule');
    await admin.text('Calls in a round: Deposit').fill('5');
    await page.getByRole('dialog').getByRole('button', { name: 'Try it' }).click();
    await page.getByRole('heading', { level: 1, name: 'Simulator' }).waitFor();
    await page.getByText('In every round of 7 calls').waitFor();

    await page.getByRole('radio', { name: 'A day that was' }).check();
    await admin.text(/^Day$/, page).fill('2020-02-03');
    await page.getByText('Nobody came on that day. Choose another.').waitFor();
    await page.getByRole('button', { name: 'Simulate' }).click();
    await page.getByText('Nobody came on that day, so there is nothing to replay.').waitFor();
    const { businessDay } = (await api.get('/api/hall')).body;
    await admin.text(/^Day$/, page).fill(businessDay);
    await page.getByText(/^\d+ tickets were given out on that day\.$/).waitFor();
    await page.getByRole('button', { name: 'Simulate' }).click();
    const result = page.getByRole('region', { name: 'Result for “Cash desk 2:1:1”' });
    // One of four was called on the day, though the counters were free.
    await result.getByRole('heading', { name: 'This day cannot be trusted as a test' }).waitFor();
    await result.getByText(/^That day only 25% of visitors were called; simulated under the present rules, /).waitFor();
    await result.getByRole('rowheader', { name: 'As it was' }).first().waitFor();
    expect(await findingsInSight(page)).toEqual([]);
    await result.getByRole('button', { name: 'Use this profile at these counters' }).click();
    await page.getByRole('dialog').getByText('The simulation is far from the day as it was').waitFor();
    expect(await findingsInSight(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Use it all the same' }).click();
    await result.getByText('“Cash desk 2:1:1” is used at').waitFor();
    const { rule } = await opened.named('/api/profiles', 'Cash desk 2:1:1');
    expect(rule.conditions.filter((one: { when: string }) => one.when === 'called_fewer')[0]).toMatchObject({ times: 5 });
  });

  test('a simulation that takes long says so, and can be stopped', async () => {
    // However fast the machine: this one is never answered.
    await page.route('**/api/simulator', () => undefined);
    await page.getByRole('button', { name: 'Simulate' }).click();
    await page.getByText('The day is being played').waitFor();
    expect(await findingsInSight(page)).toEqual([]);
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('The day is being played').waitFor({ state: 'hidden' });
    await expectFocus(page.getByRole('button', { name: 'Simulate' }));
    await page.unroute('**/api/simulator');
  });

  test('the hall does not wait for a large day, nor for one that nobody wants any more', async () => {
    const services = (await api.get('/api/services')).body.map(({ id }: { id: string }) => ({ serviceId: id, visitors: 5000 }));
    const large = {
      source: { kind: 'generated', seed: 1, fromHour: 0, toHour: 24, services },
      profile: { name: 'Deposits only', serviceIds: ['deposit'] },
      counterIds: ['counter-a'],
    };
    const given = new AbortController();
    const asked = fetch(`${opened.hub.url}/api/simulator`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${opened.token}` },
      body: JSON.stringify(large),
      signal: given.signal,
    }).then(
      ({ status }) => status,
      () => 'given up',
    );
    const began = performance.now();
    await api.post('/api/tickets', { serviceId: 'deposit' }, 'meanwhile');
    expect(performance.now() - began).toBeLessThan(5000);
    given.abort();
    expect([200, 'given up']).toContain(await asked);
    await page.getByRole('button', { name: 'Simulate' }).click();
    await page.getByRole('region', { name: /^Result for/ }).waitFor();
  });

  test('nothing went wrong on the page on the way', () => expect(opened.errors).toEqual([]));
});
