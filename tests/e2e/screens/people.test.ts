import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AdminForms } from './admin-forms.ts';
import { type Administration, openAdministration, overflow, PATIENCE_MS } from './administration.ts';
import { CHROMIUM, openPage, SIZES, signInAs } from './browser.ts';
import { findings, findingsInSight } from './findings.ts';

/** Many pages looked at with axe, on a machine that may have other work. */
const LONG = { timeout: 240_000 };
const PASSWORD = 'kettle orbit maple ledge';
/** Long before the next renewal of a token, also where the machine has other work. */
const AT_ONCE_MS = 10_000;

describe.skipIf(!CHROMIUM)('people come in, and are shown out', () => {
  let opened: Administration;
  let page: Page;
  let admin: AdminForms;

  beforeAll(async () => {
    opened = await openAdministration();
    ({ page, admin } = opened);
  });
  afterAll(() => opened?.stop());

  const row = (name: string) => page.getByRole('row', { name: new RegExp(name) });
  const dialog = () => page.getByRole('dialog');
  const tool = async (name: string, item: string) => {
    await page.getByRole('button', { name: `Access: ${name}` }).click();
    await page.getByRole('menuitem', { name: item }).click();
    await dialog().waitFor();
  };
  const signInWith = async (at: Page, username: string, password: string) => {
    await at.getByLabel('User name').fill(username);
    await at.getByLabel('Password', { exact: true }).fill(password);
    await at.getByRole('button', { name: 'Sign in' }).click();
  };
  const openAdmin = async () => {
    const other = await openPage(opened.browser, `${opened.hub.url}/admin`, SIZES.admin);
    other.page.setDefaultTimeout(PATIENCE_MS);
    return other;
  };

  test('a reload keeps the person signed in, though no storage holds a token', async () => {
    await page.reload();
    await page.getByRole('button', { name: 'Signed in as Admin' }).waitFor();
    const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]));
    expect(stored).not.toMatch(/eyJ|foyer_session/);
    expect(await page.context().cookies()).toEqual([
      expect.objectContaining({ name: 'foyer_session', httpOnly: true, sameSite: 'Strict', path: '/api/auth' }),
    ]);
  });

  test('a session goes on after its token, over the open socket too', LONG, async () => {
    const { page: other } = await openAdmin();
    const renewals: string[] = [];
    await other.context().route('**/api/auth/login', async (route) => {
      const response = await route.fetch();
      // As if ten minutes were over soon: the screen goes by how long the hub says that a token lasts.
      await route.fulfill({ response, json: { ...(await response.json()), expiresInSeconds: 2 } });
    });
    other.on('response', (response) => response.url().endsWith('/api/auth/refresh') && renewals.push(`${response.status()}`));
    await signInAs(other, 'supervisor');
    await other.getByRole('heading', { level: 1, name: 'Today' }).waitFor();
    await expect.poll(() => renewals, { timeout: PATIENCE_MS }).toEqual(['200']);
    await other.getByRole('link', { name: 'History' }).click();
    await other.getByRole('heading', { level: 1, name: 'History' }).waitFor();
    expect(await other.getByRole('alert').count()).toBe(0);
    await other.context().close();
  });

  test('what is wrong with a new person is said at its field', LONG, async () => {
    await admin.add('People', 'Add a person');
    const form = admin.form();
    await admin.submit();
    await form.getByText('One word of at most 60 characters.').waitFor();
    await admin.text('Name', form).first().fill('Petra Novak');
    await admin.text('User name').fill('admin');
    await form.getByLabel('First password').fill(PASSWORD);
    await admin.submit();
    await form.getByText('Somebody signs in with this name, or did before. Choose another.').waitFor();
    await admin.text('User name').fill('petra');
    for (const [password, problem] of [
      ['short', 'At least 10 characters.'],
      ['petranovak1', 'It is made of a name: the person’s or the hall’s.'],
    ] as const) {
      await form.getByLabel('First password').fill(password);
      await admin.submit();
      await form.getByText(problem).last().waitFor();
    }
    expect(await findingsInSight(page)).toEqual([]);
    await form.getByLabel('First password').fill(PASSWORD);
    await admin.save();
    await row('Petra Novak').getByText('Specialist', { exact: true }).waitFor();
    expect(await findings(page)).toEqual([]);
  });

  test('a person who is disabled is thrown out at once, and cannot come back', LONG, async () => {
    const { page: theirs, errors } = await openAdmin();
    await signInWith(theirs, 'petra', PASSWORD);
    await theirs.getByRole('button', { name: 'Signed in as Petra Novak' }).waitFor();
    await theirs.reload();
    await theirs.getByRole('button', { name: 'Signed in as Petra Novak' }).waitFor();

    await tool('Petra Novak', 'Disable …');
    expect(await findingsInSight(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Disable' }).click();
    const from = Date.now();
    await theirs.getByText('Your session has ended. Please sign in again.').waitFor();
    expect(Date.now() - from).toBeLessThan(AT_ONCE_MS);
    await signInWith(theirs, 'petra', PASSWORD);
    await theirs.getByText('The user name or the password is not right.').waitFor();
    await row('Petra Novak').getByText('May not sign in').waitFor();

    await tool('Petra Novak', 'Enable again …');
    await dialog().getByRole('button', { name: 'Enable' }).click();
    await row('Petra Novak').getByText('Password').waitFor();
    await signInWith(theirs, 'petra', PASSWORD);
    await theirs.getByRole('button', { name: 'Signed in as Petra Novak' }).waitFor();
    expect(errors).toEqual([]);
    await theirs.context().close();
  });

  test('the last administrator stays', async () => {
    await tool('Admin', 'Disable …');
    await dialog().getByRole('button', { name: 'Disable' }).click();
    await dialog().getByText('This is the last administrator.').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await admin.edit('People', 'Admin');
    await admin.choose('Supervisor');
    await admin.submit();
    await admin.form().getByText('This is the last administrator. Make somebody else one first.').waitFor();
    await admin.discard();
  });

  test('a new password ends what was, and an administrator sees and ends sessions', LONG, async () => {
    const { page: theirs } = await openAdmin();
    await signInWith(theirs, 'petra', PASSWORD);
    await theirs.getByRole('button', { name: 'Signed in as Petra Novak' }).waitFor();
    await tool('Petra Novak', 'Set a new password …');
    await dialog().getByLabel('New password').fill('password123');
    await dialog().getByRole('button', { name: 'Set the password' }).click();
    await dialog().getByText('It is on the list of common passwords.').waitFor();
    await dialog().getByLabel('New password').fill(`${PASSWORD} anew`);
    await dialog().getByRole('button', { name: 'Set the password' }).click();
    await theirs.getByText('Your session has ended.').waitFor();

    await signInWith(theirs, 'petra', `${PASSWORD} anew`);
    await theirs.getByRole('button', { name: 'Signed in as Petra Novak' }).waitFor();
    await tool('Petra Novak', 'Where signed in …');
    await dialog().getByText('Chrome · Linux').waitFor();
    expect(await findingsInSight(page)).toEqual([]);
    await dialog().getByRole('button', { name: 'Sign out everywhere' }).click();
    await theirs.getByText('Your session has ended.').waitFor();
    await theirs.context().close();
  });

  test('my account: password, PIN, sessions, and the way out of all windows', LONG, async () => {
    const { page: theirs } = await openAdmin();
    await signInWith(theirs, 'petra', `${PASSWORD} anew`);
    const account = async (at: Page) => {
      await at.getByRole('button', { name: 'Signed in as Petra Novak' }).click();
      await at.getByRole('menuitem', { name: 'My account' }).click();
      await at.getByRole('heading', { level: 1, name: 'My account' }).waitFor();
    };
    await account(theirs);
    const panel = (name: string) => theirs.getByRole('region', { name });
    const password = panel('Change the password');
    await password.getByLabel('Your password now').fill('not it at all');
    await password.getByLabel('New password').fill(`${PASSWORD} again`);
    await password.getByRole('button', { name: 'Change the password' }).click();
    await password.getByText('This is not your password.').waitFor();
    await password.getByLabel('Your password now').fill(`${PASSWORD} anew`);
    await password.getByRole('button', { name: 'Change the password' }).click();
    await theirs.getByText('Your new password holds.').waitFor();

    const pin = panel('PIN');
    await pin.getByLabel('Your password now').fill(`${PASSWORD} again`);
    await pin.getByLabel('New PIN').fill('12');
    await pin.getByRole('button', { name: 'Set the PIN' }).click();
    await pin.getByText('4 to 8 digits.', { exact: true }).waitFor();
    await pin.getByLabel('New PIN').fill('1234');
    await pin.getByRole('button', { name: 'Set the PIN' }).click();
    await pin.getByText('Anybody would try this one first.').waitFor();
    expect(await findings(theirs)).toEqual([]);
    await pin.getByLabel('New PIN').fill('7305');
    await pin.getByRole('button', { name: 'Set the PIN' }).click();
    await pin.getByText('You have a PIN.').waitFor();
    await row('Petra Novak').getByText('PIN').waitFor();

    const second = await theirs.context().newPage();
    await second.goto(`${opened.hub.url}/admin`);
    await second.getByRole('button', { name: 'Signed in as Petra Novak' }).waitFor();
    await second.getByRole('button', { name: 'Signed in as Petra Novak' }).click();
    await second.getByRole('menuitem', { name: 'Sign out' }).click();
    await theirs.getByLabel('User name').waitFor();
    await theirs.reload();
    await theirs.getByLabel('User name').waitFor();
    await theirs.context().close();
  });

  test('the table of rights is whole, and a page that a role may not see is not offered', LONG, async () => {
    await admin.open('Rights');
    expect(await page.getByRole('row', { name: 'Pair, change and revoke devices' }).getByRole('cell').allInnerTexts()).toHaveLength(8);
    expect(await findings(page)).toEqual([]);
    await admin.open('Sign-in');
    await page.getByRole('button', { name: 'Change single sign-on' }).click();
    await admin.form().getByRole('switch').click();
    await admin.text('Provider (issuer)').fill('http://somewhere.example');
    await admin.text('Client ID').fill('foyer');
    await admin.submit();
    await admin.form().getByText('An address that begins with https://.').waitFor();
    expect(await findingsInSight(page)).toEqual([]);
    await admin.discard();
    expect(await findings(page)).toEqual([]);

    const { page: theirs } = await openAdmin();
    await signInAs(theirs, 'supervisor');
    await theirs.getByRole('link', { name: 'Devices' }).waitFor();
    expect(await theirs.getByRole('link', { name: 'People' }).count()).toBe(0);
    await theirs.goto(`${opened.hub.url}/admin#/people`);
    await theirs.getByText('Your role does not include this page.').waitFor();
    await theirs.context().close();
  });

  test('right to left, narrow and dark, the pages stay whole', LONG, async () => {
    const size = { width: 720, height: 900 };
    const { page: narrow, errors } = await openPage(opened.browser, `${opened.hub.url}/admin`, size, { colorScheme: 'dark' });
    narrow.setDefaultTimeout(PATIENCE_MS);
    await signInAs(narrow, 'admin');
    // The sign-in has such a menu too, and goes while it is open.
    await narrow.getByRole('button', { name: 'Signed in as Admin' }).waitFor();
    await narrow.getByRole('button', { name: 'Language' }).click();
    await narrow.getByRole('menuitem', { name: 'العربية' }).click();
    for (const place of ['people', 'people/petra', 'rights', 'devices', 'sign-in', 'sign-in/settings', 'account']) {
      await narrow.goto(`${opened.hub.url}/admin#/${place}`);
      await narrow
        .getByRole(place.includes('/') ? 'dialog' : 'heading', place.includes('/') ? {} : { level: 1 })
        .first()
        .waitFor();
      expect(await findingsInSight(narrow)).toEqual([]);
      expect(await overflow(narrow)).toBeLessThanOrEqual(0);
    }
    expect(errors).toEqual([]);
    await narrow.context().close();
  });

  test('nothing went wrong on the page on the way', () => expect(opened.errors).toEqual([]));
});
