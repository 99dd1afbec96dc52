import type { ChecklistPart, EDUCATION_TOPICS, IdentityMethod, Verdict } from '../../../domain/enrollment/decisions';
import type { LetterKind } from '../../../domain/enrollment/letters';
import type { Labels } from '../../../templates/lang';
import type { CertificateValidity, NoticeStatus } from '../api/contract';

/** Pasal 17(1). */
export const CHECKLIST: Labels<ChecklistPart> = {
  application: { id: 'Permohonan tertulis', en: 'Written application' },
  identity: { id: 'Identitas pemohon', en: 'Identity of the applicant' },
  recommendation: { id: 'Surat rekomendasi', en: 'Letter of recommendation' },
  'supporting-data': { id: 'Data dukung', en: 'Supporting data' },
};

export const VERDICT: Labels<Verdict> = {
  met: { id: 'Terpenuhi', en: 'Met' },
  'not-met': { id: 'Tidak terpenuhi', en: 'Not met' },
};

export const IDENTITY_METHOD: Labels<IdentityMethod> = {
  'face-to-face': { id: 'Tatap muka', en: 'Face to face' },
  video: { id: 'Panggilan video', en: 'Video call' },
  electronic: { id: 'Secara elektronik', en: 'Electronically' },
};

/** Pasal 3(1)i. */
export const TOPIC: Labels<(typeof EDUCATION_TOPICS)[number]> = {
  rights: { id: 'hak saya sebagai Pemilik Sertifikat Elektronik', en: 'my rights as the owner of the certificate' },
  obligations: { id: 'kewajiban saya', en: 'my obligations' },
  responsibilities: { id: 'tanggung jawab saya', en: 'my responsibilities' },
  complaints: { id: 'cara menyampaikan pengaduan', en: 'how to complain' },
};

export const LETTER: Labels<LetterKind> = {
  'submission-receipt': { id: 'Tanda terima permohonan', en: 'Receipt of the application' },
  'acceptance-answer': { id: 'Jawaban penerimaan', en: 'Answer of acceptance' },
  'return-answer': { id: 'Jawaban belum dapat diterima', en: 'Answer: not accepted yet' },
  'refusal-answer': { id: 'Jawaban tidak dapat diterima', en: 'Answer of refusal' },
  'ca-refusal-answer': { id: 'Pemberitahuan penolakan BSrE', en: 'Notice of refusal by BSrE' },
  'delivery-receipt': { id: 'Bukti tanda terima', en: 'Delivery receipt' },
  'loss-receipt': { id: 'Tanda terima laporan kehilangan', en: 'Receipt of a report of loss' },
  'stop-use-order': { id: 'Perintah penghentian penggunaan sementara', en: 'Order to stop use' },
  'release-answer': { id: 'Pencabutan perintah penghentian', en: 'End of the order to stop use' },
  'revocation-answer': { id: 'Pemberitahuan pencabutan', en: 'Notice of revocation' },
  'revocation-refusal': { id: 'Jawaban atas permintaan pencabutan', en: 'Answer to a request to revoke' },
  'recommendation-letter': { id: 'Surat rekomendasi atasan', en: 'Recommendation of the superior' },
  'application-recommendation': { id: 'Surat permohonan dan rekomendasi atasan', en: 'Application and recommendation' },
  'cover-letter': { id: 'Surat pengantar Kepala Perangkat Daerah', en: 'Cover letter of the head of the agency' },
};

export const VALIDITY: Labels<CertificateValidity> = {
  'not-yet-valid': { id: 'belum berlaku', en: 'not yet valid' },
  valid: { id: 'berlaku', en: 'valid' },
  'on-hold': { id: 'penggunaan dihentikan sementara', en: 'use stopped for the time being' },
  revoked: { id: 'dicabut', en: 'revoked' },
  expired: { id: 'masa berlaku habis', en: 'expired' },
};

export const NOTICE_STATUS: Labels<NoticeStatus> = {
  pending: { id: 'menunggu dikirim', en: 'waiting to be sent' },
  sent: { id: 'terkirim', en: 'sent' },
  undeliverable: { id: 'tidak tersampaikan', en: 'undeliverable' },
};
