import type { MailWords } from './source';

type Facts = NonNullable<MailWords['facts']>;

/** How a certificate is told from others to who relies on it, in both languages. */
export const RELIED: { readonly id: Facts; readonly en: Facts } = {
  id: [
    ['Nomor seri', '{{hex serial}}'],
    ['Penerbit', '{{issuer}}'],
    ['Jenis sertifikat', '{{label "certificateType" certificateType}}'],
    ['Perangkat Daerah', '{{unit}}'],
    ['Sistem Elektronik', '{{#if system}}{{system.name}} ({{system.fqdn}}){{/if}}'],
  ],
  en: [
    ['Serial number', '{{hex serial}}'],
    ['Issuer', '{{issuer}}'],
    ['Type of certificate', '{{label "certificateType" certificateType}}'],
    ['Agency', '{{unit}}'],
    ['Electronic system', '{{#if system}}{{system.name}} ({{system.fqdn}}){{/if}}'],
  ],
};

/** Why they are not told more. */
export const NO_NAME = {
  id: `
Nama pemiliknya tidak disebutkan karena tidak diperlukan untuk memeriksa sertifikat (UU 27/2022 Pasal 16 ayat (2)).
Pertanyaan dapat disampaikan kepada Otoritas Pendaftaran dengan menyebutkan nomor permohonan di bawah.`,
  en: `
The owner is not named, since examining a certificate does not need it (Law 27/2022, Article 16(2)). Please ask the
Registration Authority if you have questions, quoting the application number below.`,
} as const;
