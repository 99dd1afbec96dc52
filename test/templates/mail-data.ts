import type { MailBase, MailExtras } from '../../templates/mails/data';

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
};
