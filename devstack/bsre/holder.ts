import { createHash } from 'node:crypto';
import type { webcrypto } from 'node:crypto';
import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { Refusal } from './order';
import { derOf, exact, publicKeyInfo, reread } from './x509';

const EC = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const { subtle } = globalThis.crypto;

/** Less than a real custodian would take, so that a demonstration of many holders stays quick. */
const PBKDF2_ITERATIONS = 100_000;

export interface HolderKey {
  readonly spki: pkijs.PublicKeyInfo;
  readonly privateKey: webcrypto.CryptoKey;
}

/** A key pair that the CA makes and keeps for a person. */
export async function newHolderKey(): Promise<HolderKey> {
  const keys = await subtle.generateKey(EC, true, ['sign', 'verify']);
  return { spki: await publicKeyInfo(keys.publicKey), privateKey: keys.privateKey };
}

/** EncryptedPrivateKeyInfo (RFC 5958) under the holder's passphrase: PBES2, PBKDF2-HMAC-SHA-256, AES-256-CBC. */
export async function lockKey(key: webcrypto.CryptoKey, passphrase: string): Promise<Buffer> {
  const pkcs8 = await subtle.exportKey('pkcs8', key);
  const bag = new pkijs.PKCS8ShroudedKeyBag({ parsedValue: pkijs.PrivateKeyInfo.fromBER(pkcs8) });
  await bag.makeInternalValues({
    password: passwordBytes(passphrase),
    // pkijs draws the vector itself; its type asks for one all the same.
    contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256, iv: new Uint8Array(16) },
    hmacHashAlgorithm: 'SHA-256',
    iterationCount: PBKDF2_ITERATIONS,
  });
  return derOf(bag);
}

/** Errors: {@link Refusal} when the passphrase does not open it. */
async function unlockKey(locked: Buffer, passphrase: string): Promise<webcrypto.CryptoKey> {
  try {
    const encrypted = pkijs.PKCS8ShroudedKeyBag.fromBER(exact(locked));
    const content = new pkijs.EncryptedData({
      encryptedContentInfo: new pkijs.EncryptedContentInfo({
        contentEncryptionAlgorithm: encrypted.encryptionAlgorithm,
        encryptedContent: encrypted.encryptedData,
      }),
    });
    const pkcs8 = await content.decrypt({ password: passwordBytes(passphrase) });
    return await subtle.importKey('pkcs8', pkcs8, EC, false, ['sign']);
  } catch {
    throw new Refusal(403, 'passphrase-wrong', 'Passphrase salah');
  }
}

/** One form for the same characters typed on different keyboards. */
const passwordBytes = (passphrase: string): ArrayBuffer => exact(Buffer.from(passphrase.normalize('NFC')));

const OID = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const;

/**
 * A detached CMS signature (RFC 5652, CAdES-B attributes) over content of which only the SHA-256 is known here.
 * Errors: {@link Refusal} when the passphrase does not open the key.
 */
export async function signDigest(
  digest: Buffer,
  holder: { readonly leaf: Buffer; readonly lockedKey: Buffer; readonly chain: readonly Buffer[] },
  passphrase: string,
): Promise<Buffer> {
  const key = await unlockKey(holder.lockedKey, passphrase);
  const leaf = reread(holder.leaf);
  const attributes = [
    attribute(OID.contentType, new asn1js.ObjectIdentifier({ value: OID.data })),
    attribute(OID.messageDigest, new asn1js.OctetString({ valueHex: exact(digest) })),
    attribute(OID.signingCertificateV2, signingCertificate(holder.leaf)),
  ];
  const signed = new pkijs.SignedData({
    version: 1,
    encapContentInfo: new pkijs.EncapsulatedContentInfo({ eContentType: OID.data }),
    signerInfos: [
      new pkijs.SignerInfo({
        version: 1,
        sid: new pkijs.IssuerAndSerialNumber({ issuer: leaf.issuer, serialNumber: leaf.serialNumber }),
        signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes: inDerOrder(attributes) }),
      }),
    ],
    certificates: [leaf, ...holder.chain.map(reread)],
  });
  await signed.sign(key, 0, 'SHA-256');
  return derOf(new pkijs.ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) }));
}

const attribute = (type: string, value: unknown) => new pkijs.Attribute({ type, values: [value] });

/** A SET OF is written in the order of its elements' octets (X.690, 11.6); BouncyCastle rejects any other. */
const inDerOrder = (attributes: readonly pkijs.Attribute[]): pkijs.Attribute[] =>
  [...attributes].sort((a, b) => Buffer.compare(derOf(a), derOf(b)));

/** RFC 5035: names the signer's certificate within what is signed; SHA-256 is the default and so is left out. */
const signingCertificate = (leaf: Buffer) =>
  new asn1js.Sequence({
    value: [
      new asn1js.Sequence({
        value: [
          new asn1js.Sequence({
            value: [new asn1js.OctetString({ valueHex: exact(createHash('sha256').update(leaf).digest()) })],
          }),
        ],
      }),
    ],
  });
