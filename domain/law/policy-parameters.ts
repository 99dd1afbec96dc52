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
import { BASIS } from './policy-basis';
import type { Check } from './policy-checks';

/** One value of a policy: where it stands, which article leaves it open, what the suggestion rests on. */
export interface PolicyParameter {
  /** JSON pointer (RFC 6901). */
  readonly pointer: string;
  readonly article: ArticleId;
  readonly name: Bilingual;
  /** Where the suggested value comes from; `proposed` when from nobody but us. */
  readonly basis: Bilingual;
  readonly check: Check;
}

const parameter = (
  pointer: string,
  article: ArticleId,
  check: Check,
  id: string,
  en: string,
  basis: Bilingual,
): PolicyParameter => ({ pointer, article, check, name: { id, en }, basis });

const workingMinutes = wholeNumber(1, 20_000);

/** The three moments of a task of the OP. */
// prettier-ignore
const task = (pointer: string, article: ArticleId, id: string, en: string, basis: Bilingual): PolicyParameter[] => [
  parameter(`${pointer}/dueWorkingMinutes`, article, workingMinutes, `Batas waktu ${id} (menit kerja)`, `${en} due (working minutes)`, basis),
  parameter(`${pointer}/remindBeforeWorkingMinutes`, article, workingMinutes, `Pengingat ${id} sebelum jatuh tempo (menit kerja)`, `${en} reminder before due (working minutes)`, BASIS.proposed),
  parameter(`${pointer}/escalateAfterWorkingMinutes`, article, workingMinutes, `Eskalasi ${id} sesudah jatuh tempo (menit kerja)`, `${en} escalation after due (working minutes)`, BASIS.proposed),
];

/** Every member of a policy, each exactly once. */
// A table, one parameter a row.
// prettier-ignore
export const POLICY_PARAMETERS: readonly PolicyParameter[] = [
  parameter('/version', '3(1)a', wholeNumber(1, 1_000_000), 'Versi kebijakan', 'Version of the policy', BASIS.counted),
  parameter('/effectiveFrom', '33', date, 'Berlaku sejak', 'In force from', BASIS.setWithPolicy),
  parameter('/setBy', '3(1)a', text, 'Dirumuskan oleh', 'Set by', BASIS.recorded),
  parameter('/approvedBy', '3(1)a', text, 'Disetujui oleh', 'Approved by', BASIS.recordedOther),
  parameter('/draftExpiry', '13(1)', duration('P366D'), 'Umur konsep permohonan', 'Life of a draft', BASIS.proposed),
  parameter('/letters/remindEveryWorkingMinutes', '14a', workingMinutes, 'Surat belum dijawab: pemberi surat diingatkan setiap (menit kerja)', 'Letter unanswered: its signer is reminded every (working minutes)', BASIS.letterReminders),
  parameter('/letters/mostReminders', '14a', wholeNumber(0, 10), 'Pengingat pemberi surat paling banyak, lalu pemohon diberi tahu', 'Most reminders to a signer, then the applicant is told', BASIS.proposed),
  parameter('/verification/dueWorkingMinutes', '17(1)', workingMinutes, 'Batas waktu verifikasi (menit kerja)', 'Verification due (working minutes)', BASIS.twoDays),
  parameter('/verification/remindBeforeWorkingMinutes', '17(1)', workingMinutes, 'Pengingat verifikasi sebelum jatuh tempo (menit kerja)', 'Verification reminder before due (working minutes)', BASIS.proposed),
  parameter('/verification/escalateAfterWorkingMinutes', '17(1)', workingMinutes, 'Eskalasi verifikasi sesudah jatuh tempo (menit kerja)', 'Verification escalation after due (working minutes)', BASIS.proposed),
  parameter('/approval/dueWorkingMinutes', '17(2)', workingMinutes, 'Batas waktu persetujuan (menit kerja)', 'Approval due (working minutes)', BASIS.oneDay),
  parameter('/approval/remindBeforeWorkingMinutes', '17(2)', workingMinutes, 'Pengingat persetujuan sebelum jatuh tempo (menit kerja)', 'Approval reminder before due (working minutes)', BASIS.proposed),
  parameter('/approval/escalateAfterWorkingMinutes', '17(2)', workingMinutes, 'Eskalasi persetujuan sesudah jatuh tempo (menit kerja)', 'Approval escalation after due (working minutes)', BASIS.proposed),
  parameter('/correctionPeriod', '17(3)', duration('P366D'), 'Waktu melengkapi berkas', 'Time to complete a returned file', BASIS.correction),
  parameter('/agreementPeriod', '23(1)', duration('P366D'), 'Waktu menyetujui perjanjian', 'Time to accept the agreement', BASIS.proposed),
  parameter('/agreementReminders', '23(1)', list(duration('P366D'), { min: 0, inOrder: durationsRise }), 'Pengingat perjanjian', 'Agreement reminders', BASIS.proposed),
  parameter('/activationPeriod', '19(4)', duration('P366D'), 'Waktu aktivasi oleh pemohon', 'Time for the applicant to activate', BASIS.activation),
  parameter('/activationReminders', '19(4)', list(duration('P366D'), { min: 0, inOrder: durationsRise }), 'Pengingat aktivasi', 'Activation reminders', BASIS.activationReminders),
  parameter('/acceptancePeriod', '19(6)', duration('P366D'), 'Waktu konfirmasi tanda terima', 'Time to confirm the receipt', BASIS.proposed),
  parameter('/approvalExpiry', '19(3)', duration('P366D'), 'Umur persetujuan yang belum dilaksanakan', 'Life of an approval not yet carried out', BASIS.proposed),
  parameter('/caPoll/first', '19(2)', duration('P1D'), 'Jeda pertama menanyakan CA', 'First pause before asking the CA', BASIS.operational),
  parameter('/caPoll/max', '19(2)', duration('P1D'), 'Jeda terpanjang menanyakan CA', 'Longest pause before asking the CA', BASIS.operational),
  parameter('/caAlarmAfter', '19(2)', duration('P90D'), 'CA belum menjawab: petugas diberi tahu', 'CA silent: officers are told', BASIS.forwarding),
  parameter('/reminderLadder', '20(2)', list(rung, { inOrder: rungsFollow }), 'Tangga pengingat masa berlaku', 'Ladder of expiry reminders', BASIS.renewalWindow),
  parameter('/reminderSendTime', '20(2)', time, 'Jam kirim pengingat (WIB)', 'Hour of reminders (WIB)', BASIS.proposed),
  parameter('/reminderEscalation/superiorFrom', '20(2)', rung, 'Atasan ikut diingatkan mulai', 'Superior is reminded too from', BASIS.proposed),
  parameter('/reminderEscalation/headFrom', '20(2)', rung, 'Kepala perangkat daerah ikut diingatkan mulai', 'Agency head is reminded too from', BASIS.proposed),
  parameter('/documents/maxBytes', '14c', wholeNumber(10_000, 26_214_400), 'Ukuran berkas terbesar (oktet)', 'Largest file (octets)', BASIS.fileSize),
  parameter('/documents/types', '14c', list(oneOf(DOCUMENT_MEDIA_TYPES)), 'Jenis berkas', 'File types', BASIS.fileTypes),
  parameter('/documents/maxPixels', '14c', wholeNumber(100_000, 100_000_000), 'Ukuran gambar terbesar (piksel)', 'Largest picture (pixels)', BASIS.decoding),
  parameter('/documents/maxPages', '14c', wholeNumber(1, 1_000), 'Jumlah halaman terbanyak', 'Most pages', BASIS.operational),
  parameter('/emailDomains', '14b', list(domain), 'Domain e-mail dinas', 'Domains of official e-mail', BASIS.emailDomains),
  parameter('/emailLinkLife', '14b', duration('P7D'), 'Umur tautan pembuktian e-mail', 'Life of the e-mail proof link', BASIS.proposed),
  parameter('/key/rsaMinBits', '16', wholeNumber(2_048, 16_384), 'Kunci RSA terkecil (bit)', 'Smallest RSA key (bits)', BASIS.baseline),
  parameter('/key/rsaMaxBits', '16', wholeNumber(2_048, 16_384), 'Kunci RSA terbesar (bit)', 'Largest RSA key (bits)', BASIS.checking),
  parameter('/key/exponentMin', '16', wholeNumber(65_537, 4_294_967_295), 'Eksponen RSA terkecil', 'Smallest RSA exponent', BASIS.baseline),
  parameter('/key/curves', '16', list(oneOf(CURVES)), 'Kurva eliptik', 'Elliptic curves', BASIS.baseline),
  parameter('/certificate/maxValidityDays', '19(1)', wholeNumber(1, 3_650), 'Masa berlaku terlama (hari)', 'Longest validity (days)', BASIS.observed),
  parameter('/certificate/systemDomain', '16', domain, 'Domain Sistem Elektronik', 'Domain of electronic systems', BASIS.proposed),
  parameter('/operators/maxOpenClaims', '8(1)', wholeNumber(1, 1_000), 'Tugas terbuka per pengelola', 'Open tasks per operator', BASIS.proposed),
  parameter('/inForce/renewal/window', '20(2)', duration('P366D'), 'Pembaruan dibuka sebelum habis masa berlaku', 'Renewal opens before expiry', BASIS.renewalPortal),
  parameter('/inForce/renewal/lateGrace', '20(2)', durationOrNone('P366D'), 'Pembaruan masih dapat diajukan sesudah habis masa berlaku', 'Renewal still possible after expiry', BASIS.lateGrace),
  parameter('/inForce/renewal/early', '20(2)', oneOf(EARLY_RENEWALS), 'Pembaruan sebelum waktunya', 'Renewal before its time', BASIS.earlyRenewal),
  parameter('/inForce/renewal/identityMaxAgeDays', '17(1)', wholeNumber(1, 3_650), 'Umur terlama pemeriksaan identitas (hari)', 'Oldest check of identity (days)', BASIS.identityAge),
  parameter('/inForce/renewal/overlap', '20(1)', durationOrNone('P366D'), 'Sertifikat lama berlaku di samping penggantinya', 'Old certificate beside its successor', BASIS.overlap),
  ...task('/inForce/revocation/decision', '21(1)', 'keputusan pencabutan', 'Decision on a revocation', BASIS.oneDay),
  ...task('/inForce/revocation/review', '21(1)', 'peninjauan pencabutan seketika', 'Review of a revocation that acted first', BASIS.oneDay),
  parameter('/inForce/revocation/caAlarmAfter', '21(1)', duration('P90D'), 'CA belum mencabut: petugas diberi tahu', 'CA has not revoked: officers are told', BASIS.caRevokes),
  parameter('/inForce/revocation/publicationAlarmAfter', '21(1)', duration('P90D'), 'Pencabutan belum terlihat: petugas diberi tahu', 'Revocation not seen: officers are told', BASIS.publication),
  parameter('/inForce/hold/longest', '21(1)', duration('P366D'), 'Penghentian sementara ditinjau sesudah', 'Stop of use is looked at again after', BASIS.hold),
  ...task('/inForce/hold/release', '21(1)', 'keputusan melanjutkan penggunaan', 'Decision to let use go on', BASIS.oneDay),
  parameter('/inForce/loss/papersDueWorkingMinutes', '25(2)', workingMinutes, 'Batas waktu dokumen laporan kehilangan (menit kerja)', 'Papers of a report of loss due (working minutes)', BASIS.lossPapers),
  ...task('/inForce/personChange', '11(2)', 'tindak lanjut perubahan kepegawaian', 'Follow-up of a change of service', BASIS.oneDay),
  parameter('/inForce/relyingParties', '21(1)', mailboxes, 'Pengguna yang diberi tahu tentang pencabutan', 'Relying parties that are told of revocations', BASIS.relyingParties),
];
