import type { Page } from 'playwright';

/** Sizes a display's page, and waits until its type has taken the new size. */
export async function resize(page: Page, width: number, height: number): Promise<void> {
  await page.setViewportSize({ width, height });
  const rem = width > height ? Math.min(width / 120, height / 67.5) : Math.min(width / 67.5, height / 120);
  const taken = (size: number) => {
    const clock = document.querySelector('.display-clock');
    return clock !== null && Math.abs(Number.parseFloat(getComputedStyle(clock).fontSize) / 3.5 - size) < 0.1;
  };
  await page.waitForFunction(taken, rem);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}

/** IBM Plex Sans: of the size of its type, how much a capital letter or a figure is high. */
const CAPITAL = 0.698;
/** 25 mm, which are read from 10 m, of the 685 mm that a screen of 55 inches is high. */
const FROM_AFAR = 25 / 685;

/**
 * What is wrong with how a display is laid out, in words that say where; none: everything that is to be read is whole, apart from
 * everything else, and high enough.
 */
export function illegible(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ capital, fromAfar }) => {
      const name = (element: Element) => `${element.className || element.tagName} “${element.textContent?.slice(0, 20)}”`;
      const short = Math.min(innerWidth, innerHeight);
      const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? null;

      const clip = (element: Element): DOMRect | null => {
        for (let up = element.parentElement; up; up = up.parentElement) {
          const { overflowX } = getComputedStyle(up);
          if (overflowX === 'hidden' && up.tagName !== 'BODY') return up.getBoundingClientRect();
        }
        return null;
      };
      const isOutside = (box: DOMRect, frame: { left: number; right: number; top: number; bottom: number }) =>
        box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1;
      /** Lines that do not fit wrap out of sight as a whole, and the text below waits for its turn. */
      const isOutOfSight = (box: DOMRect, frame: DOMRect | null) =>
        frame !== null && (box.left >= frame.right || box.right <= frame.left || box.top >= frame.bottom || box.bottom <= frame.top);

      const own = [...document.querySelectorAll('.display *')].filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim()),
      );
      const texts = own
        .filter((element) => !element.closest('.display-media, .display-ticker'))
        .map((element) => ({ element, box: element.getBoundingClientRect(), frame: clip(element) }))
        .filter(({ box, frame }) => box.width > 0 && !isOutOfSight(box, frame));

      const cut = texts
        .filter(({ box }) => isOutside(box, { left: 0, top: 0, right: innerWidth, bottom: innerHeight }))
        .map(({ element }) => `beyond the screen: ${name(element)} ${JSON.stringify(element.getBoundingClientRect())}`);
      const halved = texts
        .filter(({ element, box, frame }) => frame && getComputedStyle(element).textOverflow !== 'ellipsis' && isOutside(box, frame))
        .filter(({ element }) => !element.closest('.display-counter-name, .display-last-counter, .display-one-name'))
        .map(({ element }) => `cut: ${name(element)}`);

      const parts = ['.display-header', '.display-announcements', '.display-main', '.display-waiting', '.display-ticker'];
      const present = parts.flatMap((part) => boxOf(part) ?? []);
      const stacked = present.slice(1).every((box, index) => box.top >= (present[index]?.bottom ?? 0) - 1);
      const inMain = ['.display-media', '.display-hero', '.display-last', '.display-counters'].flatMap((part) => {
        const box = boxOf(part);
        return box ? [{ part, box }] : [];
      });
      const over = inMain.flatMap(({ part, box }, index) =>
        inMain
          .slice(index + 1)
          .filter(
            ({ box: other }) =>
              box.left < other.right - 1 && other.left < box.right - 1 && box.top < other.bottom - 1 && other.top < box.bottom - 1,
          )
          .map((other) => `${part} over ${other.part}`),
      );
      const height = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize);
      /** Above and below its letters a line of text has air, in which the next one may begin. */
      const inked = texts.map(({ element, box }) => ({ element, box, air: height(element) * 0.2 }));
      const crowded = inked.flatMap(({ element, box, air }, index) =>
        inked
          .slice(index + 1)
          .filter(({ element: other }) => !element.contains(other) && !other.contains(element))
          .filter(({ box: other }) => box.left < other.right - 2 && other.left < box.right - 2)
          .filter(({ box: other, air: otherAir }) => {
            const least = air + otherAir;
            return box.top < other.bottom - least && other.top < box.bottom - least;
          })
          .map(({ element: other }) => `${name(element)} over ${name(other)}`),
      );

      const called =
        '.display-hero-number, .display-hero-counter, .display-last .foyer-number, .display-last-counter:not([data-long="true"]), .display-one-number';
      const low = texts
        .filter(({ element }) => element.closest(called) && height(element) * capital < fromAfar * short)
        .map(({ element }) => `too low to be read from 10 m: ${name(element)}`);
      const small = texts.filter(({ element }) => height(element) < short * 0.0255).map(({ element }) => `too small: ${name(element)}`);
      return [...cut, ...halved, ...(stacked ? [] : ['the parts stand over one another']), ...over, ...crowded, ...low, ...small];
    },
    { capital: CAPITAL, fromAfar: FROM_AFAR },
  );
}
