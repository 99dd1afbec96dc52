import { NO_NAME, RELIED } from './relying-party.hbs';
import type { MailSources } from './source';
import { CASE_PAGE } from './source';

const see = {
  id: { label: 'Lihat sertifikat', url: CASE_PAGE },
  en: { label: 'See the certificate', url: CASE_PAGE },
};

/** The certificate, to its holder and those above him. */
const OWNED = {
  id: [
    ['Pemilik', '{{holderName}}'],
    ['Jenis sertifikat', '{{label "certificateType" certificateType}}'],
    ['Nomor seri', '{{hex serial}}'],
  ],
  en: [
    ['Owner', '{{holderName}}'],
    ['Type of certificate', '{{label "certificateType" certificateType}}'],
    ['Serial number', '{{hex serial}}'],
  ],
} as const;

/** What CRL and OCSP say, once they say it. */
const PUBLISHED = {
  id: [
    ['Alasan', '{{label "crlReason" reason}} ({{reason}})'],
    ['Dicabut pada', '{{moment revokedAt}}'],
    ['Terlihat pada CRL', '{{moment crlSeenAt}} (CRL nomor {{crlNumber}})'],
    ['Terlihat pada OCSP', '{{moment ocspSeenAt}}'],
    ['Diragukan sejak', '{{#if invalidityDate}}{{moment invalidityDate}}{{/if}}'],
  ],
  en: [
    ['Reason', '{{label "crlReason" reason}} ({{reason}})'],
    ['Revoked', '{{moment revokedAt}}'],
    ['Seen in CRL', '{{moment crlSeenAt}} (CRL number {{crlNumber}})'],
    ['Seen in OCSP', '{{moment ocspSeenAt}}'],
    ['Doubtful since', '{{#if invalidityDate}}{{moment invalidityDate}}{{/if}}'],
  ],
} as const;

/** Mails about a certificate's end before time to those whom it concerns, Pasal 21 and 24f. */
export const REVOCATION = {
  'revocation-ordered': {
    basis: ['21(1)'],
    id: {
      subject: '{{#if amends}}Alasan pencabutan akan diubah{{else}}Hentikan pemakaian: pencabutan disampaikan{{/if}}',
      body: `
{{#if amends}}Sertifikat Elektronik berikut telah dicabut. Kepada {{caName}} disampaikan permintaan agar alasannya diubah
menjadi sebagaimana tersebut di bawah.{{else}}Pencabutan Sertifikat Elektronik {{#if toHolder}}Anda{{else}}{{holderName}}
{{/if}} disampaikan kepada {{caName}}. {{#if toHolder}}Hentikan pemakaiannya sekarang juga, sekalipun CRL dan OCSP
belum menyatakannya dicabut.{{else}}Mohon Anda memastikan bahwa sertifikat itu tidak dipakai lagi, sekalipun CRL dan
OCSP belum menyatakannya dicabut.{{/if}}{{/if}}

Pemberitahuan menyusul setelah CRL dan OCSP menyatakannya.`,
      facts: [
        ...OWNED.id,
        ['Alasan', '{{label "crlReason" reason}} ({{reason}})'],
        ['Diperintahkan pada', '{{moment orderedAt}}'],
      ],
      action: see.id,
      after: `
{{#if toHolder}}Bila menurut Anda pencabutan ini keliru, segera hubungi Otoritas Pendaftaran.{{/if}}`,
    },
    en: {
      subject: '{{#if amends}}The reason of a revocation will change{{else}}Stop using it: revocation ordered{{/if}}',
      body: `
{{#if amends}}This electronic certificate is revoked. {{caName}} is asked to replace the reason by the one
below.{{else}}The revocation of {{#if toHolder}}your electronic certificate{{else}}the electronic certificate of
{{holderName}}{{/if}} has been ordered at {{caName}}. {{#if toHolder}}Stop using it now, even though CRL and OCSP do not
call it revoked yet.{{else}}Please make sure that it is not used any more, even though CRL and OCSP do not call it
revoked yet.{{/if}}{{/if}}

We will write again once CRL and OCSP state it.`,
      facts: [
        ...OWNED.en,
        ['Reason', '{{label "crlReason" reason}} ({{reason}})'],
        ['Ordered', '{{moment orderedAt}}'],
      ],
      action: see.en,
      after: `
{{#if toHolder}}If you think that this is a mistake, tell the Registration Authority at once.{{/if}}`,
    },
    relyingParty: {
      id: {
        subject: '{{#if amends}}Alasan pencabutan akan diubah{{else}}Sertifikat tidak boleh dipercaya lagi{{/if}}',
        body: `
{{#if amends}}Sertifikat Elektronik berikut telah dicabut. Kepada {{caName}} disampaikan permintaan agar alasannya diubah.
{{else}}Pencabutan Sertifikat Elektronik berikut disampaikan kepada {{caName}}. Mohon jangan menerima tanda tangan
elektronik atau sambungan yang memakainya sejak waktu tersebut, sekalipun CRL dan OCSP belum menyatakannya
dicabut.{{/if}}

Pemberitahuan menyusul setelah CRL dan OCSP menyatakannya.`,
        facts: [...RELIED.id, ['Diperintahkan pada', '{{moment orderedAt}}']],
        after: NO_NAME.id,
      },
      en: {
        subject:
          '{{#if amends}}The reason of a revocation will change{{else}}Do not trust a certificate any more{{/if}}',
        body: `
{{#if amends}}This electronic certificate is revoked. {{caName}} is asked to replace the reason.{{else}}The revocation of
this electronic certificate has been ordered at {{caName}}. Please accept no electronic signature and no connection made
with it since that moment, even though CRL and OCSP do not call it revoked yet.{{/if}}

We will write again once CRL and OCSP state it.`,
        facts: [...RELIED.en, ['Ordered', '{{moment orderedAt}}']],
        after: NO_NAME.en,
      },
    },
  },
  'certificate-revoked': {
    basis: ['21(1)', '24f'],
    id: {
      subject: 'Sertifikat Elektronik telah dicabut',
      body: `
{{#if toHolder}}Sertifikat Elektronik Anda telah dicabut dan tidak berlaku lagi. Surat pemberitahuan
terlampir.{{else}}Sertifikat Elektronik {{holderName}} telah dicabut dan tidak berlaku lagi. Mohon Anda memastikan bahwa
sertifikat itu tidak dipakai lagi.{{/if}}

{{#if toHolder}}Musnahkan sertifikat dan Kunci Privat yang berada pada Anda beserta semua salinannya.{{/if}}`,
      facts: [...OWNED.id, ...PUBLISHED.id],
      action: see.id,
      after: `
{{#if invalidityDate}}Dokumen yang ditandatangani dengannya sejak {{moment invalidityDate}} diragukan dan perlu diperiksa,
sekalipun ditandatangani sebelum dicabut.{{/if}}`,
    },
    en: {
      subject: 'Electronic certificate revoked',
      body: `
{{#if toHolder}}Your electronic certificate has been revoked and is no longer valid. The letter is
attached.{{else}}The electronic certificate of {{holderName}} has been revoked and is no longer valid. Please make sure
that it is not used any more.{{/if}}

{{#if toHolder}}Destroy the certificate and the private key that are with you, every copy included.{{/if}}`,
      facts: [...OWNED.en, ...PUBLISHED.en],
      action: see.en,
      after: `
{{#if invalidityDate}}Documents signed with it since {{moment invalidityDate}} are doubtful and must be examined, even
where they were signed before the revocation.{{/if}}`,
    },
    relyingParty: {
      id: {
        subject: 'Sertifikat telah dicabut',
        body: `
Sertifikat Elektronik berikut telah dicabut dan dinyatakan demikian pada CRL dan OCSP.
{{#if invalidityDate}}Tanda tangan elektronik yang dibuat dengannya sejak {{moment invalidityDate}} diragukan.{{/if}}`,
        facts: [...RELIED.id, ...PUBLISHED.id],
        after: NO_NAME.id,
      },
      en: {
        subject: 'Certificate revoked',
        body: `
This electronic certificate has been revoked, and CRL and OCSP state it.
{{#if invalidityDate}}Electronic signatures made with it since {{moment invalidityDate}} are doubtful.{{/if}}`,
        facts: [...RELIED.en, ...PUBLISHED.en],
        after: NO_NAME.en,
      },
    },
  },
  'revocation-rejected': {
    basis: ['1(21)', '21(1)'],
    id: {
      subject: 'Permintaan pencabutan tidak dikabulkan',
      body: `
Permintaan pencabutan Sertifikat Elektronik {{#if toHolder}}Anda{{else}}{{holderName}}{{/if}} tidak dikabulkan.
{{#if toHolder}}Surat jawaban terlampir.{{/if}}

{{#if stillStopped}}Penggunaannya masih dihentikan sementara sampai ada pemberitahuan tertulis bahwa penggunaan dapat
dilanjutkan.{{else}}Sertifikat itu dapat dipakai seperti semula.{{/if}}`,
      facts: [
        ['Jenis sertifikat', '{{label "certificateType" certificateType}}'],
        ['Nomor seri', '{{hex serial}}'],
        ['Diputuskan pada', '{{moment rejectedAt}}'],
        ['Penjelasan', '{{text}}'],
      ],
      action: see.id,
    },
    en: {
      subject: 'Request to revoke not granted',
      body: `
The request to revoke {{#if toHolder}}your electronic certificate{{else}}the electronic certificate of {{holderName}}
{{/if}} is not granted. {{#if toHolder}}The letter is attached.{{/if}}

{{#if stillStopped}}Its use stays stopped for the time being, until you are told in writing that it may go
on.{{else}}The certificate can be used as before.{{/if}}`,
      facts: [
        ['Type of certificate', '{{label "certificateType" certificateType}}'],
        ['Serial number', '{{hex serial}}'],
        ['Decided', '{{moment rejectedAt}}'],
        ['Explanation', '{{text}}'],
      ],
      action: see.en,
    },
  },
  'revoked-by-ca': {
    basis: ['21(1)'],
    id: {
      subject: 'Sertifikat Elektronik dicabut oleh BSrE',
      body: `
{{#if toHolder}}{{caName}} mencabut Sertifikat Elektronik Anda atas evaluasinya sendiri. Sertifikat itu tidak boleh
dipakai lagi.{{else}}{{caName}} mencabut sebuah Sertifikat Elektronik atas evaluasinya sendiri. Mohon Anda menanyakan
alasannya dan menindaklanjutinya.{{/if}}

Pemberitahuan menyusul setelah CRL dan OCSP menyatakannya.`,
      facts: [
        ['Jenis sertifikat', '{{label "certificateType" certificateType}}'],
        ['Nomor seri', '{{hex serial}}'],
        ['Alasan', '{{label "crlReason" reason}} ({{reason}})'],
        ['Dicabut pada', '{{moment revokedAt}}'],
        ['Diragukan sejak', '{{#if invalidityDate}}{{moment invalidityDate}}{{/if}}'],
      ],
      action: see.id,
    },
    en: {
      subject: 'Certificate revoked by BSrE itself',
      body: `
{{#if toHolder}}{{caName}} has revoked your electronic certificate by its own evaluation. It may not be used any
more.{{else}}{{caName}} has revoked an electronic certificate by its own evaluation. Please ask for the reasons and see
to what follows.{{/if}}

We will write again once CRL and OCSP state it.`,
      facts: [
        ['Type of certificate', '{{label "certificateType" certificateType}}'],
        ['Serial number', '{{hex serial}}'],
        ['Reason', '{{label "crlReason" reason}} ({{reason}})'],
        ['Revoked', '{{moment revokedAt}}'],
        ['Doubtful since', '{{#if invalidityDate}}{{moment invalidityDate}}{{/if}}'],
      ],
      action: see.en,
    },
  },
} as const satisfies Partial<MailSources>;
