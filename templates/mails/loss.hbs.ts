import type { MailSources } from './source';
import { CASE_PAGE } from './source';

const hand = {
  id: { label: 'Sampaikan dokumen', url: CASE_PAGE },
  en: { label: 'Hand in the papers', url: CASE_PAGE },
};

/** Mails about a report of loss and its papers, Pasal 25. */
export const LOSS = {
  'loss-received': {
    basis: ['25(1)a', '25(1)b', '25(2)'],
    id: {
      subject: 'Laporan Sertifikat Elektronik {{label "lossKind" kind}} diterima',
      body: `
Laporan bahwa Kunci Privat dan Sertifikat Elektronik Anda {{label "lossKind" kind}} telah kami terima. Tanda terima terlampir.

{{#if revocationOrdered}}Pencabutannya telah diperintahkan.{{else}}Pencabutannya dievaluasi oleh Otoritas
Pendaftaran.{{/if}} Jangan memakainya lagi.

Sampaikan kedua dokumen berikut. Setelah keduanya lengkap, Anda dapat menyampaikan permohonan penerbitan kembali.`,
      facts: [
        ['Jenis sertifikat', '{{label "certificateType" certificateType}}'],
        ['Nomor seri', '{{hex serial}}'],
        ['Dokumen', '{{labels "lossPaper" papersOwed}}'],
        ['Paling lambat', '{{moment papersDueAt}}'],
      ],
      action: hand.id,
      after: `
Bila Anda tidak mengetahui laporan ini, segera hubungi Otoritas Pendaftaran.`,
    },
    en: {
      subject: 'Report received: certificate {{label "lossKind" kind}}',
      body: `
We have received the report that your private key and electronic certificate are {{label "lossKind" kind}}. The receipt is
attached.

{{#if revocationOrdered}}Its revocation has been ordered.{{else}}The Registration Authority evaluates its
revocation.{{/if}} Do not use it any more.

Please hand in these two papers. Once both are in, you can apply for the reissue of the certificate.`,
      facts: [
        ['Type of certificate', '{{label "certificateType" certificateType}}'],
        ['Serial number', '{{hex serial}}'],
        ['Papers', '{{labels "lossPaper" papersOwed}}'],
        ['No later than', '{{moment papersDueAt}}'],
      ],
      action: hand.en,
      after: `
If you know nothing of this report, tell the Registration Authority at once.`,
    },
  },
  'loss-papers-overdue': {
    basis: ['25(1)b', '25(2)'],
    id: {
      subject: 'Dokumen laporan belum lengkap',
      body: `
{{#if toHolder}}Dokumen laporan Anda belum lengkap dan batas waktunya telah lewat.{{else}}Dokumen laporan mengenai
Sertifikat Elektronik {{holderName}} belum lengkap dan batas waktunya telah lewat. Mohon Anda mengingatkan yang
bersangkutan; surat keterangannya perlu Anda ketahui.{{/if}} Permohonan penerbitan kembali tidak dapat disampaikan
sebelum dokumen lengkap.`,
      facts: [
        ['Jenis sertifikat', '{{label "certificateType" certificateType}}'],
        ['Nomor seri', '{{hex serial}}'],
        ['Belum disampaikan', '{{labels "lossPaper" papersOwed}}'],
        ['Batas waktu', '{{moment papersDueAt}}'],
      ],
      action: hand.id,
    },
    en: {
      subject: 'Papers of a report are missing',
      body: `
{{#if toHolder}}The papers of your report are not complete, and their time is over.{{else}}The papers of the report about
the electronic certificate of {{holderName}} are not complete, and their time is over. Please remind the holder; the
statement needs your acknowledgement.{{/if}} An application for reissue cannot be submitted before they are in.`,
      facts: [
        ['Type of certificate', '{{label "certificateType" certificateType}}'],
        ['Serial number', '{{hex serial}}'],
        ['Still owed', '{{labels "lossPaper" papersOwed}}'],
        ['Were due', '{{moment papersDueAt}}'],
      ],
      action: hand.en,
    },
  },
} as const satisfies Partial<MailSources>;
