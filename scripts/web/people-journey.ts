import { Client } from 'pg';
import type { Page } from 'playwright-core';
import type { Settings } from '../../config/settings';
import { PEOPLE } from '../../devstack/regency/people';
import type { RegencyPerson } from '../../devstack/regency/person';
import type { Stop } from './journey';
import { heading } from './journey';

function known(personId: string): RegencyPerson {
  const person = PEOPLE.find(({ id }) => id === personId);
  if (!person) throw new Error(`there is no ${personId}`);
  return person;
}

/** Who is to become an examiner, and who comes to HR's notice. */
export const RISING = known('person-applicant-6');
const LEAVING = known('person-applicant-5');

/** An agency that gets another head, and who that is. */
export const HEALTH = 'Dinas Kesehatan';
const CANDIDATE = known('person-superior-1').fullName;

const LAST_DAY = '31122027';

/** Types a day into a field, part after part. */
async function typeDay(page: Page, label: string, digits: string): Promise<void> {
  await page.getByRole('group', { name: label }).getByRole('spinbutton').first().click();
  await page.keyboard.type(digits);
}

/** An administrator finds a person and proposes that he examines, at first without what that needs. Pasal 8(1) */
export async function proposeExaminer(page: Page, stop: Stop): Promise<void> {
  await page.goto('/');
  await page.getByRole('navigation').getByRole('link', { name: 'Pegawai', exact: true }).click();
  await heading(page, 'Pegawai').waitFor();
  await stop(page, 'people');
  await page.getByRole('textbox', { name: 'Awal nama, atau NIP' }).fill(RISING.nip ?? '');
  await page.getByRole('main').getByRole('button', { name: 'Cari' }).click();
  await page.getByRole('link', { name: RISING.fullName }).click();
  await heading(page, RISING.fullName).waitFor();
  await page.getByText('Belum ada usulan tentang orang ini.').waitFor();
  await stop(page, 'person');
  await page.getByRole('link', { name: 'Usulkan perubahan' }).click();
  await page.getByRole('checkbox', { name: /selaku Pemeriksa/ }).check({ force: true });
  await page.getByRole('textbox', { name: 'Alasan' }).fill('Ditunjuk Kepala Dinas sebagai Pengelola OP.');
  await page.getByRole('button', { name: 'Kirim usulan' }).click();
  await page.getByRole('alert').waitFor();
  await stop(page, 'duties-error');
  await page.getByRole('textbox', { name: 'Nomor SK penunjukan' }).fill('821/OP.06/Diskominfo/2026');
  await typeDay(page, 'Penunjukan berlaku sejak', '01022026');
  await typeDay(page, 'Penunjukan berlaku sampai', LAST_DAY);
  await typeDay(page, 'Pelatihan berlaku sampai', LAST_DAY);
  await typeDay(page, 'Sertifikat Pengelola OP berlaku sampai', LAST_DAY);
  await stop(page, 'duties');
  await page.getByRole('button', { name: 'Kirim usulan' }).click();
  await heading(page, 'Usulan tentang pegawai').waitFor();
  await page.getByText('Usulan terkirim').waitFor();
  await page.getByText('Anda tidak dapat memutuskannya.').waitFor();
  await stop(page, 'proposals-made');
}

/** Another administrator sees before and after, and approves with a second factor. Pasal 8(1), 31(2) */
export async function approveProposal(page: Page, passStepUp: () => Promise<void>, stop: Stop): Promise<void> {
  const approve = page.getByRole('button', { name: `Setujui: ${RISING.fullName}` });
  await page.goto('/people/proposals');
  await approve.waitFor();
  await stop(page, 'proposals-waiting');
  await approve.click();
  await stop(page, 'proposal-step-up');
  await page.getByRole('link', { name: 'Lanjut dengan faktor kedua' }).click();
  await passStepUp();
  await approve.click();
  await stop(page, 'proposal-approve');
  await page.getByRole('dialog').getByRole('button', { name: 'Setujui' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('Tidak ada usulan yang menunggu keputusan Anda.').waitFor();
  await stop(page, 'proposals-decided');
}

/** One administrator names a head of an agency, at first nobody. Pasal 14a */
export async function nameHead(page: Page, stop: Stop): Promise<void> {
  await page.goto('/agencies');
  const name = page.getByRole('button', { name: `Usulkan kepala: ${HEALTH}` });
  await name.waitFor();
  await stop(page, 'agencies');
  await name.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kirim usulan' }).click();
  await page.getByRole('alert').waitFor();
  await stop(page, 'agency-head-error');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Kepala Perangkat Daerah/ })
    .click();
  await page.getByRole('option', { name: new RegExp(CANDIDATE) }).click();
  await page.getByRole('textbox', { name: 'Alasan' }).fill('Pelaksana tugas sesuai surat perintah.');
  await stop(page, 'agency-head');
  await page.getByRole('dialog').getByRole('button', { name: 'Kirim usulan' }).click();
  await heading(page, 'Usulan tentang pegawai').waitFor();
  await page.getByText('Usulan terkirim').waitFor();
}

/** One administrator proposes that an agency gives its letters on paper again. Pasal 14a */
export async function proposeLetters(page: Page, stop: Stop): Promise<void> {
  await page.goto('/agencies');
  await page.getByRole('button', { name: `Usulkan cara memberikan surat: ${HEALTH}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Kirim usulan' }).click();
  await page.getByRole('alert').waitFor();
  await page.getByRole('textbox', { name: 'Alasan' }).fill('Sesuai surat edaran Sekretaris Daerah.');
  await stop(page, 'agency-letters');
  await page.getByRole('dialog').getByRole('button', { name: 'Kirim usulan' }).click();
  await page.getByText('Usulan terkirim').waitFor();
}

/** The other refuses it, at first without a reason. */
export async function refuseHead(page: Page, stop: Stop): Promise<void> {
  await page.goto('/people/proposals');
  await page.getByRole('button', { name: `Tolak: ${HEALTH}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Tolak' }).click();
  await page.getByRole('alert').waitFor();
  await stop(page, 'proposal-refuse');
  await page.getByRole('textbox', { name: 'Alasan' }).fill('Menunggu surat perintah yang ditandatangani.');
  await page.getByRole('dialog').getByRole('button', { name: 'Tolak' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.getByText('Menunggu surat perintah yang ditandatangani.').waitFor();
}

/** HR tells of somebody, and of something that nobody can read: the stand-in itself makes no such slip. */
export async function newsOfHr({ hr, databaseUrl }: Settings): Promise<void> {
  const change = { nip: LEAVING.nip, kind: 'leave-unpaid', effectiveOn: '2027-05-01' };
  const told = await fetch(`${hr.url}/control`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ change }),
  });
  if (!told.ok) throw new Error(`HR recorded nothing: ${String(told.status)}`);
  const database = new Client({ connectionString: databaseUrl });
  await database.connect();
  try {
    await database.query(
      `INSERT INTO hr_change (id, status, field, read_at) VALUES ('P-000999', 'malformed', 'berlaku', now())`,
    );
  } finally {
    await database.end();
  }
}

/** An administrator looks at HR's news, has HR asked again, and proposes to set aside what nobody can read. Pasal 11(2) */
export async function setNewsAside(page: Page, stop: Stop): Promise<void> {
  await page.goto('/people/changes');
  await page.getByRole('button', { name: 'Periksa sekarang' }).click();
  await page.getByText(/Terakhir dibaca/).waitFor();
  await page.getByRole('link', { name: LEAVING.fullName }).waitFor();
  await stop(page, 'changes');
  await page.getByRole('button', { name: 'Usulkan dikesampingkan: P-000999' }).click();
  await page.getByRole('textbox', { name: 'Alasan' }).fill('Diganti BKPSDM dengan berita yang baru.');
  await stop(page, 'change-set-aside');
  await page.getByRole('button', { name: 'Kirim usulan' }).click();
  await page.getByText('Usulan terkirim').waitFor();
}

/** Everything above, by two administrators, on a stack where none of it has happened. */
export async function playPeople(
  windows: { readonly maker: Page; readonly checker: Page },
  settings: Settings,
  passStepUp: () => Promise<void>,
  stop: (who: 'maker' | 'checker') => Stop,
): Promise<void> {
  const { maker, checker } = windows;
  await proposeExaminer(maker, stop('maker'));
  await approveProposal(checker, passStepUp, stop('checker'));
  await nameHead(maker, stop('maker'));
  await refuseHead(checker, stop('checker'));
  await newsOfHr(settings);
  await setNewsAside(maker, stop('maker'));
}
