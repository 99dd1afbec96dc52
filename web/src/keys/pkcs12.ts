import { BmpString, OctetString } from 'asn1js';
import * as pkijs from 'pkijs';
import { KeyFileError, lockKey, openKeyFile } from './key-file';
import { fits } from './key-pair';
import { ITERATIONS, octetsOf } from './pbes2';
import { dersOf } from './pem';

const OID = {
  keyBag: '1.2.840.113549.1.12.10.1.2',
  certificateBag: '1.2.840.113549.1.12.10.1.3',
  friendlyName: '1.2.840.113549.1.9.20',
  localKeyId: '1.2.840.113549.1.9.21',
} as const;
const IN_CLEAR = 0;
const UNDER_PASSPHRASE = 1;
const BY_PASSPHRASE = 0;

export interface StoreParts {
  readonly keyFile: ArrayBuffer;
  /** Opens the key file, and will open the store. */
  readonly passphrase: string;
  /** PEM. */
  readonly certificate: string;
  /** PEM of the CAs above it. */
  readonly chain: string;
  /** What programs call the entry. */
  readonly name: string;
}

/**
 * PKCS#12 (RFC 7292) with a certificate, those above it and its private key: PBES2 with AES-256, MAC with SHA-256.
 * Errors: KeyFileError, `other-key` when the key is not the certificate's.
 */
export async function newKeyStore({ keyFile, passphrase, certificate, chain, name }: StoreParts): Promise<ArrayBuffer> {
  const [leaf, ...others] = [...certificatesOf(certificate), ...certificatesOf(chain)];
  if (!leaf) throw new Error('no certificate to put into a key store');
  const privateKey = await openKeyFile(keyFile, passphrase);
  if (!(await fits(privateKey, leaf.subjectPublicKeyInfo.toSchema().toBER()))) throw new KeyFileError('other-key');
  const mark = await crypto.subtle.digest('SHA-256', leaf.subjectPublicKeyInfo.toSchema().toBER());
  const attributes = () => [
    attribute(OID.friendlyName, new BmpString({ value: name })),
    attribute(OID.localKeyId, new OctetString({ valueHex: mark })),
  ];
  const keys = [bag(OID.keyBag, await lockKey(privateKey, passphrase), attributes())];
  const certificates = [certificateBag(leaf, attributes()), ...others.map((one) => certificateBag(one))];
  return sealed(keys, certificates, passphrase);
}

const certificatesOf = (pem: string): readonly pkijs.Certificate[] =>
  dersOf('CERTIFICATE', pem).map((der) => pkijs.Certificate.fromBER(der));

const attribute = (type: string, value: BmpString | OctetString) => new pkijs.Attribute({ type, values: [value] });

const bag = (bagId: string, bagValue: pkijs.BagType, bagAttributes?: pkijs.Attribute[]): pkijs.SafeBag =>
  new pkijs.SafeBag({ bagId, bagValue, ...(bagAttributes ? { bagAttributes } : {}) });

const certificateBag = (certificate: pkijs.Certificate, attributes?: pkijs.Attribute[]): pkijs.SafeBag =>
  bag(OID.certificateBag, new pkijs.CertBag({ parsedValue: certificate }), attributes);

async function sealed(keys: pkijs.SafeBag[], certificates: pkijs.SafeBag[], passphrase: string): Promise<ArrayBuffer> {
  const password = octetsOf(passphrase);
  const safe = new pkijs.AuthenticatedSafe({
    parsedValue: {
      safeContents: [
        { privacyMode: IN_CLEAR, value: new pkijs.SafeContents({ safeBags: keys }) },
        { privacyMode: UNDER_PASSPHRASE, value: new pkijs.SafeContents({ safeBags: certificates }) },
      ],
    },
  });
  await safe.makeInternalValues({
    safeContents: [
      {},
      {
        password,
        contentEncryptionAlgorithm: { name: 'AES-CBC', length: 256 },
        hmacHashAlgorithm: 'SHA-256',
        iterationCount: ITERATIONS,
      },
    ],
  });
  const store = new pkijs.PFX({ parsedValue: { integrityMode: BY_PASSPHRASE, authenticatedSafe: safe } });
  await store.makeInternalValues({
    ...{ password, iterations: ITERATIONS, pbkdf2HashAlgorithm: 'SHA-256', hmacHashAlgorithm: 'SHA-256' },
  });
  return store.toSchema().toBER();
}
