import { CLIENT, type SignInProvider, startSignInProvider } from '@foyer/testkit/sign-in-provider';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type Administration, openAdministration, PATIENCE_MS } from './administration.ts';
import { CHROMIUM, openPage, SIZES } from './browser.ts';
import { findings } from './findings.ts';

const UNKNOWN = 'Your account is not known in this hall. Ask the administrator to add you.';

describe.skipIf(!CHROMIUM)('single sign-on, at a real provider', () => {
  let opened: Administration;
  let provider: SignInProvider;

  beforeAll(async () => {
    // The provider says at length that this is no way to run one.
    for (const way of ['warn', 'info'] as const) vi.spyOn(console, way).mockImplementation(() => {});
    opened = await openAdministration();
    provider = await startSignInProvider(`${opened.hub.url}/api/auth/sso/callback`, {
      'account-7': { preferred_username: 'supervisor' },
      'account-8': { preferred_username: 'stranger' },
    });
  });
  afterAll(async () => {
    await opened?.stop();
    await provider?.close();
    vi.restoreAllMocks();
  });

  const openAt = async (place: string) => {
    const { page, errors } = await openPage(opened.browser, `${opened.hub.url}/${place}`, SIZES.admin);
    page.setDefaultTimeout(PATIENCE_MS);
    return { page, errors };
  };
  const button = (page: Page) => page.getByRole('link', { name: 'Single sign-on' });
  /** At the provider: who it is, and the leave to tell the hub. */
  const signInElsewhere = async (page: Page, account: string) => {
    await button(page).click();
    await page.waitForURL((url) => url.origin === provider.issuer);
    await page.locator('[name=login]').fill(account);
    await page.locator('[name=password]').fill('any');
    await page.locator('[type=submit]').click();
    await page.locator('[name=prompt][value=consent]').waitFor({ state: 'attached' });
    await page.locator('[type=submit]').click();
    await page.waitForURL((url) => url.origin === opened.hub.url);
  };

  test('is offered once an administrator has turned it on', async () => {
    const { page, admin } = opened;
    const { page: outside } = await openAt('admin');
    await outside.getByLabel('User name').waitFor();
    expect(await button(outside).count()).toBe(0);
    await admin.open('Sign-in');
    await page.getByRole('button', { name: 'Change single sign-on' }).click();
    await admin.form().getByRole('switch').click();
    await admin.text('Provider (issuer)').fill(provider.issuer);
    await admin.text('Client ID').fill(CLIENT.id);
    await admin.text('Client secret').fill(CLIENT.secret);
    await admin.save();
    await outside.reload();
    await button(outside).waitFor();
    expect(await findings(outside)).toEqual([]);
    await outside.context().close();
  });

  test('lets in whom the hall knows, where they began, and a reload keeps them', async () => {
    const { page, errors } = await openAt('admin');
    await signInElsewhere(page, 'account-7');
    await page.getByRole('button', { name: 'Signed in as Supervisor' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/admin');
    await page.reload();
    await page.getByRole('button', { name: 'Signed in as Supervisor' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify([{ ...localStorage }, document.cookie]))).not.toMatch(/eyJ|foyer_s/);
    expect(errors).toEqual([]);
    await page.context().close();
  });

  test('tells whom the hall does not know so, in words and once, and the password is still there', async () => {
    const { page, errors } = await openAt('counter');
    await signInElsewhere(page, 'account-8');
    await page.getByText(UNKNOWN).waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(await findings(page)).toEqual([]);
    await page.getByLabel('User name').waitFor();
    await page.reload();
    await page.getByLabel('User name').waitFor();
    expect(await page.getByText(UNKNOWN).count()).toBe(0);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});
