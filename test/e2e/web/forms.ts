import type { Page, Request } from 'playwright-core';
import type { Places } from './pages';

export interface FormRow {
  readonly at: (places: Places) => string;
  readonly who: string;
  /** Fills in what the page itself asks for before it sends anything. */
  readonly fill: (page: Page) => Promise<void>;
  readonly button: string;
  /** Pointers that the API refuses fields by, each with the field of the page that it is about. */
  readonly fields: Readonly<Record<string, string>>;
  /** What was typed, and is still there without a network. */
  readonly typed?: string;
}

const WORDS = 'Kunci hilang di perjalanan dinas.';
const box = (name: string) => (page: Page) => page.getByRole('textbox', { name }).fill(WORDS);
const firstChoice = async (page: Page): Promise<void> => page.getByRole('radio').first().check({ force: true });

/** The forms of the application, and where each of their fields is refused. */
export const FORMS: readonly FormRow[] = [
  {
    ...{ at: () => '/applications/new', who: 'applicant-6', fill: firstChoice, button: 'Mulai permohonan' },
    fields: { '/certificateType': 'certificateType' },
  },
  {
    ...{ at: ({ draft }) => `/cases/${draft}/form`, who: 'applicant-6', button: 'Simpan' },
    ...{ fill: box('Alasan keperluan'), typed: WORDS },
    fields: {
      ...{ '/category': 'category', '/fullName': 'fullName', '/nik': 'nik', '/nip': 'nip', '/email': 'email' },
      ...{ '/phone': 'phone', '/position': 'position', '/agencyId': 'agencyId', '/purposes': 'purposes' },
      ...{ '/duty': 'duty', '/justification': 'justification', '/systemName': 'systemName', '/fqdn': 'fqdn' },
    },
  },
  {
    ...{ at: ({ draft }) => `/cases/${draft}/papers/identity-card`, who: 'applicant-6', button: 'Pilih berkas' },
    fill: async (page) => {
      page.once('filechooser', (chooser) => {
        void chooser.setFiles({ name: 'ktp.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') });
      });
      return Promise.resolve();
    },
    fields: { '/file': 'file' },
  },
  {
    ...{ at: ({ draft }) => `/cases/${draft}/withdraw`, who: 'applicant-6', button: 'Tarik permohonan' },
    ...{ fill: box('Alasan'), typed: WORDS, fields: { '/reason': 'reason' } },
  },
  {
    ...{ at: ({ draft }) => `/cases/${draft}/agreement`, who: 'applicant-6', button: 'Setujui perjanjian' },
    fill: async (page) => {
      for (const tick of await page.getByRole('checkbox').all()) await tick.check({ force: true });
    },
    fields: { '/topics': 'topics', '/version': 'version' },
  },
  {
    ...{ at: ({ serial }) => `/certificates/${serial}/revocation`, who: 'applicant-4', button: 'Minta pencabutan' },
    fill: async (page) => {
      await firstChoice(page);
      await box('Penjelasan')(page);
    },
    ...{ typed: WORDS, fields: { '/reason': 'reason', '/text': 'text' } },
  },
  {
    ...{ at: ({ serial }) => `/certificates/${serial}/loss`, who: 'applicant-4', button: 'Laporkan sekarang' },
    fill: async (page) => {
      await firstChoice(page);
      await box('Penjelasan')(page);
    },
    ...{ typed: WORDS, fields: { '/kind': 'kind', '/text': 'text' } },
  },
  {
    ...{ at: ({ serial }) => `/certificates/${serial}/hold`, who: 'supervisor-1' },
    ...{ button: 'Hentikan penggunaan sekarang', fill: box('Alasan penghentian'), typed: WORDS },
    fields: { '/text': 'text' },
  },
  {
    ...{ at: () => '/people/person-applicant-3/duties', who: 'admin-1', button: 'Kirim usulan' },
    ...{ fill: box('Alasan'), typed: WORDS, fields: { '/roles': 'roles', '/reason': 'reason' } },
  },
  {
    ...{ at: () => '/request-check', who: 'applicant-6', button: 'Periksa' },
    ...{ fill: box('Tempel permintaan PKCS#10'), typed: WORDS, fields: { '/fqdn': 'fqdn', '/file': 'pem' } },
  },
  {
    ...{ at: () => '/agreement/new', who: 'admin-1', button: 'Ajukan usulan', fill: box('Isi perjanjian') },
    ...{ typed: WORDS, fields: { '/body': 'body', '/effectiveFrom': 'effectiveFrom' } },
  },
];

/** What is refused of each field: in the language that was asked for, and in the other one. */
export const said = (pointer: string) => ({ id: `Salah: ${pointer}.`, en: `Wrong: ${pointer}.` });

export const refusal = (fields: FormRow['fields'], request: Request) => {
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
