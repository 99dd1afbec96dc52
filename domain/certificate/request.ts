import type { Policy } from '../law/policy';
import { checkKey } from './key-policy';
import type { KeyDefect, KeyFacts } from './key-policy';

/** What a PKCS#10 request says and proves (RFC 2986); names in it are claims, the form is what is approved. */
export interface CertificateRequestFacts {
  /** Of the DER, lower-case hex. */
  readonly sha256: string;
  readonly spkiSha256: string;
  readonly key: KeyFacts;
  readonly signatureAlgorithm: SignatureAlgorithm | { readonly oid: string };
  /** The request's own signature verifies; never so when its algorithm is not one of ours. */
  readonly proofOfPossession: boolean;
  /** May be personal data: not for logs. */
  readonly subject: readonly { readonly oid: string; readonly value: string }[];
  /** DNS names of the requested subjectAltName, lower case. */
  readonly dnsNames: readonly string[];
  readonly requestedExtensions: readonly RequestedExtension[];
  readonly hasChallengePassword: boolean;
}

/** `ignored`: the profile decides, not the request. `refused`: it asks for what must never be issued. */
export interface RequestedExtension {
  readonly oid: string;
  readonly critical: boolean;
  readonly verdict: 'ignored' | 'refused';
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

export const REQUEST_DEFECTS = [
  'signature-algorithm-not-allowed',
  'proof-of-possession-failed',
  'challenge-password-present',
  'extension-refused',
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

const COMMON_NAME = '2.5.4.3';
const looksLikeHost = (text: string): boolean => /^(?:[a-z0-9*-]+\.)+[a-z]{2,}$/i.test(text);

/** Everything wrong with a request; empty when it may go to the CA. */
export function checkRequest(
  facts: CertificateRequestFacts,
  policy: Pick<Policy, 'key' | 'certificate'>,
  { fqdn }: RequestContext,
): readonly RequestDefect[] {
  const commonNames = facts.subject.filter(({ oid, value }) => oid === COMMON_NAME && looksLikeHost(value));
  const names = [...facts.dnsNames, ...commonNames.map(({ value }) => value.toLowerCase())];
  const host = fqdn.toLowerCase();
  const { systemDomain } = policy.certificate;
  const keyDefects = checkKey(facts.key, policy.key);
  // A signature by a key or an algorithm that is refused anyway proves nothing either way.
  const mustProve = keyDefects.length === 0 && typeof facts.signatureAlgorithm === 'string';
  const defects: readonly (readonly [holds: boolean, code: RequestDefectCode, field: string])[] = [
    [typeof facts.signatureAlgorithm === 'object', 'signature-algorithm-not-allowed', '/request/signature'],
    [mustProve && !facts.proofOfPossession, 'proof-of-possession-failed', '/request/signature'],
    [facts.hasChallengePassword, 'challenge-password-present', '/request/attributes'],
    [
      facts.requestedExtensions.some(({ verdict }) => verdict === 'refused'),
      'extension-refused',
      '/request/extensions',
    ],
    [names.some((name) => name.includes('*')), 'name-wildcard', '/request/names'],
    [names.some((name) => !name.includes('*') && name !== host), 'name-not-applied-for', '/request/names'],
    [host !== systemDomain && !host.endsWith(`.${systemDomain}`), 'name-outside-domain', '/form/fqdn'],
  ];
  return [
    ...keyDefects.map((code) => ({ code, field: '/request/key' })),
    ...defects.filter(([holds]) => holds).map(([, code, field]) => ({ code, field })),
  ];
}
