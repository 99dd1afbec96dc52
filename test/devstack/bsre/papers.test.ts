import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromBER } from 'asn1js';
import { ContentInfo, SignedData } from 'pkijs';
import { parseCertificate, readCertificate } from '../../../adapters/pki/certificate';
import { buildOcspRequest, readOcsp } from '../../../adapters/pki/certificate-ocsp';
import { DEFAULT_MATCH_POLICY, matchCertificate } from '../../../domain/certificate/match';
import { BsreLab, PASSPHRASE, certificateRequest, order, systemOrder } from './lab';
import { Opinion } from './opinion';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('BSrE stand-in: what it issues is real, and OpenSSL agrees', () => {
  let lab: BsreLab;
  let opinion: Opinion;

  beforeAll(async () => {
    lab = await BsreLab.start();
    opinion = new Opinion(lab);
  });
  afterAll(async () => {
    await lab.close();
    opinion.close();
  });

  it('every certificate of a person, an office and a system verifies against chain and revocation lists', async () => {
    const { der } = await certificateRequest();
    for (const wanted of [order(), order({ type: 'office' }), systemOrder(der)]) {
      await opinion.of(await lab.issue(wanted));
      expect(await opinion.verify()).toContain('leaf.pem: OK');
    }
  });

  it('names people by rfc822Name and systems by dNSName, and puts the NIK nowhere', async () => {
    const person = order();
    const ofPerson = await lab.issue(person);
    const ofSystem = await lab.issue(systemOrder((await certificateRequest()).der));
    const facts = await readCertificate(ofPerson.leaf, ofPerson.chain, new Date());
    expect(facts.subjectAttributes).toMatchObject({ emails: [person.subject.email], dnsNames: [] });
    expect(ofPerson.leaf.includes(person.subject.nik)).toBe(false);
    expect(readFileSync(join(lab.dataDir, 'bsre/book.jsonl'), 'utf8')).not.toContain(person.subject.nik);
    const ofMachine = await readCertificate(ofSystem.leaf, ofSystem.chain, new Date());
    expect(ofMachine.subjectAttributes).toMatchObject({ emails: [], dnsNames: ['surat.karawangkab.go.id'] });
  });

  it('a leaf lives 730 days less a second and has a positive serial of 20 octets, as was observed', async () => {
    const { leaf, chain } = await lab.issue();
    const facts = await readCertificate(leaf, chain, new Date());
    expect(Date.parse(facts.notAfter) - Date.parse(facts.notBefore)).toBe(730 * DAY_MS - 1000);
    expect(facts).toMatchObject({ serialOctets: 20, serialPositive: true, version: 3, isCa: false });
    expect(facts.issuer).toContain('TIRUAN');
  });

  it('a demonstration’s leaf lives as long as it is told', async () => {
    await lab.control({ leafValiditySeconds: 120 });
    const { leaf, chain } = await lab.issue();
    await lab.control({ leafValiditySeconds: 730 * 24 * 60 * 60 });
    const facts = await readCertificate(leaf, chain, new Date());
    expect(Date.parse(facts.notAfter) - Date.parse(facts.notBefore)).toBe(119_000);
  });

  it('OCSP says good, by POST and by GET, to requests with SHA-1 and SHA-256 names and with a nonce', async () => {
    const issued = await lab.issue();
    await opinion.of(issued);
    for (const hash of ['-sha1', '-sha256']) {
      const said = await opinion.ocsp(hash, '-reqout', 'request.der');
      expect(said).toContain('Response verify OK');
      expect(said).toContain('leaf.pem: good');
      expect(said).not.toContain('WARNING');
      const request = readFileSync(join(opinion.openssl.dir, 'request.der'));
      for (const path of [encodeURIComponent(request.toString('base64')), request.toString('base64')]) {
        const response = readOcsp(await lab.get(`/ocsp/${path}`));
        expect(await response.statusOf(issued.leaf, issued.chain[0]!, new Date())).toMatchObject({ status: 'good' });
      }
    }
  });

  it('what is no OCSP request is answered as malformed, and what it did not issue as unknown', async () => {
    const response = await fetch(`${lab.url}/ocsp`, {
      method: 'POST',
      headers: { 'content-type': 'application/ocsp-request', connection: 'close' },
      body: 'no request',
    });
    expect(readOcsp(Buffer.from(await response.arrayBuffer()))).toMatchObject({ responseStatus: 1, statuses: [] });
    const { chain } = await lab.issue();
    const { der } = buildOcspRequest(chain[0]!, chain[0]!);
    const ofOther = readOcsp(await lab.get(`/ocsp/${encodeURIComponent(der.toString('base64'))}`));
    expect(ofOther.statuses).toMatchObject([{ status: 'unknown' }]);
  });

  it('the list is made anew only when there is something new', async () => {
    const list = await lab.get('/crl');
    expect(await lab.get('/crl')).toEqual(list);
    await lab.restart();
    expect(await lab.get('/crl')).toEqual(list);
  });

  it('the holder signs with the passphrase, with no other, and not while the certificate is held or revoked', async () => {
    const issued = await lab.issue();
    const { openssl } = await opinion.of(issued);
    const document = Buffer.from('Surat dinas');
    openssl.write('document', document);
    openssl.write('signature.der', await lab.sign(issued.serial, document));
    const check = ['cms', '-verify', '-inform', 'DER', '-in', 'signature.der', '-binary', '-CAfile', 'root.pem'];
    expect(await openssl.say(...check, '-purpose', 'any', '-content', 'document')).toContain(
      'CMS Verification successful',
    );
    openssl.write('other', 'Surat lain');
    expect(await openssl.say(...check, '-purpose', 'any', '-content', 'other')).toContain('CMS Verification failure');
    await expect(lab.sign(issued.serial, document, `${PASSPHRASE}!`)).rejects.toThrow('403');
    const { serial } = issued;
    await lab.ra().submitHold({ serial });
    await expect(lab.sign(serial, document)).rejects.toThrow('409');
    await lab.ra().submitRelease({ serial });
    expect(await lab.sign(serial, document)).not.toHaveLength(0);
    await lab.ra().submitRevocation({ serial, reason: 4 });
    await expect(lab.sign(serial, document)).rejects.toThrow('409');
  });

  it('signed attributes stand in DER order, which strict verifiers insist on', async () => {
    const { serial } = await lab.issue();
    const cms = ContentInfo.fromBER(Uint8Array.from(await lab.sign(serial, Buffer.from('x'))).buffer);
    const [signer] = new SignedData({ schema: cms.content }).signerInfos;
    const attributes = signer?.signedAttrs?.attributes.map((one) => Buffer.from(one.toSchema().toBER())) ?? [];
    expect(attributes).toHaveLength(3);
    expect(attributes).toEqual([...attributes].sort((a, b) => Buffer.compare(a, b)));
  });

  it('keeps the holder’s key under the passphrase only', async () => {
    const { serial, leaf } = await lab.issue();
    const lines = readFileSync(join(lab.dataDir, 'bsre/book.jsonl'), 'utf8').split('\n');
    const record = JSON.parse(lines.find((line) => line.includes(`"serial":"${serial}"`)) ?? '{}') as {
      privateKey: string;
    };
    const key = { key: Buffer.from(record.privateKey, 'base64'), format: 'der', type: 'pkcs8' } as const;
    expect(() => createPrivateKey({ ...key, passphrase: 'salah sama sekali' })).toThrow();
    const opened = createPrivateKey({ ...key, passphrase: PASSPHRASE });
    const { x } = opened.export({ format: 'jwk' });
    const point = parseCertificate(leaf).subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView;
    expect(Buffer.from(point.subarray(1, 33)).toString('base64url')).toBe(x);
    expect(lines.join('')).not.toContain(PASSPHRASE);
  });

  it.each([
    ['key', ['public-key']],
    ['subject', ['common-name']],
    ['key-usage', ['key-usage']],
  ] as const)('a certificate with the wrong %s, made on demand, is found out', async (defect, codes) => {
    const { der, spkiSha256 } = await certificateRequest();
    const wanted = systemOrder(der);
    await lab.control({ defects: [defect] });
    const { leaf, chain } = await lab.issue(wanted);
    const facts = await readCertificate(leaf, chain, new Date());
    const approved = { ...wanted, ...wanted.subject, spkiSha256, orderedAt: facts.notBefore, serialKnown: false };
    const found = matchCertificate(approved, facts, new Date().toISOString(), DEFAULT_MATCH_POLICY);
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  it('the hierarchy is made as was observed: signatures, key usage, path length, identifiers', async () => {
    const { chain } = await lab.issue();
    const [issuing, root] = await Promise.all(
      chain.map((der, i) => readCertificate(der, chain.slice(i + 1), new Date())),
    );
    expect(root).toMatchObject({
      keyUsage: ['digitalSignature', 'keyCertSign', 'cRLSign'],
      signatureAlgorithm: 'RSASSA-PKCS1-v1_5 with SHA-256',
      publicKey: 'RSA 3072',
      isCa: true,
    });
    expect(issuing).toMatchObject({
      keyUsage: ['keyCertSign', 'cRLSign'],
      signatureAlgorithm: 'RSASSA-PKCS1-v1_5 with SHA-384',
      chainValid: true,
      isCa: true,
      hasAuthorityKeyIdentifier: true,
      hasSubjectKeyIdentifier: true,
    });
    expect(issuing?.subject).toContain('CN=BSRE CA DS G1 (TIRUAN)');
  });

  it('every certificate is DER through and through', async () => {
    const { leaf, chain } = await lab.issue();
    for (const der of [leaf, ...chain]) {
      const { result, offset } = fromBER(Uint8Array.from(der).buffer);
      expect(offset).toBe(der.length);
      expect(Buffer.from(result.toBER())).toEqual(der);
    }
  });
});
