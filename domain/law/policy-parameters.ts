import type { ArticleId } from './articles';
import type { Bilingual } from './articles/rule';
import { CURVES, DOCUMENT_MEDIA_TYPES } from './policy';
import {
  date,
  domain,
  duration,
  durationsRise,
  list,
  oneOf,
  rung,
  rungsFollow,
  text,
  time,
  wholeNumber,
} from './policy-checks';
import type { Check } from './policy-checks';

/** One value of a policy: where it stands, which article leaves it open, what the suggestion rests on. */
export interface PolicyParameter {
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
  readonly article: ArticleId;
  readonly name: Bilingual;
  /** Where the suggested value comes from; `proposed` when from nobody but us. */
  readonly basis: string;
  readonly check: Check;
}

const parameter = (
  pointer: string,
  article: ArticleId,
  check: Check,
  id: string,
  en: string,
  basis: string,
): PolicyParameter => ({ pointer, article, check, name: { id, en }, basis });

const proposed = 'proposed; the regulation is silent';
const workingMinutes = wholeNumber(1, 20_000);
const observed = 'practice: observed certificates live 730 days less one second';
const baseline = 'proposed: CA/Browser Forum Baseline Requirements 6.1.1.3 and 6.1.6, which do not bind BSrE';
const upTo = (kind: string) => `practice: BSrE’s portal takes ${kind}`;

/** Every member of a policy, each exactly once. */
// A table, one parameter a row.
// prettier-ignore
export const POLICY_PARAMETERS: readonly PolicyParameter[] = [
  parameter('/version', '3(1)a', wholeNumber(1, 1_000_000), 'Versi kebijakan', 'Version of the policy', 'counted by the system'),
  parameter('/effectiveFrom', '33', date, 'Berlaku sejak', 'In force from', 'set with the policy; never before the regulation'),
  parameter('/setBy', '3(1)a', text, 'Dirumuskan oleh', 'Set by', 'recorded by the system'),
  parameter('/approvedBy', '3(1)a', text, 'Disetujui oleh', 'Approved by', 'recorded by the system; another person than who set it'),
  parameter('/draftExpiry', '13(1)', duration('P366D'), 'Umur konsep permohonan', 'Life of a draft', proposed),
  parameter('/verification/dueWorkingMinutes', '17(1)', workingMinutes, 'Batas waktu verifikasi (menit kerja)', 'Verification due (working minutes)', 'practice: two working days; Bulungan 2x24 hours, Klungkung 14 days'),
  parameter('/verification/remindBeforeWorkingMinutes', '17(1)', workingMinutes, 'Pengingat verifikasi sebelum jatuh tempo', 'Verification reminder before due', proposed),
  parameter('/verification/escalateAfterWorkingMinutes', '17(1)', workingMinutes, 'Eskalasi verifikasi sesudah jatuh tempo', 'Verification escalation after due', proposed),
  parameter('/approval/dueWorkingMinutes', '17(2)', workingMinutes, 'Batas waktu persetujuan (menit kerja)', 'Approval due (working minutes)', 'proposed: one working day'),
  parameter('/approval/remindBeforeWorkingMinutes', '17(2)', workingMinutes, 'Pengingat persetujuan sebelum jatuh tempo', 'Approval reminder before due', proposed),
  parameter('/approval/escalateAfterWorkingMinutes', '17(2)', workingMinutes, 'Eskalasi persetujuan sesudah jatuh tempo', 'Approval escalation after due', proposed),
  parameter('/correctionPeriod', '17(3)', duration('P366D'), 'Waktu melengkapi berkas', 'Time to complete a returned file', 'proposed: 14 days, then closed with notice'),
  parameter('/agreementPeriod', '23(1)', duration('P366D'), 'Waktu menyetujui perjanjian', 'Time to accept the agreement', proposed),
  parameter('/agreementReminders', '23(1)', list(duration('P366D'), { min: 0, inOrder: durationsRise }), 'Pengingat perjanjian', 'Agreement reminders', proposed),
  parameter('/activationPeriod', '19(4)', duration('P366D'), 'Waktu aktivasi oleh pemohon', 'Time for the applicant to activate', 'proposed: 14 days; the life of BSrE’s link is not published'),
  parameter('/activationReminders', '19(4)', list(duration('P366D'), { min: 0, inOrder: durationsRise }), 'Pengingat aktivasi', 'Activation reminders', 'proposed: after 3, 7 and 12 days'),
  parameter('/acceptancePeriod', '19(6)', duration('P366D'), 'Waktu konfirmasi tanda terima', 'Time to confirm the receipt', proposed),
  parameter('/approvalExpiry', '19(3)', duration('P366D'), 'Umur persetujuan yang belum dilaksanakan', 'Life of an approval not yet carried out', proposed),
  parameter('/caPoll/first', '19(2)', duration('P1D'), 'Jeda pertama menanyakan CA', 'First pause before asking the CA', 'operational'),
  parameter('/caPoll/max', '19(2)', duration('P1D'), 'Jeda terpanjang menanyakan CA', 'Longest pause before asking the CA', 'operational'),
  parameter('/caAlarmAfter', '19(2)', duration('P90D'), 'CA belum menjawab: petugas diberi tahu', 'CA silent: officers are told', 'proposed: one day, as for forwarding to BSrE'),
  parameter('/reminderLadder', '20(2)', list(rung, { inOrder: rungsFollow }), 'Tangga pengingat masa berlaku', 'Ladder of expiry reminders', 'practice: BSrE opens renewal 30 days before expiry'),
  parameter('/reminderSendTime', '20(2)', time, 'Jam kirim pengingat (WIB)', 'Hour of reminders (WIB)', proposed),
  parameter('/reminderEscalation/superiorFrom', '20(2)', rung, 'Atasan ikut diingatkan mulai', 'Superior is reminded too from', proposed),
  parameter('/reminderEscalation/headFrom', '20(2)', rung, 'Kepala perangkat daerah ikut diingatkan mulai', 'Agency head is reminded too from', proposed),
  parameter('/documents/maxBytes', '14c', wholeNumber(10_000, 26_214_400), 'Ukuran berkas terbesar (oktet)', 'Largest file (octets)', upTo('files of at most 1 MB')),
  parameter('/documents/types', '14c', list(oneOf(DOCUMENT_MEDIA_TYPES)), 'Jenis berkas', 'File types', upTo('PDF and JPEG; PNG proposed')),
  parameter('/documents/maxPixels', '14c', wholeNumber(100_000, 100_000_000), 'Ukuran gambar terbesar (piksel)', 'Largest picture (pixels)', 'operational: bounds the memory of decoding'),
  parameter('/documents/maxPages', '14c', wholeNumber(1, 1_000), 'Jumlah halaman terbanyak', 'Most pages', 'operational'),
  parameter('/emailDomains', '14b', list(domain), 'Domain e-mail dinas', 'Domains of official e-mail', 'practice: karawangkab.go.id; SE PANRB 06/2013'),
  parameter('/emailLinkLife', '14b', duration('P7D'), 'Umur tautan pembuktian e-mail', 'Life of the e-mail proof link', proposed),
  parameter('/key/rsaMinBits', '16', wholeNumber(2_048, 16_384), 'Kunci RSA terkecil (bit)', 'Smallest RSA key (bits)', baseline),
  parameter('/key/rsaMaxBits', '16', wholeNumber(2_048, 16_384), 'Kunci RSA terbesar (bit)', 'Largest RSA key (bits)', 'operational: bounds the time of checking'),
  parameter('/key/exponentMin', '16', wholeNumber(65_537, 4_294_967_295), 'Eksponen RSA terkecil', 'Smallest RSA exponent', baseline),
  parameter('/key/curves', '16', list(oneOf(CURVES)), 'Kurva eliptik', 'Elliptic curves', baseline),
  parameter('/certificate/maxValidityDays', '19(1)', wholeNumber(1, 3_650), 'Masa berlaku terlama (hari)', 'Longest validity (days)', observed),
  parameter('/certificate/systemDomain', '16', domain, 'Domain Sistem Elektronik', 'Domain of electronic systems', proposed),
  parameter('/operators/maxOpenClaims', '8(1)', wholeNumber(1, 1_000), 'Tugas terbuka per pengelola', 'Open tasks per operator', proposed),
];
