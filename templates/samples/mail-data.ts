import type { MailBase, MailExtras } from '../mails/data';

/** Invented people; no identity numbers. */
export const MAIL_BASE: MailBase = {
  origin: 'https://siklus.karawangkab.go.id',
  caseId: '0192f1c8-5b1e-7c3a-9f60-2d1f4a7c9e11',
  caseNumber: 'KRW-2026-000012',
  recipientName: "Rina Ma'ruf Lestari, S.Kom.",
  agencyName: 'Dinas Komunikasi dan Informatika',
};

const held = {
  certificateType: 'individual',
  serial: '4c1f9ab27de0836651fa0b9c77d2e3148a5f60b1',
  notAfter: '2028-11-21T02:59:59.000Z',
} as const;
const activation = {
  link: 'https://bsre.example.go.id/aktivasi?token=k3J-x&lang=id',
  activateBy: '2026-12-06T03:15:00.000Z',
  caName: 'Balai Besar Sertifikasi Elektronik (BSrE)',
};
const task = { taskKind: 'verify', dueAt: '2026-11-24T09:00:00.000Z' } as const;

const owned = {
  toRelyingParty: false,
  toHolder: true,
  holderName: 'Agus Salim',
  certificateType: held.certificateType,
  serial: held.serial,
} as const;
const relied = {
  toRelyingParty: true,
  certificateType: 'system',
  serial: held.serial,
  issuer: 'C=ID, O=Badan Siber dan Sandi Negara, CN=BSRE CA DS G1',
  unit: 'Dinas Kesehatan',
  system: { name: 'Antrean Puskesmas', fqdn: 'antrean.karawangkab.go.id' },
} as const;
const caName = activation.caName;
const ordered = { orderedAt: '2026-11-22T03:15:00.000Z', caName, amends: false };
const published = {
  reason: 'keyCompromise',
  revokedAt: '2026-11-22T03:16:00.000Z',
  crlNumber: '4711',
  crlSeenAt: '2026-11-22T04:00:00.000Z',
  ocspSeenAt: '2026-11-22T03:20:00.000Z',
  invalidityDate: '2026-11-20T17:00:00.000Z',
} as const;
const stopped = { since: '2026-11-22T03:15:00.000Z', atCa: 'local' } as const;
const released = { stoppedSince: '2026-11-15T03:15:00.000Z', releasedAt: '2026-11-22T03:15:00.000Z' };
const dueAt = '2026-11-24T09:00:00.000Z';
const papers = {
  papersOwed: ['authority-report', 'loss-statement'],
  papersDueAt: '2026-11-25T03:15:00.000Z',
} as const;

/** What who relies on certificates is told, where he is told. */
export const RELIED_EXTRAS = {
  'revocation-ordered': { ...relied, ...ordered },
  'certificate-revoked': { ...relied, ...published },
  'use-stopped': { ...relied, ...stopped },
  'use-released': { ...relied, ...released },
} as const satisfies Partial<MailExtras>;

/** A full set of data for every mail. */
export const MAIL_EXTRAS: MailExtras = {
  'email-proof': {
    link: 'https://siklus.karawangkab.go.id/email-proof/Zk1-9',
    expiresAt: '2026-11-23T03:15:00.000Z',
  },
  'submission-received': {
    certificateType: 'office',
    submittedAt: '2026-11-22T03:15:00.000Z',
    answerBy: '2026-11-24T09:00:00.000Z',
  },
  'application-accepted': { certificateType: 'system', agreeBy: '2026-12-06T03:15:00.000Z' },
  'application-returned': {
    reasonCode: 'document-illegible',
    text: 'Scan KTP-el <buram> & terpotong.\n\nNama tidak terbaca.',
    remedy: 'Unggah ulang scan yang jelas.',
    completeBy: '2026-12-06T03:15:00.000Z',
  },
  'application-refused': {
    reasonCode: 'not-for-duty',
    text: 'Dimohonkan untuk usaha pribadi.',
    remedy: 'Ajukan kembali bila diperlukan untuk tugas kedinasan.',
  },
  'refused-by-ca': {
    caName: 'Balai Besar Sertifikasi Elektronik (BSrE)',
    reason: 'Data kependudukan tidak dapat diverifikasi.',
  },
  'application-lapsed': { from: 'returned', lapsedAt: '2026-12-06T03:15:00.000Z' },
  'application-withdrawn': { withdrawnAt: '2026-11-23T03:15:00.000Z', reason: 'Pindah tugas.' },
  'agreement-reminder': { agreeBy: '2026-12-06T03:15:00.000Z' },
  'activation-opened': activation,
  'activation-reminder': activation,
  'certificate-issued': {
    ...held,
    notBefore: '2026-11-22T03:00:00.000Z',
    confirmBy: '2026-11-29T03:00:00.000Z',
    reminder: false,
  },
  'acceptance-overdue': {
    holderName: 'Agus Salim',
    serial: held.serial,
    confirmBy: '2026-11-29T03:00:00.000Z',
  },
  'receipt-recorded': { ...held, confirmedAt: '2026-11-22T03:14:00.000Z' },
  'certificate-expiring': { ...held, holderName: 'Agus Salim', toHolder: false, daysLeft: 14 },
  'certificate-expired': { ...held, holderName: 'Agus Salim', toHolder: true },
  'holder-unreachable': { holderName: 'Agus Salim', undelivered: 'certificate-expiring' },
  'task-waiting': task,
  'task-reminder': task,
  'task-escalated': { ...task, claimedBy: 'Budi Santoso' },
  'certificate-mismatch': { mismatches: ['common-name', 'key-usage'], dueAt: '2026-11-24T09:00:00.000Z' },
  'ca-delayed': { caName: 'Balai Besar Sertifikasi Elektronik (BSrE)', orderedAt: '2026-11-22T03:15:00.000Z' },
  'revocation-ordered': { ...owned, ...ordered, reason: 'keyCompromise' },
  'certificate-revoked': { ...owned, ...published },
  'revocation-rejected': {
    ...{ certificateType: 'individual', serial: held.serial, toHolder: false, holderName: 'Agus Salim' },
    ...{ rejectedAt: '2026-11-22T03:15:00.000Z', text: 'Jabatan pemilik tidak berubah.', stillStopped: true },
  },
  'revocation-delayed': { caName, published: false, orderedAt: '2026-11-22T03:15:00.000Z' },
  'revocation-refused-by-ca': {
    ...{ caName, code: 'unknown-certificate', reason: 'Nomor seri tidak dikenal.', amends: false, dueAt },
  },
  'revocation-to-review': { reason: 'privilegeWithdrawn', orderedAt: '2026-11-22T03:15:00.000Z', dueAt },
  'revocation-questioned': {
    ...{ reason: 'keyCompromise', reviewedAt: '2026-11-22T03:15:00.000Z', stage: 'at-ca' },
    text: 'Token ditemukan sebelum laporan dibuat.',
  },
  'revoked-by-ca': {
    ...{ certificateType: 'individual', serial: held.serial, toHolder: true, caName },
    ...{ reason: 'privilegeWithdrawn', revokedAt: '2026-11-22T03:15:00.000Z' },
    invalidityDate: '2026-11-20T17:00:00.000Z',
  },
  'use-stopped': { ...owned, ...stopped, until: '2026-12-06T03:15:00.000Z', causes: ['officer', 'loss'] },
  'use-released': { ...owned, ...released },
  'hold-overdue': { since: '2026-11-08T03:15:00.000Z', until: '2026-11-22T03:15:00.000Z', causes: ['incident'] },
  'hold-refused-by-ca': { caName, releasing: false, code: 'not-supported', reason: 'Tidak tersedia.' },
  'loss-received': {
    ...{ certificateType: 'individual', serial: held.serial, kind: 'lost', revocationOrdered: true, ...papers },
  },
  'loss-papers-overdue': {
    ...{ certificateType: 'individual', serial: held.serial, toHolder: false, holderName: 'Agus Salim', ...papers },
  },
  'person-changed': { kind: 'transfer', effectiveAt: '2026-11-30T17:00:00.000Z', proposal: 'renew', dueAt },
  'renewal-invited': { ...held, kind: 'transfer' },
  'letter-asked': { kind: 'recommendation-letter', holderName: 'Agus Salim', askedAt: dueAt },
  'letter-reminder': { kind: 'cover-letter', holderName: 'Agus Salim', askedAt: dueAt },
  'letter-unanswered': { kind: 'recommendation-letter', signerName: 'Iis Sumiati', askedAt: dueAt },
  'letter-given': { kind: 'cover-letter', signerName: 'Iis Sumiati', givenAt: dueAt },
  'letter-declined': { kind: 'application-recommendation', signerName: 'Iis Sumiati', reason: 'Tugasnya berakhir.' },
  'successor-in-use': { ...held, kind: 'renewal', revokesAt: '2026-12-22T03:15:00.000Z', ending: false },
};
