import type { MailSources } from './source';
import { CASE_PAGE } from './source';

const open = {
  id: { label: 'Buka tugas', url: CASE_PAGE },
  en: { label: 'Open the task', url: CASE_PAGE },
};
const see = {
  id: { label: 'Lihat pencabutan', url: CASE_PAGE },
  en: { label: 'See the revocation', url: CASE_PAGE },
};

/** Mails to the supervisors about a revocation that does not go its way, Pasal 1(21) and 21(1). They name no holder. */
export const REVOCATION_WORK = {
  'revocation-delayed': {
    basis: ['21(1)'],
    id: {
      subject:
        '{{#if published}}Pencabutan belum terlihat pada CRL dan OCSP{{else}}Pencabutan belum dijawab BSrE{{/if}}',
      body: `
{{#if published}}{{caName}} menyatakan telah melaksanakan pencabutan berikut, tetapi CRL dan OCSP belum menyatakannya.
Selama itu orang lain masih dapat mempercayai sertifikat tersebut.{{else}}{{caName}} belum menjawab perintah pencabutan
berikut. Siklus terus menanyakannya dan tidak memerintahkannya dua kali.{{/if}} Mohon Anda menghubungi BSrE.`,
      facts: [['Diperintahkan pada', '{{moment orderedAt}}']],
      action: see.id,
    },
    en: {
      subject: '{{#if published}}Revocation not seen in CRL and OCSP{{else}}BSrE has not answered a revocation{{/if}}',
      body: `
{{#if published}}{{caName}} says that it has done this revocation, but CRL and OCSP do not state it. Until they do, others
may still trust the certificate.{{else}}{{caName}} has not answered this order to revoke. Siklus keeps asking and does
not order it twice.{{/if}} Please contact BSrE.`,
      facts: [['Ordered', '{{moment orderedAt}}']],
      action: see.en,
    },
  },
  'revocation-refused-by-ca': {
    basis: ['21(1)'],
    id: {
      subject: '{{#if amends}}BSrE menolak mengubah alasan pencabutan{{else}}BSrE menolak pencabutan{{/if}}',
      body: `
{{#if amends}}{{caName}} menolak mengubah alasan sebuah pencabutan. Sertifikatnya tetap dicabut dengan alasan
semula.{{else}}{{caName}} menolak sebuah pencabutan: menurut BSrE sertifikatnya masih berlaku. Penggunaannya tetap
dihentikan atas perintah Otoritas Pendaftaran sampai Anda memutuskan langkah berikutnya.{{/if}}`,
      facts: [
        ['Jawaban BSrE', '{{reason}}'],
        ['Kode', '{{code}}'],
        ['Batas waktu', '{{#if dueAt}}{{moment dueAt}}{{/if}}'],
      ],
      action: open.id,
    },
    en: {
      subject: '{{#if amends}}BSrE will not change the reason of a revocation{{else}}BSrE refused a revocation{{/if}}',
      body: `
{{#if amends}}{{caName}} refuses to change the reason of a revocation. The certificate stays revoked for the reason that
it had.{{else}}{{caName}} refuses a revocation: to BSrE the certificate is still valid. Its use stays stopped by order of
the Registration Authority until you decide what comes next.{{/if}}`,
      facts: [
        ['Answer of BSrE', '{{reason}}'],
        ['Code', '{{code}}'],
        ['Due', '{{#if dueAt}}{{moment dueAt}}{{/if}}'],
      ],
      action: open.en,
    },
  },
  'revocation-to-review': {
    basis: ['1(21)', '3(1)c', '21(1)'],
    id: {
      subject: 'Pencabutan seketika: mohon ditinjau',
      body: `
Sebuah pencabutan mendesak diperintahkan seketika, tanpa keputusan lebih dahulu. Mohon pengelola yang tidak memintanya
meninjau apakah pencabutan itu beralasan.`,
      facts: [
        ['Alasan', '{{label "crlReason" reason}} ({{reason}})'],
        ['Diperintahkan pada', '{{moment orderedAt}}'],
        ['Tinjau paling lambat', '{{#if dueAt}}{{moment dueAt}}{{/if}}'],
      ],
      action: open.id,
    },
    en: {
      subject: 'It acted first: please review a revocation',
      body: `
An urgent revocation was ordered at once, without a decision before. Please let an officer who did not ask for it review
whether there was reason to.`,
      facts: [
        ['Reason', '{{label "crlReason" reason}} ({{reason}})'],
        ['Ordered', '{{moment orderedAt}}'],
        ['Review no later than', '{{#if dueAt}}{{moment dueAt}}{{/if}}'],
      ],
      action: open.en,
    },
  },
  'revocation-questioned': {
    basis: ['21(1)', '28(3)'],
    id: {
      subject: 'Pencabutan seketika dipertanyakan peninjaunya',
      body: `
Peninjau mempertanyakan sebuah pencabutan yang diperintahkan seketika. Pencabutan di BSrE tidak dapat dibatalkan: mohon
Anda menilai apakah permintaannya disalahgunakan, dan membantu pemilik memperoleh Sertifikat Elektronik baru bila
tugasnya masih memerlukannya.`,
      facts: [
        ['Alasan pencabutan', '{{label "crlReason" reason}} ({{reason}})'],
        ['Tahap', '{{label "revocationStage" stage}}'],
        ['Ditinjau pada', '{{moment reviewedAt}}'],
        ['Pendapat peninjau', '{{text}}'],
      ],
      action: see.id,
    },
    en: {
      subject: 'A revocation is questioned by its reviewer',
      body: `
The reviewer questions a revocation that was ordered at once. At BSrE a revocation cannot be undone: please judge whether
the request was an abuse, and help the owner to another certificate if his duty still needs one.`,
      facts: [
        ['Reason for revocation', '{{label "crlReason" reason}} ({{reason}})'],
        ['Stage', '{{label "revocationStage" stage}}'],
        ['Reviewed', '{{moment reviewedAt}}'],
        ['Opinion', '{{text}}'],
      ],
      action: see.en,
    },
  },
} as const satisfies Partial<MailSources>;
