import * as fc from 'fast-check';
import { CertificateRevocationList, Extensions } from 'pkijs';
import { UnreadableDer, parseCertificate } from '../../../adapters/pki/certificate';
import { crlAbout, ocspAbout, readPublication } from '../../../adapters/pki/publication';
import { derOf, extensions, time } from '../../../devstack/bsre/x509';
import { OpenSslCa, stamp } from './openssl-ca';
import type { ListKind } from './openssl-ca';

const DAY_MS = 24 * 60 * 60 * 1000;
const BEGAN = new Date(Math.floor(Date.now() / 1000) * 1000);
const inDays = (days: number): Date => new Date(BEGAN.getTime() + days * DAY_MS);

describe('what the world can see of a certificate, published by a CA made of OpenSSL', () => {
  let ca: OpenSslCa;
  let issuer: Buffer;
  let leaf: Buffer;

  beforeEach(async () => {
    ca = await OpenSslCa.found();
    issuer = await ca.certificate();
    leaf = await ca.issue('leaf', inDays(-100), inDays(600));
  });
  afterEach(() => {
    ca.close();
  });

  const published = async () => {
    const papers = { leaf, issuer, crl: await ca.list(), ocsp: await ca.respond('leaf') };
    return readPublication(papers, new Date());
  };

  it('a certificate in force is good in both, with number and times, and OpenSSL agrees', async () => {
    const { crl, ocsp } = await published();
    expect(crl).toEqual({
      status: 'good',
      crlNumber: '15',
      thisUpdate: expect.stringMatching(/\.000Z$/),
      nextUpdate: expect.stringMatching(/\.000Z$/),
    });
    expect(ocsp).toMatchObject({ status: 'good', producedAt: expect.stringMatching(/Z$/) });
    expect(await ca.verdict('leaf')).toContain('leaf.pem: OK');
    expect(await ca.opinion('leaf')).toContain('leaf.pem: good');
    expect((await published()).crl).toMatchObject({ crlNumber: '16' });
  });

  it.each([
    ['unspecified', undefined],
    ['affiliationChanged', 3],
    ['superseded', 4],
    ['cessationOfOperation', 5],
  ])('Pasal 21: revoked for %s in both, and OpenSSL agrees', async (name, reason) => {
    await ca.revoke('leaf', name);
    const { crl, ocsp } = await published();
    for (const said of [crl, ocsp]) {
      expect(said).toMatchObject({ status: 'revoked', revokedAt: expect.stringMatching(/\.000Z$/) });
      expect(said).toHaveProperty('thisUpdate');
      expect('reason' in said ? said.reason : undefined).toBe(reason);
    }
    expect(await ca.verdict('leaf')).toContain('certificate revoked');
    expect(await ca.opinion('leaf')).toContain('leaf.pem: revoked');
  });

  it('since when the key was doubtful stands in the list (RFC 5280, 5.3.2)', async () => {
    await ca.revokeCompromised('leaf', inDays(-7));
    const { crl, ocsp } = await published();
    expect(crl).toMatchObject({ status: 'revoked', reason: 1, invalidityDate: inDays(-7).toISOString() });
    expect(ocsp).toMatchObject({ status: 'revoked', reason: 1 });
    expect(ocsp).not.toHaveProperty('invalidityDate');
  });

  it('on hold is told apart from revoked for good, and released is good again', async () => {
    await ca.revoke('leaf', 'certificateHold');
    expect(await published()).toMatchObject({
      crl: { status: 'held', reason: 6 },
      ocsp: { status: 'held', reason: 6 },
    });
    ca.forgetAll();
    expect(await published()).toMatchObject({ crl: { status: 'good' }, ocsp: { status: 'good' } });
  });

  it('what is said of another certificate is nothing', async () => {
    await ca.issue('other', inDays(-1), inDays(600));
    await ca.revoke('other', 'superseded');
    const response = await ca.respond('other');
    expect(await crlAbout(leaf, issuer, await ca.list(), new Date())).toMatchObject({ status: 'good' });
    expect(await ocspAbout(leaf, issuer, response, new Date())).toEqual({
      status: 'unproven',
      findings: ['other-certificate'],
    });
  });

  describe('after the certificate’s end (RFC 5280, 3.3)', () => {
    let old: Buffer;
    beforeEach(async () => {
      old = await ca.issue('old', inDays(-100), inDays(-10));
    });
    const listed = async (from: number, until: number, at: number) =>
      crlAbout(old, issuer, await ca.list('numbered', { from: inDays(from), until: inDays(until) }), inDays(at));

    it('not being listed says nothing any more', async () => {
      expect(await listed(-9, 1, 0)).toMatchObject({ status: 'expired' });
      expect(await ocspAbout(old, issuer, await ca.respond('old'), new Date())).toMatchObject({ status: 'expired' });
    });

    it('not being listed by then still says that it was not revoked then', async () => {
      expect(await listed(-11, 1, 0)).toMatchObject({ status: 'good' });
    });

    it('whoever is still listed was revoked', async () => {
      await ca.revoke('old', 'superseded');
      expect(await listed(-9, 1, 0)).toMatchObject({ status: 'revoked', reason: 4 });
      ca.forgetAll();
      expect(await listed(-8, 1, 0)).toMatchObject({ status: 'expired' });
    });
  });

  describe('a list proves nothing', () => {
    const findings = async (crl: Buffer, at = new Date(), of = issuer) => {
      const said = await crlAbout(leaf, of, crl, at);
      return said.status === 'unproven' ? said.findings : [];
    };

    it('before its time, and after', async () => {
      const crl = await ca.list();
      expect(await findings(crl, inDays(-1))).toEqual(['not-yet-current']);
      expect(await findings(crl, inDays(0.9))).toEqual([]);
      expect(await findings(crl, inDays(2))).toEqual(['stale']);
    });

    it('of another CA, whatever its name', async () => {
      const other = await OpenSslCa.found();
      const crl = await other.list();
      expect(await findings(crl)).toEqual(['wrong-issuer']);
      expect(await findings(crl, new Date(), await other.certificate())).toEqual(['wrong-issuer']);
      other.close();
    });

    it('with a signature that is not the issuer’s', async () => {
      const crl = await ca.list();
      crl[crl.length - 1] = crl.at(-1)! ^ 1;
      expect(await findings(crl)).toEqual(['bad-signature']);
    });

    it('by a CA that may not sign lists', async () => {
      const idle = await OpenSslCa.found('keyCertSign');
      const of = await idle.certificate();
      leaf = await idle.issue('leaf', inDays(-1), inDays(1));
      expect(await findings(await idle.list(), new Date(), of)).toEqual(['issuer-may-not-sign']);
      idle.close();
    });

    it.each<[string, ListKind, string[], string]>([
      ['without its number', 'none', ['no-crl-number'], 'leaf.pem: OK'],
      ['with something critical that nobody here knows', 'strange', ['critical-extension'], 'unhandled critical'],
      ['of CA certificates only', 'authorities', ['partial-list'], 'different CRL scope'],
      ['of some reasons only', 'reasons', ['partial-list'], 'unable to get certificate CRL'],
      ['of one distribution point', 'point', ['partial-list'], 'different CRL scope'],
    ])('%s', async (_, kind, found, verdict) => {
      expect(await findings(await ca.list(kind))).toEqual(found);
      expect(await ca.verdict('leaf')).toContain(verdict);
    });

    it('without the moment of the next', async () => {
      const [name] = [parseCertificate(issuer).subject];
      const keys = await globalThis.crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign']);
      const crl = new CertificateRevocationList({
        version: 1,
        issuer: name,
        thisUpdate: time(inDays(-1)),
        crlExtensions: new Extensions({ extensions: [extensions.crlNumber(1)] }),
      });
      await crl.sign(keys.privateKey, 'SHA-256');
      expect(await findings(derOf(crl))).toEqual(['bad-signature', 'no-next-update']);
    });

    it('when it is none', async () => {
      expect(await findings(Buffer.from('<html>'))).toEqual(['unreadable']);
      expect(await findings(leaf)).toEqual(['unreadable']);
      expect(await findings(await ca.list('unreadable'))).toEqual(['unreadable']);
    });

    it('but one of all end entities is as good as one of all', async () => {
      expect(await findings(await ca.list('people'))).toEqual([]);
      expect(await ca.verdict('leaf')).toContain('leaf.pem: OK');
    });
  });

  describe('an OCSP response proves nothing', () => {
    const findings = async (ocsp: Buffer, at = new Date()) => {
      const said = await ocspAbout(leaf, issuer, ocsp, at);
      return said.status === 'unproven' ? said.findings : [];
    };

    it('before its time, after it, and without a moment of the next', async () => {
      const ocsp = await ca.respond('leaf');
      expect(await findings(ocsp, inDays(-1))).toEqual(['not-yet-current']);
      expect(await findings(ocsp, inDays(1))).toEqual(['stale']);
      expect(await findings(await ca.respond('leaf', 'ca', []))).toEqual(['no-next-update']);
    });

    it('signed by whom the CA certified for something else; it does by a responder that the CA delegated', async () => {
      await ca.issue('responder', inDays(-1), inDays(1), 'responder');
      await ca.issue('person', inDays(-1), inDays(1));
      expect(await findings(await ca.respond('leaf', 'responder'))).toEqual([]);
      expect(await ca.opinion('leaf')).toContain('Response verify OK');
      expect(await findings(await ca.respond('leaf', 'person'))).toEqual(['responder-not-authorized']);
      expect(await ca.opinion('leaf')).toContain('missing ocspsigning usage');
    });

    it('signed by a delegated responder whose own time is over', async () => {
      await ca.issue('responder', inDays(-3), inDays(-2), 'responder');
      expect(await findings(await ca.respond('leaf', 'responder'))).toEqual(['responder-not-authorized']);
    });

    it('signed by whom brings a certificate that cannot be read', async () => {
      await ca.issue('responder', inDays(-1), inDays(1), 'damaged');
      expect(await findings(await ca.respond('leaf', 'responder'))).toEqual(['unreadable']);
    });

    it('when a word of it was changed after it was signed', async () => {
      await ca.revoke('leaf', 'unspecified');
      const ocsp = await ca.respond('leaf');
      const said = await ocspAbout(leaf, issuer, ocsp, new Date());
      if (said.status !== 'revoked') throw new Error(said.status);
      const year = ocsp.indexOf(stamp(new Date(said.revokedAt)));
      ocsp[year + 3] = ocsp[year + 3]! ^ 1;
      expect(await findings(ocsp)).toEqual(['bad-signature']);
    });

    it('of another CA, though its certificate has the same serial number', async () => {
      const other = await OpenSslCa.found();
      await other.issue('leaf', inDays(-100), inDays(600));
      expect(await findings(await other.respond('leaf'))).toEqual(['other-certificate']);
      other.close();
    });

    it('when the responder declined, or when it is none', async () => {
      expect(await findings(Buffer.from('30030a0103', 'hex'))).toEqual(['not-successful']);
      expect(await findings(Buffer.from('<html>'))).toEqual(['unreadable']);
    });

    it('and a serial number that the CA does not know is unknown, never good', async () => {
      const ocsp = await ca.respond('leaf');
      expect(await ocspAbout(leaf, issuer, ocsp, new Date())).toMatchObject({ status: 'good' });
      ca.forgetEver();
      expect(await ocspAbout(leaf, issuer, await ca.respond('leaf'), new Date())).toMatchObject({ status: 'unknown' });
    });
  });

  it('papers that are no certificates are our own fault, and thrown', async () => {
    const crl = await ca.list();
    await expect(crlAbout(crl, issuer, crl, new Date())).rejects.toThrow(UnreadableDer);
    await expect(ocspAbout(leaf, crl, crl, new Date())).rejects.toThrow(UnreadableDer);
  });

  it('no changed octet changes what is said: it says the same, or proves nothing', async () => {
    await ca.revoke('leaf', 'keyCompromise');
    const papers = { crl: await ca.list(), ocsp: await ca.respond('leaf') };
    const at = new Date();
    const say = { crl: crlAbout, ocsp: ocspAbout };
    const said = await readPublication({ leaf, issuer, ...papers }, at);
    expect([said.crl.status, said.ocsp.status]).toEqual(['revoked', 'revoked']);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('crl', 'ocsp'),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (which, n, flip) => {
          const changed = Buffer.from(papers[which]);
          const position = n % changed.length;
          changed[position] = changed[position]! ^ flip;
          const now = await say[which](leaf, issuer, changed, at);
          if (now.status !== 'unproven') expect(now).toEqual(said[which]);
        },
      ),
      { numRuns: 150 },
    );
  }, 180_000);
});
