import type { FigureTable } from '../../domain/dashboard/figures';
import type { Bilingual, Labels } from '../lang';

/** What each table of figures is about. */
export const FIGURE: Labels<FigureTable> = {
  'in-force': { id: 'Sertifikat yang berlaku', en: 'Certificates in force' },
  expiring: { id: 'Sertifikat yang akan berakhir', en: 'Certificates that will end' },
  ages: { id: 'Umur permohonan yang berjalan', en: 'Ages of applications under way' },
  lateness: { id: 'Keterlambatan tugas', en: 'Late tasks' },
  returns: { id: 'Alasan belum dapat diterima', en: 'Reasons for returning' },
  refusals: { id: 'Alasan tidak dapat diterima', en: 'Reasons for refusal' },
  reminders: { id: 'Pengingat kepada Pemilik', en: 'Reminders to holders' },
};

/** Heads of columns in tables and exports. */
export const COLUMN = {
  agency: { id: 'Perangkat Daerah', en: 'Agency' },
  total: { id: 'Jumlah', en: 'Total' },
  month: { id: 'Bulan', en: 'Month' },
  certificates: { id: 'Sertifikat', en: 'Certificates' },
  workingDays: { id: 'Hari kerja', en: 'Working days' },
  'registration-authority': { id: 'Pada OP', en: 'With the RA' },
  applicant: { id: 'Pada pemohon', en: 'With the applicant' },
  ca: { id: 'Pada BSrE', en: 'With BSrE' },
  task: { id: 'Tugas', en: 'Task' },
  closed: { id: 'Ditutup', en: 'Closed' },
  closedLate: { id: 'Ditutup terlambat', en: 'Closed late' },
  closedShare: { id: 'Bagian ditutup terlambat', en: 'Share closed late' },
  open: { id: 'Terbuka', en: 'Open' },
  openLate: { id: 'Terbuka dan terlambat', en: 'Open and late' },
  openShare: { id: 'Bagian terbuka yang terlambat', en: 'Share of open that is late' },
  reason: { id: 'Alasan', en: 'Reason' },
  answers: { id: 'Jawaban', en: 'Answers' },
  rung: { id: 'Pengingat', en: 'Reminder' },
  expected: { id: 'Seharusnya', en: 'Expected' },
  sent: { id: 'Terkirim', en: 'Sent' },
  pending: { id: 'Menunggu dikirim', en: 'Waiting to be sent' },
  undeliverable: { id: 'Tidak dapat dikirim', en: 'Undeliverable' },
  passedOver: { id: 'Tidak dikirim', en: 'Not sent' },
  caseNumber: { id: 'Nomor permohonan', en: 'Case number' },
  certificateType: { id: 'Jenis sertifikat', en: 'Type of certificate' },
  status: { id: 'Status', en: 'Status' },
  applicantName: { id: 'Pemohon', en: 'Applicant' },
  subjectName: { id: 'Calon Pemilik', en: 'Future holder' },
  openedAt: { id: 'Dibuka (WIB)', en: 'Opened (WIB)' },
  statusSince: { id: 'Status sejak (WIB)', en: 'Status since (WIB)' },
  until: { id: 'Paling lambat (WIB)', en: 'Until (WIB)' },
  dueAt: { id: 'Tenggat (WIB)', en: 'Due (WIB)' },
  overdue: { id: 'Terlambat', en: 'Late' },
  officer: { id: 'Petugas', en: 'Officer' },
} as const satisfies Readonly<Record<string, Bilingual>>;
