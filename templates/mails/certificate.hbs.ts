import type { MailSources } from './source';
import { CASE_PAGE } from './source';

/** Mails about issuance, acceptance and the life of the certificate, Pasal 19-20. */
export const CERTIFICATE = {
  'agreement-reminder': {
    basis: ['19(5)', '23(1)'],
    id: {
      subject: 'Pengingat: setujui ketentuan',
      body: `
Permohonan Anda telah diterima, tetapi ketentuan Pemanfaatan Sertifikat Elektronik belum Anda setujui. Tanpa
persetujuan Anda, permohonan tidak dapat disampaikan kepada BSrE.`,
      facts: [['Setujui paling lambat', '{{moment agreeBy}}']],
      action: { label: 'Baca dan setujui ketentuan', url: CASE_PAGE },
      after: `
Sesudah batas waktu tersebut permohonan gugur.`,
    },
    en: {
      subject: 'Reminder: agree to the terms',
      body: `
Your application has been accepted, but you have not yet accepted the terms of use. Without your acceptance it cannot
be forwarded to BSrE.`,
      facts: [['Accept no later than', '{{moment agreeBy}}']],
      action: { label: 'Read and accept the terms', url: CASE_PAGE },
      after: `
After that the application lapses.`,
    },
  },
  'activation-opened': {
    basis: ['19(4)', '19(5)', '24d'],
    id: {
      subject: 'Aktifkan Sertifikat Elektronik Anda',
      body: `
{{caName}} telah membuka halaman aktivasi untuk Anda. Di sana Anda menyetujui perjanjian Pemilik Sertifikat
Elektronik dan menetapkan passphrase.

Lakukan sendiri dan jangan meneruskan surat ini: penerbitan tidak dapat dikuasakan. Otoritas Pendaftaran tidak
pernah meminta passphrase Anda.`,
      facts: [['Aktifkan paling lambat', '{{moment activateBy}}']],
      action: { label: 'Buka halaman aktivasi', url: '{{link}}' },
    },
    en: {
      subject: 'Activate your electronic certificate',
      body: `
{{caName}} has opened the activation page for you. There you accept the owner's agreement and set your passphrase.

Do this yourself and do not forward this mail: nobody may be authorized to do it for you. The Registration Authority
never asks for your passphrase.`,
      facts: [['Activate no later than', '{{moment activateBy}}']],
      action: { label: 'Open the activation page', url: '{{link}}' },
    },
  },
  'activation-reminder': {
    basis: ['19(4)', '19(5)', '24d'],
    id: {
      subject: 'Pengingat: aktifkan Sertifikat Elektronik Anda',
      body: `
Sertifikat Elektronik Anda belum diaktifkan di {{caName}}. Lakukan sendiri; penerbitan tidak dapat dikuasakan.`,
      facts: [['Aktifkan paling lambat', '{{moment activateBy}}']],
      action: { label: 'Buka halaman aktivasi', url: '{{link}}' },
      after: `
Sesudah batas waktu tersebut permohonan gugur.`,
    },
    en: {
      subject: 'Reminder: activate your electronic certificate',
      body: `
Your electronic certificate has not been activated at {{caName}} yet. Do it yourself; nobody may be authorized to do
it for you.`,
      facts: [['Activate no later than', '{{moment activateBy}}']],
      action: { label: 'Open the activation page', url: '{{link}}' },
      after: `
After that the application lapses.`,
    },
  },
  'certificate-issued': {
    basis: ['19(6)', '24b', '24c', '24d'],
    id: {
      subject:
        '{{#if reminder}}Pengingat: konfirmasi{{else}}Sertifikat Elektronik terbit: konfirmasi{{/if}} penerimaan',
      body: `
{{#if reminder}}Anda belum mengonfirmasi penerimaan Sertifikat Elektronik berikut.{{else}}Sertifikat Elektronik Anda
telah terbit dan terlampir.{{/if}} Periksa datanya, lalu konfirmasikan penerimaannya.`,
      facts: [
        ['Jenis sertifikat', '{{label "certificateType" certificateType}}'],
        ['Nomor seri', '{{hex serial}}'],
        ['Berlaku sejak', '{{moment notBefore}}'],
        ['Berlaku sampai dengan', '{{moment notAfter}}'],
        ['Konfirmasi paling lambat', '{{moment confirmBy}}'],
      ],
      action: { label: 'Konfirmasi penerimaan', url: CASE_PAGE },
      after: `
Bila ada data yang keliru, jangan dikonfirmasi dan hubungi Otoritas Pendaftaran. Lindungi passphrase Anda dan jangan
serahkan pemanfaatan sertifikat kepada orang lain.`,
    },
    en: {
      subject: '{{#if reminder}}Reminder: confirm{{else}}Certificate issued: confirm{{/if}} its receipt',
      body: `
{{#if reminder}}You have not confirmed the receipt of this electronic certificate yet.{{else}}Your electronic
certificate has been issued and is attached.{{/if}} Check its data, then confirm the receipt.`,
      facts: [
        ['Type of certificate', '{{label "certificateType" certificateType}}'],
        ['Serial number', '{{hex serial}}'],
        ['Valid from', '{{moment notBefore}}'],
        ['Valid until', '{{moment notAfter}}'],
        ['Confirm no later than', '{{moment confirmBy}}'],
      ],
      action: { label: 'Confirm receipt', url: CASE_PAGE },
      after: `
If anything in it is wrong, do not confirm and tell the Registration Authority. Protect your passphrase and let nobody
else use the certificate.`,
    },
  },
  'acceptance-overdue': {
    basis: ['19(6)'],
    id: {
      subject: 'Penerimaan Sertifikat Elektronik belum dikonfirmasi',
      body: `
{{holderName}} belum mengonfirmasi penerimaan Sertifikat Elektroniknya. Sebagai atasan, mohon Anda mengingatkan yang
bersangkutan. Konfirmasi hanya dapat dilakukan oleh pemilik sendiri.`,
      facts: [
        ['Nomor seri', '{{hex serial}}'],
        ['Batas konfirmasi', '{{moment confirmBy}}'],
      ],
      action: { label: 'Lihat permohonan', url: CASE_PAGE },
    },
    en: {
      subject: 'Receipt of the certificate not confirmed',
      body: `
{{holderName}} has not confirmed the receipt of the electronic certificate. As the superior, please remind the holder.
Only the owner can confirm.`,
      facts: [
        ['Serial number', '{{hex serial}}'],
        ['Confirmation was due', '{{moment confirmBy}}'],
      ],
      action: { label: 'See the application', url: CASE_PAGE },
    },
  },
  'receipt-recorded': {
    basis: ['19(6)', '20(2)'],
    id: {
      subject: 'Bukti tanda terima Sertifikat Elektronik',
      body: `
Penerimaan Sertifikat Elektronik Anda telah dicatat. Bukti tanda terima terlampir; simpanlah. Kami mengingatkan Anda
sebelum masa berlakunya habis.`,
      facts: [
        ['Jenis sertifikat', '{{label "certificateType" certificateType}}'],
        ['Nomor seri', '{{hex serial}}'],
        ['Berlaku sampai dengan', '{{moment notAfter}}'],
        ['Dikonfirmasi pada', '{{moment confirmedAt}}'],
      ],
      action: { label: 'Lihat sertifikat', url: CASE_PAGE },
    },
    en: {
      subject: 'Delivery receipt for your certificate',
      body: `
The receipt of your electronic certificate has been recorded. The delivery receipt is attached; please keep it. We will
remind you before the certificate expires.`,
      facts: [
        ['Type of certificate', '{{label "certificateType" certificateType}}'],
        ['Serial number', '{{hex serial}}'],
        ['Valid until', '{{moment notAfter}}'],
        ['Confirmed', '{{moment confirmedAt}}'],
      ],
      action: { label: 'See the certificate', url: CASE_PAGE },
    },
  },
  'certificate-expiring': {
    basis: ['20(2)'],
    id: {
      subject: 'Sertifikat Elektronik habis masa berlakunya {{days daysLeft}}',
      body: `
{{#if toHolder}}Sertifikat Elektronik Anda habis masa berlakunya {{days daysLeft}}. Anda wajib mengajukan pembaruan
kepada Otoritas Pendaftaran selama sertifikat masih berlaku.{{else}}Sertifikat Elektronik {{holderName}} habis masa
berlakunya {{days daysLeft}} dan belum diperbarui. Mohon Anda mengingatkan yang bersangkutan agar mengajukan
pembaruan.{{/if}}

Acara kalender terlampir.`,
      facts: [
        ['Pemilik', '{{holderName}}'],
        ['Jenis sertifikat', '{{label "certificateType" certificateType}}'],
        ['Nomor seri', '{{hex serial}}'],
        ['Berlaku sampai dengan', '{{moment notAfter}}'],
      ],
      action: { label: 'Lihat sertifikat', url: CASE_PAGE },
    },
    en: {
      subject: 'Electronic certificate expires {{days daysLeft}}',
      body: `
{{#if toHolder}}Your electronic certificate expires {{days daysLeft}}. You must apply to the Registration Authority for
its renewal while it is still valid.{{else}}The electronic certificate of {{holderName}} expires {{days daysLeft}} and
has not been renewed. Please remind the holder to apply for renewal.{{/if}}

A calendar event is attached.`,
      facts: [
        ['Owner', '{{holderName}}'],
        ['Type of certificate', '{{label "certificateType" certificateType}}'],
        ['Serial number', '{{hex serial}}'],
        ['Valid until', '{{moment notAfter}}'],
      ],
      action: { label: 'See the certificate', url: CASE_PAGE },
    },
  },
  'certificate-expired': {
    basis: ['20(2)', '13(1)'],
    id: {
      subject: 'Masa berlaku Sertifikat Elektronik telah habis',
      body: `
{{#if toHolder}}Masa berlaku Sertifikat Elektronik Anda telah habis dan sertifikat itu tidak dapat dipakai lagi. Bila
tugas kedinasan Anda masih memerlukannya, ajukan permohonan baru.{{else}}Masa berlaku Sertifikat Elektronik
{{holderName}} telah habis. Bila tugas kedinasannya masih memerlukannya, mohon Anda mengingatkan yang bersangkutan agar
mengajukan permohonan baru.{{/if}}`,
      facts: [
        ['Pemilik', '{{holderName}}'],
        ['Jenis sertifikat', '{{label "certificateType" certificateType}}'],
        ['Nomor seri', '{{hex serial}}'],
        ['Berlaku sampai dengan', '{{moment notAfter}}'],
      ],
      action: { label: 'Lihat sertifikat', url: CASE_PAGE },
    },
    en: {
      subject: 'Electronic certificate has expired',
      body: `
{{#if toHolder}}Your electronic certificate has expired and can no longer be used. If your official duties still need
one, make a new application.{{else}}The electronic certificate of {{holderName}} has expired. If official duties still
need one, please remind the holder to make a new application.{{/if}}`,
      facts: [
        ['Owner', '{{holderName}}'],
        ['Type of certificate', '{{label "certificateType" certificateType}}'],
        ['Serial number', '{{hex serial}}'],
        ['Was valid until', '{{moment notAfter}}'],
      ],
      action: { label: 'See the certificate', url: CASE_PAGE },
    },
  },
  'holder-unreachable': {
    basis: ['20(2)', '14b'],
    id: {
      subject: 'Pemberitahuan tidak sampai kepada pemilik',
      body: `
Pemberitahuan kami kepada {{holderName}} ditolak oleh server e-mail penerima. Sebagai atasan, mohon Anda menyampaikannya
dan meminta yang bersangkutan memperbaiki e-mail dinasnya.`,
      facts: [['Perihal', '{{label "notice" undelivered}}']],
      action: { label: 'Lihat permohonan', url: CASE_PAGE },
    },
    en: {
      subject: 'A notice did not reach the holder',
      body: `
The receiving mail server refused our notice to {{holderName}}. As the superior, please pass it on and ask for the
official e-mail address to be put right.`,
      facts: [['About', '{{label "notice" undelivered}}']],
      action: { label: 'See the application', url: CASE_PAGE },
    },
  },
} as const satisfies Partial<MailSources>;
