import type { Locator, Page } from 'playwright';

/** The administration's pages and the forms beside them, as a person at a keyboard finds them: by what they are called. */
export function adminForms(page: Page) {
  const form = () => page.getByRole('dialog');
  const text = (name: string | RegExp, at: Page | Locator = form()) => at.getByRole('textbox', { name });
  const open = async (link: string) => {
    await page.getByRole('link', { name: link, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: link }).waitFor();
  };
  return {
    form,
    text,
    open,
    add: async (link: string, button: string) => {
      await open(link);
      await page.getByRole('button', { name: button }).click();
      await form().waitFor();
    },
    edit: async (link: string, name: string) => {
      await open(link);
      await page.getByRole('button', { name: `Edit: ${name}` }).click();
      await form().waitFor();
    },
    tab: (name: string) => form().getByRole('tab', { name }).click(),
    /** The shown tab's content. */
    panel: () => form().getByRole('tabpanel'),
    toggle: (name: string) => form().getByRole('switch', { name }).click(),
    choose: (name: string) => form().getByRole('radio', { name }).check(),
    duration: async (name: string, minutes: number, seconds: number) => {
      const group = form().getByRole('group', { name });
      await group.getByLabel('Minutes').fill(String(minutes));
      await group.getByLabel('Seconds').fill(String(seconds));
    },
    submit: () => form().getByRole('button', { name: 'Save' }).click(),
    save: async () => {
      await form().getByRole('button', { name: 'Save' }).click();
      await form().waitFor({ state: 'hidden' });
    },
    discard: async () => {
      await page.keyboard.press('Escape');
      await form().getByText('Discard what you have changed?').waitFor();
      await form().getByRole('button', { name: 'Discard' }).click();
      await form().waitFor({ state: 'hidden' });
    },
  };
}

export type AdminForms = ReturnType<typeof adminForms>;
