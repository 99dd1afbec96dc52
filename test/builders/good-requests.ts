import { constants, generateKeyPairSync } from 'node:crypto';
import * as make from '../adapters/pki/pkcs10-builder';

const { HOST, NULL, der, int, oid, request, seq, set } = make;
const { privateKey, publicKey } = make.rsaKey;
const sha256 = seq(oid('2.16.840.1.101.3.4.2.1'), NULL);
const PSS = seq(
  oid('1.2.840.113549.1.1.10'),
  seq(der(0xa0, sha256), der(0xa1, seq(oid('1.2.840.113549.1.1.8'), sha256)), der(0xa2, int(32n))),
);
const p384 = generateKeyPairSync('ec', { namedCurve: 'secp384r1' });

/** Sound requests for the host of the builder, as different as they come. */
export const GOOD_REQUESTS: Readonly<Record<string, Buffer>> = {
  'P-256': request(),
  'P-384 with SHA-384': request({
    algorithm: seq(oid('1.2.840.10045.4.3.3')),
    hash: 'sha384',
    spki: make.spkiOf(p384.publicKey),
    signWith: p384.privateKey,
  }),
  'RSA, PKCS#1 v1.5': request({
    algorithm: make.RSA_SHA256,
    spki: make.spkiOf(publicKey),
    signWith: privateKey,
    attributes: [
      make.extensionRequest(
        make.subjectAltName(HOST),
        make.extension('2.5.29.19', seq(), true),
        make.extension('2.5.29.15', Buffer.from('030205a0', 'hex'), true),
        make.extension('2.5.29.37', seq(oid('1.3.6.1.5.5.7.3.1'), oid('1.3.6.1.5.5.7.3.2'))),
      ),
      seq(oid('1.2.840.113549.1.9.2'), set(make.utf8('absensi'))),
    ],
  }),
  'RSA, PSS': request({
    algorithm: PSS,
    spki: make.spkiOf(publicKey),
    signWith: { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 },
  }),
  'no attributes at all': request({ attributes: [] }),
  'a subject of another string type': request({
    subject: seq(set(seq(oid('2.5.4.3'), der(0x1e, Buffer.from('\0A\0b'))))),
  }),
};

/** The same requests, DER and PEM, as what damage is done to. */
export const SEEDS: readonly Buffer[] = Object.values(GOOD_REQUESTS).flatMap((bytes) => [bytes, make.pem(bytes)]);
