import type { Page } from 'playwright-core';

/** What stands in a certificate, once its page has read it. */
const contents = (page: Page) => page.getByRole('region', { name: 'Isi Sertifikat Elektronik' });

/** The name in a certificate, and what is said of it. */
export async function namedIn(page: Page): Promise<string> {
  const line = contents(page).locator('div', { has: page.getByText('Nama (CN)', { exact: true }) });
  return (await line.getByRole('definition').innerText()).trim();
}

/** The holder of a certificate that was accepted as it is opens its page: nothing of it is read before he asks. */
export async function opensContents(page: Page): Promise<string> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.getByRole('link', { name: 'Buka Sertifikat Elektronik ini' }).click();
  const show = page.getByRole('button', { name: 'Tampilkan isi Sertifikat Elektronik' });
  await show.waitFor();
  expect(asked.filter((path) => path.endsWith('/contents'))).toEqual([]);
  await show.click();
  return namedIn(page);
}
