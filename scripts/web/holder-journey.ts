import type { Page } from 'playwright-core';
import { DEFAULT_IN_FORCE } from '../../domain/law/in-force-policy';
import { issued, transferred } from '../story/in-force-scenes';
import { demonstrationPolicy, leafLife, tellStandIn } from '../story/policy';
import type { Scene } from '../story/scenes';
import * as scenes from '../story/scenes';
import type { World } from '../story/world';
import { until } from '../story/world';
import type { Stop } from './journey';
import { heading, takeTask } from './journey';
import { handInLossPapers, reportLoss, withdraw } from './office-journey';

const DAY_SECONDS = 86_400;
const PASSPHRASE = 'Kata-sandi-panjang-2';
const quietly: Stop = () => Promise.resolve();

/** A certificate in force and the case that it came from. */
export interface Held extends Scene {
  readonly serial: string;
  readonly number: string;
}

/** Those whose certificates are looked at here; the others of the regency have their own journeys. */
export const HOLDERS = { mover: 'applicant-4', loser: 'applicant-5', mistaken: 'applicant-3' } as const;

/** Certificates of three hundred days, which may be renewed on any of them. */
export async function renewAnyDay(world: World): Promise<void> {
  const renewal = { ...DEFAULT_IN_FORCE.renewal, window: 'P366D' };
  await demonstrationPolicy(world, { inForce: { ...DEFAULT_IN_FORCE, renewal } });
  await leafLife(world, 300 * DAY_SECONDS);
}

export const applied = (world: World, username: string): Promise<Scene> =>
  scenes.apply(world, {
    ...{ name: username, type: 'individual', personId: `person-${username}` },
    form: { purposes: ['signature'] },
  });

export async function inForce(world: World, username: string): Promise<Held> {
  const scene = await applied(world, username);
  const { certificate, number } = await issued(world, scene, PASSPHRASE);
  if (!certificate) throw new Error('in force without a certificate');
  return { ...scene, serial: certificate.serial, number };
}

/** A holder looks at what he has, begins its renewal, and takes that back (Pasal 20(2)). */
export async function renewAndWithdraw(page: Page, { serial }: Held, stop: Stop): Promise<void> {
  await page.goto(`/certificates/${serial}`);
  await page.getByText(/hari lagi/).waitFor();
  await stop(page, 'certificate');
  await page.getByRole('button', { name: 'Tampilkan isi Sertifikat Elektronik' }).click();
  await page.getByText('Nama (CN)').waitFor();
  await stop(page, 'certificate-contents');
  await page.getByRole('link', { name: 'Perbarui' }).click();
  await page.getByText(/^Dapat diperbarui sejak/).waitFor();
  await stop(page, 'renewal');
  await page.getByRole('button', { name: 'Mulai pembaruan' }).click();
  await heading(page, 'Permohonan pembaruan Sertifikat Elektronik').waitFor();
  await stop(page, 'renewal-begun');
  await withdraw(page, new URL(page.url()).pathname, stop);
  await stop(page, 'case-withdrawn');
}

/** A loss, its papers, the certificate that is asked for instead, and the supervisor's look at it (Pasal 25). */
export async function loseAndReplace(
  page: Page,
  supervisor: Page,
  held: Held,
  as: (who: 'holder' | 'supervisor') => Stop,
): Promise<void> {
  await reportLoss(page, held.serial, 'Gawai saya hilang dalam perjalanan dinas.', as('holder'));
  await handInLossPapers(page, held.serial, held.applicant, as('holder'));
  await takeTask(supervisor, held.number, quietly);
  await as('supervisor')(supervisor, 'task-review');
  await page.goto(`/certificates/${held.serial}/loss`);
  await page.getByRole('button', { name: 'Ajukan penerbitan kembali' }).click();
  await heading(page, 'Permohonan penerbitan kembali Sertifikat Elektronik').waitFor();
  await as('holder')(page, 'reissue-begun');
}

/** What HR tells of a holder, before the supervisor who decides what follows (Pasal 11(2)). */
export async function move(world: World, supervisor: Page, held: Held, stop: Stop): Promise<void> {
  await transferred(world, held.applicant, 'DISDIK');
  await until('the task of a transfer', async () => (await scenes.look(world, held, 'person-supervisor-1')).task);
  await takeTask(supervisor, held.number, quietly);
  await stop(supervisor, 'task-person-change');
}

/** A certificate that is not as approved: what its applicant is told, and what a supervisor decides on (Pasal 19(1)). */
export async function mistake(
  world: World,
  page: Page,
  supervisor: Page,
  as: (who: 'holder' | 'supervisor') => Stop,
): Promise<void> {
  const scene = await parked(world, HOLDERS.mistaken);
  await page.goto(`/cases/${scene.caseId}`);
  await page.getByText(/^Sertifikat dari BSrE berbeda/).waitFor();
  await as('holder')(page, 'case-parked');
  await takeTask(supervisor, scene.number, quietly);
  await supervisor.getByText('Nama (CN)').waitFor();
  await as('supervisor')(supervisor, 'task-mismatch');
}

/** An application that BSrE made something else of than was approved. */
export async function parked(world: World, username: string): Promise<Scene & { readonly number: string }> {
  const scene = await applied(world, username);
  await scenes.verify(world, scene, 'person-examiner-1');
  await scenes.approve(world, scene, 'person-supervisor-2');
  await scenes.agree(world, scene);
  await tellStandIn(world, { defects: ['subject'] });
  await scenes.activate(world, scene, PASSPHRASE);
  const { number } = await scenes.reaches(world, scene, 'parked');
  return { ...scene, number };
}
