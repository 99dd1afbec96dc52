import type { Page } from 'playwright-core';
import { DECIDED_PARAMETERS } from '../../../domain/law/policy-values';
import { stepUp } from '../../../scripts/web/browser';
import { openPapers } from '../../../scripts/web/journey';
import { typeDay } from '../../../scripts/web/office-journey';
import type { FormRow } from './form-row';
import { all, box, pick, press, radio } from './form-row';

/** Takes the task of the page, where it is not taken yet, and opens what is to be opened. */
const take = async (page: Page): Promise<void> => {
  const free = page.getByRole('button', { name: 'Ambil tugas' });
  const mine = page.getByText('Tugas ini Anda kerjakan.');
  await free.or(mine).first().waitFor();
  if (await free.isVisible()) await free.click();
  await mine.waitFor();
  await openPapers(page);
};

const second = (page: Page) => page.getByRole('link', { name: 'Lanjut dengan faktor kedua' });

/** Passes the second factor, where the page asks for it before there is a button, and is back. */
const passFactor = async (page: Page): Promise<void> => {
  const give = page.getByRole('button', { name: 'Delegasikan tugas' });
  await second(page).or(give).first().waitFor();
  if (!(await second(page).isVisible())) return;
  await second(page).click();
  await stepUp(page, 'supervisor-1');
  await give.waitFor();
};

const look = press('Lihat sebelum dikirim');

/** The second factor that an approval needs is asked for where it is looked at once more. */
const takeToApprove = async (page: Page): Promise<void> => {
  await all(take, radio('Setujui permohonan'), look)(page);
  await page.getByRole('dialog').waitFor();
  if (await second(page).isVisible()) {
    await second(page).click();
    await stepUp(page, 'supervisor-1');
  } else await press('Kembali mengubah')(page);
  await page.getByRole('button', { name: 'Lihat sebelum dikirim' }).waitFor();
};

const DECISION = { button: 'Putuskan dan kirim' };
const negative = (outcome: string): Pick<FormRow, 'fill' | 'fields'> => ({
  fill: all(radio(outcome), pick('Alasan'), box('Penjelasan'), box('Yang perlu dilakukan'), look),
  fields: { '/reasonCode': 'reasonCode', '/text': 'text', '/remedy': 'remedy' },
});

const meet = async (page: Page): Promise<void> => {
  for (const met of await page.getByRole('radio', { name: 'Terpenuhi', exact: true }).all())
    await met.check({ force: true });
};

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
const day = (name: RegExp) => (page: Page) => typeDay(page, name, tomorrow());

const agencyProposal = (opener: RegExp): Pick<FormRow, 'at' | 'who' | 'begin' | 'button'> => ({
  ...{ at: () => '/agencies', who: 'admin-1', button: 'Kirim usulan', begin: press(opener) },
});

/** What the office decides, proposes and leaves to one another. */
export const OFFICE_FORMS: readonly FormRow[] = [
  {
    ...{ what: 'verification', at: ({ task }) => `/tasks/${task}`, who: 'examiner-1', begin: take, ...DECISION },
    fill: all(radio('Permohonan terpenuhi'), meet, radio('Tatap muka'), box('Catatan'), look),
    fields: {
      ...{ '/checklist/application': 'checklist-application', '/checklist/identity': 'checklist-identity' },
      ...{ '/checklist/recommendation': 'checklist-recommendation', '/remarks': 'remarks' },
      ...{ '/checklist/supporting-data': 'checklist-supporting-data' },
      ...{ '/checklist/identity/method': 'checklist-identity-method' },
    },
  },
  {
    ...{ what: 'return', at: ({ task }) => `/tasks/${task}`, who: 'examiner-1', begin: take, ...DECISION },
    ...negative('Kembalikan: belum dapat diterima'),
  },
  {
    ...{ what: 'refusal', at: ({ task }) => `/tasks/${task}`, who: 'examiner-1', begin: take, ...DECISION },
    ...negative('Tolak: tidak dapat diterima'),
  },
  {
    ...{ what: 'approval', at: ({ approving }) => `/tasks/${approving}`, who: 'supervisor-1', ...DECISION },
    ...{ begin: takeToApprove, fill: all(box('Catatan'), look), fields: { '/remarks': 'remarks' } },
  },
  {
    ...{ at: ({ stopped }) => `/certificates/${stopped}/hold`, who: 'examiner-1', button: 'Kirim usul' },
    ...{ fill: box('Alasan penggunaan dapat dilanjutkan'), fields: { '/text': 'text' } },
  },
  {
    ...{ at: () => '/delegations/new', who: 'supervisor-1', button: 'Delegasikan tugas' },
    begin: passFactor,
    fill: all(pick('Dijalankan oleh'), day(/^Hari pertama/), day(/^Hari terakhir/), box('Alasan')),
    fields: {
      ...{ '/role': 'role', '/to': 'to', '/validFrom': 'validFrom', '/validTo': 'validTo', '/reason': 'reason' },
    },
  },
  {
    ...{ at: () => '/people/person-applicant-3/duties', who: 'admin-1', button: 'Kirim usulan' },
    ...{ fill: box('Alasan'), fields: { '/roles': 'roles', '/reason': 'reason' } },
  },
  {
    ...{ what: 'head', ...agencyProposal(/^Usulkan kepala: /) },
    fill: all(pick('Kepala Perangkat Daerah'), box('Alasan')),
    fields: { '/headId': 'headId', '/reason': 'reason' },
  },
  {
    ...{ what: 'letters', ...agencyProposal(/^Usulkan cara memberikan surat: /) },
    ...{ fill: box('Alasan'), fields: { '/reason': 'reason' } },
  },
  {
    ...{ at: () => '/agreement/new', who: 'admin-1', button: 'Ajukan usulan', fill: box('Isi perjanjian') },
    fields: { '/body': 'body', '/effectiveFrom': 'effectiveFrom' },
  },
  {
    ...{ at: () => '/calendar/new', who: 'admin-1', button: 'Ajukan usulan' },
    fill: all(box('Senin', '08.00-11.30'), box('Nama', 'Hari yang lain')),
    fields: {
      ...{ '/coverage/from': 'coverage-from', '/coverage/to': 'coverage-to', '/hours/0/spans/0/to': 'hours-0' },
      ...{ '/hours/6': 'hours-6', '/days/0/date': 'days-0-date', '/days/0/name': 'days-0-name' },
      ...{ '/days/0/kind': 'days-0-kind' },
    },
  },
  {
    ...{ at: () => '/policy/new', who: 'admin-1', button: 'Ajukan usulan' },
    fill: (page) => page.locator('#field-parameters-verification-dueWorkingMinutes').fill('999'),
    fields: Object.fromEntries(
      DECIDED_PARAMETERS.map(({ pointer }) => [`/parameters${pointer}`, `parameters${pointer.replaceAll('/', '-')}`]),
    ),
  },
];
