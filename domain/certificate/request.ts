import type { Policy } from '../law/policy';
import { checkKey } from './key-policy';
import type { KeyDefect, KeyFacts, KeyList } from './key-policy';
import { ASKED_DEFECTS, checkAskedFor } from './requested-extensions';
import type { AskedDefect, RequestedExtension } from './requested-extensions';

/** What a PKCS#10 request says and proves (RFC 2986); names in it are claims, the form is what is approved. */
export interface CertificateRequestFacts {
  /** Of the DER, lower-case hex. */
  readonly sha256: string;
  readonly spkiSha256: string;
  readonly key: KeyFacts;
  /** Public lists of bad keys that hold this one. */
  readonly keyLists: readonly KeyList[];
  readonly signatureAlgorithm: SignatureAlgorithm | OtherAlgorithm;
  /** The request's own signature verifies; never so when its algorithm is not one of ours. */
  readonly proofOfPossession: boolean;
  /** May be personal data: not for logs. */
  readonly subject: readonly { readonly oid: string; readonly value: string }[];
  /** DNS names of the requested subjectAltName, lower case. */
  readonly dnsNames: readonly string[];
  readonly requestedExtensions: readonly RequestedExtension[];
  /** OIDs of the attributes, in order. */
  readonly attributes: readonly string[];
}

/** RFC 4055, 5758, 8017; nothing with MD5 or SHA-1. */
export const SIGNATURE_ALGORITHMS = [
  'sha256WithRSAEncryption',
  'sha384WithRSAEncryption',
  'sha512WithRSAEncryption',
  'rsassa-pss-sha256',
  'rsassa-pss-sha384',
  'rsassa-pss-sha512',
  'ecdsa-with-SHA256',
  'ecdsa-with-SHA384',
  'ecdsa-with-SHA512',
] as const;
export type SignatureAlgorithm = (typeof SIGNATURE_ALGORITHMS)[number];

export interface OtherAlgorithm {
  readonly oid: string;
  /** It hashes with MD2, MD4, MD5 or SHA-1, for which collisions can be made. */
  readonly brokenHash: boolean;
}

export const REQUEST_DEFECTS = [
  'signature-hash-broken',
  'signature-algorithm-not-allowed',
  'proof-of-possession-failed',
  ...ASKED_DEFECTS,
  'name-wildcard',
  'name-not-applied-for',
  'name-outside-domain',
] as const;
export type RequestDefectCode = (typeof REQUEST_DEFECTS)[number] | KeyDefect;

export interface RequestDefect {
  readonly code: RequestDefectCode;
  /** JSON pointer into the application. */
  readonly field: string;
}

/** What the request is compared with: the host name on the application form (Pasal 16, policy). */
export interface RequestContext {
  readonly fqdn: string;
}

/** Everything wrong with a request; empty when it may go to the CA. */
export function checkRequest(
  facts: CertificateRequestFacts,
  policy: Pick<Policy, 'key' | 'certificate'>,
  { fqdn }: RequestContext,
): readonly RequestDefect[] {
  const keyDefects = checkKey(facts.key, policy.key, facts.keyLists);
  return [
    ...keyDefects.map((code) => ({ code, field: '/request/key' })),
    ...signatureDefects(facts, keyDefects.length === 0).map((code) => ({ code, field: '/request/signature' })),
    ...checkAskedFor(facts.requestedExtensions, facts.attributes).map((code) => ({ code, field: fieldOf(code) })),
    ...nameDefects(facts, fqdn.toLowerCase(), policy.certificate.systemDomain),
  ];
}

/** A signature by a key or an algorithm that is refused anyway proves nothing either way. */
function signatureDefects(
  { key, signatureAlgorithm, proofOfPossession }: CertificateRequestFacts,
  keyIsFit: boolean,
): readonly RequestDefectCode[] {
  // No algorithm of ours could have signed with it.
  if (key.algorithm === 'other') return [];
  if (typeof signatureAlgorithm === 'object')
    return [signatureAlgorithm.brokenHash ? 'signature-hash-broken' : 'signature-algorithm-not-allowed'];
  return keyIsFit && !proofOfPossession ? ['proof-of-possession-failed'] : [];
}

function fieldOf(code: AskedDefect): string {
  if (code.startsWith('name-')) return '/request/names';
  return code.startsWith('extension-') ? '/request/extensions' : '/request/attributes';
}

const COMMON_NAME = '2.5.4.3';
const looksLikeHost = (text: string): boolean => /^(?:[a-z0-9*-]+\.)+[a-z]{2,}$/i.test(text);

function nameDefects(
  { dnsNames, subject }: CertificateRequestFacts,
  host: string,
  systemDomain: string,
): readonly RequestDefect[] {
  const commonNames = subject.filter(({ oid, value }) => oid === COMMON_NAME && looksLikeHost(value));
  const names = [...dnsNames, ...commonNames.map(({ value }) => value.toLowerCase())];
  const defects: readonly (readonly [holds: boolean, code: RequestDefectCode, field: string])[] = [
    [names.some((name) => name.includes('*')), 'name-wildcard', '/request/names'],
    [names.some((name) => !name.includes('*') && name !== host), 'name-not-applied-for', '/request/names'],
    [host !== systemDomain && !host.endsWith(`.${systemDomain}`), 'name-outside-domain', '/form/fqdn'],
  ];
  return defects.filter(([holds]) => holds).map(([, code, field]) => ({ code, field }));
}
