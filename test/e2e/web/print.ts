import type { Page } from 'playwright-core';

/** A piece of text as it would be printed. */
export interface Ink {
  readonly text: string;
  readonly color: string;
  readonly paper: string;
  /** Dark enough on light enough to be read on any printer. */
  readonly isBlackOnWhite: boolean;
}

/** Every text that the page shows, with its colour and that of what it stands on. */
export const inkOf = (page: Page): Promise<readonly Ink[]> =>
  page.evaluate(() => {
    const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const lightness = (color: string) => {
      const [red = 0, green = 0, blue = 0] = channels(color);
      return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
    };
    const paperOf = (element: Element | null): string => {
      if (!element) return 'rgb(255, 255, 255)';
      const { backgroundColor } = getComputedStyle(element);
      return channels(backgroundColor)[3] === 0 ? paperOf(element.parentElement) : backgroundColor;
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || !element.checkVisibility() || element.closest('.visually-hidden')) continue;
      const { color } = getComputedStyle(element);
      const paper = paperOf(element);
      found.push({ text, color, paper, isBlackOnWhite: lightness(color) < 0.45 && lightness(paper) > 0.8 });
    }
    return found;
  });
