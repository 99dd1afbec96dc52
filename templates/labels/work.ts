import type { TaskKind } from '../../domain/case/task';
import type { CaseStatus } from '../../domain/enrollment/status';
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
  revoking: { id: 'dalam proses pencabutan di BSrE', en: 'being revoked at BSrE' },
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
  'decide-revocation': { id: 'Evaluasi dan keputusan pencabutan', en: 'Evaluate and decide on a revocation' },
  'review-revocation': { id: 'Peninjauan pencabutan seketika', en: 'Review a revocation that acted first' },
  'release-hold': { id: 'Keputusan melanjutkan penggunaan', en: 'Decide whether use may go on' },
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
