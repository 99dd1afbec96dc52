import type { Labels } from '../../../templates/lang';
import type { ContentLine } from '../features/certificates/content-lines';

/** What stands in a certificate (RFC 5280), line by line. */
export const CONTENT_LINE: Labels<ContentLine> = {
  commonName: { id: 'Nama (CN)', en: 'Common name (CN)' },
  organization: { id: 'Organisasi (O)', en: 'Organization (O)' },
  organizationalUnit: { id: 'Unit organisasi (OU)', en: 'Organizational unit (OU)' },
  country: { id: 'Negara (C)', en: 'Country (C)' },
  otherAttribute: { id: 'Atribut lain', en: 'Another attribute' },
  emails: { id: 'Alamat e-mail (SAN)', en: 'E-mail address (SAN)' },
  dnsNames: { id: 'Nama domain (SAN)', en: 'Domain name (SAN)' },
  issuer: { id: 'Penerbit', en: 'Issuer' },
  serial: { id: 'Nomor seri', en: 'Serial number' },
  notBefore: { id: 'Berlaku sejak', en: 'Valid from' },
  notAfter: { id: 'Berlaku sampai dengan', en: 'Valid until' },
  publicKey: { id: 'Kunci Publik', en: 'Public key' },
  keyUsage: { id: 'Kegunaan kunci', en: 'Key usage' },
  extendedKeyUsage: { id: 'Kegunaan kunci tambahan', en: 'Extended key usage' },
  signatureAlgorithm: { id: 'Algoritma tanda tangan penerbit', en: 'Signature algorithm of the issuer' },
  version: { id: 'Versi X.509', en: 'X.509 version' },
  isCa: { id: 'Dapat menerbitkan sertifikat lain', en: 'May issue other certificates' },
  hasKeyIdentifiers: { id: 'Pengenal kunci lengkap', en: 'Key identifiers are complete' },
};
