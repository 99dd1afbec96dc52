import type { MailSources } from './source';
import { CASE_PAGE } from './source';

/** Mails about people who move on, and certificates that follow others: Pasal 11(2), 20, 25(1)b. */
export const PEOPLE = {
  'person-changed': {
    basis: ['11(2)', '21(1)'],
    id: {
      subject: 'Perubahan kepegawaian: {{label "personChange" kind}}',
      body: `
Data kepegawaian melaporkan perubahan mengenai pemilik sebuah Sertifikat Elektronik. Mohon Anda memeriksa apakah
sertifikatnya masih dapat dipakai, dan memutuskan.`,
      facts: [
        ['Perubahan', '{{label "personChange" kind}}'],
        ['Berlaku sejak', '{{date effectiveAt}}'],
        ['Usul', '{{label "changeOutcome" proposal}}'],
        ['Batas waktu', '{{#if dueAt}}{{moment dueAt}}{{/if}}'],
      ],
      action: { label: 'Buka tugas', url: CASE_PAGE },
    },
    en: {
      subject: 'Change of service: {{label "personChange" kind}}',
      body: `
The personnel data report a change about the owner of an electronic certificate. Please examine whether it can still be
used, and decide.`,
      facts: [
        ['Change', '{{label "personChange" kind}}'],
        ['Effective', '{{date effectiveAt}}'],
        ['Proposal', '{{label "changeOutcome" proposal}}'],
        ['Due', '{{#if dueAt}}{{moment dueAt}}{{/if}}'],
      ],
      action: { label: 'Open the task', url: CASE_PAGE },
    },
  },
  'renewal-invited': {
    basis: ['11(2)', '20(1)', '20(2)', '24a'],
    id: {
      subject: 'Ajukan pembaruan Sertifikat Elektronik Anda',
      body: `
Karena {{label "personChange" kind}}, data dalam Sertifikat Elektronik Anda tidak sesuai lagi. Ajukan pembaruan agar
sertifikat baru memuat data yang benar; Anda tidak perlu menunggu menjelang habis masa berlakunya.`,
      facts: [
        ['Jenis sertifikat', '{{label "certificateType" certificateType}}'],
        ['Nomor seri', '{{hex serial}}'],
        ['Berlaku sampai dengan', '{{moment notAfter}}'],
      ],
      action: { label: 'Ajukan pembaruan', url: CASE_PAGE },
    },
    en: {
      subject: 'Apply for the renewal of your certificate',
      body: `
Because of a {{label "personChange" kind}}, the data in your electronic certificate are no longer right. Apply for its
renewal, so that a new one bears the right data; you need not wait until it is about to expire.`,
      facts: [
        ['Type of certificate', '{{label "certificateType" certificateType}}'],
        ['Serial number', '{{hex serial}}'],
        ['Valid until', '{{moment notAfter}}'],
      ],
      action: { label: 'Apply for renewal', url: CASE_PAGE },
    },
  },
  'successor-in-use': {
    basis: ['20(1)', '24f', '25(1)b'],
    id: {
      subject: 'Sertifikat pengganti telah dipakai: akhir sertifikat lama',
      body: `
Sertifikat Elektronik baru Anda ({{label "succession" kind}}) telah Anda terima. Pakailah yang baru.

{{#if ending}}Sertifikat lama berikut telah dicabut atau sedang dicabut.{{else}}{{#if revokesAt}}Sertifikat lama berikut
dicabut karena telah digantikan pada {{moment revokesAt}}.{{else}}Sertifikat lama berikut tidak berlaku lagi setelah habis
masa berlakunya.{{/if}}{{/if}} Musnahkan sertifikat dan Kunci Privat lama setelah tidak diperlukan lagi.`,
      facts: [
        ['Jenis sertifikat', '{{label "certificateType" certificateType}}'],
        ['Nomor seri yang lama', '{{hex serial}}'],
        ['Masa berlaku yang lama sampai dengan', '{{moment notAfter}}'],
      ],
      action: { label: 'Lihat sertifikat lama', url: CASE_PAGE },
    },
    en: {
      subject: 'Successor in use: the end of the old certificate',
      body: `
You have received your new electronic certificate ({{label "succession" kind}}). Use the new one.

{{#if ending}}The old certificate below is revoked or about to be.{{else}}{{#if revokesAt}}The old certificate below is
revoked as superseded on {{moment revokesAt}}.{{else}}The old certificate below is no longer valid after it
expires.{{/if}}{{/if}} Destroy the old certificate and private key once they are no longer needed.`,
      facts: [
        ['Type of certificate', '{{label "certificateType" certificateType}}'],
        ['Serial number of the old one', '{{hex serial}}'],
        ['The old one is valid until', '{{moment notAfter}}'],
      ],
      action: { label: 'See the old certificate', url: CASE_PAGE },
    },
  },
} as const satisfies Partial<MailSources>;
