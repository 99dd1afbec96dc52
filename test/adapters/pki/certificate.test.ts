import * as fc from 'fast-check';
import { UnreadableDer, readCertificate } from '../../../adapters/pki/certificate';
import { readCrl } from '../../../adapters/pki/certificate-crl';
import { readOcsp } from '../../../adapters/pki/certificate-ocsp';
import { extensions } from '../../../devstack/bsre/x509';
import type { Authority } from '../../../devstack/bsre/x509';
import { CA, make, SIGNER } from './authorities';

const NOW = new Date('2026-06-01T00:00:00.000Z');

describe('reading a certificate with the chain that it came with (RFC 5280, 6.1)', () => {
  let root: Authority;
  let issuing: Authority;
  let leaf: Authority;

  beforeAll(async () => {
    root = await make({ name: 'Root', extensions: CA });
    issuing = await make({ name: 'Issuing', issuer: root, extensions: CA });
    leaf = await make({ name: 'Leaf', issuer: issuing, extensions: SIGNER, days: 730 });
  });

  const holds = async (path: readonly Authority[], at = NOW) => {
    const [first, ...chain] = path.map(({ der }) => der);
    return (await readCertificate(first!, chain, at)).chainValid;
  };

  it('a chain of sound links holds, and its root is named', async () => {
    const facts = await readCertificate(leaf.der, [issuing.der, root.der], NOW);
    expect(facts).toMatchObject({ chainValid: true, isCa: false, version: 3, notAfter: '2027-12-31T23:59:59.000Z' });
    expect(facts.rootSha256).toBe((await readCertificate(root.der, [], NOW)).sha256);
  });

  it('a chain holds only while every certificate in it is in its time', async () => {
    expect(await holds([leaf, issuing, root], new Date('2025-12-31T23:59:59.000Z'))).toBe(false);
    expect(await holds([leaf, issuing, root], new Date('2027-12-31T23:59:59.000Z'))).toBe(true);
    expect(await holds([leaf, issuing, root], new Date('2028-01-01T00:00:00.000Z'))).toBe(false);
    const brief = await make({ name: 'Issuing', issuer: root, extensions: CA, days: 30 });
    const under = await make({ name: 'Leaf', issuer: brief, extensions: SIGNER });
    expect(await holds([under, brief, root])).toBe(false);
    expect(await holds([under, brief, root], new Date('2026-01-15T00:00:00.000Z'))).toBe(true);
  });

  const unsound: Record<string, () => Promise<readonly Authority[]>> = {
    'without its root': async () => [leaf, issuing],
    'without anything': async () => [leaf],
    'in the wrong order': async () => [leaf, root, issuing],
    'with a link left out': async () => [leaf, root],
    'under another CA of the same name': async () => {
      const other = await make({ name: 'Issuing', issuer: root, extensions: CA });
      return [leaf, other, root];
    },
    'under a root of the same name': async () => [leaf, issuing, await make({ name: 'Root', extensions: CA })],
    'under a certificate that is no CA’s': async () => {
      const person = await make({ name: 'Person', issuer: root, extensions: SIGNER });
      return [await make({ name: 'Leaf', issuer: person, extensions: SIGNER }), person, root];
    },
    'under a CA that may not sign certificates': async () => {
      const idle = await make({
        name: 'Idle',
        issuer: root,
        extensions: [extensions.certificationAuthority(), extensions.keyUsage('signer')],
      });
      return [await make({ name: 'Leaf', issuer: idle, extensions: SIGNER }), idle, root];
    },
    'deeper than a CA may reach': async () => {
      const last = await make({
        name: 'Last',
        issuer: root,
        extensions: [extensions.certificationAuthority(0), extensions.keyUsage('issuing')],
      });
      const below = await make({ name: 'Below', issuer: last, extensions: CA });
      return [await make({ name: 'Leaf', issuer: below, extensions: SIGNER }), below, last, root];
    },
    'with a critical extension that nobody here knows': async () => {
      const strange = extensions.policies(['1.2.3']);
      strange.extnID = '1.3.6.1.4.1.32473.99';
      strange.critical = true;
      return [await make({ name: 'Leaf', issuer: issuing, extensions: [...SIGNER, strange] }), issuing, root];
    },
  };
  it.each(Object.entries(unsound))('a chain %s does not hold', async (_, path) => {
    expect(await holds(await path())).toBe(false);
  });

  it('as deep as a CA may reach, it holds', async () => {
    const last = await make({
      name: 'Last',
      issuer: root,
      extensions: [extensions.certificationAuthority(0), extensions.keyUsage('issuing')],
    });
    expect(await holds([await make({ name: 'Leaf', issuer: last, extensions: SIGNER }), last, root])).toBe(true);
  });

  it('no octet of what the CA signed can change without being noticed', async () => {
    const chain = [issuing.der, root.der];
    const signed = leaf.der.length - leaf.certificate.signatureValue.toBER().byteLength;
    await fc.assert(
      fc.asyncProperty(fc.nat(signed - 1), fc.integer({ min: 1, max: 255 }), async (position, flip) => {
        const changed = Buffer.from(leaf.der);
        changed[position] = changed[position]! ^ flip;
        const facts = await readCertificate(changed, chain, NOW).catch((error: unknown) => error);
        if (facts instanceof UnreadableDer) return true;
        if (facts instanceof Error) throw facts;
        return (facts as { chainValid: boolean }).chainValid === false;
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['text', Buffer.from('-----BEGIN CERTIFICATE-----')],
    ['another structure', Buffer.from('3003020101', 'hex')],
  ])('%s is no certificate, list or OCSP response', async (_, bytes) => {
    await expect(readCertificate(bytes, [], NOW)).rejects.toThrow(UnreadableDer);
    await expect(readCertificate(leaf.der, [bytes], NOW)).rejects.toThrow(UnreadableDer);
    expect(() => readCrl(bytes)).toThrow(UnreadableDer);
    expect(() => readOcsp(bytes)).toThrow(UnreadableDer);
  });

  it('a certificate followed by other bytes is none', async () => {
    const followed = Buffer.concat([leaf.der, Buffer.from([0])]);
    await expect(readCertificate(followed, [issuing.der, root.der], NOW)).rejects.toThrow(UnreadableDer);
  });
});
