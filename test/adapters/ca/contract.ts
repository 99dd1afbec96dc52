import { CaProtocolError, CaUnreachable } from '../../../adapters/ca/port';
import type { CertificateAuthority, IssuanceOrder, IssuedCertificate } from '../../../adapters/ca/port';
import { readCertificate } from '../../../adapters/pki/certificate';
import { readCrl } from '../../../adapters/pki/certificate-crl';
import { readOcsp } from '../../../adapters/pki/certificate-ocsp';
import { DEFAULT_MATCH_POLICY, matchCertificate } from '../../../domain/certificate/match';
import type { ApprovedRequest } from '../../../domain/certificate/match';

/** A CA together with everything that can happen on its side; every adapter is tested through one. */
export interface CaEnvironment {
  /** The CA as its adapter shows it; with little patience where a test is about waiting. */
  authority(timeoutMs?: number): CertificateAuthority;
  /** A fresh order; `ownKey` comes with a PKCS#10 of the holder's own. */
  order(kind: 'person' | 'ownKey'): Promise<{ readonly order: IssuanceOrder; readonly spkiSha256?: string }>;
  /** The applicant, in person, at the address that the CA gave. */
  activate(activationUrl: string): Promise<void>;
  refuseNext(reason: string): Promise<void>;
  returnNext(reason: string): Promise<void>;
  /** The next order stays undecided for so many questions. */
  delayNextDecision(questions: number): Promise<void>;
  /** So many answers are lost after the CA has acted. */
  loseAnswers(count: number): Promise<void>;
  delayAnswers(ms: number): Promise<void>;
  goDown(down: boolean): Promise<void>;
  restart(): Promise<void>;
  /** How many certificates the CA has ever made. */
  certificatesMade(): Promise<number>;
  close(): Promise<void>;
}

/** What Siklus relies on of any CA (Pasal 19), whoever speaks to it. */
export function describeCertificateAuthority(name: string, makeEnvironment: () => Promise<CaEnvironment>): void {
  describe(`${name}: a certification authority`, () => {
    let env: CaEnvironment;
    let ca: CertificateAuthority;

    beforeAll(async () => {
      env = await makeEnvironment();
      ca = env.authority();
    });
    afterAll(() => env.close());

    const submit = async (kind: 'person' | 'ownKey' = 'person') => {
      const { order, spkiSha256 } = await env.order(kind);
      return { order, spkiSha256, answer: await ca.submitIssuance(order) };
    };

    const issue = async (kind: 'person' | 'ownKey' = 'person') => {
      const { order, spkiSha256, answer } = await submit(kind);
      if (answer.state !== 'awaiting-activation') throw new Error(`the order is ${answer.state}`);
      await env.activate(answer.activationUrl);
      return { order, spkiSha256, issued: await ca.fetchCertificate(order.reference) };
    };

    const mismatches = async (order: IssuanceOrder, issued: IssuedCertificate, spkiSha256?: string) => {
      const approved: ApprovedRequest = {
        type: order.type,
        purposes: order.purposes,
        ...order.subject,
        ...(spkiSha256 === undefined ? {} : { spkiSha256 }),
        orderedAt: new Date().toISOString(),
        serialKnown: false,
      };
      const facts = await readCertificate(issued.leaf, issued.chain, new Date());
      return matchCertificate(approved, facts, new Date().toISOString(), DEFAULT_MATCH_POLICY);
    };

    it('does not know an order that it was never given', async () => {
      expect(await ca.statusOf('never-sent')).toEqual({ state: 'unknown' });
    });

    it('Pasal 19(4)-(5): an accepted order waits for the applicant in person, at an address with a last day', async () => {
      const { order, answer } = await submit();
      expect(answer).toMatchObject({ state: 'awaiting-activation', activationUrl: expect.stringMatching(/^https?:/) });
      if (answer.state !== 'awaiting-activation') throw new Error(answer.state);
      expect(Date.parse(answer.activateBy)).toBeGreaterThan(Date.now());
      expect(await ca.statusOf(order.reference)).toEqual(answer);
    });

    it('issues what was approved once the applicant has activated', async () => {
      const { order, issued } = await issue();
      const facts = await readCertificate(issued.leaf, issued.chain, new Date());
      expect(await mismatches(order, issued)).toEqual([]);
      expect(await ca.statusOf(order.reference)).toMatchObject({ state: 'issued', serial: facts.serial });
      expect(await ca.fetchCertificate(order.reference)).toEqual(issued);
    });

    it('certifies exactly the key of the holder’s own PKCS#10', async () => {
      const { order, issued, spkiSha256 } = await issue('ownKey');
      expect(spkiSha256).toBeDefined();
      expect(await mismatches(order, issued, spkiSha256)).toEqual([]);
    });

    it('gives out no certificate before it has issued one', async () => {
      const { order } = await submit();
      await expect(ca.fetchCertificate(order.reference)).rejects.toThrow(CaProtocolError);
    });

    it('takes the same reference twice for the same order, before and after issuing', async () => {
      const made = await env.certificatesMade();
      const { order, answer } = await submit();
      expect(await ca.submitIssuance(order)).toEqual(answer);
      if (answer.state !== 'awaiting-activation') throw new Error(answer.state);
      await Promise.all([env.activate(answer.activationUrl), env.activate(answer.activationUrl)]);
      const after = await ca.submitIssuance(order);
      expect(after).toEqual(await ca.statusOf(order.reference));
      expect(after.state).toBe('issued');
      expect(await env.certificatesMade()).toBe(made + 1);
    });

    it('takes two orders of one reference that arrive together for one', async () => {
      const { order } = await env.order('ownKey');
      const answers = await Promise.all([1, 2, 3].map(() => ca.submitIssuance(order)));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    });

    it('lets no other order have a reference that is taken', async () => {
      const { order } = await submit();
      const other = { ...order, subject: { ...order.subject, commonName: 'Orang Lain' } };
      await expect(ca.submitIssuance(other)).rejects.toThrow(CaProtocolError);
    });

    it('says why it refuses or returns an order, and keeps to it', async () => {
      await env.refuseNext('Data kependudukan tidak sesuai');
      const refused = await submit();
      expect(refused.answer).toMatchObject({ state: 'refused', reason: 'Data kependudukan tidak sesuai' });
      await env.returnNext('Surat rekomendasi tidak terbaca');
      const returned = await submit();
      expect(returned.answer).toMatchObject({ state: 'returned', reason: 'Surat rekomendasi tidak terbaca' });
      expect(await ca.statusOf(refused.order.reference)).toEqual(refused.answer);
      expect(await ca.submitIssuance(returned.order)).toEqual(returned.answer);
    });

    it('may take its time to decide', async () => {
      await env.delayNextDecision(2);
      const { order, answer } = await submit();
      expect(answer.state).toBe('pending');
      expect((await ca.statusOf(order.reference)).state).toBe('pending');
      expect((await ca.statusOf(order.reference)).state).toBe('awaiting-activation');
    });

    it('an answer lost after the CA acted leaves the outcome unknown, and asking finds the one order', async () => {
      const { order } = await env.order('person');
      await env.loseAnswers(2);
      await expect(ca.submitIssuance(order)).rejects.toThrow(CaUnreachable);
      await expect(ca.submitIssuance(order)).rejects.toThrow(CaUnreachable);
      const found = await ca.statusOf(order.reference);
      expect(found.state).toBe('awaiting-activation');
      expect(await ca.submitIssuance(order)).toEqual(found);
    });

    it('an answer later than our patience leaves the outcome unknown, and asking finds the one order', async () => {
      const { order } = await env.order('person');
      await env.delayAnswers(2_000);
      await expect(env.authority(200).submitIssuance(order)).rejects.toThrow(CaUnreachable);
      await env.delayAnswers(0);
      expect((await ca.statusOf(order.reference)).state).toBe('awaiting-activation');
    });

    it('is unreachable while it is down, and as before when it is back', async () => {
      const { order, answer } = await submit();
      await env.goDown(true);
      await expect(ca.statusOf(order.reference)).rejects.toThrow(CaUnreachable);
      await expect(ca.fetchCrl()).rejects.toThrow(CaUnreachable);
      await env.goDown(false);
      expect(await ca.statusOf(order.reference)).toEqual(answer);
    });

    it('still holds every order and certificate after a restart', async () => {
      const waiting = await submit();
      const { order, issued } = await issue();
      await env.restart();
      expect(await ca.statusOf(waiting.order.reference)).toEqual(waiting.answer);
      expect(await ca.fetchCertificate(order.reference)).toEqual(issued);
      expect(await mismatches(order, issued)).toEqual([]);
    });

    it('publishes a revocation list and an OCSP answer that hold for what it issued', async () => {
      const { issued } = await issue();
      const [issuer] = issued.chain;
      if (!issuer) throw new Error('the chain is empty');
      const { serial } = await readCertificate(issued.leaf, issued.chain, new Date());
      const crl = readCrl(await ca.fetchCrl());
      expect(await crl.holds(issuer, new Date())).toBe(true);
      expect(crl.entry(serial)).toBeUndefined();
      const ocsp = readOcsp(await ca.fetchOcsp(issued.leaf, issuer));
      expect(await ocsp.statusOf(issued.leaf, issuer, new Date())).toMatchObject({ serial, status: 'good' });
    });
  });
}
