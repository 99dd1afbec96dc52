import type { MismatchCode } from '../../domain/certificate/match';
import type { CertificateType, Purpose } from '../../domain/certificate/types';
import type { Labels } from '../lang';

/** Pasal 9. */
export const CERTIFICATE_TYPE: Labels<CertificateType> = {
  individual: { id: 'individu', en: 'individual' },
  office: { id: 'jabatan/wewenang/organisasi', en: 'office, authority or organization' },
  system: { id: 'Sistem Elektronik', en: 'electronic system' },
};

/** Pasal 11(4). */
export const PURPOSE: Labels<Purpose> = {
  signature: { id: 'tanda tangan elektronik', en: 'electronic signature' },
  email: { id: 'surat elektronik', en: 'electronic mail' },
  'document-protection': { id: 'perlindungan dokumen', en: 'document protection' },
  'ssl-server': { id: 'security socket layer server', en: 'SSL server' },
  'ssl-client': { id: 'security socket layer client', en: 'SSL client' },
};

/** How a certificate differs from what was approved. */
export const MISMATCH: Labels<MismatchCode> = {
  'chain-invalid': { id: 'rantai sertifikat tidak sah', en: 'the certificate chain is not valid' },
  'root-not-trusted': { id: 'sertifikat induk tidak dipercaya', en: 'the root is not trusted' },
  'is-ca': { id: 'diterbitkan sebagai sertifikat CA', en: 'issued as a CA certificate' },
  version: { id: 'versi bukan X.509 v3', en: 'not an X.509 v3 certificate' },
  'serial-length': { id: 'panjang nomor seri tidak sesuai', en: 'wrong length of serial number' },
  'serial-known': { id: 'nomor seri sudah terdaftar', en: 'the serial number is already registered' },
  'signature-algorithm': { id: 'algoritma tanda tangan tidak sesuai', en: 'wrong signature algorithm' },
  'key-identifiers': { id: 'pengenal kunci tidak sesuai', en: 'wrong key identifiers' },
  'common-name': { id: 'nama pemilik berbeda', en: 'different common name' },
  organization: { id: 'nama organisasi berbeda', en: 'different organization' },
  'organizational-unit': { id: 'unit organisasi berbeda', en: 'different organizational unit' },
  email: { id: 'alamat e-mail berbeda', en: 'different e-mail address' },
  'dns-name': { id: 'nama domain berbeda', en: 'different domain name' },
  'public-key': { id: 'Kunci Publik berbeda', en: 'different public key' },
  'key-usage': { id: 'kegunaan kunci tidak sesuai', en: 'wrong key usage' },
  'extended-key-usage': { id: 'kegunaan kunci tambahan tidak sesuai', en: 'wrong extended key usage' },
  'validity-start': { id: 'awal masa berlaku tidak sesuai', en: 'wrong start of validity' },
  'validity-length': { id: 'lama masa berlaku tidak sesuai', en: 'wrong length of validity' },
};
