import type { FormRow } from './form-row';
import { all, box, firstChoice } from './form-row';
import { OFFICE_FORMS } from './office-forms';

/** The forms of the application, and where each of their fields is refused. */
export const FORMS: readonly FormRow[] = [
  {
    ...{ at: () => '/applications/new', who: 'applicant-6', fill: firstChoice, button: 'Mulai permohonan' },
    fields: { '/certificateType': 'certificateType' },
  },
  {
    ...{ at: ({ draft }) => `/cases/${draft}/form`, who: 'applicant-6', button: 'Simpan' },
    ...{ fill: box('Alasan keperluan') },
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
    ...{ isFile: true, fields: { '/file': 'file' } },
  },
  {
    ...{ at: ({ whole }) => `/cases/${whole}/check`, who: 'superior-2', button: 'Kirim permohonan' },
    fill: (page) => page.getByRole('checkbox', { name: /Saya menyatakan/ }).check({ force: true }),
    fields: { '/textVersion': 'declaration' },
  },
  {
    ...{ at: ({ draft }) => `/cases/${draft}/withdraw`, who: 'applicant-6', button: 'Tarik permohonan' },
    ...{ fill: box('Alasan'), fields: { '/reason': 'reason' } },
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
    ...{ fill: all(firstChoice, box('Penjelasan')), fields: { '/reason': 'reason', '/text': 'text' } },
  },
  {
    ...{ at: ({ serial }) => `/certificates/${serial}/loss`, who: 'applicant-4', button: 'Laporkan sekarang' },
    ...{ fill: all(firstChoice, box('Penjelasan')), fields: { '/kind': 'kind', '/text': 'text' } },
  },
  {
    ...{ at: ({ serial }) => `/certificates/${serial}/renewal`, who: 'applicant-4', button: 'Mulai pembaruan' },
    ...{ fill: box('Alasan memperbarui lebih awal'), fields: { '/earlyReason': 'earlyReason' } },
  },
  {
    ...{ at: ({ serial }) => `/certificates/${serial}/hold`, who: 'supervisor-1' },
    ...{ button: 'Hentikan penggunaan sekarang', fill: box('Alasan penghentian') },
    fields: { '/text': 'text' },
  },
  {
    ...{ at: () => '/request-check', who: 'applicant-6', button: 'Periksa' },
    ...{ fill: box('Tempel permintaan PKCS#10'), fields: { '/fqdn': 'fqdn', '/file': 'pem' } },
  },
  ...OFFICE_FORMS,
];
