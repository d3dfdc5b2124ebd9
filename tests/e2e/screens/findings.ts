import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/** What staff screens are held to. */
export const AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Rule and place of each thing that axe finds: short enough to read when a test fails. Where a dialog is open, in the dialog:
 * nothing else can be reached then.
 */
export async function findings(page: Page, tags: string[] = AA): Promise<string[]> {
  const axe = new AxeBuilder({ page }).withTags(tags);
  if (await page.getByRole('dialog').isVisible()) axe.include('[role="dialog"]');
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
