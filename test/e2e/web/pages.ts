import type { Page } from 'playwright-core';
import { ANYTHING } from './gate';

/** What the pages are about: cases and a certificate of the running stack. */
export interface Places {
  /** An application of a system that is being written, of applicant-6. */
  readonly draft: string;
  /** One that lacks nothing but its declaration, of superior-2. */
  readonly whole: string;
  /** One whose superior is asked for a letter, of applicant-1. */
  readonly asking: string;
  /** The task of one that waits for an examiner. */
  readonly task: string;
  /** The task of one that waits for a supervisor. */
  readonly approving: string;
  /** Serial of the certificate of applicant-4. */
  readonly serial: string;
  /** Serial of one whose use is stopped. */
  readonly stopped: string;
}

export interface PageRow {
  /** As the application's router writes it. */
  readonly path: string;
  readonly at: (places: Places) => string;
  readonly who: string;
  /** Its heading, once it is there. */
  readonly shows: string | RegExp;
  /** What it waits for; `nothing` where it is there at once. */
  readonly reads: RegExp | 'nothing';
  /** Somebody who may not see it, `nobody` who is not signed in, or `everybody` where it is for all. */
  readonly closedTo: string;
  /** What a list says that has no lines. */
  readonly empty?: string;
  /** What is done there before it reads. */
  readonly begin?: (page: Page) => Promise<void>;
}

const page = (
  path: string,
  who: string,
  shows: string | RegExp,
  closedTo: string,
  more: Partial<Omit<PageRow, 'path'>> = {},
): PageRow => ({ path, who, shows, closedTo, at: () => path, reads: ANYTHING, ...more });

const STRANGER = 'applicant-3';

/** A page of the application of applicant-6. */
const ofCase = (below: string, shows: string | RegExp, reads = /^\/api\/cases\/[^/]+$/): PageRow =>
  page(`/cases/:caseId${below}`, 'applicant-6', shows, STRANGER, {
    ...{ reads, at: ({ draft }) => `/cases/${draft}${below.replace(':kind', 'identity-card')}` },
  });

/** A page of the certificate of applicant-4. */
const ofCertificate = (below: string, shows: string | RegExp, who = 'applicant-4', reads = ANYTHING): PageRow =>
  page(`/certificates/:serial${below}`, who, shows, STRANGER, {
    ...{ reads, at: ({ serial }) => `/certificates/${serial}${below}` },
  });

const lookFor = async (window: Page): Promise<void> => {
  await window.getByRole('searchbox').fill('KRW-2099-000001');
  await window.keyboard.press('Enter');
};

/** Every page of the application, and who sees what there. */
export const PAGES: readonly PageRow[] = [
  page('/', 'applicant-3', /^Selamat datang/, 'everybody', { empty: 'Tidak ada permohonan.' }),
  page('/applications/new', 'applicant-6', 'Permohonan Sertifikat Elektronik', 'admin-1', { reads: 'nothing' }),
  ofCase('', 'Permohonan Sertifikat Elektronik'),
  ofCase('/form', 'Data permohonan', /^\/api\/people\//),
  ofCase('/papers/:kind', 'Kartu tanda penduduk elektronik'),
  ofCase('/key', 'Buat kunci dan permintaan PKCS#10', /\/requirements$/),
  ofCase('/email', 'Pembuktian e-mail dinas'),
  ofCase('/check', 'Periksa dan kirim', /\/requirements$/),
  ofCase('/submitted', 'Permohonan diajukan', /^\/api\/cases\/[^/]+$/),
  ofCase('/withdraw', 'Tarik permohonan'),
  ofCase('/agreement', 'Perjanjian Pemilik Sertifikat Elektronik', /^\/api\/agreement$/),
  ofCase('/activation', 'Aktivasi selesai'),
  ofCase('/receipt', 'Penerimaan Sertifikat Elektronik'),
  ofCase('/history', 'Riwayat lengkap', /\/history$/),
  page('/tasks', 'examiner-1', 'Tugas', STRANGER, { empty: 'Tidak ada tugas' }),
  page('/tasks/:taskId', 'examiner-1', /verifikasi/i, STRANGER, { at: ({ task }) => `/tasks/${task}` }),
  page('/notifications', 'admin-1', 'Pemberitahuan', 'nobody', { empty: 'Belum ada pemberitahuan untuk Anda' }),
  page('/delegations', 'examiner-1', 'Delegasi tugas', STRANGER, { empty: 'Belum ada delegasi' }),
  page('/delegations/new', 'examiner-1', 'Delegasikan tugas', STRANGER, { reads: 'nothing' }),
  page('/letters', 'superior-1', 'Surat yang diminta', 'nobody', { empty: 'Tidak ada surat di sini.' }),
  page('/letters/:caseId/:kind', 'superior-1', 'Surat rekomendasi', STRANGER, {
    at: ({ asking }) => `/letters/${asking}/recommendation-letter`,
  }),
  page('/search', 'examiner-1', 'Pencarian', 'nobody', {
    ...{ reads: /^\/api\/search$/, begin: lookFor, empty: 'Tidak ada yang ditemukan' },
  }),
  page('/workload', 'supervisor-1', 'Beban kerja petugas', STRANGER, { empty: 'Belum ada petugas.' }),
  page('/certificates', 'applicant-4', 'Sertifikat Elektronik', 'nobody', {
    empty: 'Belum ada Sertifikat Elektronik.',
  }),
  ofCertificate('', /^Sertifikat Elektronik/),
  ofCertificate('/renewal', 'Perbarui', 'applicant-4', /\/renewal$/),
  ofCertificate('/revocation', 'Minta pencabutan'),
  ofCertificate('/hold', 'Hentikan sementara', 'supervisor-1'),
  ofCertificate('/loss', 'Laporkan kehilangan', 'applicant-4', /^\/api\/cases\//),
  ofCertificate('/key-store', 'Buat PKCS#12'),
  page('/cases', 'examiner-1', 'Permohonan', 'nobody', { empty: 'Tidak ada permohonan.' }),
  page('/dashboard', 'supervisor-1', 'Dasbor', STRANGER),
  page('/people', 'admin-1', 'Pegawai', STRANGER, { empty: 'Tidak ada orang yang ditemukan.' }),
  page('/people/proposals', 'admin-1', 'Usulan tentang pegawai', STRANGER, {
    empty: 'Tidak ada usulan yang menunggu keputusan Anda.',
  }),
  page('/people/changes', 'admin-1', 'Berita kepegawaian', STRANGER, { empty: 'Tidak ada berita kepegawaian.' }),
  page('/people/:personId', 'admin-1', 'Dewi Kartikasari', STRANGER, { at: () => '/people/person-applicant-3' }),
  page('/people/:personId/duties', 'admin-1', 'Usulkan perubahan', STRANGER, {
    at: () => '/people/person-applicant-3/duties',
  }),
  page('/agencies', 'admin-1', 'Perangkat Daerah', STRANGER, { empty: 'Belum ada Perangkat Daerah.' }),
  page('/policy', 'admin-1', 'Kebijakan', STRANGER),
  page('/policy/new', 'admin-1', 'Usulkan versi baru', STRANGER),
  page('/agreement', 'admin-1', 'Perjanjian Pemilik', STRANGER),
  page('/agreement/new', 'admin-1', 'Usulkan teks perjanjian baru', STRANGER),
  page('/calendar', 'admin-1', 'Kalender kerja', STRANGER),
  page('/calendar/new', 'admin-1', 'Usulkan kalender kerja baru', STRANGER),
  page('/templates', 'admin-1', 'Templat', STRANGER, { reads: /^\/api\/templates$/ }),
  page('/health', 'admin-1', 'Kesehatan sistem', STRANGER),
  page('/law', 'applicant-3', 'Dasar hukum', 'everybody'),
  page('/request-check', 'applicant-3', 'Periksa PKCS#10', 'everybody', { reads: 'nothing' }),
  page('/prove-email', 'applicant-3', 'Pembuktian e-mail dinas', 'everybody', { reads: 'nothing' }),
  page('/*', 'applicant-3', 'Halaman tidak ada', 'everybody', { reads: 'nothing', at: () => '/tidak/ada' }),
];
