import type { Page } from 'playwright-core';
import type { Stop } from './journey';
import { heading } from './journey';

/** An administrator proposes another policy, wrongly at first, and another working calendar. Pasal 3(1)a */
export async function proposeRules(page: Page, stop: Stop): Promise<void> {
  await page.goto('/policy/new');
  const life = page.getByRole('textbox', { name: 'Umur konsep permohonan' });
  const propose = page.getByRole('button', { name: 'Ajukan usulan' });
  await life.fill('sebulan');
  await propose.click();
  await page.getByRole('alert').waitFor();
  await stop(page, 'policy-error');
  await life.fill('P5D');
  await propose.click();
  await heading(page, 'Kebijakan').waitFor();
  await page.getByText('Administrator lain yang menyetujuinya.').waitFor();
  await stop(page, 'policy-proposed');
  await page.goto('/calendar/new');
  const friday = page.getByRole('textbox', { name: 'Jumat' });
  await friday.fill('8.00-11.30, 11.00-16.00');
  await propose.click();
  await page.getByRole('alert').waitFor();
  await stop(page, 'calendar-error');
  await friday.fill('08:00-11:30, 13:00-16:30');
  await propose.click();
  await heading(page, 'Kalender kerja').waitFor();
  await page.getByText('Administrator lain yang menyetujuinya.').waitFor();
  await stop(page, 'calendar-proposed');
}

/** Another one looks at what would change, having passed the second factor. */
export async function approveRules(page: Page, stop: Stop): Promise<void> {
  const approve = page.getByRole('button', { name: /^Setujui kebijakan versi/ });
  await page.goto('/policy');
  await approve.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Setujui' }).waitFor();
  await stop(page, 'policy-approve');
  await page.keyboard.press('Escape');
}
