import { readCertificate } from '../../../adapters/pki/certificate';
import { readTrustAnchors, TrustAnchorDefect } from '../../../adapters/pki/trust-anchors';
import type { Authority } from '../../../devstack/bsre/x509';
import { CA, make, SIGNER } from './authorities';

const NOW = new Date('2026-06-01T00:00:00.000Z');

describe('trust anchors (RFC 5280, 6.1.1 d)', () => {
  let root: Authority;
  let issuing: Authority;
  let leaf: Authority;
  beforeAll(async () => {
    root = await make({ name: 'Root', extensions: CA });
    issuing = await make({ name: 'Issuing', issuer: root, extensions: CA });
    leaf = await make({ name: 'Leaf', issuer: issuing, extensions: SIGNER, days: 730 });
  });

  it('end a chain that came without its root, which then holds', async () => {
    const anchors = await readTrustAnchors([root.der]);
    const facts = await readCertificate(leaf.der, [issuing.der], NOW, anchors);
    expect(facts).toMatchObject({ chainValid: true, rootSha256: anchors.all[0]!.sha256 });
  });

  it('are told apart by their keys, not by their names', async () => {
    const namesake = await make({ name: 'Root', extensions: CA });
    const alone = await readTrustAnchors([namesake.der]);
    const facts = await readCertificate(leaf.der, [issuing.der], NOW, alone);
    expect(facts.chainValid).toBe(false);
    expect(facts.rootSha256).toBeUndefined();
    const both = await readTrustAnchors([namesake.der, root.der]);
    expect((await readCertificate(leaf.der, [issuing.der], NOW, both)).rootSha256).toBe(both.all[1]!.sha256);
  });

  it('do not replace the root that came with a chain: which one that is, is compared by others', async () => {
    const other = await make({ name: 'Other root', extensions: CA });
    const anchors = await readTrustAnchors([other.der]);
    const facts = await readCertificate(leaf.der, [issuing.der, root.der], NOW, anchors);
    expect(facts.chainValid).toBe(true);
    expect(facts.rootSha256).not.toBe(anchors.all[0]!.sha256);
  });

  it('are refused at start when no chain could end in them', async () => {
    const unfit: readonly (readonly [string, Buffer, RegExp])[] = [
      ['no certificate', Buffer.from('3003020105', 'hex'), /trust anchor 1 is no certificate$/],
      ['a person’s', leaf.der, /no certificate of a CA/],
      ['a CA that another signed', issuing.der, /did not sign itself/],
    ];
    for (const [, der, message] of unfit) {
      await expect(readTrustAnchors([der])).rejects.toThrow(TrustAnchorDefect);
      await expect(readTrustAnchors([der])).rejects.toThrow(message);
    }
    await expect(readTrustAnchors([root.der, leaf.der])).rejects.toThrow(/trust anchor 2/);
  });
});
