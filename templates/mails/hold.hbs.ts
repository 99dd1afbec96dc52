import { NO_NAME, RELIED } from './relying-party.hbs';
import type { MailSources } from './source';
import { CASE_PAGE } from './source';

const see = {
  id: { label: 'Lihat sertifikat', url: CASE_PAGE },
  en: { label: 'See the certificate', url: CASE_PAGE },
};

/** Mails about a stop to a certificate's use and its end: the RA's evaluation of Pasal 21(1), short of revoking. */
export const HOLD = {
  'use-stopped': {
    basis: ['21(1)', '24b'],
    id: {
      subject: 'Hentikan sementara penggunaan Sertifikat Elektronik',
      body: `
{{#if toHolder}}Penggunaan Sertifikat Elektronik Anda dihentikan sementara. Jangan memakainya untuk keperluan apa pun. Surat
perintah terlampir.{{else}}Penggunaan Sertifikat Elektronik {{holderName}} dihentikan sementara. Mohon Anda memastikan
bahwa sertifikat itu tidak dipakai.{{/if}}

Penghentian berlaku sampai ada pemberitahuan tertulis, juga setelah waktu peninjauan.`,
      facts: [
        ['Pemilik', '{{holderName}}'],
        ['Jenis sertifikat', '{{label "certificateType" certificateType}}'],
        ['Nomor seri', '{{hex serial}}'],
        ['Dihentikan sejak', '{{moment since}}'],
        ['Ditinjau paling lambat', '{{moment until}}'],
        ['Alasan', '{{labels "holdCause" causes}}'],
        ['Keterlihatan', '{{label "holdAtCa" atCa}}'],
      ],
      action: see.id,
    },
    en: {
      subject: 'Stop using the certificate for the time being',
      body: `
{{#if toHolder}}The use of your electronic certificate is stopped for the time being. Do not use it for whatever purpose.
The order is attached.{{else}}The use of the electronic certificate of {{holderName}} is stopped for the time being.
Please make sure that it is not used.{{/if}}

This holds until it is ended in writing, also after the date of review.`,
      facts: [
        ['Owner', '{{holderName}}'],
        ['Type of certificate', '{{label "certificateType" certificateType}}'],
        ['Serial number', '{{hex serial}}'],
        ['Stopped since', '{{moment since}}'],
        ['Looked at again by', '{{moment until}}'],
        ['Reasons', '{{labels "holdCause" causes}}'],
        ['Visibility', '{{label "holdAtCa" atCa}}'],
      ],
      action: see.en,
    },
    relyingParty: {
      id: {
        subject: 'Jangan mempercayai sertifikat ini untuk sementara',
        body: `
Penggunaan Sertifikat Elektronik berikut dihentikan sementara. Mohon jangan menerima tanda tangan elektronik atau
sambungan yang memakainya sejak waktu tersebut, sampai kami memberitahukan bahwa penggunaannya dapat dilanjutkan.`,
        facts: [...RELIED.id, ['Dihentikan sejak', '{{moment since}}'], ['Keterlihatan', '{{label "holdAtCa" atCa}}']],
        after: NO_NAME.id,
      },
      en: {
        subject: 'Do not trust this certificate for the time being',
        body: `
The use of this electronic certificate is stopped for the time being. Please accept no electronic signature and no
connection made with it since that moment, until we tell you that its use may go on.`,
        facts: [...RELIED.en, ['Stopped since', '{{moment since}}'], ['Visibility', '{{label "holdAtCa" atCa}}']],
        after: NO_NAME.en,
      },
    },
  },
  'use-released': {
    basis: ['21(1)', '24b'],
    id: {
      subject: 'Penggunaan Sertifikat Elektronik dapat dilanjutkan',
      body: `
{{#if toHolder}}Penghentian sementara atas Sertifikat Elektronik Anda berakhir. Sertifikat itu dapat dipakai kembali. Surat
pemberitahuan terlampir.{{else}}Penghentian sementara atas Sertifikat Elektronik {{holderName}} berakhir. Sertifikat itu
dapat dipakai kembali.{{/if}}`,
      facts: [
        ['Pemilik', '{{holderName}}'],
        ['Jenis sertifikat', '{{label "certificateType" certificateType}}'],
        ['Nomor seri', '{{hex serial}}'],
        ['Dihentikan sejak', '{{moment stoppedSince}}'],
        ['Dilanjutkan sejak', '{{moment releasedAt}}'],
      ],
      action: see.id,
    },
    en: {
      subject: 'The certificate may be used again',
      body: `
{{#if toHolder}}The stop on the use of your electronic certificate is over. It may be used again. The letter is
attached.{{else}}The stop on the use of the electronic certificate of {{holderName}} is over. It may be used
again.{{/if}}`,
      facts: [
        ['Owner', '{{holderName}}'],
        ['Type of certificate', '{{label "certificateType" certificateType}}'],
        ['Serial number', '{{hex serial}}'],
        ['Stopped since', '{{moment stoppedSince}}'],
        ['Used again since', '{{moment releasedAt}}'],
      ],
      action: see.en,
    },
    relyingParty: {
      id: {
        subject: 'Sertifikat dapat dipercaya kembali',
        body: `
Penghentian sementara atas Sertifikat Elektronik berikut berakhir. Sertifikat itu dapat dipercaya kembali sejauh CRL dan
OCSP menyatakannya berlaku. Yang dibuat dengannya selama penghentian tetap perlu diperiksa.`,
        facts: [
          ...RELIED.id,
          ['Dihentikan sejak', '{{moment stoppedSince}}'],
          ['Dilanjutkan sejak', '{{moment releasedAt}}'],
        ],
        after: NO_NAME.id,
      },
      en: {
        subject: 'A certificate can be trusted again',
        body: `
The stop on the use of this electronic certificate is over. It can be trusted again as far as CRL and OCSP call it good.
What was made with it meanwhile still needs to be examined.`,
        facts: [
          ...RELIED.en,
          ['Stopped since', '{{moment stoppedSince}}'],
          ['Used again since', '{{moment releasedAt}}'],
        ],
        after: NO_NAME.en,
      },
    },
  },
  'hold-overdue': {
    basis: ['3(1)j', '21(1)'],
    id: {
      subject: 'Penghentian sementara melampaui waktu peninjauan',
      body: `
Penghentian sementara atas penggunaan sebuah Sertifikat Elektronik melampaui waktu peninjauannya dan masih berlaku. Mohon
Anda memutuskan: penggunaan dilanjutkan, atau sertifikat dicabut.`,
      facts: [
        ['Alasan', '{{labels "holdCause" causes}}'],
        ['Dihentikan sejak', '{{moment since}}'],
        ['Waktu peninjauan', '{{moment until}}'],
      ],
      action: see.id,
    },
    en: {
      subject: 'A stop of use is overdue for review',
      body: `
A stop on the use of an electronic certificate is past its date of review and still stands. Please decide: its use goes
on, or it is revoked.`,
      facts: [
        ['Reasons', '{{labels "holdCause" causes}}'],
        ['Stopped since', '{{moment since}}'],
        ['Date of review', '{{moment until}}'],
      ],
      action: see.en,
    },
  },
  'hold-refused-by-ca': {
    basis: ['21(1)'],
    id: {
      subject: '{{#if releasing}}BSrE menolak mengakhiri penangguhan{{else}}BSrE menolak penangguhan{{/if}}',
      body: `
{{#if releasing}}{{caName}} menolak mengakhiri penangguhan sebuah sertifikat. Sertifikat itu tetap ditangguhkan dan
penggunaannya tetap dihentikan.{{else}}{{caName}} menolak menangguhkan sebuah sertifikat. Penggunaannya tetap dihentikan
atas perintah Otoritas Pendaftaran, tetapi CRL dan OCSP menyatakan sertifikat itu berlaku. Mohon Anda menilai apakah
pencabutan diperlukan.{{/if}}`,
      facts: [
        ['Jawaban BSrE', '{{reason}}'],
        ['Kode', '{{code}}'],
      ],
      action: see.id,
    },
    en: {
      subject: '{{#if releasing}}BSrE refused to end a hold{{else}}BSrE refused a hold{{/if}}',
      body: `
{{#if releasing}}{{caName}} refuses to end the hold of a certificate. It stays on hold, and its use stays
stopped.{{else}}{{caName}} refuses to put a certificate on hold. Its use stays stopped by order of the Registration
Authority, but CRL and OCSP call the certificate good. Please judge whether it must be revoked.{{/if}}`,
      facts: [
        ['Answer of BSrE', '{{reason}}'],
        ['Code', '{{code}}'],
      ],
      action: see.en,
    },
  },
} as const satisfies Partial<MailSources>;
