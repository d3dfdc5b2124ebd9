import { type SpawnedHub, spawnHub } from '@foyer/testkit';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type PersistentApi, persistentApi, signIn } from '../hall/persistent-api.ts';
import { CHROMIUM, deskButton, launchBrowser, openPage, SIZES, signInAs, sitAt } from './browser.ts';
import { findings } from './findings.ts';
import { morningZone } from './morning-zone.ts';

describe.skipIf(!CHROMIUM)("a specialist's morning at the desk", () => {
  let hub: SpawnedHub;
  let browser: Browser;
  let admin: PersistentApi;
  let keys = 0;
  const opened: Page[] = [];
  beforeAll(async () => {
    [hub, browser] = await Promise.all([spawnHub({ env: { TZ: morningZone() } }), launchBrowser()]);
    admin = persistentApi(hub.url, await signIn(hub.url, 'admin'));
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((page) => page.context().close()));
  });
  afterAll(async () => {
    await browser?.close();
    await hub?.stop();
  });

  const issue = async (serviceId: string, more: object = {}): Promise<string> =>
    (await admin.post('/api/tickets', { serviceId, ...more }, `desk-${keys++}`)).body.number;

  async function openDesk(username: string, counterName: string, options: Parameters<typeof openPage>[3] = {}): Promise<Page> {
    const { page } = await openPage(browser, `${hub.url}/counter`, SIZES.counter, options);
    opened.push(page);
    page.setDefaultTimeout(10_000);
    await sitAt(page, username, counterName);
    return page;
  }

  test('only counters that are allowed are offered, with who sits where', async () => {
    await openDesk('specialist-a', 'A');
    await admin.once('PATCH', '/api/counters/counter-e', { userIds: ['specialist-c'] }, `desk-${keys++}`);
    const { page } = await openPage(browser, `${hub.url}/counter`, SIZES.counter);
    opened.push(page);
    await signInAs(page, 'specialist-b');
    const taken = page.getByRole('button', { name: /^Counter A\b/ });
    await taken.waitFor();
    expect(await taken.isDisabled()).toBe(true);
    expect(await taken.innerText()).toContain('Specialist A sits here');
    expect(await page.getByRole('button', { name: /^Counter [A-E]\b/ }).count()).toBe(4);
    expect(await findings(page)).toEqual([]);
  });

  test('a supervisor frees the seat of somebody who has gone, asked about the visitor there, and sits down', async () => {
    const gone = await openDesk('specialist-a', 'A');
    const number = await issue('deposit');
    await gone.keyboard.press('Space');
    await present(gone).getByText(number).waitFor();
    const { page } = await openPage(browser, `${hub.url}/counter`, SIZES.counter);
    opened.push(page);
    page.setDefaultTimeout(10_000);
    await signInAs(page, 'supervisor');
    await page.getByRole('button', { name: 'Free the seat at counter A' }).click();
    const question = page.getByRole('dialog');
    const free = question.getByRole('button', { name: 'Free the seat' });
    expect(await free.isDisabled()).toBe(true);
    await question.getByRole('radio', { name: 'Finish the service' }).check();
    expect(await findings(page)).toEqual([]);
    await free.click();
    await question.waitFor({ state: 'hidden' });
    await gone.getByText('You no longer sit at counter A').waitFor();
    await page.getByRole('button', { name: /^Counter A\b/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Counter A' }).waitFor();
    await menuItem(page, 'Change counter');
    await sheet(page).getByRole('button', { name: 'Leave the counter' }).click();
  });

  test('whose counter is given to others meanwhile is told so, and can leave it', async () => {
    const page = await openDesk('specialist-b', 'D');
    await admin.once('PATCH', '/api/counters/counter-d', { userIds: ['specialist-c'] }, `desk-${keys++}`);
    await page.keyboard.press('Space');
    await page.getByRole('alert').getByText('This counter is not open to you any more').waitFor();
    await menuItem(page, 'Change counter');
    await sheet(page).getByRole('button', { name: 'Leave the counter' }).waitFor();
    expect(await sheet(page).getByRole('checkbox', { name: 'Close the counter as well' }).count()).toBe(0);
    await sheet(page).getByRole('button', { name: 'Leave the counter' }).click();
    await page.getByRole('heading', { level: 1, name: 'Where are you sitting?' }).waitFor();
    await admin.once('PATCH', '/api/counters/counter-d', { userIds: [] }, `desk-${keys++}`);
  });

  test('a call says which rule chose it; the visitor is transferred, the next one parked and called back, then sent back to the queue', async () => {
    const [first, second] = [await issue('deposit'), await issue('deposit')];
    await issue('withdrawal');
    const page = await openDesk('specialist-a', 'C');
    await page.keyboard.press('Space');
    await present(page).getByText(first).waitFor();
    await present(page)
      .getByText(/Ratio 2:1:1: call 1 of 2 from “Deposit”/)
      .waitFor();
    expect(await findings(page)).toEqual([]);

    await page.keyboard.press('F6');
    await sheet(page).getByRole('radio', { name: 'Cards' }).check();
    await sheet(page).getByText('Last', { exact: true }).click();
    expect(await findings(page)).toEqual([]);
    await sheet(page)
      .getByRole('button', { name: `Send ${first} to Cards` })
      .click();
    await page.getByText(`${first} sent to Cards`).waitFor();
    await page.getByText('Nobody at this counter').waitFor();

    await deskButton(page, 'Call next').click();
    await present(page).getByText(second).waitFor();
    await page.keyboard.press('F7');
    expect(await findings(page)).toEqual([]);
    await sheet(page).getByRole('button', { name: '10 min', exact: true }).click();
    const parked = page.getByRole('region', { name: 'Parked' });
    await parked.getByText(/Back in (10:00|9:5\d)/).waitFor();
    expect(await findings(page)).toEqual([]);
    await parked.getByRole('button', { name: `Call back ${second}` }).click();
    await present(page).getByText(second).waitFor();
    await parked.waitFor({ state: 'detached' });

    await more(page, 'Back to the queue');
    await sheet(page).getByText('Sent back 0 of 3 times so far').waitFor();
    expect(await findings(page)).toEqual([]);
    await sheet(page).getByRole('button', { name: 'Last' }).click();
    await page.getByText(`${second} is back in the queue`).waitFor();
    await leaveOpen(page);
  });

  test('a service that requires an outcome asks for it once, and a visit goes on to its next service', async () => {
    const page = await openDesk('specialist-a', 'D');
    await deskButton(page, 'Call next').click();
    await present(page).getByText('Cards', { exact: true }).waitFor();
    await more(page, 'Services of the visit');
    await sheet(page)
      .getByText(/sent on at/)
      .waitFor();
    await sheet(page).getByRole('button', { name: 'Loans' }).click();
    await sheet(page).getByRole('button', { name: 'Remove Loans' }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await present(page).getByText('Service 2 of 3').waitFor();

    await more(page, 'Remark');
    await sheet(page).getByLabel('Remark', { exact: true }).fill('Has the form with him');
    await sheet(page).getByRole('button', { name: 'Save' }).click();
    await present(page).getByText('Has the form with him').waitFor();

    await page.keyboard.press('F9');
    await sheet(page).getByText('choose the outcome to finish').waitFor();
    expect(await findings(page)).toEqual([]);
    await sheet(page).getByRole('button', { name: 'Card ordered' }).click();
    await page.getByText('goes on to the next service of the visit').waitFor();
    await page.getByText('Nobody at this counter').waitFor();
  });

  test('who stands at the counter without a ticket is served at once', async () => {
    const page = await openDesk('specialist-a', 'D');
    await more(page, 'Serve without a ticket');
    expect(await findings(page)).toEqual([]);
    await sheet(page).getByLabel('Name (optional)').fill('Omar Haddad');
    await sheet(page).getByRole('button', { name: 'Open an account' }).click();
    await page.getByText('Being served').first().waitFor();
    await present(page).getByText('Omar Haddad').waitFor();
    await present(page).getByText('Taken at the counter, without waiting.').waitFor();
    await deskButton(page, 'Finish').click();
    await page.getByText('Nobody at this counter').waitFor();
  });

  test('with nobody waiting the next arrival is asked for, taken back, asked for again, and called at once', async () => {
    const page = await openDesk('specialist-b', 'B');
    await deskButton(page, 'Call next').click();
    await page.getByText('Nobody is waiting for this counter.').waitFor();
    const arm = present(page).getByRole('button', { name: 'Call the next arrival' });
    await arm.click();
    const armed = present(page).getByText('The next visitor to arrive is called here at once.');
    await armed.waitFor();
    expect(await findings(page)).toEqual([]);
    await present(page).getByRole('button', { name: 'Take it back' }).click();
    await armed.waitFor({ state: 'detached' });
    await arm.click();
    await armed.waitFor();
    const number = await issue('passbook');
    await present(page).getByText(number).waitFor();
    await present(page).getByText('The next arrival had been asked for.').waitFor();
    await deskButton(page, 'Finish').click();
    await page.getByText('Nobody at this counter').waitFor();
  });

  test('a counter that calls by itself says when, and can be told to wait', async () => {
    const callAfter = (autoCallSeconds: number | null) =>
      admin.once('PATCH', '/api/counters/counter-b', { autoCallSeconds }, `desk-${keys++}`);
    await callAfter(600);
    const page = await openDesk('specialist-b', 'B');
    const number = await issue('passbook');
    await present(page).getByText('until the automatic call').waitFor();
    expect(await present(page).innerText()).toMatch(/\b\d:[0-5]\d\b/);
    await present(page).getByRole('button', { name: 'Pause' }).click();
    await present(page).getByText('The automatic call is paused.').waitFor();
    expect(await findings(page)).toEqual([]);
    await callAfter(1);
    await present(page).getByRole('button', { name: 'Let it go on' }).click();
    await present(page).getByText(number).waitFor();
    await present(page).getByText('Called automatically.').waitFor();
    await callAfter(null);
    await deskButton(page, 'Finish').click();
    await page.getByText('Nobody at this counter').waitFor();
  });

  test('somebody is called out of turn, knowingly, from the list or by number; an unknown number is said kindly', async () => {
    const [first, second, third] = [await issue('passbook'), await issue('passbook'), await issue('passbook')];
    const page = await openDesk('specialist-b', 'B');
    await page.getByRole('button', { name: new RegExp(third) }).click();
    await sheet(page).getByText(`This goes before ${first}, ${second}.`).waitFor();
    await sheet(page).getByText('A call out of turn is written down with your name.').waitFor();
    expect(await findings(page)).toEqual([]);
    await sheet(page).getByRole('button', { name: 'Call now' }).click();
    await present(page).getByText(third).waitFor();
    await present(page).getByText('Called out of turn by a person, past 2 others').waitFor();

    await page.keyboard.press('F3');
    await sheet(page).getByLabel('Number', { exact: true }).fill('z999');
    await page.keyboard.press('Enter');
    await sheet(page).getByText('No ticket with this number is open.').waitFor();
    expect(await findings(page)).toEqual([]);
    await sheet(page).getByLabel('Number', { exact: true }).fill(second.toLowerCase());
    await sheet(page)
      .getByRole('button', { name: new RegExp(second) })
      .waitFor();
    await page.keyboard.press('Enter');
    await present(page).getByText(second).waitFor();
    await sheet(page).waitFor({ state: 'detached' });

    await deskButton(page, 'No-show').click();
    await page.getByText(`${second} marked as a no-show`).waitFor();
    await page.getByRole('button', { name: 'Bring back' }).click();
    await page.getByText(`${second} waits again`).waitFor();
    await page.getByRole('button', { name: new RegExp(second) }).click();
    await sheet(page).getByRole('button', { name: 'Has left' }).click();
    await page.getByText(`${second} has left the queue`).waitFor();

    await page.getByRole('button', { name: new RegExp(first) }).click();
    await sheet(page).getByRole('button', { name: 'Assign or move' }).click();
    await sheet(page).getByRole('radio', { name: 'Counter C' }).check();
    expect(await findings(page)).toEqual([]);
    await sheet(page)
      .getByRole('button', { name: `Assign ${first} to Counter C` })
      .click();
    await page.getByText(`${first} now waits for Counter C`).waitFor();
  });

  test('a work profile may forbid calls out of turn', async () => {
    await issue('account');
    const last = await issue('account');
    const page = await openDesk('specialist-c', 'E');
    await page.getByRole('button', { name: new RegExp(last) }).click();
    await sheet(page)
      .getByText(/does not allow calling out of turn/)
      .waitFor();
    expect(await sheet(page).getByRole('button', { name: 'Call now' }).isDisabled()).toBe(true);
  });

  test('a break has a reason and an end; who leaves with a visitor there says what becomes of them', async () => {
    const page = await openDesk('specialist-b', 'B');
    await page.getByRole('button', { name: 'Counter status: Open' }).click();
    await page.getByRole('menuitem', { name: 'Break' }).click();
    expect(await findings(page)).toEqual([]);
    await sheet(page).getByRole('button', { name: 'Lunch' }).click();
    await page.getByText('On a break: Lunch').waitFor();
    expect(await findings(page)).toEqual([]);
    await deskButton(page, 'End the break').click();
    await page.getByText('Nobody at this counter').waitFor();

    const number = await issue('passbook');
    await deskButton(page, 'Call next').click();
    await present(page).getByText(number).waitFor();
    await menuItem(page, 'Sign out');
    const leave = sheet(page).getByRole('button', { name: 'Leave and sign out' });
    expect(await leave.isDisabled()).toBe(true);
    expect(await findings(page)).toEqual([]);
    await sheet(page).getByRole('radio', { name: 'Back to the queue, first' }).check();
    await leave.click();
    await page.getByLabel('User name').waitFor();
    const counter = (await admin.get('/api/counters')).body.find(({ id }: { id: string }) => id === 'counter-b');
    expect(counter).toMatchObject({ status: 'closed', specialist: null, currentTicket: null, waiting: 1 });

    await signInAs(page, 'specialist-b');
    await page.getByText('The counter is closed').waitFor();
    await deskButton(page, 'Open the counter').click();
    await page.getByText('Nobody at this counter').waitFor();
  });

  test('two windows of one counter agree, and a press for what is no longer there does nothing', async () => {
    const [one, other] = [await openDesk('specialist-b', 'B'), await openDesk('specialist-b', 'B')];
    await deskButton(one, 'Call next').click();
    await present(one).getByText('Called, on the way').waitFor();
    const number = await present(one).locator('.foyer-number').innerText();
    await present(other).getByText(number).waitFor();

    await other.keyboard.press('F6');
    await sheet(other).getByRole('radio', { name: 'Cards' }).check();
    await deskButton(one, 'Finish').click();
    await one.getByText('Nobody at this counter').waitFor();
    await sheet(other)
      .getByRole('button', { name: `Send ${number}` })
      .click();
    await sheet(other)
      .getByText(/Something changed at this counter.*Nobody is here now/)
      .waitFor();
    expect(await sheet(other).getByRole('radio', { name: 'Cards' }).isChecked()).toBe(true);
  });

  test('while the hub is away nothing can be pressed, and it comes back by itself', async () => {
    const page = await openDesk('specialist-b', 'B');
    await hub.kill('SIGKILL');
    await page.getByText(/No connection/).waitFor();
    expect(await deskButton(page, 'Call next').isDisabled()).toBe(true);
    expect(await findings(page)).toEqual([]);
    hub = await spawnHub({ dataDir: hub.dataDir, port: hub.port });
    await page.getByText(/No connection/).waitFor({ state: 'detached', timeout: 20_000 });
    expect(await deskButton(page, 'Call next').isEnabled()).toBe(true);
    admin = persistentApi(hub.url, await signIn(hub.url, 'admin'));
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`in Arabic, ${colorScheme}, everything is there from right to left`, async () => {
      await issue('passbook', { locale: 'ru', customer: { name: 'Vera Petrova' } });
      const { page, errors } = await openPage(browser, `${hub.url}/counter`, SIZES.counter, { locale: 'ar', colorScheme });
      opened.push(page);
      page.setDefaultTimeout(10_000);
      await page.getByLabel('اسم المستخدم').fill('specialist-b');
      await page.getByLabel('كلمة المرور', { exact: true }).fill('demo');
      await page.getByRole('button', { name: 'تسجيل الدخول' }).click();
      await page.getByRole('button', { name: /^شباك B/ }).click();
      await page.getByRole('heading', { level: 1, name: 'شباك B' }).waitFor();
      expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
      await deskButton(page, 'نداء التالي').click();
      await page.getByText('Vera Petrova').waitFor();
      expect(await findings(page)).toEqual([]);
      await deskButton(page, 'المزيد').click();
      await sheet(page).getByRole('button', { name: 'إعادة إلى الطابور' }).waitFor();
      expect(await findings(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await deskButton(page, 'إنهاء').click();
      await page.getByText('لا أحد عند هذا الشباك').waitFor();
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(SIZES.counter.width);
      expect(errors).toEqual([]);
    });
  }
});

const present = (page: Page): Locator => page.locator('main section').first();
const sheet = (page: Page): Locator => page.getByRole('dialog');

async function more(page: Page, name: string): Promise<void> {
  await page.getByRole('region', { name: 'Commands' }).getByRole('button', { name: 'More' }).click();
  await sheet(page).getByRole('button', { name }).click();
}

async function menuItem(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Signed in as/ }).click();
  await page.getByRole('menuitem', { name }).click();
}

async function leaveOpen(page: Page): Promise<void> {
  await menuItem(page, 'Change counter');
  await sheet(page).getByRole('checkbox', { name: 'Close the counter as well' }).uncheck();
  await sheet(page).getByRole('button', { name: 'Leave the counter' }).click();
  await page.getByRole('heading', { level: 1, name: 'Where are you sitting?' }).waitFor();
}
