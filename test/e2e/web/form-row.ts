import type { Page } from 'playwright-core';
import type { Places } from './pages';

export interface FormRow {
  /** Which of the forms at this address it is, where there are several. */
  readonly what?: string;
  readonly at: (places: Places) => string;
  readonly who: string;
  /** Goes from the page to its form, where that is not there at once. */
  readonly begin?: (page: Page) => Promise<void>;
  /** Fills in what the page itself asks for before it sends anything. */
  readonly fill: (page: Page) => Promise<void>;
  readonly button: string;
  /** Pointers that the API refuses fields by, each with the field of the page that it is about. */
  readonly fields: Readonly<Record<string, string>>;
  /** A file goes as it is chosen: nothing is kept, and it is chosen once more. */
  readonly isFile?: true;
}

const WORDS = 'Kunci hilang di perjalanan dinas.';

export const box =
  (name: string, words = WORDS) =>
  (page: Page): Promise<void> =>
    page.getByRole('textbox', { name }).first().fill(words);

export const firstChoice = async (page: Page): Promise<void> => page.getByRole('radio').first().check({ force: true });

export const radio =
  (name: string) =>
  (page: Page): Promise<void> =>
    page.getByRole('radio', { name, exact: true }).check({ force: true });

/** Chooses the first of a list that opens. */
export const pick = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name: new RegExp(`${name}$`) }).click();
  await page.getByRole('option').first().click();
};

export const press =
  (name: string | RegExp) =>
  (page: Page): Promise<void> =>
    page.getByRole('button', { name }).first().click();

/** One after the other. */
export const all =
  (...steps: readonly FormRow['fill'][]) =>
  async (page: Page): Promise<void> => {
    for (const step of steps) await step(page);
  };
