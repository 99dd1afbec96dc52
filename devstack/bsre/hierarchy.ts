import type { webcrypto } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from '../durable';
import * as profile from './profile';
import { certify, derOf, extensions, exact, plusSeconds, publicKeyInfo, reread, thisSecond } from './x509';
import type { Authority } from './x509';

/** Root CA, the CA that issues, and the responder that answers for it. */
export interface Hierarchy {
  readonly root: Authority;
  readonly issuing: Authority;
  readonly responder: Authority;
}

const { subtle } = globalThis.crypto;
const rsa = (hash: Authority['hash']) => ({ name: 'RSASSA-PKCS1-v1_5', hash });
const RSA_KEY = { modulusLength: 3072, publicExponent: Uint8Array.of(1, 0, 1) };
const RENEW_RESPONDER_SECONDS = 30 * 24 * 60 * 60;

/**
 * The hierarchy kept in `dir`, made there when there is none yet (some seconds). Addresses inside the CA
 * certificates are those of the first start: nobody needs to follow them.
 */
export async function openHierarchy(dir: string, url: string): Promise<Hierarchy> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const cas = (await loadCas(dir)) ?? (await makeCas(dir, url));
  return { ...cas, responder: (await loadResponder(dir)) ?? (await makeResponder(dir, cas.issuing)) };
}

type Cas = Pick<Hierarchy, 'root' | 'issuing'>;

/** One file for both, so that a start that was cut short leaves either nothing or a whole hierarchy. */
async function loadCas(dir: string): Promise<Cas | undefined> {
  const saved = readSaved(join(dir, 'cas.json'));
  if (!saved) return undefined;
  const [root, issuing] = await Promise.all([
    revive(saved, 'root', 'SHA-384', rsa('SHA-384')),
    revive(saved, 'issuing', 'SHA-256', rsa('SHA-256')),
  ]);
  return { root, issuing };
}

async function makeCas(dir: string, url: string): Promise<Cas> {
  const [rootKeys, issuingKeys] = await Promise.all([newRsaKeys('SHA-384'), newRsaKeys('SHA-256')]);
  const notBefore = thisSecond();
  const rootCertificate = await certify(
    {
      subject: profile.ROOT_NAME,
      spki: await publicKeyInfo(rootKeys.publicKey),
      notBefore,
      lifeSeconds: profile.ROOT_SECONDS,
      extensions: [extensions.certificationAuthority(), extensions.keyUsage('root')],
    },
    { key: await withHash(rootKeys.privateKey, 'SHA-256'), hash: 'SHA-256' },
  );
  const root = authority(rootCertificate, rootKeys.privateKey, 'SHA-384');
  const issuingCertificate = await certify(
    {
      subject: profile.ISSUING_NAME,
      spki: await publicKeyInfo(issuingKeys.publicKey),
      notBefore,
      lifeSeconds: profile.ISSUING_SECONDS,
      extensions: [
        extensions.certificationAuthority(0),
        extensions.keyUsage('issuing'),
        extensions.policies([profile.ANY_POLICY]),
        extensions.revocationList(`${url}/crl/root`),
        extensions.authorityInformation(`${url}/aia/root.cer`),
      ],
    },
    { issuer: root, key: root.key, hash: 'SHA-384' },
  );
  const issuing = authority(issuingCertificate, issuingKeys.privateKey, 'SHA-256');
  await save(join(dir, 'cas.json'), { root, issuing });
  return { root, issuing };
}

async function loadResponder(dir: string): Promise<Authority | undefined> {
  const saved = readSaved(join(dir, 'responder.json'));
  const responder = saved && (await revive(saved, 'responder', 'SHA-256', { name: 'ECDSA', namedCurve: 'P-256' }));
  const renewAt = plusSeconds(thisSecond(), RENEW_RESPONDER_SECONDS);
  return responder && responder.certificate.notAfter.value > renewAt ? responder : undefined;
}

async function makeResponder(dir: string, issuing: Authority): Promise<Authority> {
  const keys = await subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
  const certificate = await certify(
    {
      subject: profile.RESPONDER_NAME,
      spki: await publicKeyInfo(keys.publicKey),
      notBefore: thisSecond(),
      lifeSeconds: profile.RESPONDER_SECONDS,
      extensions: [
        extensions.keyUsage('responder'),
        extensions.extendedKeyUsage([profile.OCSP_SIGNING]),
        extensions.ocspNoCheck(),
      ],
    },
    { issuer: issuing, key: issuing.key, hash: issuing.hash },
  );
  const responder = authority(certificate, keys.privateKey, 'SHA-256');
  await save(join(dir, 'responder.json'), { responder });
  return responder;
}

const newRsaKeys = (hash: Authority['hash']) =>
  subtle.generateKey({ ...rsa(hash), ...RSA_KEY }, true, ['sign', 'verify']);

/** WebCrypto ties an RSA key to one hash; the root signs itself with SHA-256 and others with SHA-384, as observed. */
async function withHash(key: webcrypto.CryptoKey, hash: Authority['hash']): Promise<webcrypto.CryptoKey> {
  return subtle.importKey('pkcs8', await subtle.exportKey('pkcs8', key), rsa(hash), true, ['sign']);
}

const authority = (
  certificate: Authority['certificate'],
  key: webcrypto.CryptoKey,
  hash: Authority['hash'],
): Authority => ({
  certificate,
  der: derOf(certificate),
  key,
  hash,
});

type Saved = Readonly<Record<string, { readonly certificate: string; readonly key: string }>>;

const readSaved = (file: string): Saved | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Saved) : undefined;

async function save(file: string, authorities: Readonly<Record<string, Authority>>): Promise<void> {
  const entries = Object.entries(authorities).map(async ([name, { der, key }]) => {
    const pkcs8 = Buffer.from(await subtle.exportKey('pkcs8', key));
    return [name, { certificate: der.toString('base64'), key: pkcs8.toString('base64') }] as const;
  });
  writeDurably(file, JSON.stringify(Object.fromEntries(await Promise.all(entries))));
}

async function revive(
  saved: Saved,
  name: string,
  hash: Authority['hash'],
  algorithm: webcrypto.RsaHashedImportParams | webcrypto.EcKeyImportParams,
): Promise<Authority> {
  const entry = saved[name];
  if (!entry) throw new Error(`The hierarchy of the BSrE stand-in lacks its ${name}`);
  const pkcs8 = exact(Buffer.from(entry.key, 'base64'));
  const key = await subtle.importKey('pkcs8', pkcs8, algorithm, true, ['sign']);
  return authority(reread(Buffer.from(entry.certificate, 'base64')), key, hash);
}
