import { MISMATCH_CODES } from '../../../domain/certificate/match';
import type { MismatchCode } from '../../../domain/certificate/match';
import type { CertificateType } from '../../../domain/certificate/types';
import { writtenIn } from '../../../web/src/features/certificates/content-lines';

const CONTENTS = {
  subject: [
    { name: 'C', value: 'ID' },
    { name: 'CN', value: 'Orang Lain' },
    { name: '2.5.4.42', value: 'Orang' },
  ],
  emails: ['orang.lain@karawangkab.go.id'],
  dnsNames: [],
  ...{ issuer: 'CN=BSrE CA', serial: '0a', publicKey: 'RSA 2048' },
  notBefore: '2026-03-02T00:00:00.000Z',
  notAfter: '2028-03-01T00:00:00.000Z',
  keyUsage: ['digitalSignature', 'nonRepudiation'],
  extendedKeyUsage: ['documentSigning'],
  signatureAlgorithm: 'RSASSA-PKCS1-v1_5 with SHA-256',
  ...{ version: 3, isCa: false, hasKeyIdentifiers: true },
};
const linesWith = (mismatches: readonly MismatchCode[], type: CertificateType = 'individual') =>
  writtenIn(CONTENTS, type, mismatches);
const differing = (mismatches: readonly MismatchCode[]) =>
  linesWith(mismatches, 'system').flatMap(({ line, fits }) => (fits === false ? [line] : []));

describe('Pasal 19(1): where a certificate differs, line by line', () => {
  it.each<[MismatchCode, string]>([
    ['common-name', 'commonName'],
    ['organization', 'organization'],
    ['organizational-unit', 'organizationalUnit'],
    ['email', 'emails'],
    ['dns-name', 'dnsNames'],
    ['public-key', 'publicKey'],
    ['key-usage', 'keyUsage'],
    ['validity-length', 'notAfter'],
    ['chain-invalid', 'issuer'],
    ['is-ca', 'isCa'],
  ])('%s is seen at %s, and nowhere else', (code, line) => {
    expect(differing([code])).toEqual([line]);
  });

  it.each(MISMATCH_CODES)('%s has a line, though nothing stood in the certificate', (code) => {
    expect(differing([code])).toHaveLength(1);
  });

  it('a line that fits says so, and one that is compared with nothing says nothing', () => {
    const fits = Object.fromEntries(linesWith(['common-name']).map(({ line, fits }) => [line, fits]));
    expect(fits).toMatchObject({ commonName: false, emails: true, issuer: true });
    expect([fits['country'], fits['otherAttribute']]).toEqual([undefined, undefined]);
  });

  it('a key that the CA made is compared with nothing, the one of a system with its request', () => {
    const key = (type: CertificateType) => linesWith([], type).find(({ line }) => line === 'publicKey');
    expect([key('office'), key('system')]).toEqual([
      { line: 'publicKey', values: ['RSA 2048'] },
      { line: 'publicKey', values: ['RSA 2048'], fits: true },
    ]);
  });

  it('every attribute of the subject is shown, one that has no name here by its OID', () => {
    expect(linesWith([])).toContainEqual({ line: 'otherAttribute', attribute: '2.5.4.42', values: ['Orang'] });
  });

  it('what is only for programs, and what is not there, is left out until it is wrong', () => {
    const lines = linesWith([]).map(({ line }) => line);
    for (const line of ['organization', 'dnsNames', 'version', 'isCa', 'hasKeyIdentifiers', 'signatureAlgorithm'])
      expect(lines).not.toContain(line);
  });
});
