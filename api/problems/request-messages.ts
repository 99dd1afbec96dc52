import type { RequestDefectCode } from '../../domain/certificate/request';
import type { Sentence } from './codes';

/** Bytes that cannot be read as a PKCS#10 request at all. */
export const READING_CODES = ['request-not-pkcs10', 'request-malformed'] as const;
export type ReadingCode = (typeof READING_CODES)[number];

/** Sentences for everything that can be wrong with a PKCS#10 request and its key (Pasal 16). */
export const REQUEST_MESSAGES: Record<RequestDefectCode | ReadingCode, Sentence> = {
  'request-not-pkcs10': {
    id: 'Berkas ini bukan PKCS#10 (PEM atau DER).',
    en: 'The file is no PKCS#10 request (PEM or DER).',
  },
  'request-malformed': {
    id: 'PKCS#10 rusak atau tidak disandikan menurut DER.',
    en: 'The PKCS#10 request is damaged, or not encoded as DER.',
  },
  'signature-hash-broken': {
    id: 'PKCS#10 ditandatangani dengan MD5 atau SHA-1; tanda tangani dengan SHA-256 atau lebih.',
    en: 'The PKCS#10 request is signed with MD5 or SHA-1; sign it with SHA-256 or better.',
  },
  'signature-algorithm-not-allowed': {
    id: 'Algoritma tanda tangan PKCS#10 tidak diizinkan.',
    en: 'The signature algorithm of the PKCS#10 request is not allowed.',
  },
  'proof-of-possession-failed': {
    id: 'PKCS#10 tidak membuktikan kepemilikan kunci privat.',
    en: 'The PKCS#10 request does not prove possession of the private key.',
  },
  'challenge-password-present': {
    id: 'PKCS#10 memuat challengePassword; buat ulang tanpa itu.',
    en: 'The PKCS#10 request holds a challengePassword; make it again without one.',
  },
  'attribute-unknown': {
    id: 'PKCS#10 memuat atribut yang tidak dikenal.',
    en: 'The PKCS#10 request holds an attribute that is not known.',
  },
  'extension-ca': {
    id: 'PKCS#10 meminta sertifikat CA (basicConstraints CA:TRUE).',
    en: 'The PKCS#10 request asks to be a CA (basicConstraints CA:TRUE).',
  },
  'extension-ca-key-usage': {
    id: 'PKCS#10 meminta keyUsage milik CA (keyCertSign atau cRLSign).',
    en: 'The PKCS#10 request asks for a key usage of CAs (keyCertSign or cRLSign).',
  },
  'extension-purpose-refused': {
    id: 'PKCS#10 meminta kegunaan (extKeyUsage) yang tidak dilayani.',
    en: 'The PKCS#10 request asks for a purpose (extKeyUsage) that is not served.',
  },
  'extension-refused': {
    id: 'PKCS#10 meminta ekstensi yang hanya untuk CA.',
    en: 'The PKCS#10 request asks for an extension that is for CAs only.',
  },
  'extension-critical-unknown': {
    id: 'PKCS#10 meminta ekstensi kritis yang tidak dikenal.',
    en: 'The PKCS#10 request asks for a critical extension that is not known.',
  },
  'name-ip-address': {
    id: 'PKCS#10 meminta alamat IP; hanya nama host yang dimohonkan yang diizinkan.',
    en: 'The PKCS#10 request asks for an IP address; only the host name applied for is allowed.',
  },
  'name-email-address': {
    id: 'PKCS#10 meminta alamat email; hanya nama host yang dimohonkan yang diizinkan.',
    en: 'The PKCS#10 request asks for an e-mail address; only the host name applied for is allowed.',
  },
  'name-uri': {
    id: 'PKCS#10 meminta URI; hanya nama host yang dimohonkan yang diizinkan.',
    en: 'The PKCS#10 request asks for a URI; only the host name applied for is allowed.',
  },
  'name-of-other-kind': {
    id: 'PKCS#10 meminta nama jenis lain; hanya nama host yang dimohonkan yang diizinkan.',
    en: 'The PKCS#10 request asks for a name of another kind; only the host name applied for is allowed.',
  },
  'name-wildcard': { id: 'Nama dengan wildcard tidak diizinkan.', en: 'A wildcard name is not allowed.' },
  'name-not-applied-for': {
    id: 'PKCS#10 memuat nama yang tidak dimohonkan.',
    en: 'The PKCS#10 request holds a name that was not applied for.',
  },
  'name-outside-domain': { id: 'Nama berada di luar domain resmi.', en: 'A name lies outside the official domains.' },
  'key-algorithm-not-allowed': { id: 'Algoritma kunci tidak diizinkan.', en: 'The key algorithm is not allowed.' },
  'key-debian-weak': {
    id: 'Kunci berasal dari OpenSSL Debian yang cacat (CVE-2008-0166) dan dapat ditebak; buat kunci baru.',
    en: 'The key comes from Debian’s defective OpenSSL (CVE-2008-0166) and can be guessed; make a new one.',
  },
  'key-known-leaked': {
    id: 'Kunci privat pasangannya sudah dipublikasikan; buat kunci baru.',
    en: 'The private half of this key has been published; make a new key.',
  },
  'rsa-too-small': { id: 'Kunci RSA terlalu kecil.', en: 'The RSA key is too small.' },
  'rsa-too-large': { id: 'Kunci RSA terlalu besar.', en: 'The RSA key is too large.' },
  'rsa-size-not-multiple-of-8': {
    id: 'Ukuran kunci RSA harus kelipatan 8 bit.',
    en: 'The size of an RSA key must be a multiple of 8 bits.',
  },
  'rsa-modulus-even': { id: 'Modulus RSA genap.', en: 'The RSA modulus is even.' },
  'rsa-exponent-even': { id: 'Eksponen RSA genap.', en: 'The RSA exponent is even.' },
  'rsa-exponent-too-small': { id: 'Eksponen RSA terlalu kecil.', en: 'The RSA exponent is too small.' },
  'rsa-exponent-too-large': { id: 'Eksponen RSA terlalu besar.', en: 'The RSA exponent is too large.' },
  'rsa-small-factor': { id: 'Modulus RSA mempunyai faktor kecil.', en: 'The RSA modulus has a small factor.' },
  'rsa-perfect-power': { id: 'Modulus RSA adalah pangkat sempurna.', en: 'The RSA modulus is a perfect power.' },
  'rsa-close-primes': {
    id: 'Kedua bilangan prima RSA terlalu berdekatan.',
    en: 'The two primes of the RSA key are too close to each other.',
  },
  'rsa-roca': {
    id: 'Kunci RSA berasal dari pembangkit yang lemah (ROCA).',
    en: 'The RSA key comes from a weak generator (ROCA).',
  },
  'ec-parameters-explicit': {
    id: 'Kunci EC harus menyebut nama kurvanya.',
    en: 'An EC key must name its curve.',
  },
  'ec-curve-not-allowed': { id: 'Kurva EC tidak diizinkan.', en: 'The EC curve is not allowed.' },
  'ec-point-at-infinity': {
    id: 'Titik EC adalah titik tak hingga.',
    en: 'The EC point is the point at infinity.',
  },
  'ec-point-compressed': {
    id: 'Titik EC harus ditulis tanpa kompresi.',
    en: 'The EC point must be written uncompressed.',
  },
  'ec-point-format': { id: 'Bentuk titik EC tidak sah.', en: 'The form of the EC point is not valid.' },
  'ec-point-not-on-curve': { id: 'Titik EC tidak berada pada kurvanya.', en: 'The EC point is not on its curve.' },
};
