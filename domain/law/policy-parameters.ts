import type { ArticleId } from './articles';
import type { Bilingual } from './articles/rule';
import { EARLY_RENEWALS } from './in-force-policy';
import { CURVES, DOCUMENT_MEDIA_TYPES } from './policy';
import {
  date,
  domain,
  duration,
  durationOrNone,
  durationsRise,
  list,
  mailboxes,
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

/** The three moments of a task of the OP. */
// prettier-ignore
const task = (pointer: string, article: ArticleId, id: string, en: string, basis: string): PolicyParameter[] => [
  parameter(`${pointer}/dueWorkingMinutes`, article, workingMinutes, `Batas waktu ${id} (menit kerja)`, `${en} due (working minutes)`, basis),
  parameter(`${pointer}/remindBeforeWorkingMinutes`, article, workingMinutes, `Pengingat ${id} sebelum jatuh tempo`, `${en} reminder before due`, proposed),
  parameter(`${pointer}/escalateAfterWorkingMinutes`, article, workingMinutes, `Eskalasi ${id} sesudah jatuh tempo`, `${en} escalation after due`, proposed),
];

/** Every member of a policy, each exactly once. */
// A table, one parameter a row.
// prettier-ignore
export const POLICY_PARAMETERS: readonly PolicyParameter[] = [
  parameter('/version', '3(1)a', wholeNumber(1, 1_000_000), 'Versi kebijakan', 'Version of the policy', 'counted by the system'),
  parameter('/effectiveFrom', '33', date, 'Berlaku sejak', 'In force from', 'set with the policy; never before the regulation'),
  parameter('/setBy', '3(1)a', text, 'Dirumuskan oleh', 'Set by', 'recorded by the system'),
  parameter('/approvedBy', '3(1)a', text, 'Disetujui oleh', 'Approved by', 'recorded by the system; another person than who set it'),
  parameter('/draftExpiry', '13(1)', duration('P366D'), 'Umur konsep permohonan', 'Life of a draft', proposed),
  parameter('/letters/remindEveryWorkingMinutes', '14a', workingMinutes, 'Surat belum dijawab: pemberi surat diingatkan setiap (menit kerja)', 'Letter unanswered: its signer is reminded every (working minutes)', 'proposed: two working days, as for the verification'),
  parameter('/letters/mostReminders', '14a', wholeNumber(0, 10), 'Pengingat pemberi surat paling banyak, lalu pemohon diberi tahu', 'Most reminders to a signer, then the applicant is told', proposed),
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
  parameter('/inForce/renewal/window', '20(2)', duration('P366D'), 'Pembaruan dibuka sebelum habis masa berlaku', 'Renewal opens before expiry', 'practice: BSrE’s portal opens renewal 30 days before expiry'),
  parameter('/inForce/renewal/lateGrace', '20(2)', durationOrNone('P366D'), 'Pembaruan masih dapat diajukan sesudah habis masa berlaku', 'Renewal still possible after expiry', 'proposed: none; afterwards it is a new application linked to the previous case'),
  parameter('/inForce/renewal/early', '20(2)', oneOf(EARLY_RENEWALS), 'Pembaruan sebelum waktunya', 'Renewal before its time', 'proposed: refused, as BSrE’s portal does'),
  parameter('/inForce/renewal/identityMaxAgeDays', '17(1)', wholeNumber(1, 3_650), 'Umur terlama pemeriksaan identitas (hari)', 'Oldest check of identity (days)', 'proposed: CA/Browser Forum S/MIME Baseline Requirements 4.2.1, which do not bind BSrE'),
  parameter('/inForce/renewal/overlap', '20(1)', durationOrNone('P366D'), 'Sertifikat lama berlaku di samping penggantinya', 'Old certificate beside its successor', 'proposed: 30 days, the length of the renewal window'),
  ...task('/inForce/revocation/decision', '21(1)', 'keputusan pencabutan', 'Decision on a revocation', 'proposed: one working day'),
  ...task('/inForce/revocation/review', '21(1)', 'peninjauan pencabutan seketika', 'Review of a revocation that acted first', 'proposed: one working day'),
  parameter('/inForce/revocation/caAlarmAfter', '21(1)', duration('P90D'), 'CA belum mencabut: petugas diberi tahu', 'CA has not revoked: officers are told', 'proposed: one hour, from UU ITE Pasal 12(2)c, without delay'),
  parameter('/inForce/revocation/publicationAlarmAfter', '21(1)', duration('P90D'), 'Pencabutan belum terlihat: petugas diberi tahu', 'Revocation not seen: officers are told', 'proposed: 24 hours, CA/Browser Forum Baseline Requirements 4.9.7, which do not bind BSrE'),
  parameter('/inForce/hold/longest', '21(1)', duration('P366D'), 'Penghentian sementara ditinjau sesudah', 'Stop of use is looked at again after', 'proposed: 14 days; the regulation knows no suspension, PP 71/2019 Pasal 52a does'),
  ...task('/inForce/hold/release', '21(1)', 'keputusan melanjutkan penggunaan', 'Decision to let use go on', 'proposed: one working day'),
  parameter('/inForce/loss/papersDueWorkingMinutes', '25(2)', workingMinutes, 'Batas waktu dokumen laporan kehilangan (menit kerja)', 'Papers of a report of loss due (working minutes)', 'proposed: three working days; the revocation does not wait for them'),
  ...task('/inForce/personChange', '11(2)', 'tindak lanjut perubahan kepegawaian', 'Follow-up of a change of service', 'proposed: one working day'),
  parameter('/inForce/relyingParties', '21(1)', mailboxes, 'Pengguna yang diberi tahu tentang pencabutan', 'Relying parties that are told of revocations', 'proposed: functional mailboxes; PP 71/2019 Pasal 62 has them check'),
];
