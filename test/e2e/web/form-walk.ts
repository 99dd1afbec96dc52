import type { Page, Request, Route } from 'playwright-core';
import { speak } from '../../../scripts/web/keep';
import type { FormRow } from './form-row';
import type { Places } from './pages';

/** Where somebody fills something in. */
const HERE = 'main, [role=dialog]';
/** Posted because of what they hold, and no more than read. */
const READING = /\/preview$/;

/** Sends a form without a network, then has the server refuse every field of it, and says both in the other language. */
export async function walkForm(page: Page, row: FormRow, places: Places): Promise<void> {
  const { at, begin, fill, button, fields, isFile } = row;
  let passage: 'cut' | 'refused' = 'cut';
  const stop = (route: Route, request: Request) => {
    if (request.method() === 'GET' || READING.test(new URL(request.url()).pathname)) return route.fallback();
    if (passage === 'cut') return route.abort('internetdisconnected');
    return route.fulfill({
      ...{ status: 422, json: refusal(fields, request), contentType: 'application/problem+json' },
    });
  };
  const here = page.locator(HERE);
  const send = here.getByRole('button', { name: button }).first();
  await page.goto(at(places));
  await (begin?.(page) ?? send.waitFor());
  await page.route('**/api/**', stop);
  await fill(page);
  const typed = await filledIn(page, EVERYTHING);
  const written = await filledIn(page, WRITTEN);
  await send.click();
  await here.getByRole('alert').getByText('Server tidak dapat dihubungi').waitFor();
  if (isFile) await fill(page);
  else expect(await filledIn(page, EVERYTHING)).toEqual(typed);
  passage = 'refused';
  await send.click();
  for (const [pointer, field] of Object.entries(fields)) {
    await here
      .getByRole('alert')
      .getByRole('link', { name: said(pointer).id })
      .click();
    await page.locator(`#field-${field}:focus, #field-${field} :focus`).waitFor();
    expect(await here.getByText(said(pointer).id).count()).toBe(2);
  }
  await speak(page, 'en');
  await here.getByRole('alert').getByText('Input not valid').waitFor();
  for (const pointer of Object.keys(fields)) expect(await here.getByText(said(pointer).en).count()).toBe(2);
  expect(await filledIn(page, WRITTEN)).toEqual(written);
  await speak(page, 'id');
  await page.unroute('**/api/**', stop);
}

const WRITTEN = 'input:not([type=file]), textarea';
/** Days and choices from a list as well, which read otherwise in another language. */
const EVERYTHING = `${WRITTEN}, [role=spinbutton], button.select`;

const filledIn = (page: Page, controls: string): Promise<readonly string[]> =>
  page
    .locator(HERE)
    .locator(controls)
    .evaluateAll((found) =>
      found.map((control) => {
        if (control instanceof HTMLTextAreaElement) return control.value;
        if (!(control instanceof HTMLInputElement)) return control.textContent;
        return /checkbox|radio/.test(control.type) ? `${control.value}: ${String(control.checked)}` : control.value;
      }),
    );

/** What is refused of each field: in the language that was asked for, and in the other one. */
const said = (pointer: string) => ({ id: `Salah: ${pointer}.`, en: `Wrong: ${pointer}.` });

const refusal = (fields: FormRow['fields'], request: Request) => {
  const pointers = Object.keys(fields);
  return {
    ...{ type: 'about:blank', title: 'Isian tidak sah', status: 422, detail: 'Periksa isian.', code: 'invalid-input' },
    ...{ instance: new URL(request.url()).pathname, traceId: 'ab'.repeat(16) },
    errors: pointers.map((pointer) => ({ pointer, code: 'value', message: said(pointer).id })),
    translation: {
      ...{ language: 'en', title: 'Input not valid', detail: 'Look at the fields.' },
      messages: pointers.map((pointer) => said(pointer).en),
    },
  };
};
