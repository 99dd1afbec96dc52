import type { TaskKind } from '../../domain/case/task';
import type { CaseStatus } from '../../domain/enrollment/status';
import type { NoticeTemplate } from '../../domain/notices/notice';
import type { Role } from '../../domain/people/roles';
import type { Labels } from '../lang';

/** Where a case stands. */
export const STATUS: Labels<CaseStatus> = {
  draft: { id: 'permohonan sedang disusun', en: 'being drafted' },
  verification: { id: 'verifikasi OP', en: 'verification by the RA' },
  returned: { id: 'belum dapat diterima', en: 'returned to the applicant' },
  approval: { id: 'menunggu persetujuan OP', en: 'waiting for approval by the RA' },
  agreement: { id: 'menunggu persetujuan perjanjian', en: 'waiting for acceptance of the agreement' },
  issuance: { id: 'disampaikan kepada BSrE', en: 'forwarded to BSrE' },
  activation: { id: 'menunggu aktivasi oleh pemohon', en: 'waiting for activation by the applicant' },
  parked: { id: 'sertifikat tidak sesuai permohonan', en: 'the certificate differs from the application' },
  acceptance: { id: 'serah terima', en: 'handing over' },
  'in-force': { id: 'berlaku', en: 'in force' },
  'on-hold': { id: 'penggunaan dihentikan sementara', en: 'use stopped for the time being' },
  revoking: { id: 'pencabutan disampaikan kepada BSrE', en: 'revocation ordered at BSrE' },
  revoked: { id: 'dicabut', en: 'revoked' },
  expired: { id: 'masa berlaku habis', en: 'expired' },
  refused: { id: 'tidak dapat diterima', en: 'refused' },
  'refused-by-ca': { id: 'ditolak BSrE', en: 'refused by BSrE' },
  withdrawn: { id: 'ditarik oleh pemohon', en: 'withdrawn by the applicant' },
  lapsed: { id: 'gugur', en: 'lapsed' },
  'closed-mismatch': { id: 'ditutup karena sertifikat tidak sesuai', en: 'closed: the certificate differs' },
};

/** What an officer is asked to do. */
export const TASK: Labels<TaskKind> = {
  verify: { id: 'Verifikasi permohonan', en: 'Verify the application' },
  approve: { id: 'Persetujuan permohonan', en: 'Approve the application' },
  'resolve-mismatch': { id: 'Penyelesaian sertifikat yang tidak sesuai', en: 'Resolve a differing certificate' },
  'decide-revocation': { id: 'Evaluasi permintaan pencabutan', en: 'Decide on a revocation' },
  'review-revocation': { id: 'Peninjauan pencabutan mendesak', en: 'Review an urgent revocation' },
  'release-hold': { id: 'Persetujuan melanjutkan penggunaan', en: 'Let a certificate be used again' },
  'person-change': { id: 'Tindak lanjut perubahan kepegawaian', en: 'Follow up a change of service' },
};

/** In which capacity somebody acts. */
export const ROLE: Labels<Role> = {
  applicant: { id: 'Pemohon', en: 'Applicant' },
  superior: { id: 'Atasan', en: 'Superior' },
  'agency-head': { id: 'Kepala Perangkat Daerah', en: 'Head of the agency' },
  examiner: { id: 'Pengelola Otoritas Pendaftaran selaku Pemeriksa', en: 'Registration Authority Officer, Examiner' },
  supervisor: {
    id: 'Pengelola Otoritas Pendaftaran selaku Pemberi Persetujuan',
    en: 'Registration Authority Officer, Supervisor',
  },
  'head-of-dinas': { id: 'Kepala Dinas', en: 'Head of the Dinas' },
  planner: { id: 'Perencana', en: 'Planner' },
  auditor: { id: 'Auditor', en: 'Auditor' },
  administrator: { id: 'Administrator', en: 'Administrator' },
};

/** What a mail is about, for those who are told that it did not arrive. */
export const NOTICE: Labels<NoticeTemplate> = {
  'email-proof': { id: 'pembuktian e-mail dinas', en: 'proof of the official e-mail address' },
  'submission-received': { id: 'tanda terima permohonan', en: 'receipt of the application' },
  'application-accepted': { id: 'jawaban penerimaan', en: 'answer of acceptance' },
  'application-returned': { id: 'jawaban belum dapat diterima', en: 'answer that the application is returned' },
  'application-refused': { id: 'jawaban tidak dapat diterima', en: 'answer of refusal' },
  'refused-by-ca': { id: 'penolakan BSrE', en: 'refusal by BSrE' },
  'application-lapsed': { id: 'permohonan gugur', en: 'lapse of the application' },
  'application-withdrawn': { id: 'penarikan permohonan', en: 'withdrawal of the application' },
  'agreement-reminder': { id: 'pengingat persetujuan perjanjian', en: 'reminder to accept the agreement' },
  'activation-opened': { id: 'aktivasi Sertifikat Elektronik', en: 'activation of the certificate' },
  'activation-reminder': { id: 'pengingat aktivasi Sertifikat Elektronik', en: 'reminder to activate the certificate' },
  'certificate-issued': { id: 'penyampaian Sertifikat Elektronik', en: 'delivery of the certificate' },
  'acceptance-overdue': { id: 'konfirmasi penerimaan terlambat', en: 'overdue confirmation of receipt' },
  'receipt-recorded': { id: 'bukti tanda terima', en: 'delivery receipt' },
  'certificate-expiring': { id: 'Sertifikat Elektronik akan habis masa berlakunya', en: 'certificate about to expire' },
  'certificate-expired': { id: 'masa berlaku Sertifikat Elektronik habis', en: 'expired certificate' },
  'holder-unreachable': { id: 'pemberitahuan tidak tersampaikan', en: 'undelivered notice' },
  'task-waiting': { id: 'tugas baru', en: 'new task' },
  'task-reminder': { id: 'pengingat tugas', en: 'reminder of a task' },
  'task-escalated': { id: 'tugas melampaui batas waktu', en: 'overdue task' },
  'certificate-mismatch': { id: 'sertifikat tidak sesuai permohonan', en: 'certificate that differs' },
  'ca-delayed': { id: 'jawaban BSrE tertunda', en: 'delayed answer of BSrE' },
};
