import * as fc from 'fast-check';
import type { CertificateFacts } from '../../../domain/certificate/issuance';
import {
  DEFAULT_MATCH_POLICY,
  EXTENDED_KEY_USAGE_OF,
  MISMATCH_CODES,
  matchCertificate,
} from '../../../domain/certificate/match';
import type { ApprovedRequest, MatchPolicy, MismatchCode } from '../../../domain/certificate/match';
import { PURPOSES } from '../../../domain/certificate/types';

const NOW = '2026-03-02T04:00:00.000Z';

const approved: ApprovedRequest = {
  type: 'individual',
  purposes: ['signature', 'email'],
  commonName: 'Siti Aminah, S.Kom.',
  organization: 'Pemerintah Kabupaten Karawang',
  organizationalUnit: 'Dinas Komunikasi dan Informatika',
  email: 'siti.aminah@karawangkab.go.id',
  orderedAt: '2026-03-01T04:00:00.000Z',
  serialKnown: false,
};

const facts: CertificateFacts = {
  serial: '43ae5fc40d700c83ee700df3f8624e013e72ae41',
  serialOctets: 20,
  serialPositive: true,
  sha256: 'a'.repeat(64),
  spkiSha256: 'b'.repeat(64),
  issuer: 'CN=BSRE CA DS G1 (TIRUAN),C=ID',
  subject: 'CN=Siti Aminah\\, S.Kom.,C=ID',
  subjectAttributes: {
    commonName: approved.commonName,
    organization: approved.organization,
    organizationalUnit: approved.organizationalUnit,
    country: 'ID',
    emails: [approved.email],
    dnsNames: [],
  },
  notBefore: '2026-03-02T03:59:00.000Z',
  notAfter: '2028-03-01T03:58:59.000Z',
  keyUsage: ['digitalSignature', 'nonRepudiation'],
  extendedKeyUsage: ['documentSigning', 'emailProtection'],
  isCa: false,
  chainValid: true,
  version: 3,
  policies: [],
  hasSubjectKeyIdentifier: true,
  hasAuthorityKeyIdentifier: true,
  signatureAlgorithm: 'RSASSA-PKCS1-v1_5 with SHA-256',
  publicKey: 'EC P-256',
  rootSha256: 'c'.repeat(64),
};

const system: ApprovedRequest = {
  ...approved,
  type: 'system',
  purposes: ['ssl-server'],
  dnsName: 'app.karawangkab.go.id',
};
const ofSystem: CertificateFacts = {
  ...facts,
  extendedKeyUsage: ['serverAuth'],
  subjectAttributes: { ...facts.subjectAttributes, emails: [], dnsNames: ['APP.karawangkab.go.id'] },
};
const withSubject = (change: Partial<CertificateFacts['subjectAttributes']>): CertificateFacts => ({
  ...facts,
  subjectAttributes: { ...facts.subjectAttributes, ...change },
});

interface Row {
  readonly approved?: ApprovedRequest;
  readonly facts?: CertificateFacts;
  readonly policy?: MatchPolicy;
  readonly codes: readonly MismatchCode[];
}

const ROWS: Readonly<Record<string, Row>> = {
  'exactly what was approved': { codes: [] },
  'a system’s certificate with its host name in capitals': { approved: system, facts: ofSystem, codes: [] },
  'a broken chain': { facts: { ...facts, chainValid: false }, codes: ['chain-invalid'] },
  'a root that policy does not name': {
    policy: { ...DEFAULT_MATCH_POLICY, trustedRoots: ['d'.repeat(64)] },
    codes: ['root-not-trusted'],
  },
  'a root that policy names': { policy: { ...DEFAULT_MATCH_POLICY, trustedRoots: ['c'.repeat(64)] }, codes: [] },
  'a CA certificate': { facts: { ...facts, isCa: true }, codes: ['is-ca'] },
  'version 1': { facts: { ...facts, version: 1 }, codes: ['version'] },
  'a serial of 21 octets': { facts: { ...facts, serialOctets: 21 }, codes: ['serial-length'] },
  'a serial of zero or below': { facts: { ...facts, serialPositive: false }, codes: ['serial-length'] },
  'a serial that the register holds': { approved: { ...approved, serialKnown: true }, codes: ['serial-known'] },
  'a SHA-1 signature': {
    facts: { ...facts, signatureAlgorithm: 'RSASSA-PKCS1-v1_5 with SHA-1' },
    codes: ['signature-algorithm'],
  },
  'no subject key identifier': { facts: { ...facts, hasSubjectKeyIdentifier: false }, codes: ['key-identifiers'] },
  'no authority key identifier': { facts: { ...facts, hasAuthorityKeyIdentifier: false }, codes: ['key-identifiers'] },
  'another person': { facts: withSubject({ commonName: 'Orang Lain' }), codes: ['common-name'] },
  'a name without its title': { facts: withSubject({ commonName: 'Siti Aminah' }), codes: ['common-name'] },
  'another organisation': { facts: withSubject({ organization: 'Personal' }), codes: ['organization'] },
  'another unit': { facts: withSubject({ organizationalUnit: '' }), codes: ['organizational-unit'] },
  'no address': { facts: withSubject({ emails: [] }), codes: ['email'] },
  'another address beside the proven one': {
    facts: withSubject({ emails: [approved.email, 'x@example.org'] }),
    codes: ['email'],
  },
  'a host name on a person': { facts: withSubject({ dnsNames: ['app.karawangkab.go.id'] }), codes: ['dns-name'] },
  'a second host name': {
    approved: system,
    facts: {
      ...ofSystem,
      subjectAttributes: { ...ofSystem.subjectAttributes, dnsNames: ['app.karawangkab.go.id', 'x.example.org'] },
    },
    codes: ['dns-name'],
  },
  'another key than the PKCS#10’s': { approved: { ...approved, spkiSha256: 'e'.repeat(64) }, codes: ['public-key'] },
  'the key of the PKCS#10': { approved: { ...approved, spkiSha256: 'b'.repeat(64) }, codes: [] },
  'no key usage': { facts: { ...facts, keyUsage: [] }, codes: ['key-usage'] },
  'key usage without nonRepudiation': { facts: { ...facts, keyUsage: ['digitalSignature'] }, codes: ['key-usage'] },
  'key usage with keyCertSign': {
    facts: { ...facts, keyUsage: [...facts.keyUsage, 'keyCertSign'] },
    codes: ['key-usage'],
  },
  'an extended key usage too few': {
    facts: { ...facts, extendedKeyUsage: ['documentSigning'] },
    codes: ['extended-key-usage'],
  },
  'valid before it was ordered': {
    facts: { ...facts, notBefore: '2026-03-01T03:54:59.000Z', notAfter: '2028-02-01T00:00:00.000Z' },
    codes: ['validity-start'],
  },
  'valid only from the future': {
    facts: { ...facts, notBefore: '2026-03-02T04:05:01.000Z' },
    codes: ['validity-start'],
  },
  'valid for a second more than 730 days': {
    facts: { ...facts, notAfter: '2028-03-01T03:59:01.000Z' },
    codes: ['validity-length'],
  },
  'over before it begins': { facts: { ...facts, notAfter: facts.notBefore }, codes: ['validity-length'] },
  'a demonstration’s certificate of two minutes': {
    facts: { ...facts, notAfter: '2026-03-02T04:01:00.000Z' },
    codes: [],
  },
  'two things wrong at once': { facts: { ...facts, isCa: true, version: 1 }, codes: ['is-ca', 'version'] },
};

describe('Pasal 19(1): the certificate that came back is compared with the request that was approved', () => {
  it.each(Object.entries(ROWS))('%s', (_, row) => {
    const found = matchCertificate(
      row.approved ?? approved,
      row.facts ?? facts,
      NOW,
      row.policy ?? DEFAULT_MATCH_POLICY,
    );
    expect(found.map(({ code }) => code)).toEqual(row.codes);
  });

  it('every rule has a row that only it catches', () => {
    const alone = Object.values(ROWS).flatMap(({ codes }) => (codes.length === 1 ? codes : []));
    expect(new Set(alone)).toEqual(new Set(MISMATCH_CODES));
  });

  it('a name written with other spaces, letter forms or case is the same name', () => {
    const letter = fc.constantFrom('A', 'b', 'ﬁ', 'É', 'Ｋ', 'ü', '.', ',', ' ', '\u00a0', '\t');
    const name = fc.array(letter, { minLength: 1 }).map((letters) => `x${letters.join('')}x`);
    fc.assert(
      fc.property(name, (commonName) => {
        const rewritten = ` ${commonName.normalize('NFKD').replaceAll(' ', ' \u00a0 ').toUpperCase()} `;
        return (
          matchCertificate(
            { ...approved, commonName },
            withSubject({ commonName: rewritten }),
            NOW,
            DEFAULT_MATCH_POLICY,
          ).length === 0
        );
      }),
    );
  });

  it('Pasal 1(10): another name never passes, and no finding repeats a name or an address', () => {
    const word = fc.stringMatching(/^[a-z]{6,12}$/);
    fc.assert(
      fc.property(word, word, word, (real, other, host) => {
        fc.pre(real !== other);
        const found = matchCertificate(
          { ...approved, commonName: real, email: `${real}@karawangkab.go.id` },
          withSubject({ commonName: other, emails: [`${other}@karawangkab.go.id`], dnsNames: [`${host}.go.id`] }),
          NOW,
          DEFAULT_MATCH_POLICY,
        );
        expect(found.map(({ code }) => code)).toEqual(['common-name', 'email', 'dns-name']);
        for (const { detail } of found)
          for (const text of [real, other, host]) expect(detail).not.toContain(`${text}@`);
        for (const { detail } of found) expect(detail).not.toContain('.go.id');
      }),
    );
  });

  it('Pasal 11(4): a certificate fits the purposes if and only if it has a usage for each', () => {
    const subset = fc.subarray([...PURPOSES], { minLength: 1 });
    fc.assert(
      fc.property(subset, subset, (asked, given) => {
        const extendedKeyUsage = given.map((purpose) => EXTENDED_KEY_USAGE_OF[purpose]);
        const covered = asked.every((purpose) => extendedKeyUsage.includes(EXTENDED_KEY_USAGE_OF[purpose]));
        const found = matchCertificate(
          { ...approved, purposes: asked },
          { ...facts, extendedKeyUsage },
          NOW,
          DEFAULT_MATCH_POLICY,
        );
        return found.length === (covered ? 0 : 1);
      }),
    );
  });

  it('a certificate starts between the order and now, give or take the clocks', () => {
    const skewMs = DEFAULT_MATCH_POLICY.clockSkewMs;
    const ordered = Date.parse(approved.orderedAt);
    const now = Date.parse(NOW);
    fc.assert(
      fc.property(fc.integer({ min: ordered - 3 * skewMs, max: now + 3 * skewMs }), (start) => {
        const dates = { notBefore: new Date(start).toISOString(), notAfter: new Date(start + 1_000).toISOString() };
        const found = matchCertificate(approved, { ...facts, ...dates }, NOW, DEFAULT_MATCH_POLICY);
        return (found.length === 0) === (start >= ordered - skewMs && start <= now + skewMs);
      }),
    );
  });
});
