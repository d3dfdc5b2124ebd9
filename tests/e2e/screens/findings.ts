import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

/** What staff screens are held to. */
export const AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What kiosk and display are held to. */
export const AAA = [...AA, 'wcag2aaa'];

/** Rule and place of each thing that axe finds on a page: short enough to read when a test fails. */
export async function findings(page: Page, tags: string[] = AA): Promise<string[]> {
  return found(axeFor(page, tags));
}

/** The same, where a dialog is open in the dialog alone: nothing else can be reached then. */
export async function findingsInSight(page: Page): Promise<string[]> {
  const axe = axeFor(page, AA);
  if (await page.getByRole('dialog').isVisible()) axe.include('[role="dialog"]');
  return found(axe);
}

/**
 * In one run within the page (axe's "legacy" way: it leaves out frames of other origins, and the screens have none). The
 * other way opens a blank page for each look and takes three times as long.
 */
function axeFor(page: Page, tags: string[]): AxeBuilder {
  return new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(tags)
    .setLegacyMode();
}

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
