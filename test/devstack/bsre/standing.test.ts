import { readCrl } from '../../../adapters/pki/certificate-crl';
import { readPublication } from '../../../adapters/pki/publication';
import { BsreLab, certificateRequest, systemOrder } from './lab';
import { Opinion } from './opinion';

describe('BSrE stand-in: revoked, held and released, as OpenSSL sees it', () => {
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

  type Issued = Awaited<ReturnType<BsreLab['issue']>>;
  const published = async ({ leaf, chain }: Issued) => {
    const issuer = chain[0]!;
    const papers = { leaf, issuer, crl: await lab.get('/crl'), ocsp: await lab.ra().fetchOcsp(leaf, issuer) };
    return readPublication(papers, new Date());
  };
  const listNumber = async () => BigInt(readCrl(await lab.get('/crl')).number ?? '');

  it.each([
    [1, 'keyCompromise'],
    [3, 'affiliationChanged'],
    [0, undefined],
  ])('Pasal 21: revoked for reason %i, list and OCSP say so at once', async (reason, text) => {
    const issued = await lab.issue();
    const before = await listNumber();
    const invalidityDate = reason === 1 ? new Date().toISOString() : undefined;
    const revocation = { serial: issued.serial, reason, ...(invalidityDate ? { invalidityDate } : {}) };
    expect(await lab.ra().submitRevocation(revocation)).toMatchObject({ status: 'revoked', reason });
    await opinion.of(issued);
    expect(await opinion.verify()).toContain('certificate revoked');
    const said = await opinion.ocsp();
    expect(said).toContain('leaf.pem: revoked');
    if (text) expect(said).toContain(`Reason: ${text}`);
    else expect(said).not.toContain('Reason:');
    expect(await listNumber()).toBeGreaterThan(before);
    const { crl, ocsp } = await published(issued);
    expect([crl, ocsp]).toMatchObject([{ status: 'revoked' }, { status: 'revoked' }]);
    expect('reason' in crl ? crl.reason : undefined).toBe(reason === 0 ? undefined : reason);
    expect('invalidityDate' in crl ? crl.invalidityDate : undefined).toBe(invalidityDate?.replace(/\.\d{3}/, '.000'));
  });

  it('held: OpenSSL takes it for revoked, for the reason of a hold; released: the next list lacks it', async () => {
    const issued = await lab.issue();
    await lab.ra().submitHold({ serial: issued.serial });
    const held = await listNumber();
    await opinion.of(issued);
    expect(await opinion.verify()).toContain('certificate revoked');
    expect(await opinion.ocsp()).toContain('Reason: certificateHold');
    await lab.ra().submitRelease({ serial: issued.serial });
    expect(await listNumber()).toBeGreaterThan(held);
    await opinion.of(issued);
    expect(await opinion.verify()).toContain('leaf.pem: OK');
    expect(await opinion.ocsp()).toContain('leaf.pem: good');
    expect(await published(issued)).toMatchObject({ crl: { status: 'good' }, ocsp: { status: 'good' } });
  });

  it.each([
    ['certificateHold, which is not for good', 6],
    ['a reason that RFC 5280 does not have', 7],
    ['a reason of CA certificates', 2],
    ['the reason of a release', 8],
  ])('refuses to revoke for %s', async (_, reason) => {
    const { serial } = await lab.issue();
    await expect(lab.ra().submitRevocation({ serial, reason })).rejects.toThrow('422');
    expect(readCrl(await lab.get('/crl')).entry(serial)).toBeUndefined();
  });

  it('a release with an invalidity date is refused in so many words, and the hold stays (EJBCA #504)', async () => {
    const issued = await lab.issue();
    const { serial } = issued;
    await lab.ra().submitHold({ serial, invalidityDate: new Date().toISOString() });
    const order = { serial, invalidityDate: new Date().toISOString() };
    expect(await lab.ra().submitRelease(order)).toMatchObject({ status: 'refused', code: 'invalidity-date' });
    expect(await published(issued)).toMatchObject({ crl: { status: 'held' }, ocsp: { status: 'held' } });
    expect(await lab.ra().submitRelease({ serial })).toEqual({ status: 'good' });
    expect(await published(issued)).toMatchObject({ crl: { status: 'good' }, ocsp: { status: 'good' } });
  });

  it('may be started without the power to hold; a server’s certificate is never held (BR 7.2.2)', async () => {
    const server = await lab.issue(systemOrder((await certificateRequest()).der));
    expect(await lab.ra().submitHold({ serial: server.serial })).toMatchObject({ code: 'hold-not-for-servers' });
    const without = await BsreLab.start({ holdAllowed: false });
    try {
      const { serial } = await without.issue();
      expect(await without.ra().submitHold({ serial })).toMatchObject({ code: 'hold-not-allowed' });
      expect(await without.ra().statusBySerial(serial)).toEqual({ status: 'good' });
    } finally {
      await without.close();
    }
  });

  it('what the CA decided last is what is seen, also when an earlier decision was to be published after it', async () => {
    const issued = await lab.issue();
    const { serial } = issued;
    await lab.control({ publishAfterSeconds: 2 });
    const since = Date.now();
    await lab.ra().submitHold({ serial });
    await lab.control({ publishAfterSeconds: 0 });
    await lab.ra().submitRelease({ serial });
    let seen = await published(issued);
    while (Date.now() < since + 2_500) seen = await published(issued);
    expect(seen).toMatchObject({ crl: { status: 'good' }, ocsp: { status: 'good' } });
  });

  it('a control that is not of its form changes nothing', async () => {
    for (const wanted of [
      { publishAfterSeconds: -1 },
      { holdAllowed: 'yes' },
      { revocationOutcomes: [{ outcome: 'refuse' }] },
      { revoke: { serial: 'ff', reason: 4 } },
    ])
      expect([404, 422]).toContain((await lab.postJson('/control', wanted)).status);
    expect((await lab.postJson('/control', [])).status).toBe(422);
    const { serial } = await lab.issue();
    expect(await lab.ra().submitHold({ serial })).toMatchObject({ status: 'held' });
  });
});
