import { DAY_MS, MINUTE_MS, toMillis } from '../case/instant';
import type { Instant } from '../case/instant';
import type { CertificateFacts } from './issuance';
import { normalizeAddress, normalizeName } from './subject';
import type { CertificateType, Purpose } from './types';

/** Every way in which a certificate can differ from what was approved. People see a label for each. */
export const MISMATCH_CODES = [
  'chain-invalid',
  'root-not-trusted',
  'is-ca',
  'version',
  'serial-length',
  'serial-known',
  'signature-algorithm',
  'key-identifiers',
  'common-name',
  'organization',
  'organizational-unit',
  'email',
  'dns-name',
  'public-key',
  'key-usage',
  'extended-key-usage',
  'validity-start',
  'validity-length',
] as const;
export type MismatchCode = (typeof MISMATCH_CODES)[number];

/** One difference. `detail` is for officers and never holds personal data: those are read from the file, with rights. */
export interface Mismatch {
  readonly code: MismatchCode;
  readonly detail: string;
}

/** What was approved and ordered. Personal data: filled from the vault for one comparison, never kept in the case. */
export interface ApprovedRequest {
  readonly type: CertificateType;
  readonly purposes: readonly Purpose[];
  readonly commonName: string;
  readonly organization: string;
  readonly organizationalUnit: string;
  /** The holder's address; a certificate of a system need not name it. */
  readonly email: string;
  readonly dnsName?: string;
  /** SHA-256 (hex) of the public key of the PKCS#10, where the subscriber holds the key. */
  readonly spkiSha256?: string;
  readonly orderedAt: Instant;
  /** Whether the register already holds this serial number of this issuer, for another order. */
  readonly serialKnown: boolean;
}

export interface MatchPolicy {
  readonly maxValidityMs: number;
  /** How far the CA's clock may be from ours. */
  readonly clockSkewMs: number;
  /** SHA-256 (hex) of the roots that may end a chain; left out, any root does (a demonstration makes its own). */
  readonly trustedRoots?: readonly string[];
}

/** BSrE's certificates were all seen to live 730 days less a second; the demonstration's are shorter. */
export const DEFAULT_MATCH_POLICY: MatchPolicy = { maxValidityMs: 730 * DAY_MS, clockSkewMs: 5 * MINUTE_MS };

interface Comparison {
  readonly approved: ApprovedRequest;
  readonly facts: CertificateFacts;
  readonly now: Instant;
  readonly policy: MatchPolicy;
}

/** One rule: the reason why the certificate does not fit, or nothing. */
type Check = (comparison: Comparison) => string | undefined;

const when = (failed: boolean, detail: string): string | undefined => (failed ? detail : undefined);

const chainHolds: Check = ({ facts }) =>
  when(
    !facts.chainValid,
    'A link of the chain does not hold: signature, name, validity or the issuer’s right to issue',
  );

const rootIsTrusted: Check = ({ facts, policy }) =>
  when(
    policy.trustedRoots !== undefined && !policy.trustedRoots.includes(facts.rootSha256 ?? ''),
    'The chain ends in a root that policy does not name',
  );

const isNoCa: Check = ({ facts }) => when(facts.isCa, 'The certificate may issue others (basicConstraints)');

const isVersion3: Check = ({ facts }) => when(facts.version !== 3, `Version ${facts.version} instead of 3`);

/** RFC 5280, 4.1.2.2: a positive integer of at most 20 octets. */
const serialIsLawful: Check = ({ facts }) =>
  when(
    !facts.serialPositive || facts.serialOctets > 20,
    `Serial number ${facts.serialPositive ? `of ${facts.serialOctets} octets` : 'not above zero'}`,
  );

const serialIsNew: Check = ({ approved }) =>
  when(approved.serialKnown, 'The register already holds this serial number of this issuer');

const STRONG_HASH = / with SHA-(256|384|512)$|^Ed25519$/;
const signatureIsStrong: Check = ({ facts }) =>
  when(!STRONG_HASH.test(facts.signatureAlgorithm), `Signed with ${facts.signatureAlgorithm}`);

/** RFC 5280, 4.2.1.1 and 4.2.1.2. */
const keyIdentifiersArePresent: Check = ({ facts }) =>
  when(
    !facts.hasAuthorityKeyIdentifier || !facts.hasSubjectKeyIdentifier,
    'Authority or subject key identifier is missing',
  );

const namesTheSubject =
  (attribute: 'commonName' | 'organization' | 'organizationalUnit'): Check =>
  ({ approved, facts }) =>
    when(
      normalizeName(facts.subjectAttributes[attribute]) !== normalizeName(approved[attribute]),
      `The subject’s ${attribute} is not the approved one`,
    );

/** A certificate of a person names exactly the proven address; one of a system may name none. */
const namesTheEmail: Check = ({ approved, facts }) => {
  const named = facts.subjectAttributes.emails.map(normalizeAddress);
  const expected = normalizeAddress(approved.email);
  const fits = named.every((email) => email === expected) && (named.length > 0 || approved.type === 'system');
  return when(!fits, `${named.length} e-mail address(es) named, not exactly the proven one`);
};

const namesTheHost: Check = ({ approved, facts }) => {
  const expected = approved.dnsName === undefined ? [] : [normalizeAddress(approved.dnsName)];
  const named = [...new Set(facts.subjectAttributes.dnsNames.map(normalizeAddress))];
  const fits = named.length === expected.length && expected.every((name) => named.includes(name));
  return when(!fits, `${named.length} host name(s) named instead of the ${expected.length} approved`);
};

const certifiesTheKey: Check = ({ approved, facts }) =>
  when(
    approved.spkiSha256 !== undefined && approved.spkiSha256 !== facts.spkiSha256,
    'The certified public key is not the one of the PKCS#10 request',
  );

const KEY_USAGE: readonly string[] = ['digitalSignature', 'nonRepudiation'];
const keyUsageIsTheProfile: Check = ({ facts }) =>
  when(
    facts.keyUsage.length !== KEY_USAGE.length || !KEY_USAGE.every((usage) => facts.keyUsage.includes(usage)),
    `Key usage is ${facts.keyUsage.join(', ') || 'absent'} instead of ${KEY_USAGE.join(', ')}`,
  );

/** What a purpose needs of the extended key usage (RFC 5280, 4.2.1.12; documentSigning: RFC 9336). */
export const EXTENDED_KEY_USAGE_OF: Record<Purpose, string> = {
  signature: 'documentSigning',
  email: 'emailProtection',
  'document-protection': 'documentSigning',
  'ssl-server': 'serverAuth',
  'ssl-client': 'clientAuth',
};
const coversThePurposes: Check = ({ approved, facts }) => {
  const missing = approved.purposes
    .map((purpose) => EXTENDED_KEY_USAGE_OF[purpose])
    .filter((usage) => !facts.extendedKeyUsage.includes(usage));
  return when(missing.length > 0, `Extended key usage lacks ${[...new Set(missing)].join(', ')}`);
};

/** Not before it was ordered, not in the future: a clock may differ by the policy's skew. */
const startsAfterTheOrder: Check = ({ approved, facts, now, policy }) => {
  const start = toMillis(facts.notBefore);
  const early = start < toMillis(approved.orderedAt) - policy.clockSkewMs;
  const late = start > toMillis(now) + policy.clockSkewMs;
  return when(early || late, `Valid from ${facts.notBefore}, ${early ? 'before it was ordered' : 'in the future'}`);
};

const lastsAsPolicySays: Check = ({ facts, policy }) => {
  const lifeMs = toMillis(facts.notAfter) - toMillis(facts.notBefore);
  return when(
    lifeMs <= 0 || lifeMs > policy.maxValidityMs,
    `Valid for ${lifeMs} ms; policy allows up to ${policy.maxValidityMs}`,
  );
};

const CHECKS: Record<MismatchCode, Check> = {
  'chain-invalid': chainHolds,
  'root-not-trusted': rootIsTrusted,
  'is-ca': isNoCa,
  version: isVersion3,
  'serial-length': serialIsLawful,
  'serial-known': serialIsNew,
  'signature-algorithm': signatureIsStrong,
  'key-identifiers': keyIdentifiersArePresent,
  'common-name': namesTheSubject('commonName'),
  organization: namesTheSubject('organization'),
  'organizational-unit': namesTheSubject('organizationalUnit'),
  email: namesTheEmail,
  'dns-name': namesTheHost,
  'public-key': certifiesTheKey,
  'key-usage': keyUsageIsTheProfile,
  'extended-key-usage': coversThePurposes,
  'validity-start': startsAfterTheOrder,
  'validity-length': lastsAsPolicySays,
};

/**
 * Compares a certificate that came back with the request that was approved (engineering.md 1.4; Pasal 19). All
 * rules run, so that an officer sees everything at once; an empty answer means that it may be accepted.
 */
export function matchCertificate(
  approved: ApprovedRequest,
  facts: CertificateFacts,
  now: Instant,
  policy: MatchPolicy,
): readonly Mismatch[] {
  const comparison = { approved, facts, now, policy };
  return MISMATCH_CODES.flatMap((code) => {
    const detail = CHECKS[code](comparison);
    return detail === undefined ? [] : [{ code, detail }];
  });
}
