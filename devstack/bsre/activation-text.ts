import { MIN_PASSPHRASE } from './profile';

const INDONESIAN = {
  title: 'Aktivasi sertifikat elektronik',
  standIn: 'Sistem tiruan untuk pengembangan. Ini bukan BSrE, dan sertifikatnya tidak berlaku di mana pun.',
  holder: 'Pemilik',
  organization: 'Instansi',
  agreement: 'Perjanjian pemilik sertifikat elektronik',
  version: 'Versi',
  digest: 'SHA-256 naskah',
  given:
    'Naskah perjanjian telah diberikan kepada Anda oleh Otoritas Pendaftaran; pastikan versi dan SHA-256-nya sama.',
  accept: 'Saya telah membaca dan menyetujui perjanjian ini.',
  passphrase: 'Passphrase',
  passphraseHint: `Sedikitnya ${MIN_PASSPHRASE} karakter. Hanya Anda yang mengetahuinya; jangan berikan kepada siapa pun, termasuk petugas.`,
  confirmation: 'Ulangi passphrase',
  ownKey: 'Kunci privat ada pada Anda. Sertifikat diterbitkan untuk kunci publik dalam permohonan PKCS#10 Anda.',
  submit: 'Setujui dan terbitkan sertifikat',
  errors: 'Ada yang perlu diperbaiki',
  acceptMissing: 'Nyatakan persetujuan Anda atas perjanjian',
  passphraseShort: `Passphrase harus sedikitnya ${MIN_PASSPHRASE} karakter`,
  confirmationDiffers: 'Passphrase dan ulangannya tidak sama',
  done: 'Sertifikat telah diterbitkan',
  serial: 'Nomor seri',
  next: 'Otoritas Pendaftaran akan memberitahukan penyerahannya kepada Anda. Halaman ini boleh ditutup.',
  gone: 'Tautan ini tidak dapat digunakan',
  goneHelp: 'Tautan mungkin salah atau telah kedaluwarsa. Hubungi Otoritas Pendaftaran.',
  other: 'English',
};

export type Language = 'id' | 'en';
export type Texts = Readonly<Record<keyof typeof INDONESIAN, string>>;

const ENGLISH: Texts = {
  title: 'Activate your certificate',
  standIn: 'A stand-in for development. This is not BSrE, and its certificates are valid nowhere.',
  holder: 'Holder',
  organization: 'Organisation',
  agreement: 'Subscriber agreement',
  version: 'Version',
  digest: 'SHA-256 of the text',
  given: 'The registration authority has given you the text; make sure that its version and SHA-256 are the same.',
  accept: 'I have read and accept this agreement.',
  passphrase: 'Passphrase',
  passphraseHint: `At least ${MIN_PASSPHRASE} characters. Only you know it; give it to nobody, officers included.`,
  confirmation: 'Passphrase again',
  ownKey: 'You hold the private key. The certificate is issued for the public key of your PKCS#10 request.',
  submit: 'Accept and issue the certificate',
  errors: 'Something needs to be put right',
  acceptMissing: 'State that you accept the agreement',
  passphraseShort: `The passphrase needs at least ${MIN_PASSPHRASE} characters`,
  confirmationDiffers: 'The two passphrases are not the same',
  done: 'The certificate has been issued',
  serial: 'Serial number',
  next: 'The registration authority will tell you about its delivery. You may close this page.',
  gone: 'This link cannot be used',
  goneHelp: 'It may be wrong or may have expired. Ask the registration authority.',
  other: 'Bahasa Indonesia',
};

export const TEXTS: Readonly<Record<Language, Texts>> = { id: INDONESIAN, en: ENGLISH };
