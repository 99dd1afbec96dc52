import type { Page } from 'playwright-core';
import type { AskedLetterKind } from '../../domain/letter/state';
import { LABELS } from '../../templates/labels';
import type { Stack } from '../stack';
import type { Scene } from '../story/scenes';
import * as scenes from '../story/scenes';
import { until, World } from '../story/world';
import type { Stop } from './journey';
import { heading } from './journey';

const BOTH = ['recommendation-letter', 'cover-letter'] as const;
export const nameOf = (kind: AskedLetterKind, lang: 'id' | 'en' = 'id'): string => {
  const text = LABELS.document[kind][lang];
  return text.charAt(0).toUpperCase() + text.slice(1);
};

/** Those who play it, by the names that they sign in with. */
export const LETTER_PEOPLE = { applicant: 'applicant-2', superior: 'superior-2', head: 'head-2' } as const;

/** An application whose letters are asked for and given in the system; `at` opens a person's window. */
export async function playLetters(
  stack: Stack,
  at: (username: string) => Promise<Page>,
  passStepUp: (page: Page, username: string) => Promise<void>,
  as: (username: string) => Stop,
): Promise<void> {
  const world = new World(stack.settings, stack.dataDir, () => Promise.resolve());
  const { applicant, superior, head } = LETTER_PEOPLE;
  const scene = await draftWithoutLetters(world, `person-${applicant}`);
  const page = await at(applicant);
  await askForLetter(page, scene, 'recommendation-letter', as(applicant));
  await askForLetter(page, scene, 'cover-letter', () => Promise.resolve());
  for (const [username, kind] of [
    [superior, BOTH[0]],
    [head, BOTH[1]],
  ] as const) {
    const pass = (window: Page) => passStepUp(window, username);
    await giveLetter(await at(username), scene, kind, pass, as(username));
    await onFile(world, scene, kind);
  }
  await page.goto(`/cases/${scene.caseId}/papers/cover-letter`);
  await page.getByText('Diberikan di dalam sistem oleh').waitFor();
  await as(applicant)(page, 'letter-on-file');
}

/** Everything but the letters that can be given in the system. Pasal 14 */
export const draftWithoutLetters = (world: World, personId: string): Promise<Scene> =>
  scenes.draft(world, {
    ...{ name: 'surat', type: 'individual', personId, kinds: ['identity-card'] },
    form: { purposes: ['signature'] },
  });

/** The applicant asks for a letter instead of uploading it. Pasal 14a */
export async function askForLetter(page: Page, scene: Scene, kind: AskedLetterKind, stop: Stop): Promise<void> {
  await page.goto(`/cases/${scene.caseId}`);
  await page.getByText('dapat diminta di dalam sistem').first().waitFor();
  await stop(page, 'letters-to-do');
  await page.getByRole('link', { name: nameOf(kind) }).click();
  await heading(page, nameOf(kind)).waitFor();
  await page.getByRole('button', { name: 'Minta di dalam sistem' }).waitFor();
  await stop(page, 'letter-offer');
  await page.getByRole('button', { name: 'Minta di dalam sistem' }).click();
  await page.getByText('Diminta kepada').waitFor();
  await stop(page, 'letter-asked');
}

/** Its signer finds it, looks at what it speaks of, and gives it with a second factor. Pasal 14a */
export async function giveLetter(
  page: Page,
  { caseId }: Scene,
  kind: AskedLetterKind,
  passStepUp: (page: Page) => Promise<void>,
  stop: Stop,
): Promise<void> {
  await page.goto('/letters');
  await page.locator(`a[href="/letters/${caseId}/${kind}"]`).waitFor();
  await stop(page, 'letters');
  await page.locator(`a[href="/letters/${caseId}/${kind}"]`).click();
  await heading(page, nameOf(kind)).waitFor();
  await stop(page, 'letter');
  await page.getByRole('button', { name: 'Berikan surat' }).click();
  await page.getByRole('link', { name: 'Lanjut dengan faktor kedua' }).waitFor();
  await stop(page, 'letter-step-up');
  await page.getByRole('link', { name: 'Lanjut dengan faktor kedua' }).click();
  await passStepUp(page);
  await page.getByRole('button', { name: 'Berikan surat' }).click();
  await stop(page, 'letter-preview');
  await page.getByRole('button', { name: 'Berikan sekarang' }).click();
  await page.getByText(/telah dijawab/).waitFor();
  await stop(page, 'letter-answered');
}

/** Waits until the system has drawn a given letter. */
export const onFile = (world: World, { caseId, applicant }: Scene, kind: AskedLetterKind): Promise<true> =>
  until(`the ${kind} to be on file`, async () => {
    const path = `/enrollments/${caseId}/requirements`;
    const { documents } = await world.call<{ documents: { kind: string; onFile: boolean }[] }>(
      applicant.id,
      'GET',
      path,
    );
    return documents.some((document) => document.kind === kind && document.onFile) || undefined;
  });
