import type { MailSources } from './source';
import { CASE_PAGE } from './source';

const LETTER_PAGE = '{{origin}}/letters/{{caseId}}/{{kind}}';

/** Mails about letters that are given in the system instead of on paper, Pasal 14a, 15a, 16a, 16b. */
export const LETTER = {
  'letter-asked': {
    basis: ['14a', '15a', '16a', '16b'],
    id: {
      subject: 'Permintaan surat untuk permohonan Sertifikat Elektronik',
      body: `
{{holderName}} memerlukan surat dari Anda untuk permohonan Sertifikat Elektronik. Mohon Anda memeriksa isian
permohonannya, lalu memberikan surat itu di Siklus atau menolaknya beserta alasannya.`,
      facts: [
        ['Surat', '{{label "document" kind}}'],
        ['Diminta pada', '{{moment askedAt}}'],
      ],
      action: { label: 'Periksa dan jawab', url: LETTER_PAGE },
      after: `
Surat tidak dapat diberikan oleh orang lain atas nama Anda. Bila Anda lebih memilih surat yang ditandatangani, tolak
permintaan ini dan sampaikan surat itu kepada pemohon.`,
    },
    en: {
      subject: 'A letter is asked of you for an application',
      body: `
{{holderName}} needs a letter of yours for the application for an electronic certificate. Please look at what the
application says, and give the letter in Siklus, or decline it with your reason.`,
      facts: [
        ['Letter', '{{label "document" kind}}'],
        ['Asked', '{{moment askedAt}}'],
      ],
      action: { label: 'Look and answer', url: LETTER_PAGE },
      after: `
Nobody else can give it in your name. If you prefer a signed letter, decline this request and hand that letter to the
applicant.`,
    },
  },
  'letter-reminder': {
    basis: ['14a', '15a', '16a', '16b'],
    id: {
      subject: 'Pengingat: permintaan surat belum dijawab',
      body: `
{{holderName}} masih menunggu surat dari Anda untuk permohonan Sertifikat Elektronik. Mohon Anda memeriksa isian
permohonannya, lalu memberikan surat itu di Siklus atau menolaknya beserta alasannya.`,
      facts: [
        ['Surat', '{{label "document" kind}}'],
        ['Diminta pada', '{{moment askedAt}}'],
      ],
      action: { label: 'Periksa dan jawab', url: LETTER_PAGE },
    },
    en: {
      subject: 'Reminder: a letter that was asked of you',
      body: `
{{holderName}} is still waiting for a letter of yours for the application for an electronic certificate. Please look at
what the application says, and give the letter in Siklus, or decline it with your reason.`,
      facts: [
        ['Letter', '{{label "document" kind}}'],
        ['Asked', '{{moment askedAt}}'],
      ],
      action: { label: 'Look and answer', url: LETTER_PAGE },
    },
  },
  'letter-unanswered': {
    basis: ['14a', '15a', '16a', '16b'],
    id: {
      subject: 'Permintaan surat belum dijawab',
      body: `
{{signerName}} belum menjawab permintaan surat untuk permohonan Sertifikat Elektronik Anda, juga setelah waktu untuk
menjawabnya lewat. Permintaan itu tetap terbuka dan masih dapat dijawab. Anda tidak perlu menunggunya: surat yang
ditandatangani dapat Anda unggah sebagai gantinya.`,
      facts: [
        ['Surat', '{{label "document" kind}}'],
        ['Diminta pada', '{{moment askedAt}}'],
      ],
      action: { label: 'Lanjutkan permohonan', url: CASE_PAGE },
    },
    en: {
      subject: 'A letter that you asked for is not answered',
      body: `
{{signerName}} has not answered your request for a letter for your application for an electronic certificate, and the
time for it has passed. The request stays open and can still be answered. You need not wait for it: you can upload a
signed letter instead.`,
      facts: [
        ['Letter', '{{label "document" kind}}'],
        ['Asked', '{{moment askedAt}}'],
      ],
      action: { label: 'Go on with the application', url: CASE_PAGE },
    },
  },
  'letter-given': {
    basis: ['14a', '15a', '16a', '16b'],
    id: {
      subject: 'Surat telah diberikan',
      body: `
{{signerName}} telah memberikan surat untuk permohonan Sertifikat Elektronik Anda. Surat itu sudah ada dalam permohonan
Anda. Bila isian yang disebut di dalamnya Anda ubah, surat itu harus diminta kembali.`,
      facts: [
        ['Surat', '{{label "document" kind}}'],
        ['Diberikan pada', '{{moment givenAt}}'],
      ],
      action: { label: 'Lanjutkan permohonan', url: CASE_PAGE },
    },
    en: {
      subject: 'A letter has been given',
      body: `
{{signerName}} has given the letter for your application for an electronic certificate. It is in your application
already. If you change what it speaks of, the letter must be asked for again.`,
      facts: [
        ['Letter', '{{label "document" kind}}'],
        ['Given', '{{moment givenAt}}'],
      ],
      action: { label: 'Go on with the application', url: CASE_PAGE },
    },
  },
  'letter-declined': {
    basis: ['14a', '15a', '16a', '16b'],
    id: {
      subject: 'Surat tidak diberikan',
      body: `
{{signerName}} tidak memberikan surat yang Anda minta untuk permohonan Sertifikat Elektronik. Anda dapat memintanya lagi
setelah alasannya diselesaikan, atau mengunggah surat yang ditandatangani.`,
      facts: [
        ['Surat', '{{label "document" kind}}'],
        ['Alasan', '{{reason}}'],
      ],
      action: { label: 'Buka permohonan', url: CASE_PAGE },
    },
    en: {
      subject: 'A letter was declined',
      body: `
{{signerName}} did not give the letter that you asked for. You can ask again once the reason is settled, or upload a
signed letter.`,
      facts: [
        ['Letter', '{{label "document" kind}}'],
        ['Reason', '{{reason}}'],
      ],
      action: { label: 'Open the application', url: CASE_PAGE },
    },
  },
} as const satisfies Partial<MailSources>;
