import { CaUnreachable, canHold, canRevoke } from '../../../adapters/ca/port';
import type { HoldingAuthority, IssuedCertificate } from '../../../adapters/ca/port';
import { readCertificate } from '../../../adapters/pki/certificate';
import { readPublication } from '../../../adapters/pki/publication';
import type { CaEnvironment } from './contract';

/** A CA that revokes, holds and releases, with everything that can happen to it meanwhile. */
export interface HoldingEnvironment extends CaEnvironment {
  authority(timeoutMs?: number): HoldingAuthority;
  /** Certificates issued from now on begin so late and live so long. */
  issueFor(life: { readonly startsAfterSeconds: number; readonly seconds: number }): Promise<void>;
  /** Certificates issued from now on live as usual. */
  issueAsUsual(): Promise<void>;
  /** Lists and OCSP show so much later what the CA decides from now on. */
  publishAfter(seconds: number): Promise<void>;
  refuseNextOrder(reason: string): Promise<void>;
  allowHold(allowed: boolean): Promise<void>;
  /** The CA revokes without being asked. */
  revokeUnasked(serial: string, reason: number): Promise<void>;
}

/** What Siklus relies on of a CA that takes certificates out of use (Pasal 21), whoever speaks to it. */
export function describeHoldingAuthority(name: string, makeEnvironment: () => Promise<HoldingEnvironment>): void {
  describe(`${name}: a certification authority that revokes and holds`, () => {
    let env: HoldingEnvironment;
    let ca: HoldingAuthority;

    beforeAll(async () => {
      env = await makeEnvironment();
      ca = env.authority();
    });
    afterAll(() => env.close());

    const issue = async (kind: 'person' | 'ownKey' = 'person') => {
      const { order } = await env.order(kind);
      const answer = await ca.submitIssuance(order);
      if (answer.state !== 'awaiting-activation') throw new Error(`the order is ${answer.state}`);
      await env.activate(answer.activationUrl);
      const issued = await ca.fetchCertificate(order.reference);
      const { serial, notBefore, notAfter } = await readCertificate(issued.leaf, issued.chain, new Date());
      return { ...issued, serial, notBefore, notAfter };
    };

    /** What the world sees, proven. */
    const seen = async ({ leaf, chain }: IssuedCertificate) => {
      const issuer = chain[0]!;
      const papers = { leaf, issuer, crl: await ca.fetchCrl(), ocsp: await ca.fetchOcsp(leaf, issuer) };
      const { crl, ocsp } = await readPublication(papers, new Date());
      if (crl.status === 'unproven' || ocsp.status === 'unproven')
        throw new Error('the CA publishes what proves nothing');
      return { crl, ocsp };
    };
    const seenAs = async (issued: IssuedCertificate) => {
      const { crl, ocsp } = await seen(issued);
      return [crl.status, ocsp.status];
    };
    const untilPast = async (moment: string) => {
      while (Date.now() <= Date.parse(moment) + 1_000) await ca.statusBySerial('1');
    };

    it('says that it has these powers', () => {
      expect([canRevoke(ca), canHold(ca)]).toEqual([true, true]);
    });

    it('knows how it holds what it issued, and nothing of other serial numbers', async () => {
      const { serial } = await issue();
      expect(await ca.statusBySerial(serial)).toEqual({ status: 'good' });
      expect(await ca.statusBySerial('ff')).toEqual({ status: 'unknown' });
      for (const order of [ca.submitRevocation({ serial: 'ff', reason: 4 }), ca.submitHold({ serial: 'ff' })])
        expect(await order).toMatchObject({ status: 'refused', code: 'serial-unknown' });
    });

    it('Pasal 21: revokes with reason and invalidity date, and publishes it in a list of a higher number', async () => {
      const issued = await issue();
      const { serial, notBefore } = issued;
      const before = await seen(issued);
      const order = { serial, reason: 1, invalidityDate: notBefore };
      const revoked = await ca.submitRevocation(order);
      expect(revoked).toEqual({ ...revoked, status: 'revoked', reason: 1, invalidityDate: notBefore });
      expect(await ca.statusBySerial(serial)).toEqual(revoked);
      const after = await seen(issued);
      expect(after.crl).toMatchObject(revoked);
      expect(after.ocsp).toMatchObject({ status: 'revoked', reason: 1 });
      expect(BigInt(after.crl.crlNumber)).toBeGreaterThan(BigInt(before.crl.crlNumber));
    });

    it('takes an order twice for the same; a revoked key may become a compromised one and keeps the date', async () => {
      const issued = await issue();
      const { serial, notBefore } = issued;
      const first = await ca.submitRevocation({ serial, reason: 4 });
      const { crl } = await seen(issued);
      expect(await ca.submitRevocation({ serial, reason: 4 })).toEqual(first);
      expect((await seen(issued)).crl.crlNumber).toBe(crl.crlNumber);
      expect(await ca.submitRevocation({ serial, reason: 5 })).toMatchObject({ code: 'already-revoked' });
      const amended = await ca.submitRevocation({ serial, reason: 1, invalidityDate: notBefore });
      expect(amended).toEqual({ ...first, reason: 1, invalidityDate: notBefore });
      expect(await ca.submitRevocation({ serial, reason: 1 })).toEqual(amended);
      expect(await ca.submitRevocation({ serial, reason: 4 })).toMatchObject({ code: 'already-revoked' });
      expect((await seen(issued)).crl).toMatchObject(amended);
    });

    it.each([
      ['before the certificate began', '2020-01-01T00:00:00.000Z'],
      ['to come', '2100-01-01T00:00:00.000Z'],
    ])('takes no invalidity date %s', async (_, invalidityDate) => {
      const issued = await issue();
      const refused = await ca.submitRevocation({ serial: issued.serial, reason: 1, invalidityDate });
      expect(refused).toMatchObject({ status: 'refused', code: 'invalidity-date', reason: expect.stringMatching(/./) });
      expect(await seenAs(issued)).toEqual(['good', 'good']);
    });

    it('holds, which OCSP shows as revoked for that reason, and releases, which leaves no trace', async () => {
      const issued = await issue();
      const { serial } = issued;
      const held = await ca.submitHold({ serial });
      expect(held).toEqual({ status: 'held', since: expect.any(String) });
      expect(await ca.submitHold({ serial })).toEqual(held);
      expect(await ca.statusBySerial(serial)).toEqual(held);
      expect(await seenAs(issued)).toEqual(['held', 'held']);
      expect(await ca.submitRelease({ serial })).toEqual({ status: 'good' });
      expect(await ca.submitRelease({ serial })).toEqual({ status: 'good' });
      expect(await ca.statusBySerial(serial)).toEqual({ status: 'good' });
      expect(await seenAs(issued)).toEqual(['good', 'good']);
    });

    it('releases a certificate that was held with an invalidity date: it is really good again', async () => {
      const issued = await issue();
      const { serial, notBefore: invalidityDate } = issued;
      expect(await ca.submitHold({ serial, invalidityDate })).toMatchObject({ status: 'held', invalidityDate });
      expect((await seen(issued)).crl).toMatchObject({ status: 'held', invalidityDate });
      expect(await ca.submitRelease({ serial })).toEqual({ status: 'good' });
      expect(await seenAs(issued)).toEqual(['good', 'good']);
      const later = await ca.submitRevocation({ serial, reason: 5 });
      expect(later).not.toHaveProperty('invalidityDate');
    });

    it('lets no release carry an invalidity date: it is refused, not overlooked (EJBCA #504)', async () => {
      const issued = await issue();
      const { serial, notBefore: invalidityDate } = issued;
      await ca.submitHold({ serial });
      const order = { serial, invalidityDate };
      expect(await ca.submitRelease(order)).toMatchObject({ status: 'refused', code: 'invalidity-date' });
      expect(await seenAs(issued)).toEqual(['held', 'held']);
    });

    it('a hold that becomes a revocation keeps the date of the hold, and can be released no more', async () => {
      const issued = await issue();
      const { serial } = issued;
      const held = await ca.submitHold({ serial });
      if (held.status !== 'held') throw new Error(held.status);
      await untilPast(held.since);
      const revoked = await ca.submitRevocation({ serial, reason: 5 });
      expect(revoked).toEqual({ status: 'revoked', revokedAt: held.since, reason: 5 });
      expect((await seen(issued)).crl).toMatchObject(revoked);
      expect(await ca.submitRelease({ serial })).toMatchObject({ code: 'already-revoked' });
      expect(await ca.submitHold({ serial })).toMatchObject({ code: 'already-revoked' });
      expect(await seenAs(issued)).toEqual(['revoked', 'revoked']);
    });

    it('releases nothing that was never held', async () => {
      const { serial } = await issue();
      expect(await ca.submitRelease({ serial })).toMatchObject({ status: 'refused', code: 'not-on-hold' });
    });

    it('never holds a server’s certificate (BR 7.2.2), but revokes it', async () => {
      const issued = await issue('ownKey');
      const { serial } = issued;
      expect(await ca.submitHold({ serial })).toMatchObject({ status: 'refused', code: 'hold-not-for-servers' });
      expect(await seenAs(issued)).toEqual(['good', 'good']);
      expect(await ca.submitRevocation({ serial, reason: 4 })).toMatchObject({ status: 'revoked' });
    });

    it('without the power to hold it refuses new holds, and still ends old ones', async () => {
      const [held, other] = [await issue(), await issue()];
      await ca.submitHold({ serial: held.serial });
      await env.allowHold(false);
      expect(await ca.submitHold({ serial: other.serial })).toMatchObject({ code: 'hold-not-allowed' });
      expect(await ca.submitRelease({ serial: held.serial })).toEqual({ status: 'good' });
      await env.allowHold(true);
      expect(await ca.submitHold({ serial: other.serial })).toMatchObject({ status: 'held' });
    });

    it('may have decided before the world can see it', async () => {
      const issued = await issue();
      const { serial } = issued;
      await env.publishAfter(3);
      const began = Date.now();
      const revoked = await ca.submitRevocation({ serial, reason: 4 });
      expect(await ca.statusBySerial(serial)).toEqual(revoked);
      let shown = await seen(issued);
      while (shown.crl.status === 'good' && shown.ocsp.status === 'good') shown = await seen(issued);
      expect(Date.now()).toBeGreaterThanOrEqual(began + 3_000);
      expect((await seen(issued)).crl).toMatchObject(revoked);
      await env.publishAfter(0);
    });

    it('may refuse, says why, and has changed nothing', async () => {
      const issued = await issue();
      const { serial } = issued;
      for (const order of [() => ca.submitRevocation({ serial, reason: 4 }), () => ca.submitHold({ serial })]) {
        await env.refuseNextOrder('Surat permohonan tidak terbaca');
        expect(await order()).toEqual({ status: 'refused', code: 'refused', reason: 'Surat permohonan tidak terbaca' });
        expect(await ca.statusBySerial(serial)).toEqual({ status: 'good' });
        expect(await seenAs(issued)).toEqual(['good', 'good']);
      }
      expect(await ca.submitRevocation({ serial, reason: 4 })).toMatchObject({ status: 'revoked' });
    });

    it('an answer lost after the CA acted leaves the outcome unknown; asking and repeating find the one order', async () => {
      const { serial } = await issue();
      await env.loseAnswers(2);
      await expect(ca.submitRevocation({ serial, reason: 5 })).rejects.toThrow(CaUnreachable);
      await expect(ca.submitRevocation({ serial, reason: 5 })).rejects.toThrow(CaUnreachable);
      const found = await ca.statusBySerial(serial);
      expect(found).toMatchObject({ status: 'revoked', reason: 5 });
      expect(await ca.submitRevocation({ serial, reason: 5 })).toEqual(found);
    });

    it('a release whose answer was lost may be repeated', async () => {
      const { serial } = await issue();
      await ca.submitHold({ serial });
      await env.loseAnswers(1);
      await expect(ca.submitRelease({ serial })).rejects.toThrow(CaUnreachable);
      expect(await ca.submitRelease({ serial })).toEqual({ status: 'good' });
    });

    it('an answer later than our patience, and a CA that is down, leave the outcome unknown', async () => {
      const { serial } = await issue();
      await env.delayAnswers(2_000);
      await expect(env.authority(200).submitHold({ serial })).rejects.toThrow(CaUnreachable);
      await env.delayAnswers(0);
      expect(await ca.statusBySerial(serial)).toMatchObject({ status: 'held' });
      await env.goDown(true);
      await expect(ca.submitRevocation({ serial, reason: 1 })).rejects.toThrow(CaUnreachable);
      await expect(ca.statusBySerial(serial)).rejects.toThrow(CaUnreachable);
      await env.goDown(false);
      expect(await ca.statusBySerial(serial)).toMatchObject({ status: 'held' });
    });

    it('a certificate that has expired can no more be revoked or held; what was ordered before stands', async () => {
      await env.issueFor({ startsAfterSeconds: 0, seconds: 15 });
      const before = await issue();
      const revoked = await ca.submitRevocation({ serial: before.serial, reason: 4 });
      expect(revoked).toMatchObject({ status: 'revoked' });
      await env.issueFor({ startsAfterSeconds: 0, seconds: 2 });
      const expired = await issue();
      await env.issueAsUsual();
      await untilPast(before.notAfter);
      await untilPast(expired.notAfter);
      const { serial } = expired;
      expect(await ca.submitRevocation({ serial, reason: 1 })).toMatchObject({ status: 'refused', code: 'expired' });
      expect(await ca.submitHold({ serial })).toMatchObject({ status: 'refused', code: 'expired' });
      expect(await ca.statusBySerial(serial)).toEqual({ status: 'good' });
      expect(await ca.submitRevocation({ serial: before.serial, reason: 4 })).toEqual(revoked);
      expect(await ca.submitRevocation({ serial: before.serial, reason: 1 })).toMatchObject({ code: 'expired' });
      expect(await seenAs(before)).toEqual(['revoked', 'revoked']);
    });

    it('a certificate that has not begun can be revoked', async () => {
      await env.issueFor({ startsAfterSeconds: 3_600, seconds: 7_200 });
      const issued = await issue();
      await env.issueAsUsual();
      expect(Date.parse(issued.notBefore)).toBeGreaterThan(Date.now());
      expect(await ca.submitRevocation({ serial: issued.serial, reason: 4 })).toMatchObject({ status: 'revoked' });
      expect(await seenAs(issued)).toEqual(['revoked', 'revoked']);
    });

    it('may revoke without being asked', async () => {
      const issued = await issue();
      await env.revokeUnasked(issued.serial, 9);
      expect(await ca.statusBySerial(issued.serial)).toMatchObject({ status: 'revoked', reason: 9 });
      expect(await seenAs(issued)).toEqual(['revoked', 'revoked']);
    });

    it('holds and revocations survive a restart, and list numbers go on growing', async () => {
      const [held, revoked] = [await issue(), await issue()];
      await ca.submitHold({ serial: held.serial });
      await ca.submitRevocation({ serial: revoked.serial, reason: 3 });
      const before = await seen(revoked);
      await env.restart();
      expect((await seen(revoked)).crl.crlNumber).toBe(before.crl.crlNumber);
      expect(await seenAs(held)).toEqual(['held', 'held']);
      expect(await ca.submitRelease({ serial: held.serial })).toEqual({ status: 'good' });
      const { crl } = await seen(held);
      expect(crl.status).toBe('good');
      expect(BigInt(crl.crlNumber)).toBeGreaterThan(BigInt(before.crl.crlNumber));
    });
  });
}
